//! Changes behind the back of the program: what somebody with the database's password could do, or what time does.

use perron_testkit::Installation;

/// Changes a value that stands beside the third entry.
pub async fn rewrite(installation: &Installation) {
    let sql =
        "UPDATE journal_personal_value SET value = 'Somebody Else' WHERE entry_id IN (SELECT id FROM journal_entry WHERE sequence = 3)";
    assert_eq!(installation.tamper(sql, &[]).await, 1);
}

/// Leaves a letter that was given up, and one that should have left long ago.
pub async fn leave_letters(installation: &Installation) {
    let sql = "INSERT INTO outbox (id, kind, payload, state, created_at, due_at, attempts)
        VALUES ('a', 'letter', '{}', 'dead', 1, 1, 12), ('b', 'letter', '{}', 'waiting', 1, 1, 0)";
    assert_eq!(installation.tamper(sql, &[]).await, 2);
}

/// Leaves regular work that did not succeed, and one piece that did.
pub async fn leave_trouble(installation: &Installation) {
    let sql = "INSERT INTO job (name, due_at, finished_at, last_error) VALUES ('files', 1, 1, 'bytes are gone'), ('retention', 1, 1, NULL)";
    assert_eq!(installation.tamper(sql, &[]).await, 2);
}

/// Makes it the database of a program that does not exist yet.
pub async fn take_a_later_step(installation: &Installation) {
    let sql = "INSERT INTO schema_migration (number, name, sha256, applied_at) VALUES (9999, 'later', 'x', 1)";
    assert_eq!(installation.tamper(sql, &[]).await, 1);
}

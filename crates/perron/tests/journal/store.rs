//! All SQL of these tests: what somebody does who has the database's password.

use perron_db::values;
use perron_testkit::Installation;

pub async fn bodies(installation: &Installation, stream: &str) -> Vec<String> {
    let rows = installation.ask("SELECT body FROM journal_entry WHERE stream_id = $1 ORDER BY sequence", values![stream]).await;
    rows.iter().map(|row| row.get("body").unwrap()).collect()
}

pub async fn set_body(installation: &Installation, stream: &str, place: i64, body: &str) {
    let sql = "UPDATE journal_entry SET body = $3 WHERE stream_id = $1 AND sequence = $2";
    assert_eq!(installation.tamper(sql, values![stream, place, body]).await, 1);
}

/// Sets the hash of an entry, and the end of the chain, which is right when it is the last.
pub async fn set_hash(installation: &Installation, stream: &str, place: i64, hash: [u8; 32]) {
    let sql = "UPDATE journal_entry SET hash = $3 WHERE stream_id = $1 AND sequence = $2";
    assert_eq!(installation.tamper(sql, values![stream, place, hash]).await, 1);
    assert_eq!(installation.tamper("UPDATE journal_stream SET head = $2 WHERE id = $1", values![stream, hash]).await, 1);
}

pub async fn forget_checkpoints(installation: &Installation) {
    installation.tamper("DELETE FROM journal_checkpoint", &[]).await;
}

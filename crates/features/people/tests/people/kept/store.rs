//! Questions to, and rows in, the tables of the feature and of the journal.

use perron_db::values;
use perron_kernel::{Id, Instant, SeededRandom};
use perron_testkit::NOON;

use crate::support::{ADA, World};

/// The id of the organisation that a story makes.
pub const ORGANISATION: &str = "019aa5f0-0000-7000-8000-000000000001";

/// Adds somebody without any rights and without a password. The number makes the id.
pub async fn add_person(world: &World, number: u64, mail: &str) {
    let id = Id::<()>::new(NOON, &SeededRandom::new(number));
    let sql = "INSERT INTO person (id, mail, name, language, theme, notices, is_platform_administrator, created_at)
        VALUES ($1, $2, 'Bo Sydby', 'en', 'auto', 'at-once', 0, $3)";
    assert_eq!(world.installation.tamper(sql, values![id, mail, NOON]).await, 1);
}

/// An organisation to which somebody belongs in a role.
pub async fn belongs(world: &World, mail: &str, role: &str) {
    let sql = "INSERT INTO organisation (id, name, kind, country, currency, language, second_factor_required, created_at)
        VALUES ($1, 'Nordby Kommune', 'authority', 'dk', 'DKK', 'da', 0, $2) ON CONFLICT (id) DO NOTHING";
    world.installation.tamper(sql, values![ORGANISATION, NOON]).await;
    let sql = "INSERT INTO membership (organisation_id, person_id, role, since) SELECT $1, id, $2, $3 FROM person WHERE mail = $4";
    assert_eq!(world.installation.tamper(sql, values![ORGANISATION, role, NOON, mail]).await, 1);
}

/// An invitation to an address that nobody has answered.
pub async fn invited(world: &World, mail: &str) {
    let sql = "INSERT INTO invitation (id, organisation_id, mail, role, invited_by, token_hash, state, created_at, expires_at)
        SELECT $1, $2, $3, 'member', id, $4, 'waiting', $5, $5 FROM person WHERE mail = $6";
    let id = Id::<()>::new(NOON, &SeededRandom::new(9));
    assert_eq!(world.installation.tamper(sql, values![id, ORGANISATION, mail, [9; 32], NOON, ADA]).await, 1);
}

/// Makes every member an administrator of their organisation.
pub async fn all_are_administrators(world: &World) {
    world.installation.tamper("UPDATE membership SET role = 'administrator'", &[]).await;
}

/// Makes everybody an administrator of the platform.
pub async fn all_look_after_the_platform(world: &World) {
    world.installation.tamper("UPDATE person SET is_platform_administrator = 1", &[]).await;
}

/// How many administrators the platform has.
pub async fn platform_administrators(world: &World) -> usize {
    world.installation.ask("SELECT id FROM person WHERE is_platform_administrator = 1", &[]).await.len()
}

/// The id of whoever has an address.
pub async fn id_of(world: &World, mail: &str) -> Id<()> {
    let rows = world.installation.ask("SELECT id FROM person WHERE mail = $1", values![mail]).await;
    rows.first().expect("somebody has the address").get("id").unwrap()
}

/// Whether somebody's row says that they are erased.
pub async fn is_erased(world: &World, person: Id<()>) -> bool {
    let sql = "SELECT id FROM person WHERE id = $1 AND erased_at IS NOT NULL AND mail IS NULL AND name IS NULL AND password_hash IS NULL";
    world.installation.ask(sql, values![person]).await.len() == 1
}

/// How many sessions, memberships and links somebody has.
pub async fn rows_of(world: &World, person: Id<()>) -> usize {
    let sql = "SELECT person_id FROM session WHERE person_id = $1 UNION ALL SELECT person_id FROM membership WHERE person_id = $1
        UNION ALL SELECT person_id FROM one_time_link WHERE person_id = $1";
    world.installation.ask(sql, values![person]).await.len()
}

/// When somebody is written to about notices: what they chose before there were groups, as a migration leaves it.
pub async fn set_notices(world: &World, mail: &str, when: &str) {
    world.installation.tamper("UPDATE person SET notices = $2 WHERE mail = $1", values![mail, when]).await;
}

/// How many notices somebody has, and how many of them wait for a letter.
pub async fn notices_of(world: &World, mail: &str) -> (usize, usize) {
    let sql = "SELECT waits FROM person_notice JOIN person ON person.id = person_id WHERE mail = $1";
    let waits: Vec<i64> = world.installation.ask(sql, values![mail]).await.iter().map(|row| row.get("waits").unwrap()).collect();
    (waits.len(), waits.iter().filter(|waits| **waits == 1).count())
}

/// All that is kept of notices.
pub async fn notice_texts(world: &World) -> String {
    let rows = world.installation.ask("SELECT arguments FROM person_notice", &[]).await;
    rows.iter().map(|row| row.get::<String>("arguments").unwrap()).collect::<Vec<_>>().join("\n")
}

/// The entries of an act: in which chain, and what was hashed.
pub async fn entries_of(world: &World, act: &str) -> Vec<(String, String)> {
    let rows = world.installation.ask("SELECT stream_id, body FROM journal_entry WHERE act = $1", values![act]).await;
    rows.iter().map(|row| (row.get("stream_id").unwrap(), row.get("body").unwrap())).collect()
}

/// The personal values beside the journal that are this text.
pub async fn beside_the_journal(world: &World, value: &str) -> usize {
    world.installation.ask("SELECT name FROM journal_personal_value WHERE value = $1", values![value]).await.len()
}

/// The ids of all sessions, the oldest first.
pub async fn sessions(world: &World) -> Vec<Id<()>> {
    let rows = world.installation.ask("SELECT id FROM session ORDER BY id", &[]).await;
    rows.iter().map(|row| row.get("id").unwrap()).collect()
}

/// Lets the browser of a session be another.
pub async fn set_device(world: &World, session: Id<()>, device: &str) {
    world.installation.tamper("UPDATE session SET device = $2 WHERE id = $1", values![session, device]).await;
}

/// When a session was ended.
pub async fn ended_at(world: &World, session: &str) -> Option<Instant> {
    world.installation.ask("SELECT ended_at FROM session WHERE id = $1", values![session]).await[0].get("ended_at").unwrap()
}

/// Forgets all failed attempts but those of one subject; says how many subjects are left.
pub async fn forget_attempts_but(world: &World, subject: &str) -> usize {
    world.installation.tamper("DELETE FROM failed_attempt WHERE subject <> $1", values![subject]).await;
    world.installation.ask("SELECT subject FROM failed_attempt", &[]).await.len()
}

/// All texts that the database keeps about anybody, one below the other.
pub async fn everything(world: &World) -> String {
    let mut texts = String::new();
    for (sql, columns) in [
        ("SELECT name, mail, password_hash FROM person", &["name", "mail", "password_hash"][..]),
        ("SELECT device FROM session", &["device"]),
        ("SELECT subject FROM one_time_link", &["subject"]),
        ("SELECT subject FROM failed_attempt", &["subject"]),
        ("SELECT mail FROM invitation", &["mail"]),
        ("SELECT value FROM journal_personal_value", &["value"]),
        ("SELECT body FROM journal_entry", &["body"]),
        ("SELECT payload FROM outbox", &["payload"]),
    ] {
        for row in world.installation.ask(sql, &[]).await {
            for column in columns {
                texts.push_str(&row.get::<Option<String>>(column).unwrap().unwrap_or_default());
                texts.push('\n');
            }
        }
    }
    texts
}

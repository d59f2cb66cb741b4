//! Questions to, and changes of, the tables of the feature and of the journal.

use perron_db::values;
use perron_testkit::NOON;

use crate::support::World;

/// The id of the person with this address.
pub async fn id_of(world: &World, mail: &str) -> String {
    world.installation.ask("SELECT id FROM person WHERE mail = $1", values![mail]).await[0].get("id").unwrap()
}

/// The id of the organisation with this name.
pub async fn organisation_of(world: &World, name: &str) -> String {
    let rows = world.installation.ask("SELECT id FROM organisation WHERE name = $1", values![name]).await;
    rows.first().expect("an organisation of this name").get("id").unwrap()
}

/// How many people look after the platform.
pub async fn administrators(world: &World) -> usize {
    world.installation.ask("SELECT id FROM person WHERE is_platform_administrator = 1", &[]).await.len()
}

/// The kinds of the chains in which an act was recorded, sorted.
pub async fn recorded(world: &World, act: &str) -> Vec<String> {
    let rows = world.installation.ask("SELECT stream_id FROM journal_entry WHERE act = $1 ORDER BY stream_id", values![act]).await;
    rows.iter().map(|row| row.get::<String>("stream_id").unwrap().split(':').next().unwrap().to_owned()).collect()
}

/// What was hashed, for every entry.
pub async fn bodies(world: &World) -> Vec<String> {
    let rows = world.installation.ask("SELECT body FROM journal_entry", &[]).await;
    rows.iter().map(|row| row.get("body").unwrap()).collect()
}

/// The hashes of the chain of the one organisation there is, in their order.
pub async fn hashes_of_the_organisation(world: &World) -> Vec<Vec<u8>> {
    let sql = "SELECT hash FROM journal_entry WHERE stream_id LIKE 'organisation:%' ORDER BY sequence";
    world.installation.ask(sql, &[]).await.iter().map(|row| row.get("hash").unwrap()).collect()
}

/// Changes what was hashed of an act.
pub async fn change_entries_of(world: &World, act: &str) {
    world.installation.tamper("UPDATE journal_entry SET body = body || ' ' WHERE act = $1", values![act]).await;
}

/// Everybody reads this language now.
pub async fn all_read(world: &World, language: &str) {
    world.installation.tamper("UPDATE person SET language = $1", values![language]).await;
}

/// Whoever has this address is called so now.
pub async fn rename(world: &World, mail: &str, name: &str) {
    assert_eq!(world.installation.tamper("UPDATE person SET name = $2 WHERE mail = $1", values![mail, name]).await, 1);
}

/// Erases who has this address, and the address wherever it stands beside the journal.
pub async fn erase(world: &World, mail: &str) {
    let person = "UPDATE person SET name = NULL, mail = NULL, erased_at = 1 WHERE mail = $1";
    assert_eq!(world.installation.tamper(person, values![mail]).await, 1);
    let beside = "UPDATE journal_personal_value SET value = NULL, salt = NULL, erased_at = 1 WHERE value = $1";
    world.installation.tamper(beside, values![mail]).await;
}

/// Gives an organisation a number.
pub async fn number(world: &World, name: &str, identifier: &str) {
    let sql = "UPDATE organisation SET identifier_scheme = 'cvr', identifier = $2 WHERE name = $1";
    assert_eq!(world.installation.tamper(sql, values![name, identifier]).await, 1);
}

/// Closes an organisation.
pub async fn close(world: &World, name: &str) {
    assert_eq!(world.installation.tamper("UPDATE organisation SET closed_at = 1 WHERE name = $1", values![name]).await, 1);
}

/// Sixty companies, from Company 00 to Company 59.
pub async fn add_sixty_companies(world: &World) {
    for number in 0..60 {
        let sql = "INSERT INTO organisation (id, name, kind, country, currency, language, second_factor_required, created_at)
            VALUES ($1, $2, 'company', 'dk', 'DKK', 'da', 0, $3)";
        let values = values![format!("019aa5f0-0000-7000-8000-0000000000{number:02}"), format!("Company {number:02}"), NOON];
        world.installation.tamper(sql, values).await;
    }
}

/// A checkpoint of noon.
pub async fn add_checkpoint(world: &World) {
    let sql = "INSERT INTO journal_checkpoint (id, recorded_at, note, heads) VALUES ('x', $1, '', '')";
    world.installation.tamper(sql, values![NOON]).await;
}

/// Gives all waiting letters up; says how many that were.
pub async fn give_up(world: &World) -> u64 {
    let sql = "UPDATE outbox SET state = 'dead', attempts = 12, last_error = 'the mail server refuses the address' WHERE state = 'waiting'";
    world.installation.tamper(sql, &[]).await
}

/// The id of the one letter that was given up.
pub async fn dead(world: &World) -> String {
    world.installation.ask("SELECT id FROM outbox WHERE state = 'dead'", &[]).await[0].get("id").unwrap()
}

/// What became of a letter, and what it still holds.
pub async fn letter(world: &World, id: &str) -> (String, Option<String>) {
    let row = &world.installation.ask("SELECT state, payload FROM outbox WHERE id = $1", values![id]).await[0];
    (row.get("state").unwrap(), row.get("payload").unwrap())
}

/// The ids of the declarations that have not ended.
pub async fn declarations(world: &World) -> Vec<String> {
    let rows = world.installation.ask("SELECT id FROM impartiality_declaration WHERE ended_at IS NULL", &[]).await;
    rows.iter().map(|row| row.get("id").unwrap()).collect()
}

/// Why there were support accesses, as the organisations' rows say it.
pub async fn support_reasons(world: &World) -> Vec<String> {
    let rows = world.installation.ask("SELECT reason FROM support_access ORDER BY id", &[]).await;
    rows.iter().map(|row| row.get("reason").unwrap()).collect()
}

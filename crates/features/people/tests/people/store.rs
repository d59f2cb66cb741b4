//! What stands in the database, asked past the pages: entries of `journal_entry`, rows of `job`, `person`, `membership` and `contact_point`.

use crate::support::World;

/// An entry of the journal.
pub struct Recorded {
    /// The kind of its chain.
    pub chain: String,
    /// What is hashed.
    pub body: String,
}

/// The entries of an act, by the kind of their chains.
pub async fn recorded(world: &World, act: &str) -> Vec<Recorded> {
    let rows = world.installation.ask("SELECT stream_id, body FROM journal_entry WHERE act = $1 ORDER BY stream_id", &[act.into()]).await;
    let chain = |stream: String| stream.split(':').next().unwrap_or_default().to_owned();
    rows.iter().map(|row| Recorded { chain: chain(row.get("stream_id").unwrap()), body: row.get("body").unwrap() }).collect()
}

/// The kinds of the chains in which an act is recorded.
pub async fn chains(world: &World, act: &str) -> Vec<String> {
    recorded(world, act).await.into_iter().map(|entry| entry.chain).collect()
}

/// All that is hashed.
pub async fn bodies(world: &World) -> Vec<String> {
    world.installation.ask("SELECT body FROM journal_entry", &[]).await.iter().map(|row| row.get("body").unwrap()).collect()
}

/// The ids of the people who have an address.
pub async fn people(world: &World, mail: &str) -> Vec<String> {
    let rows = world.installation.ask("SELECT id FROM person WHERE mail = $1", &[mail.into()]).await;
    rows.iter().map(|row| row.get("id").unwrap()).collect()
}

/// How many people there are.
pub async fn count_people(world: &World) -> usize {
    world.installation.ask("SELECT id FROM person", &[]).await.len()
}

/// How many administrators there are, over all organisations.
pub async fn count_administrators(world: &World) -> usize {
    world.installation.ask("SELECT person_id FROM membership WHERE role = 'administrator'", &[]).await.len()
}

/// How many contacts there are, over all organisations.
pub async fn count_contacts(world: &World) -> usize {
    world.installation.ask("SELECT id FROM contact_point", &[]).await.len()
}

/// Everybody reads this language from now on.
pub async fn set_language(world: &World, language: &str) {
    world.installation.tamper("UPDATE person SET language = $1", &[language.into()]).await;
}

/// The one person who is here has this address from now on.
pub async fn set_mail(world: &World, mail: &str) {
    assert_eq!(world.installation.tamper("UPDATE person SET mail = $1", &[mail.into()]).await, 1);
}

/// What regular work complained of the last time.
pub async fn complaint(world: &World, job: &str) -> Option<String> {
    world.installation.ask("SELECT last_error FROM job WHERE name = $1", &[job.into()]).await[0].get("last_error").unwrap()
}

/// When regular work is due, and when it ended the last time.
pub async fn job(world: &World, job: &str) -> (i64, i64) {
    let row = &world.installation.ask("SELECT due_at, finished_at FROM job WHERE name = $1", &[job.into()]).await[0];
    (row.get("due_at").unwrap(), row.get("finished_at").unwrap())
}

/// Sets that, as a database does that is brought back.
pub async fn set_job(world: &World, job: &str, (due, finished): (i64, i64)) {
    let sql = "UPDATE job SET due_at = $2, finished_at = $3 WHERE name = $1";
    assert_eq!(world.installation.tamper(sql, &[job.into(), due.into(), finished.into()]).await, 1);
}

//! The tables of this program, which exist in no other database, and what is read back from them.
//!
//! The bare tables have the columns of the real rows and nothing else: no key, no index, no reference.

use perron_db::{Engine, Query, Result, Transaction, Value, values};
use perron_journal::{Act, Body};
use perron_kernel::Instant;

/// Sessions among which one is looked for.
pub const SESSIONS: u32 = 1_000;

/// Makes the tables where they are missing, with their sessions.
pub async fn prepare(transaction: &mut Transaction, engine: Engine) -> Result<()> {
    let there = "CREATE TABLE IF NOT EXISTS bench_session (token_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL)";
    transaction.execute(there, &[]).await?;
    for statement in match engine {
        Engine::Sqlite => ON_SQLITE,
        Engine::Postgres => ON_POSTGRES,
    } {
        transaction.execute(statement, &[]).await?;
    }
    for session in 0..SESSIONS {
        let sql = "INSERT INTO bench_session (token_hash, person_id) VALUES ($1, $2) ON CONFLICT (token_hash) DO NOTHING";
        transaction.execute(sql, values![token(session), format!("person {session}")]).await?;
    }
    Ok(())
}

const ON_SQLITE: [&str; 5] = [
    "CREATE TABLE IF NOT EXISTS bench_note (id TEXT PRIMARY KEY, person_id TEXT NOT NULL, text TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS bare_note (id TEXT, person_id TEXT, text TEXT, created_at INTEGER) STRICT",
    "CREATE TABLE IF NOT EXISTS bare_entry (id TEXT, stream_id TEXT, sequence INTEGER, act TEXT, principal TEXT, on_behalf_of TEXT,
        recorded_at INTEGER, occurred_at INTEGER, body TEXT, hash BLOB) STRICT",
    "CREATE TABLE IF NOT EXISTS bare_personal_value (entry_id TEXT, name TEXT, value TEXT, salt BLOB) STRICT",
    "CREATE TABLE IF NOT EXISTS bare_outbox (id TEXT, kind TEXT, payload TEXT, state TEXT, created_at INTEGER, due_at INTEGER,
        attempts INTEGER) STRICT",
];

const ON_POSTGRES: [&str; 5] = [
    "CREATE TABLE IF NOT EXISTS bench_note (id TEXT PRIMARY KEY, person_id TEXT NOT NULL, text TEXT NOT NULL, created_at BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS bare_note (id TEXT, person_id TEXT, text TEXT, created_at BIGINT)",
    "CREATE TABLE IF NOT EXISTS bare_entry (id TEXT, stream_id TEXT, sequence BIGINT, act TEXT, principal TEXT, on_behalf_of TEXT,
        recorded_at BIGINT, occurred_at BIGINT, body TEXT, hash BYTEA)",
    "CREATE TABLE IF NOT EXISTS bare_personal_value (entry_id TEXT, name TEXT, value TEXT, salt BYTEA)",
    "CREATE TABLE IF NOT EXISTS bare_outbox (id TEXT, kind TEXT, payload TEXT, state TEXT, created_at BIGINT, due_at BIGINT,
        attempts BIGINT)",
];

/// The secret of a session, as it is kept.
pub fn token(session: u32) -> String {
    format!("{session:064x}")
}

/// Whose session it is, by its unique key.
pub async fn person_of(query: &mut impl Query, token: &str) -> Result<Option<String>> {
    let row = query.row("SELECT person_id FROM bench_session WHERE token_hash = $1", values![token]).await?;
    row.map(|row| row.get("person_id")).transpose()
}

/// Adds the row that an act is about.
pub async fn add_note(act: &mut Act, id: &str, person: &str, text: &str) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO bench_note (id, person_id, text, created_at) VALUES ($1, $2, $3, $4)";
    act.execute(sql, values![id, person, text, now]).await.map(drop)
}

/// Adds the rows of an act to the bare tables: what it is about, the entry, the personal value, the work.
pub async fn add_bare(transaction: &mut Transaction, body: &Body, written: &Written<'_>, now: Instant) -> Result<()> {
    let note = "INSERT INTO bare_note (id, person_id, text, created_at) VALUES ($1, $2, $3, $4)";
    transaction.execute(note, values![&body.id, written.person, written.text, now]).await?;
    let entry = "INSERT INTO bare_entry
        (id, stream_id, sequence, act, principal, on_behalf_of, recorded_at, occurred_at, body, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let place = i64::try_from(body.sequence).unwrap_or(i64::MAX);
    let values: &[Value] =
        values![&body.id, &body.stream, place, &body.act, &body.principal, Value::Null, now, now, written.body, written.hash];
    transaction.execute(entry, values).await?;
    let personal = "INSERT INTO bare_personal_value (entry_id, name, value, salt) VALUES ($1, $2, $3, $4)";
    transaction.execute(personal, values![&body.id, "name", written.text, written.hash]).await?;
    let work = "INSERT INTO bare_outbox (id, kind, payload, state, created_at, due_at, attempts) VALUES ($1, $2, $3, 'waiting', $4, $5, 0)";
    transaction.execute(work, values![&body.id, "bench", written.payload, now, now]).await.map(drop)
}

/// Texts that are the same in all bare rows; their lengths are those of real rows.
pub struct Written<'a> {
    /// Who did it.
    pub person: &'a str,
    /// What was written down.
    pub text: &'a str,
    /// The text of the entry.
    pub body: &'a str,
    /// As long as a hash and as a salt.
    pub hash: [u8; 32],
    /// What the work needs.
    pub payload: &'a str,
}

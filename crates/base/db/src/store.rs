//! The table `schema_migration`: which steps have been done. It is there before the first step, so no step makes it.

use perron_kernel::Instant;

use crate::{Database, Engine, Migration, Query, Result, Transaction, values};

/// Whoever holds this number is migrating; any number does, as long as nobody else uses it. In `SQLite` only one writes anyway.
const LOCK_ON_POSTGRES: &str = "SELECT pg_advisory_xact_lock(7377660001)";

const TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_migration (
    number BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)";

/// A transaction that no other node migrates beside.
pub async fn begin(database: &Database) -> Result<Transaction> {
    let mut transaction = database.begin().await?;
    if database.engine() == Engine::Postgres {
        transaction.batch(LOCK_ON_POSTGRES).await?;
    }
    transaction.batch(TABLE).await?;
    Ok(transaction)
}

/// The numbers and fingerprints of what has been done.
pub async fn done(query: &mut impl Query) -> Result<Vec<(i64, String)>> {
    let rows = query.rows("SELECT number, sha256 FROM schema_migration ORDER BY number", &[]).await?;
    rows.iter().map(|row| Ok((row.get("number")?, row.get("sha256")?))).collect()
}

/// Notes that a step has been done.
pub async fn add(transaction: &mut Transaction, step: &Migration, now: Instant) -> Result<()> {
    let sql = "INSERT INTO schema_migration (number, name, sha256, applied_at) VALUES ($1, $2, $3, $4)";
    transaction.execute(sql, values![step.number, &step.name, step.sha256(), now]).await.map(drop)
}

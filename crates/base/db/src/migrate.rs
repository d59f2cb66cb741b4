//! Brings the tables of a database to what the program needs: numbered steps, the same numbers on both engines, each done once, all of them
//! in one transaction under a lock that other nodes wait for.

use std::fmt::Write as _;

use perron_kernel::{Clock, SystemClock};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::{Database, Engine, Error, Result, Transaction, store};

#[derive(RustEmbed)]
#[folder = "../../../migrations"]
#[include = "*/*.sql"]
struct Files;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// Its place; the first is 1.
    pub number: i64,
    /// What it is about.
    pub name: String,
    /// The statements.
    pub sql: String,
}

/// Why a database cannot be brought up to date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MigrationProblem {
    /// It has steps that this program does not know.
    #[error("the database is that of a newer Perron (it has step {0}); start the newer program, or restore a backup")]
    Newer(i64),
    /// A step was changed after it had been done.
    #[error("step {0} is not the one that was done in this database")]
    Changed(i64),
}

/// All steps of an engine, in their order.
pub fn migrations(engine: Engine) -> Vec<Migration> {
    let prefix = format!("{}/", engine.name());
    let files = Files::iter().filter_map(|path| {
        let (number, name) = path.strip_prefix(&prefix)?.strip_suffix(".sql")?.split_once('_')?;
        let sql = String::from_utf8_lossy(&Files::get(&path)?.data).into_owned();
        Some(Migration { number: number.parse().ok()?, name: name.to_owned(), sql })
    });
    let mut migrations: Vec<Migration> = files.collect();
    migrations.sort_by_key(|migration| migration.number);
    migrations
}

impl Database {
    /// What would be done at the start: every step is tried and undone again.
    ///
    /// # Errors
    /// As [`Database::open`].
    pub async fn rehearse(&self) -> Result<Vec<Migration>> {
        let mut transaction = store::begin(self).await?;
        apply(&mut transaction, migrations(self.engine()), i64::MAX).await
    }

    /// Does the steps up to this number that have not been done, and says which: all of them with the highest number there is. Tests make
    /// the database of an earlier release with a lower one.
    ///
    /// # Errors
    /// As [`Database::open`].
    pub async fn migrate_up_to(&self, last: i64) -> Result<Vec<Migration>> {
        let mut transaction = store::begin(self).await?;
        let done = apply(&mut transaction, migrations(self.engine()), last).await?;
        transaction.commit().await?;
        Ok(done)
    }
}

/// Does every step that has not been done.
pub async fn migrate(database: &Database) -> Result<()> {
    for migration in database.migrate_up_to(i64::MAX).await? {
        tracing::info!(number = migration.number, name = migration.name, "the tables were changed");
    }
    Ok(())
}

async fn apply(transaction: &mut Transaction, mut steps: Vec<Migration>, last: i64) -> Result<Vec<Migration>> {
    let done = store::done(transaction).await?;
    for (number, sha256) in &done {
        let own = steps.iter().find(|step| step.number == *number).ok_or(MigrationProblem::Newer(*number))?;
        if own.sha256() != *sha256 {
            return Err(MigrationProblem::Changed(*number).into());
        }
    }
    steps.retain(|step| step.number <= last && done.iter().all(|(number, _)| *number != step.number));
    for step in &steps {
        let failed = |error| Error::Other(format!("step {} ({}): {error}", step.number, step.name));
        transaction.batch(&step.sql).await.map_err(failed)?;
        store::add(transaction, step, SystemClock.now()).await?;
    }
    Ok(steps)
}

impl Migration {
    /// The fingerprint of its statements, in hexadecimal digits.
    pub fn sha256(&self) -> String {
        let mut text = String::with_capacity(64);
        for byte in Sha256::digest(self.sql.as_bytes()) {
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

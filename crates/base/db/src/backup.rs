//! What a backup, a restore and a check of the installation need of a database as a whole: a copy while others go on writing, whether it
//! is sound, who else uses it, and how the tools of `PostgreSQL` find it. It stands beside the door because no feature needs it.

mod store;

use std::{ffi::OsString, fs::OpenOptions, os::unix::fs::OpenOptionsExt, path::Path, time::Duration};

use perron_kernel::Instant;
use rusqlite::{Connection, OpenFlags};
use tokio_postgres::config::Host;

use crate::{Database, Engine, Error, Query, Result, Settings};

/// The table that every database of Perron has.
const MIGRATIONS: &str = "schema_migration";

impl Database {
    /// Copies a database of `SQLite`, as it is at one moment, into a new file that only its owner can read. Others go on writing.
    ///
    /// # Errors
    /// When the file is there already or cannot be written, or the engine is another.
    pub async fn copy_to(&self, path: &Path) -> Result<()> {
        let Some(pool) = self.sqlite() else { return Err(Error::Other("only SQLite copies itself into a file".to_owned())) };
        let reader = pool.reader().await?;
        let path = path.to_owned();
        let copied = tokio::task::spawn_blocking(move || {
            let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
            made.map_err(|error| Error::Away(format!("{}: {error}", path.display())))?;
            reader.copy_to(&path)
        });
        copied.await.map_err(|error| Error::Other(error.to_string()))?
    }

    /// What `SQLite` finds wrong in its file; empty when it is sound, and on `PostgreSQL`, which looks after itself.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub async fn damage(&self) -> Result<Vec<String>> {
        if self.engine() == Engine::Postgres {
            return Ok(Vec::new());
        }
        let rows = self.read().await?.rows("PRAGMA integrity_check", &[]).await?;
        let mut found = rows.iter().map(|row| row.get("integrity_check")).collect::<Result<Vec<String>>>()?;
        found.retain(|line| line != "ok");
        Ok(found)
    }

    /// The names of all tables; on `PostgreSQL` those of the schema in which the program works.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn tables(&self) -> Result<Vec<String>> {
        store::tables(&mut self.read().await?, self.engine()).await
    }

    /// The number of the last step that was done; nothing in a database without tables of Perron.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn last_step(&self) -> Result<Option<i64>> {
        if !self.tables().await?.iter().any(|name| name == MIGRATIONS) {
            return Ok(None);
        }
        let done = crate::store::done(&mut self.read().await?).await?;
        Ok(done.iter().map(|(number, _)| *number).max())
    }

    /// How many other connections Perron has to this database, from any machine. On `SQLite` nobody counts them; see [`is_in_use`].
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn others(&self) -> Result<u64> {
        if self.engine() == Engine::Sqlite { Ok(0) } else { store::others(&mut self.read().await?).await }
    }

    /// What time it is where the database runs; nothing on `SQLite`, which has no clock of its own.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn clock(&self) -> Result<Option<Instant>> {
        if self.engine() == Engine::Sqlite { Ok(None) } else { store::clock(&mut self.read().await?).await }
    }

    /// The version of a server, such as 170002 for 17.2; nothing on `SQLite`.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn server_version(&self) -> Result<Option<u32>> {
        if self.engine() == Engine::Sqlite {
            return Ok(None);
        }
        let row = self.read().await?.row("SHOW server_version_num", &[]).await?;
        row.map(|row| row.parse("server_version_num")).transpose()
    }

    /// Moves all tables of a `PostgreSQL` database into a new schema of this name, so that others can take their place.
    ///
    /// # Errors
    /// When the database refuses; nothing has been moved then.
    pub async fn set_aside(&self, schema: &str) -> Result<()> {
        store::set_aside(self, schema).await
    }

    /// Undoes [`Database::set_aside`]: what has taken their place is dropped, and the schema goes.
    ///
    /// # Errors
    /// When the database refuses; nothing has been moved then.
    pub async fn put_back(&self, schema: &str) -> Result<()> {
        store::put_back(self, schema).await
    }
}

impl Settings {
    /// The variables by which the tools of `PostgreSQL` find the same database with the same rights; none for `SQLite`. One of them may
    /// hold the password. Source: `PostgreSQL` documentation, libpq, "Environment Variables".
    pub fn environment(&self) -> Vec<(&'static str, OsString)> {
        let Self::Postgres { config, encryption, .. } = self else { return Vec::new() };
        let hosts: Vec<String> = config.get_hosts().iter().map(host).collect();
        let ports: Vec<String> = config.get_ports().iter().map(u16::to_string).collect();
        let (secrecy, authorities) = encryption.for_tools();
        let mut variables = vec![("PGSSLMODE", secrecy.into()), ("PGAPPNAME", "perron-backup".into()), ("PGCONNECT_TIMEOUT", "10".into())];
        let mut add = |name, value: Option<OsString>| variables.extend(value.map(|value| (name, value)));
        add("PGSSLROOTCERT", authorities.map(Into::into));
        add("PGHOST", (!hosts.is_empty()).then(|| hosts.join(",").into()));
        add("PGPORT", (!ports.is_empty()).then(|| ports.join(",").into()));
        add("PGUSER", config.get_user().map(Into::into));
        add("PGDATABASE", config.get_dbname().or_else(|| config.get_user()).map(Into::into));
        add("PGPASSWORD", config.get_password().map(|password| String::from_utf8_lossy(password).into_owned().into()));
        add("PGOPTIONS", config.get_options().map(Into::into));
        variables
    }
}

fn host(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(folder) => folder.display().to_string(),
    }
}

/// Whether another program has a file of `SQLite` open. A file that is none is used by nobody.
///
/// # Errors
/// When the file cannot be opened.
pub fn is_in_use(path: &Path) -> Result<bool> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(Duration::ZERO)?;
    // The log that lies beside the file can only be given up by somebody who is alone with it.
    let alone = connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(())).map_err(Error::from);
    Ok(matches!(alone, Err(Error::Busy(_))))
}

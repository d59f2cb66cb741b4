//! Where the data lies: a folder, and in it the database unless a server is named.

use std::{
    fs::{self, DirBuilder},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use clap::Args;
use perron_db::Settings;

use crate::backup::manifest::SQLITE;

/// Where the data lies.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder of everything Perron keeps: the database, keys, checkpoints, letters that are not sent.
    #[arg(long, env = "PERRON_DATA", default_value = "data")]
    data: PathBuf,
    /// Address of a `PostgreSQL` database, such as <postgres://perron@localhost/perron>; without one it is a file in the data folder.
    #[arg(long, env = "PERRON_DATABASE")]
    database: Option<String>,
    /// File with the password of the database, so that it stands in no address.
    #[arg(long, env = "PERRON_DATABASE_PASSWORD_FILE")]
    database_password_file: Option<PathBuf>,
}

impl Place {
    /// Which database to open; makes the data folder when it is missing, for its owner only.
    pub fn settings(&self) -> anyhow::Result<Settings> {
        let made = DirBuilder::new().recursive(true).mode(0o700).create(&self.data);
        made.with_context(|| format!("the folder {} cannot be made", self.data.display()))?;
        self.address()
    }

    /// The same of a database that is there already; nothing is made.
    pub fn existing(&self) -> anyhow::Result<Settings> {
        let settings = self.address()?;
        if let Settings::Sqlite(file) = &settings {
            let missing = || format!("{} is not there; name the data folder with --data, or start `perron serve` once", file.display());
            ensure!(file.is_file(), missing());
        }
        Ok(settings)
    }

    /// Which database is meant, whether it is there or not.
    pub fn address(&self) -> anyhow::Result<Settings> {
        let Some(address) = &self.database else { return Ok(Settings::Sqlite(self.data.join(SQLITE))) };
        let settings: Settings = address.parse()?;
        let Some(file) = &self.database_password_file else { return Ok(settings) };
        let password = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        Ok(settings.with_password(password.trim_end()))
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// File with the password of the database.
    pub fn password_file(&self) -> Option<&Path> {
        self.database_password_file.as_deref()
    }

    /// A folder of the data folder.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.data.join(name)
    }

    /// What is remembered of the last backup.
    pub fn last_backup(&self) -> PathBuf {
        self.data.join("last-backup.json")
    }

    /// Folder of the keys that sign checkpoints.
    pub fn keys(&self) -> PathBuf {
        self.data.join("keys")
    }

    /// Folder of the checkpoints.
    pub fn checkpoints(&self) -> PathBuf {
        self.data.join("checkpoints")
    }

    /// Folder of letters, where no mail server is named.
    pub fn letters(&self) -> PathBuf {
        self.data.join("letters")
    }
}

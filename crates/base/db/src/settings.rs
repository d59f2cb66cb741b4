//! Where the data lies: an address as operators write it.

use std::{fmt, path::PathBuf, str::FromStr};

use crate::Encryption;

/// The two engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in a folder; one node.
    Sqlite,
    /// A server; any number of nodes.
    Postgres,
}

impl Engine {
    /// The name for people and folders.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// Which database to open.
#[derive(Clone)]
pub enum Settings {
    /// The file of `SQLite`.
    Sqlite(PathBuf),
    /// The server of `PostgreSQL`, and how many connections to it at most.
    Postgres {
        /// What the driver connects with.
        config: Box<tokio_postgres::Config>,
        /// Connections at most.
        connections: usize,
        /// What protects the line.
        encryption: Encryption,
    },
}

/// The address cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SettingsProblem(pub(crate) String);

/// Connections of one node, unless it is said otherwise.
const CONNECTIONS: usize = 16;

impl Settings {
    /// The engine.
    pub const fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres { .. } => Engine::Postgres,
        }
    }

    /// The same with a password that stands elsewhere, such as in a file for secrets.
    #[must_use]
    pub fn with_password(mut self, password: &str) -> Self {
        if let Self::Postgres { config, .. } = &mut self {
            config.password(password);
        }
        self
    }

    /// The same with another number of connections.
    #[must_use]
    pub const fn with_connections(mut self, most: usize) -> Self {
        if let Self::Postgres { connections, .. } = &mut self {
            *connections = most;
        }
        self
    }
}

impl FromStr for Settings {
    type Err = SettingsProblem;

    /// `postgres://user@host:port/name` or `sqlite:PATH`. How the line to a server is protected stands behind a question mark, see
    /// [`Encryption`].
    fn from_str(address: &str) -> Result<Self, SettingsProblem> {
        if let Some(path) = address.strip_prefix("sqlite:") {
            return if path.is_empty() { Err(SettingsProblem("sqlite: needs a path".to_owned())) } else { Ok(Self::Sqlite(path.into())) };
        }
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            // The driver's own message does not show the address, which may hold a password.
            let (address, asked) = Encryption::from_address(address)?;
            let unreadable = |error| SettingsProblem(format!("the address of PostgreSQL cannot be read: {error}"));
            let mut config: Box<tokio_postgres::Config> = Box::new(address.parse().map_err(unreadable)?);
            let encryption = asked.decide(&config)?;
            encryption.tell(&mut config);
            return Ok(Self::Postgres { config, connections: CONNECTIONS, encryption });
        }
        Err(SettingsProblem("a database is given as postgres://user@host/name or sqlite:PATH".to_owned()))
    }
}

/// Shows no password.
impl fmt::Display for Settings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(formatter, "SQLite in {}", path.display()),
            Self::Postgres { config, .. } => {
                let hosts: Vec<String> = config.get_hosts().iter().map(|host| format!("{host:?}")).collect();
                write!(formatter, "PostgreSQL, database {} at {}", config.get_dbname().unwrap_or("postgres"), hosts.join(", "))
            }
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

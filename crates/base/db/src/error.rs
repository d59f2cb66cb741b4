//! What a database can answer instead of rows. Only a few kinds matter to callers; the rest is a fault that the log explains.

use crate::MigrationProblem;

/// A result of the database.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Something that may be there once is there already.
    #[error("it is there already: {0}")]
    Unique(String),
    /// Something refers to a row that is not there, or is still referred to.
    #[error("it refers to what is not there: {0}")]
    Reference(String),
    /// Others held what was needed; the same act may come through when it is tried again.
    #[error("others were there first: {0}")]
    Busy(String),
    /// The statement and the code that reads it do not fit together.
    #[error("the column {column} holds {found}")]
    Column {
        /// The name of the column.
        column: String,
        /// What was found in it.
        found: String,
    },
    /// The tables cannot be brought to what this program needs.
    #[error(transparent)]
    Migration(#[from] MigrationProblem),
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Away(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl Error {
    pub(crate) fn column(column: &str, found: &str) -> Self {
        Self::Column { column: column.to_owned(), found: found.to_owned() }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi::{ErrorCode, SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
        let text = error.to_string();
        match error.sqlite_error() {
            Some(code) if [SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY].contains(&code.extended_code) => Self::Unique(text),
            Some(code) if code.extended_code == SQLITE_CONSTRAINT_FOREIGNKEY => Self::Reference(text),
            Some(code) if matches!(code.code, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(text),
            Some(code) if matches!(code.code, ErrorCode::CannotOpen | ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::Away(text),
            _ => Self::Other(text),
        }
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        use tokio_postgres::error::SqlState;
        let text = error.as_db_error().map_or_else(|| with_causes(&error), |said| format!("{} ({})", said.message(), said.code().code()));
        match error.code() {
            Some(code) if *code == SqlState::UNIQUE_VIOLATION => Self::Unique(text),
            Some(code) if *code == SqlState::FOREIGN_KEY_VIOLATION => Self::Reference(text),
            Some(code) if [&SqlState::T_R_SERIALIZATION_FAILURE, &SqlState::T_R_DEADLOCK_DETECTED].contains(&code) => Self::Busy(text),
            // Class 57: the server is being stopped or is not up yet; class 08: the connection is gone.
            Some(code) if code.code().starts_with("57P") || code.code().starts_with("08") => Self::Away(text),
            None if error.is_closed() || of_the_network(&error) => Self::Away(text),
            _ => Self::Other(text),
        }
    }
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        match error {
            deadpool_postgres::PoolError::Backend(error) => Self::Away(with_causes(&error)),
            other => Self::Away(other.to_string()),
        }
    }
}

fn of_the_network(error: &dyn std::error::Error) -> bool {
    error.source().is_some_and(<dyn std::error::Error>::is::<std::io::Error>)
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

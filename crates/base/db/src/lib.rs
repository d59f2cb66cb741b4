//! Two engines behind one door: `SQLite` in a file of the data folder, `PostgreSQL` by configuration. Every SQL text is written once, with
//! `$1 …` for its values, and runs on both; rows come back as [`Row`]s of four kinds of values.
//!
//! Whoever reads takes [`Database::read`]. Writing is left to the journal, whose acts own the [`Transaction`], so that nothing is
//! written past it. Where the engines must differ, the difference is two functions side by side in `sqlite.rs` and `postgres.rs`.

mod backup;
mod database;
mod encryption;
mod error;
mod migrate;
mod postgres;
mod query;
mod row;
mod settings;
mod sqlite;
mod store;
mod value;

pub use backup::is_in_use;
pub use database::{Alongside, Database, Read, Transaction};
pub use encryption::Encryption;
pub use error::{Error, Result};
pub use migrate::{Migration, MigrationProblem, migrations};
pub use query::Query;
pub use row::{FromValue, Row};
pub use settings::{Engine, Settings, SettingsProblem};
#[doc(hidden)]
pub use tokio::try_join;
pub use value::Value;

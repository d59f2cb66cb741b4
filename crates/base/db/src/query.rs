//! Asking: what a reader and an act can both do, so that a store writes each question once.

use crate::{Error, Result, Row, Value};

/// Somebody who can ask the database.
pub trait Query: Send {
    /// All rows of a question.
    fn rows(&mut self, sql: &'static str, values: &[Value]) -> impl Future<Output = Result<Vec<Row>>> + Send;

    /// The one row of a question, if there is one.
    fn row(&mut self, sql: &'static str, values: &[Value]) -> impl Future<Output = Result<Option<Row>>> + Send {
        async move {
            let mut rows = self.rows(sql, values).await?;
            if rows.len() > 1 { Err(Error::Other(format!("{} rows instead of one: {sql}", rows.len()))) } else { Ok(rows.pop()) }
        }
    }

    /// The number that a question such as `SELECT COUNT(*) AS count` is answered with, read from the column `count`.
    fn count(&mut self, sql: &'static str, values: &[Value]) -> impl Future<Output = Result<u64>> + Send {
        async move { self.row(sql, values).await?.map_or(Ok(0), |row| row.get("count")) }
    }
}

//! Asking: what a reader and an act can both do, so that a store writes each question once.

use crate::{Alongside, Error, Result, Row, Value};

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

    /// Somebody who asks beside this one, over the same connection; for [`at_once!`](crate::at_once).
    fn alongside(&self) -> Alongside<'_>;
}

/// Asks several questions of which none needs the answer to another, and gives all answers, or the first problem:
/// `at_once!(query, one => legs(one, id), one => rounds(one, id))?`. A server is sent them all before it has answered the first, which saves
/// the way there and back; a file answers one after the other.
#[macro_export]
macro_rules! at_once {
    ($query:expr, $($one:ident => $question:expr),+ $(,)?) => {{
        let alongside = $query.alongside();
        $crate::try_join!($(Box::pin(async {
            let mut own = alongside;
            let $one = &mut own;
            $question.await
        })),+)
    }};
}

//! Writing without an entry in the journal: only what is no act of anybody and is gone soon. That is how often somebody tried something, the
//! first half of a ceremony of nobody, which letters left, forms that could not be sent, and what can no longer be undone; and the text of files,
//! which can be read from them again. Everything else is an act.

use perron_db::{Alongside, Query, Row, Transaction, Value};
use perron_journal::{Act, Journal};
use perron_kernel::Instant;

use crate::people::People;

/// Somebody who can write: an act, or the books.
pub trait Write: Query {
    /// One moment for all that is written.
    fn now(&self) -> Instant;
    /// Does a statement and says how many rows it met.
    fn execute(&mut self, sql: &'static str, values: &[Value]) -> impl Future<Output = perron_db::Result<u64>> + Send;
}

impl Write for Act {
    fn now(&self) -> Instant {
        Self::now(self)
    }

    async fn execute(&mut self, sql: &'static str, values: &[Value]) -> perron_db::Result<u64> {
        Self::execute(self, sql, values).await
    }
}

/// The books. Dropped before [`Books::close`], nothing has been written.
pub struct Books {
    transaction: Transaction,
    now: Instant,
}

impl People {
    /// Opens the books.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub(crate) async fn books(&self) -> perron_db::Result<Books> {
        Books::of(self.journal()).await
    }
}

impl Books {
    /// The books beside a journal.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(journal: &Journal) -> perron_db::Result<Self> {
        Ok(Self { transaction: journal.database().begin().await?, now: journal.now() })
    }

    /// Makes it last.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn close(self) -> perron_db::Result<()> {
        self.transaction.commit().await
    }
}

impl Query for Books {
    async fn rows(&mut self, sql: &'static str, values: &[Value]) -> perron_db::Result<Vec<Row>> {
        self.transaction.rows(sql, values).await
    }

    fn alongside(&self) -> Alongside<'_> {
        self.transaction.alongside()
    }
}

impl Write for Books {
    fn now(&self) -> Instant {
        self.now
    }

    async fn execute(&mut self, sql: &'static str, values: &[Value]) -> perron_db::Result<u64> {
        self.transaction.execute(sql, values).await
    }
}

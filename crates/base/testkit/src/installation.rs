//! An installation at a moment that the test sets, with randomness that comes out the same every time.

use std::sync::Arc;

use perron_db::{Database, Row, Value};
use perron_journal::Journal;
use perron_kernel::{Instant, SeededRandom, SetClock};

use crate::TestDatabase;

/// 2026-11-21T12:00:00Z: when tests begin.
pub const NOON: Instant = Instant::from_microseconds(1_795_262_400_000_000);

/// A database with all its tables, its journal, and the clock of both.
pub struct Installation {
    /// The journal.
    pub journal: Journal,
    /// The clock, which stands still until it is moved.
    pub clock: Arc<SetClock>,
    /// The database beneath.
    pub database: Database,
    /// Keeps the database until the test is over.
    pub place: TestDatabase,
}

impl Installation {
    /// An empty installation on a database.
    pub async fn on(place: TestDatabase) -> Self {
        let database = place.open().await;
        let clock = Arc::new(SetClock::at(NOON));
        let journal = Journal::new(database.clone(), clock.clone(), Arc::new(SeededRandom::new(1)));
        Self { journal, clock, database, place }
    }

    /// Asks the database, past all code that is tested.
    ///
    /// # Panics
    /// When the question is wrong.
    pub async fn ask(&self, sql: &'static str, values: &[Value]) -> Vec<Row> {
        use perron_db::Query;
        let mut read = self.database.read().await.expect("a reader");
        read.rows(sql, values).await.expect("the question can be asked")
    }

    /// Changes the database, past all code that is tested: what somebody with the database's password could do.
    ///
    /// # Panics
    /// When the statement is wrong.
    pub async fn tamper(&self, sql: &'static str, values: &[Value]) -> u64 {
        let mut transaction = self.database.begin().await.expect("a transaction");
        let met = transaction.execute(sql, values).await.expect("the statement can be done");
        transaction.commit().await.expect("the change lasts");
        met
    }
}

//! What the stories begin with: an installation with a table of its own, and short ways to act in it.

use perron_db::Query;
use perron_journal::{Act, Entry, Principal, Stream, verify};
use perron_kernel::{Id, SeededRandom};
use perron_testkit::{Installation, NOON, TestDatabase};

use crate::store;

/// An installation with the table `thing`.
pub struct Place {
    pub installation: Installation,
}

impl Place {
    pub async fn on(database: TestDatabase) -> Self {
        let installation = Installation::on(database).await;
        store::make_table(&installation).await;
        Self { installation }
    }

    /// Begins an act of somebody.
    pub async fn begin(&self) -> Act {
        self.installation.journal.begin(somebody(), "test.act").await.unwrap()
    }

    /// An act with an entry and nothing else.
    pub async fn record(&self, stream: &Stream, word: &str) {
        let mut act = self.begin().await;
        act.record(Entry::new(stream.clone()).fact("word", word).personal("name", format!("Astrid {word}")));
        act.commit().await.unwrap();
    }

    /// Whether the chains are what they were.
    pub async fn holds(&self) -> bool {
        verify(&self.installation.journal, &[]).await.unwrap().misfits.is_empty()
    }

    /// The texts of a chain, oldest first.
    pub async fn bodies(&self, stream: &Stream) -> Vec<String> {
        let mut read = self.installation.database.read().await.unwrap();
        store::bodies(&mut read, stream).await
    }

    /// How many rows there are of things, entries and work.
    pub async fn counts(&self) -> (u64, u64, u64) {
        let mut read = self.installation.database.read().await.unwrap();
        (store::things(&mut read).await, store::entries(&mut read).await, store::works(&mut read).await)
    }
}

/// Somebody who acts.
pub fn somebody() -> Principal {
    Principal::Person("01938b1c-0000-7000-8000-000000000001".to_owned())
}

/// The chain of a person; another one for each number.
pub fn person(number: u64) -> Stream {
    Stream::person(Id::<Stream>::new(NOON, &SeededRandom::new(1_000 + number)))
}

/// Asks in tests are never for more than a number.
pub async fn number(query: &mut impl Query, sql: &'static str) -> u64 {
    query.count(sql, &[]).await.unwrap()
}

//! What the stories begin with: a database without tables, and one with tables of our own.

use perron_db::Database;
use perron_testkit::TestDatabase;

use crate::store;

/// A database without tables, not opened yet.
pub struct Bare {
    pub place: TestDatabase,
}

impl Bare {
    #[allow(clippy::unused_async, reason = "on_both_engines! begins every story alike")]
    pub async fn on(place: TestDatabase) -> Self {
        Self { place }
    }
}

/// An open database with the tables `sample` and `part`.
pub struct Sample {
    pub database: Database,
    pub place: TestDatabase,
}

impl Sample {
    pub async fn on(place: TestDatabase) -> Self {
        let database = Database::connect(&place.settings).await.unwrap();
        store::make_tables(&database).await;
        Self { database, place }
    }
}

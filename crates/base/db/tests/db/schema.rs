//! Both engines have the same tables: the steps stand twice, and nobody shall have to compare them by eye.

use perron_db::Database;
use perron_testkit::TestDatabase;

use crate::store;

/// A table as both engines can describe it.
#[derive(Debug, PartialEq, Eq)]
struct Table {
    name: String,
    /// Name, kind, whether it must hold something.
    columns: Vec<(String, &'static str, bool)>,
    uniques: Vec<String>,
    references: Vec<String>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_engines_have_the_same_tables_columns_and_rules() {
    let (sqlite, postgres) = (TestDatabase::sqlite().await, TestDatabase::postgres().await);
    let (sqlite, postgres) = (described(&sqlite.open().await).await, described(&postgres.open().await).await);
    let names = |tables: &[Table]| tables.iter().map(|table| table.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&sqlite), names(&postgres));
    for (one, other) in sqlite.iter().zip(&postgres) {
        assert_eq!(one, other, "{}", one.name);
    }
    // The description sees what it is to compare.
    let entry = sqlite.iter().find(|table| table.name == "journal_entry").unwrap();
    assert_eq!(entry.uniques, ["id", "stream_id, sequence"]);
    assert_eq!(entry.references, ["stream_id → journal_stream"]);
    assert!(entry.columns.contains(&("on_behalf_of".to_owned(), "text", false)));
    assert!(entry.columns.contains(&("hash".to_owned(), "bytes", true)));
}

async fn described(database: &Database) -> Vec<Table> {
    let mut tables = Vec::new();
    for name in store::tables(database).await {
        let columns = store::columns(database, &name).await;
        tables.push(Table {
            columns: columns.into_iter().map(|(column, kind, required)| (column, shared(&kind), required)).collect(),
            uniques: store::uniques(database, &name).await,
            references: store::references(database, &name).await,
            name,
        });
    }
    tables
}

/// What both engines call a kind.
fn shared(kind: &str) -> &'static str {
    match kind.to_lowercase().as_str() {
        "text" => "text",
        "integer" | "bigint" => "number",
        "blob" | "bytea" => "bytes",
        other => panic!("{other} is a kind that the engines do not share"),
    }
}

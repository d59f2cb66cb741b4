//! Bringing tables to what the program needs: once, by whoever comes first, and only forwards.

use perron_db::{Database, Error, MigrationProblem, Value, migrations};
use perron_testkit::on_both_engines;

use crate::{store, support::Bare};

on_both_engines! {
    async fn several_nodes_at_once_do_every_step_once(bare: Bare) {
        let nodes: Vec<_> = (0..6).map(|_| {
            let settings = bare.place.settings.clone();
            tokio::spawn(async move { Database::open(&settings).await.map(drop) })
        }).collect();
        for node in nodes {
            node.await.unwrap().unwrap();
        }
        let database = Database::open(&bare.place.settings).await.unwrap();
        let all: Vec<i64> = migrations(database.engine()).iter().map(|step| step.number).collect();
        assert_eq!(store::steps(&database).await, all);
    }

    async fn a_rehearsal_names_the_steps_and_changes_nothing(bare: Bare) {
        let database = Database::connect(&bare.place.settings).await.unwrap();
        let all = migrations(database.engine());
        assert_eq!(database.rehearse().await.unwrap(), all);
        assert!(store::tables(&database).await.is_empty());
        database.migrate_up_to(1).await.unwrap();
        let before = store::tables(&database).await;
        assert_eq!(database.rehearse().await.unwrap(), all[1..]);
        assert_eq!(store::tables(&database).await, before);
        assert_eq!(store::steps(&database).await, [1]);
        database.migrate_up_to(i64::MAX).await.unwrap();
        assert!(database.rehearse().await.unwrap().is_empty());
    }

    async fn the_database_of_a_newer_program_is_refused_and_left_alone(bare: Bare) {
        let database = Database::connect(&bare.place.settings).await.unwrap();
        database.migrate_up_to(1).await.unwrap();
        store::add_step(&database, 9_999).await;
        let before = store::tables(&database).await;
        let refused = Database::open(&bare.place.settings).await.map(drop);
        assert!(matches!(refused, Err(Error::Migration(MigrationProblem::Newer(9_999)))), "{refused:?}");
        assert!(matches!(database.rehearse().await, Err(Error::Migration(MigrationProblem::Newer(9_999)))));
        assert_eq!(store::tables(&database).await, before);
    }

    async fn a_step_that_is_not_the_one_that_was_done_is_refused(bare: Bare) {
        let database = Database::connect(&bare.place.settings).await.unwrap();
        database.migrate_up_to(1).await.unwrap();
        store::change_step(&database, 1).await;
        let refused = Database::open(&bare.place.settings).await.map(drop);
        assert!(matches!(refused, Err(Error::Migration(MigrationProblem::Changed(1)))), "{refused:?}");
        assert_eq!(store::steps(&database).await, [1]);
    }

    async fn the_database_of_every_earlier_step_opens_and_keeps_its_rows(bare: Bare) {
        let newest = migrations(bare.place.settings.engine()).last().unwrap().number;
        for number in 1..=newest {
            let place = bare.place.another().await;
            let earlier = Database::connect(&place.settings).await.unwrap();
            earlier.migrate_up_to(number).await.unwrap();
            let mut filled = Vec::new();
            for table in in_order(&earlier, number).await {
                let row: Vec<(String, Value)> =
                    store::columns(&earlier, &table).await.into_iter().map(|(name, kind, _)| (name, some(&kind))).collect();
                store::fill(&earlier, &table, &row).await;
                filled.push((table, row));
            }
            assert!(!filled.is_empty());
            drop(earlier);
            let database = Database::open(&place.settings).await.unwrap();
            for (table, row) in filled {
                let kept = store::rows(&database, &table, &row).await;
                assert_eq!(kept.len(), 1, "rows of {table} made at step {number}");
                for (name, value) in &row {
                    assert_eq!(&of(&kept[0], name), value, "{table}.{name} made at step {number}");
                }
            }
        }
    }
}

/// The tables of a database in the order in which the steps make them, so that what refers to others comes after them.
async fn in_order(database: &Database, last: i64) -> Vec<String> {
    let steps = migrations(database.engine()).into_iter().filter(|step| step.number <= last);
    let text: String = steps.map(|step| step.sql).collect();
    let mut tables = store::tables(database).await;
    tables.retain(|table| table != "schema_migration");
    tables.sort_by_key(|table| text.find(&format!(" {table} (")));
    tables
}

/// A value of a kind. All texts are the same, so that whatever refers to a text finds it.
fn some(kind: &str) -> Value {
    match kind.to_lowercase().as_str() {
        "text" => Value::from("same"),
        "integer" | "bigint" => Value::from(7_i64),
        "blob" | "bytea" => Value::from([7; 32]),
        other => panic!("{other} is a kind that the engines do not share"),
    }
}

fn of(row: &perron_db::Row, name: &str) -> Value {
    let text = || row.get::<String>(name).map(Value::from);
    let number = || row.get::<i64>(name).map(Value::from);
    row.get::<Vec<u8>>(name).map(Value::from).or_else(|_| text()).or_else(|_| number()).unwrap_or(Value::Null)
}

//! All SQL of these tests: tables of our own (`sample`, `part`), changes of `schema_migration` past the program, and what the engines say
//! about their tables.

use perron_db::{Database, Engine, Query, Result, Row, Transaction, Value, values};

const SAMPLE_ON_SQLITE: &str = "CREATE TABLE sample (id TEXT PRIMARY KEY, number INTEGER, words TEXT UNIQUE, bytes BLOB) STRICT";
const SAMPLE_ON_POSTGRES: &str = "CREATE TABLE sample (id TEXT PRIMARY KEY, number BIGINT, words TEXT UNIQUE, bytes BYTEA)";
const PART: &str = "CREATE TABLE part (id TEXT PRIMARY KEY, sample_id TEXT NOT NULL REFERENCES sample (id))";

pub async fn make_tables(database: &Database) {
    let sample = if database.engine() == Engine::Sqlite { SAMPLE_ON_SQLITE } else { SAMPLE_ON_POSTGRES };
    for statement in [sample, PART] {
        change(database, statement, &[]).await;
    }
}

/// The values are written in another order than they are numbered in, and one of them twice.
pub async fn add(transaction: &mut Transaction, id: &str, number: Value, words: Value, bytes: Value) -> Result<u64> {
    let sql = "INSERT INTO sample (bytes, words, number, id) SELECT $4, $3, $2, $1 WHERE $1 <> 'never'";
    transaction.execute(sql, values![id, number, words, bytes]).await
}

pub async fn add_number(transaction: &mut Transaction, id: &str, number: i64) -> Result<u64> {
    transaction.execute("INSERT INTO sample (id, number) VALUES ($1, $2)", values![id, number]).await
}

pub async fn add_part(transaction: &mut Transaction, id: &str, sample: &str) -> Result<u64> {
    transaction.execute("INSERT INTO part (id, sample_id) VALUES ($1, $2)", values![id, sample]).await
}

pub async fn remove(transaction: &mut Transaction, id: &str) -> Result<u64> {
    transaction.execute("DELETE FROM sample WHERE id = $1", values![id]).await
}

/// Counts on from what is there, as the journal does with the places of a chain.
pub async fn next(transaction: &mut Transaction, id: &str) -> Result<i64> {
    let sql = "INSERT INTO sample (id, number) VALUES ($1, 1)
        ON CONFLICT (id) DO UPDATE SET number = sample.number + 1 RETURNING number";
    transaction.row(sql, values![id]).await?.expect("a row comes back").get("number")
}

pub async fn one(query: &mut impl Query, id: &str) -> Result<Option<Row>> {
    query.row("SELECT id, number, words, bytes FROM sample WHERE id = $1", values![id]).await
}

pub async fn all(query: &mut impl Query) -> Result<Vec<String>> {
    query.rows("SELECT id FROM sample ORDER BY id", &[]).await?.iter().map(|row| row.get("id")).collect()
}

pub async fn any(query: &mut impl Query) -> Result<Option<Row>> {
    query.row("SELECT id FROM sample", &[]).await
}

pub async fn count(query: &mut impl Query) -> Result<u64> {
    query.count("SELECT COUNT(*) AS count FROM sample", &[]).await
}

pub async fn with_too_few_values(query: &mut impl Query) -> Result<Option<Row>> {
    query.row("SELECT id FROM sample WHERE id = $1 OR words = $2", values!["one"]).await
}

pub async fn with_too_many_values(query: &mut impl Query) -> Result<Option<Row>> {
    query.row("SELECT id FROM sample WHERE id = $1", values!["one", "two"]).await
}

/// Changes a database past the program.
pub async fn change(database: &Database, sql: &'static str, values: &[Value]) {
    let mut transaction = database.begin().await.unwrap();
    transaction.execute(sql, values).await.unwrap();
    transaction.commit().await.unwrap();
}

pub async fn add_step(database: &Database, number: i64) {
    let sql = "INSERT INTO schema_migration (number, name, sha256, applied_at) VALUES ($1, 'of another program', '', 0)";
    change(database, sql, values![number]).await;
}

pub async fn change_step(database: &Database, number: i64) {
    change(database, "UPDATE schema_migration SET sha256 = 'another' WHERE number = $1", values![number]).await;
}

pub async fn steps(database: &Database) -> Vec<i64> {
    let mut read = database.read().await.unwrap();
    let rows = read.rows("SELECT number FROM schema_migration ORDER BY number", &[]).await.unwrap();
    rows.iter().map(|row| row.get("number").unwrap()).collect()
}

/// The tables in which the program keeps something.
pub async fn tables(database: &Database) -> Vec<String> {
    let sql = match database.engine() {
        Engine::Sqlite => "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        Engine::Postgres => "SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables WHERE table_schema = 'public'",
    };
    let mut names: Vec<String> =
        database.read().await.unwrap().rows(sql, &[]).await.unwrap().iter().map(|row| row.get("name").unwrap()).collect();
    names.sort();
    names
}

/// Name, kind as the engine calls it, and whether it must hold something, for every column of a table.
pub async fn columns(database: &Database, table: &str) -> Vec<(String, String, bool)> {
    let sql = match database.engine() {
        Engine::Sqlite => "SELECT name, type AS kind, \"notnull\" + pk AS required FROM pragma_table_info($1) ORDER BY cid",
        Engine::Postgres => {
            "SELECT CAST(column_name AS TEXT) AS name, CAST(data_type AS TEXT) AS kind,
                CASE WHEN is_nullable = 'NO' THEN 1 ELSE 0 END AS required
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position"
        }
    };
    let rows = database.read().await.unwrap().rows(sql, values![table]).await.unwrap();
    rows.iter().map(|row| (row.get("name").unwrap(), row.get("kind").unwrap(), row.get("required").unwrap())).collect()
}

/// What may be in a table only once (primary keys too): the columns of each such rule, joined by commas.
pub async fn uniques(database: &Database, table: &str) -> Vec<String> {
    let sql = match database.engine() {
        Engine::Sqlite => {
            "SELECT list.name AS rule, info.name AS name FROM pragma_index_list($1) AS list, pragma_index_info(list.name) AS info
            WHERE list.\"unique\" = 1 ORDER BY list.name, info.seqno"
        }
        Engine::Postgres => {
            "SELECT CAST(class.relname AS TEXT) AS rule, CAST(attribute.attname AS TEXT) AS name
            FROM pg_index JOIN pg_class AS class ON class.oid = pg_index.indexrelid
            CROSS JOIN LATERAL unnest(pg_index.indkey) WITH ORDINALITY AS place (number, turn)
            JOIN pg_attribute AS attribute ON attribute.attrelid = pg_index.indrelid AND attribute.attnum = place.number
            WHERE pg_index.indisunique AND pg_index.indrelid = CAST(CAST($1 AS TEXT) AS regclass) ORDER BY class.relname, place.turn"
        }
    };
    grouped(&database.read().await.unwrap().rows(sql, values![table]).await.unwrap())
}

/// What refers to another table: `column → table`.
pub async fn references(database: &Database, table: &str) -> Vec<String> {
    let sql = match database.engine() {
        Engine::Sqlite => "SELECT id AS rule, \"from\" || ' → ' || \"table\" AS name FROM pragma_foreign_key_list($1) ORDER BY id, seq",
        Engine::Postgres => {
            "SELECT CAST(row_number() OVER () AS BIGINT) AS rule,
                attribute.attname || ' → ' || CAST(pg_constraint.confrelid AS regclass) AS name
            FROM pg_constraint JOIN pg_attribute AS attribute
                ON attribute.attrelid = pg_constraint.conrelid AND attribute.attnum = pg_constraint.conkey[1]
            WHERE contype = 'f' AND conrelid = CAST(CAST($1 AS TEXT) AS regclass)"
        }
    };
    let rows = database.read().await.unwrap().rows(sql, values![table]).await.unwrap();
    let mut names: Vec<String> = rows.iter().map(|row| row.get("name").unwrap()).collect();
    names.sort();
    names
}

fn grouped(rows: &[Row]) -> Vec<String> {
    let mut rules: Vec<(String, String)> = Vec::new();
    for row in rows {
        let (rule, name): (String, String) = (row.get("rule").unwrap(), row.get("name").unwrap());
        match rules.last_mut() {
            Some((last, names)) if *last == rule => *names = format!("{names}, {name}"),
            _ => rules.push((rule, name)),
        }
    }
    let mut names: Vec<String> = rules.into_iter().map(|(_, names)| names).collect();
    names.sort();
    names
}

/// Puts a row into a table.
pub async fn fill(database: &Database, table: &str, row: &[(String, Value)]) {
    let names: Vec<&str> = row.iter().map(|(name, _)| name.as_str()).collect();
    let places: Vec<String> = (1..=row.len()).map(|place| format!("${place}")).collect();
    let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
    let values: Vec<Value> = row.iter().map(|(_, value)| value.clone()).collect();
    change(database, sql.leak(), &values).await;
}

/// The values of some columns in every row of a table.
pub async fn rows(database: &Database, table: &str, row: &[(String, Value)]) -> Vec<Row> {
    let names: Vec<&str> = row.iter().map(|(name, _)| name.as_str()).collect();
    let sql = format!("SELECT {} FROM {table}", names.join(", "));
    database.read().await.unwrap().rows(sql.leak(), &[]).await.unwrap()
}

//! What a backup, a restore and a check of the installation ask of the engines themselves: which tables there are, who else is here, what
//! time it is. The tables belong to others; here they are only listed and moved as a whole.

use perron_kernel::Instant;

use crate::{Database, Engine, Query, Result, Transaction, values};

const TABLES_ON_SQLITE: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
const TABLES_ON_POSTGRES: &str =
    "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename";

/// The names of all tables.
pub async fn tables(query: &mut impl Query, engine: Engine) -> Result<Vec<String>> {
    let sql = match engine {
        Engine::Sqlite => TABLES_ON_SQLITE,
        Engine::Postgres => TABLES_ON_POSTGRES,
    };
    query.rows(sql, &[]).await?.iter().map(|row| row.get("name")).collect()
}

/// Connections of Perron to this database besides the one that asks. Only on `PostgreSQL`.
pub async fn others(query: &mut impl Query) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS count FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'perron' AND pid <> pg_backend_pid()";
    query.count(sql, &[]).await
}

/// What time it is on the server. Only on `PostgreSQL`.
pub async fn clock(query: &mut impl Query) -> Result<Option<Instant>> {
    let sql = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS now";
    query.row(sql, &[]).await?.map(|row| row.get("now")).transpose()
}

// A statement of this kind takes no values, so the name comes by a setting that lasts as long as the transaction.
const SET_ASIDE: &str = "DO $$ DECLARE one RECORD; aside TEXT := current_setting('perron.aside'); BEGIN
    EXECUTE format('CREATE SCHEMA %I', aside);
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
        EXECUTE format('ALTER TABLE %I SET SCHEMA %I', one.tablename, aside);
    END LOOP;
END $$";

const PUT_BACK: &str = "DO $$ DECLARE one RECORD; aside TEXT := current_setting('perron.aside'); BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
        EXECUTE format('DROP TABLE %I CASCADE', one.tablename);
    END LOOP;
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = aside LOOP
        EXECUTE format('ALTER TABLE %I.%I SET SCHEMA %I', aside, one.tablename, current_schema());
    END LOOP;
    EXECUTE format('DROP SCHEMA IF EXISTS %I', aside);
END $$";

/// Moves all tables into a schema of this name. Only on `PostgreSQL`.
pub async fn set_aside(database: &Database, name: &str) -> Result<()> {
    move_tables(database, name, SET_ASIDE).await
}

/// Drops the tables that are there and moves those of the schema back. Only on `PostgreSQL`.
pub async fn put_back(database: &Database, name: &str) -> Result<()> {
    move_tables(database, name, PUT_BACK).await
}

async fn move_tables(database: &Database, name: &str, how: &'static str) -> Result<()> {
    let mut transaction: Transaction = database.begin().await?;
    transaction.rows("SELECT set_config('perron.aside', $1, true) AS name", values![name]).await?;
    transaction.execute(how, &[]).await?;
    transaction.commit().await
}

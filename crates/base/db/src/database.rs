//! The door: a database that is open, somebody who reads, and a transaction.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use crate::{Engine, Error, Query, Result, Row, Settings, Value, migrate, postgres, sqlite};

/// A database that is open. Copies share its connections.
#[derive(Clone)]
pub struct Database(Arc<Pool>);

enum Pool {
    Sqlite(sqlite::Pool),
    Postgres(postgres::Pool),
}

/// Somebody who reads.
pub struct Read(Reader);

enum Reader {
    Sqlite(sqlite::Reader),
    Postgres(postgres::Connection),
}

/// Statements that happen together or not at all. Dropped without [`Transaction::commit`], none of them has happened.
///
/// The program writes through acts of the journal, which begin one and see to it that what is written is also recorded. Whoever begins one
/// besides says why nothing is recorded: the journal for its own tables, `bookkeeping.rs` of people for what is no act of anybody.
pub struct Transaction {
    writer: Writer,
    /// Whether a statement was refused. `PostgreSQL` would keep nothing then, so nothing is kept on either engine.
    failed: AtomicBool,
}

/// One of several who ask over the same connection, of whom none waits for the answers of the others.
#[derive(Clone, Copy)]
pub struct Alongside<'a>(Asks<'a>);

#[derive(Clone, Copy)]
enum Asks<'a> {
    Reader(&'a Reader),
    Transaction(&'a Transaction),
}

enum Writer {
    Sqlite(sqlite::Writer),
    Postgres(Box<postgres::Connection>),
}

impl Database {
    /// Opens the database as it is, without looking at its tables.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn connect(settings: &Settings) -> Result<Self> {
        let pool = match settings {
            Settings::Sqlite(path) => Pool::Sqlite(sqlite::Pool::open(path)?),
            Settings::Postgres { config, connections, encryption } => {
                Pool::Postgres(postgres::Pool::open(config, *connections, encryption)?)
            }
        };
        let database = Self(Arc::new(pool));
        database.read().await?.rows("SELECT 1 AS here", &[]).await?;
        Ok(database)
    }

    /// Opens the database and brings its tables to what this program needs; several nodes may do so at once.
    ///
    /// # Errors
    /// When it cannot be reached, or is that of a newer program.
    pub async fn open(settings: &Settings) -> Result<Self> {
        let database = Self::connect(settings).await?;
        migrate::migrate(&database).await?;
        Ok(database)
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        match &*self.0 {
            Pool::Sqlite(_) => Engine::Sqlite,
            Pool::Postgres(_) => Engine::Postgres,
        }
    }

    /// Somebody who reads what is there now; each question for itself.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Read> {
        Ok(Read(match &*self.0 {
            Pool::Sqlite(pool) => Reader::Sqlite(pool.reader().await?),
            Pool::Postgres(pool) => Reader::Postgres(pool.connection().await?),
        }))
    }

    /// Somebody who reads everything as it is at this moment, whatever happens meanwhile.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn snapshot(&self) -> Result<Read> {
        Ok(Read(match &*self.0 {
            Pool::Sqlite(pool) => {
                let reader = pool.reader().await?;
                reader.hold()?;
                Reader::Sqlite(reader)
            }
            Pool::Postgres(pool) => Reader::Postgres(pool.held().await?),
        }))
    }

    /// Lets the engine count anew what is there, by which it chooses the way to an answer: after so much has come at once that it would take
    /// the tables for empty.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn analyze(&self) -> Result<()> {
        let mut transaction = self.begin().await?;
        transaction.execute("ANALYZE", &[]).await?;
        transaction.commit().await
    }

    /// Begins a transaction.
    ///
    /// # Errors
    /// When the database cannot be reached, or another process keeps it to itself for too long.
    pub async fn begin(&self) -> Result<Transaction> {
        let writer = match &*self.0 {
            Pool::Sqlite(pool) => Writer::Sqlite(pool.writer().await?),
            Pool::Postgres(pool) => Writer::Postgres(Box::new(pool.transaction().await?)),
        };
        Ok(Transaction { writer, failed: AtomicBool::new(false) })
    }

    pub(crate) fn sqlite(&self) -> Option<&sqlite::Pool> {
        match &*self.0 {
            Pool::Sqlite(pool) => Some(pool),
            Pool::Postgres(_) => None,
        }
    }
}

impl Query for Read {
    async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>> {
        self.0.rows(sql, values).await
    }

    fn alongside(&self) -> Alongside<'_> {
        Alongside(Asks::Reader(&self.0))
    }
}

impl Query for Transaction {
    async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>> {
        self.ask(sql, values).await
    }

    fn alongside(&self) -> Alongside<'_> {
        Alongside(Asks::Transaction(self))
    }
}

impl Query for Alongside<'_> {
    async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>> {
        match self.0 {
            Asks::Reader(reader) => reader.rows(sql, values).await,
            Asks::Transaction(transaction) => transaction.ask(sql, values).await,
        }
    }

    fn alongside(&self) -> Alongside<'_> {
        *self
    }
}

impl Reader {
    async fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        fit(values)?;
        match self {
            Self::Sqlite(reader) => reader.rows(sql, values),
            Self::Postgres(connection) => connection.rows(sql, values).await,
        }
    }
}

impl Transaction {
    /// Does a statement and says how many rows it met.
    ///
    /// # Errors
    /// When the statement breaks a rule of the tables; nothing of the transaction can be kept then.
    pub async fn execute(&mut self, sql: &'static str, values: &[Value]) -> Result<u64> {
        self.go_on(values)?;
        let met = match &self.writer {
            Writer::Sqlite(writer) => writer.execute(sql, values),
            Writer::Postgres(connection) => connection.execute(sql, values).await,
        };
        self.noted(met)
    }

    /// Does several statements that take no values.
    ///
    /// # Errors
    /// As [`Transaction::execute`].
    pub(crate) async fn batch(&mut self, sql: &str) -> Result<()> {
        self.go_on(&[])?;
        let done = match &self.writer {
            Writer::Sqlite(writer) => writer.batch(sql),
            Writer::Postgres(connection) => connection.batch(sql).await,
        };
        self.noted(done)
    }

    /// Makes it last. When this has been answered, it is on disk.
    ///
    /// # Errors
    /// When it could not be made to last, or a statement was refused before.
    pub async fn commit(self) -> Result<()> {
        self.go_on(&[])?;
        match self.writer {
            Writer::Sqlite(writer) => writer.commit(),
            Writer::Postgres(connection) => connection.commit().await,
        }
    }

    async fn ask(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.go_on(values)?;
        let rows = match &self.writer {
            Writer::Sqlite(writer) => writer.rows(sql, values),
            Writer::Postgres(connection) => connection.rows(sql, values).await,
        };
        self.noted(rows)
    }

    fn go_on(&self, values: &[Value]) -> Result<()> {
        if self.failed.load(Ordering::Relaxed) {
            Err(Error::Other("a statement was refused, so nothing of this lasts".to_owned()))
        } else {
            fit(values)
        }
    }

    fn noted<T>(&self, outcome: Result<T>) -> Result<T> {
        if outcome.is_err() {
            self.failed.store(true, Ordering::Relaxed);
        }
        outcome
    }
}

/// Refuses what only one of the engines can keep.
fn fit(values: &[Value]) -> Result<()> {
    let has_zero = |value: &Value| matches!(value, Value::Text(text) if text.contains('\0'));
    if values.iter().any(has_zero) { Err(Error::Other("a text with a zero character cannot be kept".to_owned())) } else { Ok(()) }
}

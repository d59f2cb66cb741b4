//! The engine in a file. One connection writes, others read; statements run where they are called, because handing them to another thread
//! costs more than most of them take. Only what waits for the disk is announced to the runtime.

use std::{path::Path, sync::Arc, time::Duration};

use rusqlite::{
    Connection, OpenFlags, Statement,
    config::DbConfig,
    types::{ToSql, ToSqlOutput, ValueRef},
};
use tokio::{
    runtime::{Handle, RuntimeFlavor},
    sync::{Mutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore},
};

use crate::{Error, Result, Row, Value};

/// Pages that are made at the same time.
const READERS: usize = 8;
/// Prepared statements that a connection keeps.
const STATEMENTS: usize = 256;
/// How long to wait for another process that writes, such as a restore.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often to ask meanwhile, where the engine refuses instead of waiting.
const ATTEMPTS: u32 = 500;

/// One writer and some readers of a file.
pub struct Pool {
    writer: Arc<Mutex<Connection>>,
    readers: Arc<std::sync::Mutex<Vec<Connection>>>,
    places: Arc<Semaphore>,
}

/// A connection that reads; goes back when it is dropped.
pub struct Reader {
    /// Behind a lock because several may ask beside each other; nobody ever waits at it.
    connection: Option<std::sync::Mutex<Connection>>,
    home: Arc<std::sync::Mutex<Vec<Connection>>>,
    _place: OwnedSemaphorePermit,
}

/// The connection that writes, held until it is dropped; what was not committed is undone then.
pub struct Writer(std::sync::Mutex<OwnedMutexGuard<Connection>>);

impl Pool {
    /// Opens the file and makes it when it is missing.
    pub fn open(path: &Path) -> Result<Self> {
        let writer = connect(path, OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // Readers go on while one writes; an answered write is on disk: FULL syncs the log at every commit.
        keep_a_log(&writer)?;
        writer.pragma_update(None, "synchronous", "FULL")?;
        writer.pragma_update(None, "foreign_keys", true)?;
        writer.pragma_update(None, "trusted_schema", false)?;
        let mut readers = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            readers.push(connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?);
        }
        Ok(Self {
            writer: Arc::new(Mutex::new(writer)),
            readers: Arc::new(std::sync::Mutex::new(readers)),
            places: Arc::new(Semaphore::new(READERS)),
        })
    }

    /// A reader, as soon as one is free.
    pub async fn reader(&self) -> Result<Reader> {
        let place = self.places.clone().acquire_owned().await.map_err(|_| Error::Away("closed".to_owned()))?;
        let connection = lock(&self.readers).pop();
        let connection = connection.ok_or_else(|| Error::Away("no reader is left".to_owned()))?;
        Ok(Reader { connection: Some(std::sync::Mutex::new(connection)), home: self.readers.clone(), _place: place })
    }

    /// The writer with a transaction begun, as soon as it is free.
    pub async fn writer(&self) -> Result<Writer> {
        let connection = self.writer.clone().lock_owned().await;
        at_the_disk(|| connection.execute_batch("BEGIN IMMEDIATE"))?;
        Ok(Writer(std::sync::Mutex::new(connection)))
    }
}

impl Reader {
    fn connection(&self) -> std::sync::MutexGuard<'_, Connection> {
        lock(self.connection.as_ref().expect("a reader has its connection until it is dropped"))
    }

    /// All rows of a question.
    pub fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        rows(&self.connection(), sql, values)
    }

    /// From here on everything is read as it is at this moment. `BEGIN` alone would wait for the first question to choose one.
    pub fn hold(&self) -> Result<()> {
        self.connection().execute_batch("BEGIN")?;
        self.rows("PRAGMA schema_version", &[]).map(drop)
    }

    /// Copies the whole database into a file while others go on writing.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        let mut copy = Connection::open(path)?;
        let connection = self.connection();
        let backup = rusqlite::backup::Backup::new(&connection, &mut copy)?;
        // In one step, which reads one moment: between two, somebody who writes would make it begin anew, and it might never end.
        backup.run_to_completion(i32::MAX, Duration::ZERO, None)?;
        drop(backup);
        copy.close().map_err(|(_, error)| error.into())
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let connection = connection.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !connection.is_autocommit() && connection.execute_batch("ROLLBACK").is_err() {
            tracing::error!("a reader could not let go of its moment");
        }
        lock(&self.home).push(connection);
    }
}

impl Writer {
    /// All rows of a question, or of a statement with `RETURNING`.
    pub fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        rows(&lock(&self.0), sql, values)
    }

    /// Does a statement and says how many rows it met.
    pub fn execute(&self, sql: &str, values: &[Value]) -> Result<u64> {
        let connection = lock(&self.0);
        let mut statement = connection.prepare_cached(sql)?;
        bind(&mut statement, values)?;
        Ok(statement.raw_execute()? as u64)
    }

    /// Does several statements that take no values.
    pub fn batch(&self, sql: &str) -> Result<()> {
        Ok(lock(&self.0).execute_batch(sql)?)
    }

    /// Makes it last: afterwards it is on disk.
    pub fn commit(self) -> Result<()> {
        Ok(at_the_disk(|| lock(&self.0).execute_batch("COMMIT"))?)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        let connection = lock(&self.0);
        if !connection.is_autocommit() && connection.execute_batch("ROLLBACK").is_err() {
            tracing::error!("what was not committed could not be undone");
        }
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // A question keeps its plan whatever its values are; otherwise some are planned anew each time they are asked.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}

/// Lets a file keep a log. Of several who open a new file at the same moment the engine refuses some at once, although it would let them wait at
/// every other lock: whoever is refused asks again.
fn keep_a_log(writer: &Connection) -> Result<()> {
    let ask = || writer.pragma_update(None, "journal_mode", "WAL").map_err(Error::from);
    for _ in 0..ATTEMPTS {
        match ask() {
            Err(Error::Busy(_)) => std::thread::sleep(PATIENCE / ATTEMPTS),
            done => return done,
        }
    }
    ask()
}

fn rows(connection: &Connection, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns: Arc<[String]> = statement.column_names().into_iter().map(str::to_owned).collect();
    bind(&mut statement, values)?;
    let mut found = statement.raw_query();
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let mut values = Vec::with_capacity(columns.len());
        for place in 0..columns.len() {
            values.push(value(row.get_ref(place)?)?);
        }
        rows.push(Row::new(columns.clone(), values));
    }
    Ok(rows)
}

/// Gives `$3` the third value wherever it stands. To `SQLite` these are names, which it would number as they come.
fn bind(statement: &mut Statement<'_>, values: &[Value]) -> Result<()> {
    let mut highest = 0;
    for place in 1..=statement.parameter_count() {
        let number = statement.parameter_name(place).and_then(|name| name.strip_prefix('$')?.parse().ok()).unwrap_or(0);
        let value = values.get(usize::wrapping_sub(number, 1)).ok_or_else(|| wrong_number(values))?;
        statement.raw_bind_parameter(place, value)?;
        highest = highest.max(number);
    }
    if highest == values.len() { Ok(()) } else { Err(wrong_number(values)) }
}

fn wrong_number(values: &[Value]) -> Error {
    Error::Other(format!("a statement does not take {} values", values.len()))
}

fn value(value: ValueRef<'_>) -> Result<Value> {
    match value {
        ValueRef::Null => Ok(Value::Null),
        ValueRef::Integer(number) => Ok(Value::Integer(number)),
        ValueRef::Text(text) => Ok(Value::Text(String::from_utf8_lossy(text).into_owned())),
        ValueRef::Blob(bytes) => Ok(Value::Bytes(bytes.to_vec())),
        ValueRef::Real(number) => Err(Error::Other(format!("{number} is a number of a kind that is not used here"))),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn lock<T>(held: &std::sync::Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    held.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Does what may wait for the disk, so that the runtime can move other work to other threads.
fn at_the_disk<T>(work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

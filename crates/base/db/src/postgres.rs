//! The engine on a server: a pool of connections, statements prepared once per connection.

use std::sync::Arc;

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, QueueMode, RecyclingMethod};
use tokio_postgres::{
    Config,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use crate::{Encryption, Error, Result, Row, Value};

/// Connections to a server.
#[derive(Clone)]
pub struct Pool(deadpool_postgres::Pool);

/// One connection; inside a transaction until it is finished. Dropped in the midst of one, it is closed, and the server undoes it.
pub struct Connection {
    client: Option<Object>,
    open: bool,
}

impl Pool {
    /// Makes the pool; connects when somebody asks.
    pub fn open(config: &Config, connections: usize, encryption: &Encryption) -> Result<Self> {
        let mut config = config.clone();
        config.application_name("perron");
        let manager = Manager::from_config(config, encryption.connector()?, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        // A question keeps its plan whatever its values are, as in the other engine; otherwise some are planned anew each time they are asked.
        // None takes so long that it would pay to compile it.
        let keeps_plans = Hook::async_fn(|client: &mut deadpool_postgres::ClientWrapper, _| {
            Box::pin(async move {
                client.batch_execute("SET plan_cache_mode = force_generic_plan; SET jit = off").await.map_err(HookError::Backend)
            })
        });
        // The one that was used last is taken first: what it has read is still at hand, and so few are busy as are needed.
        let pool =
            deadpool_postgres::Pool::builder(manager).max_size(connections).queue_mode(QueueMode::Lifo).post_create(keeps_plans).build();
        pool.map(Self).map_err(|error| Error::Other(error.to_string()))
    }

    /// A connection, as soon as one is free.
    pub async fn connection(&self) -> Result<Connection> {
        Ok(Connection { client: Some(self.0.get().await?), open: false })
    }

    /// A connection with a transaction begun.
    pub async fn transaction(&self) -> Result<Connection> {
        self.begun("BEGIN").await
    }

    /// A connection that reads everything as it is at this moment. The server looks at the clock with the first question, so there is one.
    pub async fn held(&self) -> Result<Connection> {
        self.begun("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1").await
    }

    async fn begun(&self, how: &str) -> Result<Connection> {
        let mut connection = self.connection().await?;
        // Before it is asked: whoever stops waiting for the answer must not give the connection back with something begun.
        connection.open = true;
        connection.batch(how).await?;
        Ok(connection)
    }
}

impl Connection {
    fn client(&self) -> &Object {
        self.client.as_ref().expect("a connection has its client until it is dropped")
    }

    /// All rows of a question, or of a statement with `RETURNING`.
    pub async fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        let statement = self.client().prepare_cached(sql).await?;
        let columns: Arc<[String]> = statement.columns().iter().map(|column| column.name().to_owned()).collect();
        let found = self.client().query(&statement, &as_parameters(values)).await?;
        let read = |row: &tokio_postgres::Row| {
            let values = (0..columns.len()).map(|place| row.try_get::<_, Value>(place)).collect::<std::result::Result<_, _>>()?;
            Ok(Row::new(columns.clone(), values))
        };
        found.iter().map(read).collect()
    }

    /// Does a statement and says how many rows it met.
    pub async fn execute(&self, sql: &str, values: &[Value]) -> Result<u64> {
        let statement = self.client().prepare_cached(sql).await?;
        Ok(self.client().execute(&statement, &as_parameters(values)).await?)
    }

    /// Does several statements that take no values.
    pub async fn batch(&self, sql: &str) -> Result<()> {
        Ok(self.client().batch_execute(sql).await?)
    }

    /// Makes it last: afterwards it is on the server's disk.
    pub async fn commit(mut self) -> Result<()> {
        self.batch("COMMIT").await?;
        self.open = false;
        Ok(())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if self.open
            && let Some(client) = self.client.take()
        {
            // Taken out of the pool and closed: nobody can be asked to undo it while we are being dropped.
            drop(Object::take(client));
        }
    }
}

fn as_parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Integer(number) if *kind == Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
            Self::Integer(number) if *kind == Type::INT8 => number.to_sql(kind, out),
            Self::Text(text) if <&str as ToSql>::accepts(kind) => text.to_sql(kind, out),
            Self::Bytes(bytes) if *kind == Type::BYTEA => bytes.to_sql(kind, out),
            other => Err(format!("{} does not fit the type {kind}", other.name()).into()),
        }
    }

    fn accepts(kind: &Type) -> bool {
        [Type::INT4, Type::INT8, Type::BYTEA].contains(kind) || <&str as ToSql>::accepts(kind)
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        match *kind {
            Type::INT4 => Ok(Self::Integer(i32::from_sql(kind, raw)?.into())),
            Type::INT8 => Ok(Self::Integer(i64::from_sql(kind, raw)?)),
            Type::BYTEA => Ok(Self::Bytes(raw.to_vec())),
            _ => Ok(Self::Text(<&str as FromSql>::from_sql(kind, raw)?.to_owned())),
        }
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(kind: &Type) -> bool {
        <Self as ToSql>::accepts(kind)
    }
}

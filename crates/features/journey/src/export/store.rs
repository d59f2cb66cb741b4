//! The rows of a case as they are carried: read into objects, and written from them, by statements that are made from the list of `tables.rs`.
//! Each table belongs to the folder that names it on its first line.

use std::sync::LazyLock;

use perron_db::{Error, Query, Result, Row, Value, values};
use perron_journal::Act;
use perron_kernel::{Id, Instant};
use perron_people::moment::parse_day;
use serde_json::{Map, Value as Json};

use crate::{
    export::tables::{Column, Kind, TABLES, Table},
    model::JourneyId,
};

/// A table with its statements.
struct Statements {
    table: &'static Table,
    read: &'static str,
    write: &'static str,
}

/// The statements, made once from the names above.
static STATEMENTS: LazyLock<Vec<Statements>> = LazyLock::new(|| TABLES.iter().map(Statements::of).collect());

impl Statements {
    fn of(table: &'static Table) -> Self {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let places: Vec<String> = (1..=names.len() + 1).map(|place| format!("${place}")).collect();
        let (names, places) = (names.join(", "), places.join(", "));
        let read = format!("SELECT {names} FROM {} WHERE journey_id = $1 ORDER BY {}", table.name, table.order);
        let write = format!("INSERT INTO {} (journey_id, {names}) VALUES ({places})", table.name);
        Self { table, read: read.leak(), write: write.leak() }
    }
}

/// All rows of a journey: for each table a list of objects.
pub async fn rows(query: &mut impl Query, journey: JourneyId) -> Result<Map<String, Json>> {
    let mut parts = Map::new();
    for Statements { table, read, .. } in STATEMENTS.iter() {
        let rows = query.rows(read, values![journey]).await?;
        let objects = rows.iter().map(|row| object(table, row)).collect::<Result<Vec<_>>>()?;
        parts.insert(table.part.to_owned(), Json::Array(objects));
    }
    Ok(parts)
}

fn object(table: &Table, row: &Row) -> Result<Json> {
    let cell = |column: &Column| {
        let name = column.name;
        let value = match column.kind {
            Kind::Number => row.get::<Option<i64>>(name)?.map(Json::from),
            Kind::Moment => row.get::<Option<Instant>>(name)?.map(|moment| Json::from(moment.to_string())),
            Kind::Id | Kind::Person | Kind::Text | Kind::Version | Kind::Day => row.get::<Option<String>>(name)?.map(Json::from),
        };
        Ok((name.to_owned(), value.unwrap_or(Json::Null)))
    };
    table.columns.iter().map(cell).collect::<Result<Map<_, _>>>().map(Json::Object)
}

/// Adds rows to a journey that were read by [`cells`].
pub async fn add(act: &mut Act, journey: JourneyId, table: &Table, rows: &[Vec<Value>]) -> Result<()> {
    let statements = STATEMENTS.iter().find(|statements| statements.table.name == table.name);
    let write = statements.ok_or_else(|| Error::Other(format!("no table {} is carried", table.name)))?.write;
    for row in rows {
        let values: Vec<Value> = std::iter::once(journey.into()).chain(row.iter().cloned()).collect();
        act.execute(write, &values).await?;
    }
    Ok(())
}

/// The cells of a row in the order of the columns, as a file tells them; the name of the first column that does not fit otherwise. An object
/// with other names than the columns does not fit either.
pub fn cells(table: &Table, row: &Json) -> std::result::Result<Vec<Value>, String> {
    let object = row.as_object().ok_or_else(|| table.part.to_owned())?;
    if let Some(unknown) = object.keys().find(|name| table.columns.iter().all(|column| column.name != name.as_str())) {
        return Err(unknown.clone());
    }
    let cell = |column: &Column| {
        let found = object.get(column.name).unwrap_or(&Json::Null);
        if found.is_null() && column.optional {
            return Ok(Value::Null);
        }
        value(column.kind, found).ok_or_else(|| column.name.to_owned())
    };
    table.columns.iter().map(cell).collect()
}

fn value(kind: Kind, found: &Json) -> Option<Value> {
    if kind == Kind::Number {
        return found.as_i64().map(Value::from);
    }
    // PostgreSQL keeps no zero character in a text.
    let text = found.as_str().filter(|text| !text.contains('\0'))?;
    match kind {
        Kind::Id | Kind::Person => text.parse::<Id<()>>().ok().map(Value::from),
        Kind::Moment => Instant::parse(text).map(Value::from),
        Kind::Day => parse_day(text).map(|_| text.into()),
        Kind::Text | Kind::Version | Kind::Number => Some(text.into()),
    }
}

//! What of a case is carried from one installation to another: its tables, declared once. From this list come what an export reads, what an
//! import writes, and the schema that says so to everybody else. Who takes part is known to the installation alone and is told beside them. A
//! test sees to it that no table of a journey is forgotten.

use std::sync::LazyLock;

use perron_db::{Error, Query, Result, Row, Value, values};
use perron_journal::Act;
use perron_kernel::{Id, Instant};
use perron_people::moment::parse_day;
use serde_json::{Map, Value as Json};

use crate::model::JourneyId;

/// What stands in a column, and how it is written in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An id.
    Id,
    /// The id of a person.
    Person,
    /// A text.
    Text,
    /// The hash of a version of a method.
    Version,
    /// A whole number.
    Number,
    /// A day, as ISO 8601.
    Day,
    /// A moment, as RFC 3339.
    Moment,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name, in the file too.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Whether it may hold nothing.
    pub optional: bool,
}

const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, optional: false }
}

const fn optional(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, optional: true }
}

/// A table with the rows of journeys.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// What its rows are called in the file.
    pub part: &'static str,
    /// Its name.
    pub name: &'static str,
    /// All its columns but `journey_id`.
    pub columns: &'static [Column],
    /// What its rows are sorted by: something that is the same everywhere.
    order: &'static str,
}

/// The tables, each behind those it refers to.
pub const TABLES: &[Table] = &[
    Table {
        part: "legs",
        name: "journey_leg",
        columns: &[
            column("number", Kind::Number),
            column("method_version_id", Kind::Version),
            column("route", Kind::Text),
            optional("by_move", Kind::Text),
            column("reason", Kind::Text),
            column("begun_by", Kind::Person),
            column("begun_at", Kind::Moment),
        ],
        order: "number",
    },
    Table {
        part: "rounds",
        name: "journey_visit",
        columns: &[
            column("id", Kind::Id),
            column("station", Kind::Text),
            column("round", Kind::Number),
            column("begun_on", Kind::Day),
            optional("ended_on", Kind::Day),
            column("note", Kind::Text),
            column("missing", Kind::Text),
            column("begun_by", Kind::Person),
            column("created_at", Kind::Moment),
        ],
        order: "created_at, id",
    },
    Table {
        part: "facts",
        name: "journey_fact",
        columns: &[
            column("id", Kind::Id),
            column("fact", Kind::Text),
            optional("value", Kind::Text),
            column("source", Kind::Text),
            column("as_of", Kind::Day),
            column("given_by", Kind::Person),
            column("given_at", Kind::Moment),
        ],
        order: "given_at, id",
    },
    Table {
        part: "evidence",
        name: "journey_evidence",
        columns: &[
            column("id", Kind::Id),
            column("rule", Kind::Text),
            column("text", Kind::Text),
            column("place", Kind::Text),
            column("dated", Kind::Day),
            column("added_by", Kind::Person),
            column("added_at", Kind::Moment),
            optional("withdrawn_at", Kind::Moment),
        ],
        order: "added_at, id",
    },
    Table {
        part: "exemptions",
        name: "journey_exemption",
        columns: &[
            column("rule", Kind::Text),
            column("reason", Kind::Text),
            column("said_by", Kind::Person),
            column("said_at", Kind::Moment),
        ],
        order: "said_at, rule",
    },
    Table {
        part: "requirements",
        name: "journey_requirement",
        columns: &[column("rule", Kind::Text), column("state", Kind::Text), column("since", Kind::Moment)],
        order: "since, rule",
    },
    Table {
        part: "activities",
        name: "journey_activity",
        columns: &[
            column("id", Kind::Id),
            column("station", Kind::Text),
            optional("activity", Kind::Text),
            column("title", Kind::Text),
            column("state", Kind::Text),
            column("reason", Kind::Text),
            column("note", Kind::Text),
            optional("owner_id", Kind::Person),
            optional("due_on", Kind::Day),
            optional("done_at", Kind::Moment),
            column("created_by", Kind::Person),
            column("created_at", Kind::Moment),
        ],
        order: "created_at, id",
    },
];

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
        let (names, places) = (names.join(", "), (2..).take(names.len()).map(|place| format!(", ${place}")).collect::<String>());
        let read = format!("SELECT {names} FROM {} WHERE journey_id = $1 ORDER BY {}", table.name, table.order);
        let write = format!("INSERT INTO {} (journey_id, {names}) VALUES ($1{places})", table.name);
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

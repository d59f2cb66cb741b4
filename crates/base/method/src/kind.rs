//! Kinds of values, and values themselves: what a fact may hold and how it enters a condition.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    sync::Arc,
};

use cel::Value;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

use crate::schema::{Fact, KindName, KindSpec};

/// Kind of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// A whole number of things, from 0.
    Count,
    /// An amount in the case's currency, in whole units of it.
    Money,
    /// A number with its unit.
    Number(String),
    /// A calendar date.
    Date,
    /// One of some options.
    Choice(Vec<String>),
    /// Free text.
    Text,
    /// Several values of one kind.
    List(Box<Kind>),
    /// Several named values.
    Record(BTreeMap<String, Kind>),
}

impl Kind {
    /// The kind of a fact; an error says what its declaration lacks.
    pub fn of_fact(fact: &Fact) -> Result<Self, &'static str> {
        let spec = KindSpec {
            kind: fact.kind,
            options: fact.options.clone(),
            unit: fact.unit.clone(),
            of: fact.of.clone(),
            fields: fact.fields.clone(),
        };
        Self::of_spec(&spec)
    }

    fn of_spec(spec: &KindSpec) -> Result<Self, &'static str> {
        Ok(match spec.kind {
            KindName::YesNo => Self::YesNo,
            KindName::Count => Self::Count,
            KindName::Money => Self::Money,
            KindName::Date => Self::Date,
            KindName::Text => Self::Text,
            KindName::Number => Self::Number(spec.unit.clone().ok_or("a number needs its unit")?),
            KindName::Choice if spec.options.len() < 2 => return Err("a choice needs at least two options"),
            KindName::Choice => Self::Choice(spec.options.iter().map(ToString::to_string).collect()),
            KindName::List => Self::List(Box::new(Self::of_spec(spec.of.as_ref().ok_or("a list needs the kind `of` its entries")?)?)),
            KindName::Record if spec.fields.is_empty() => return Err("a record needs fields"),
            KindName::Record => {
                let fields = spec.fields.iter().map(|(name, field)| Ok((name.clone(), Self::of_spec(field)?)));
                Self::Record(fields.collect::<Result<_, _>>()?)
            }
        })
    }

    /// Turns a value written in TOML into one that conditions can read; an error says what was expected where.
    /// A record may leave out fields; a condition that reads one of those cannot be evaluated.
    pub fn value(&self, written: &toml::Value) -> Result<Value, String> {
        match (self, written) {
            (Self::YesNo, toml::Value::Boolean(yes)) => Ok(Value::Bool(*yes)),
            (Self::Count, toml::Value::Integer(count)) if *count >= 0 => Ok(Value::Int(*count)),
            (Self::Money, toml::Value::Integer(amount)) => Ok(Value::Int(*amount)),
            (Self::Number(_), toml::Value::Integer(number)) => Ok(Value::Float(*number as f64)),
            (Self::Number(_), toml::Value::Float(number)) => Ok(Value::Float(*number)),
            (Self::Date, toml::Value::Datetime(date)) => date_value(*date),
            (Self::Choice(options), toml::Value::String(choice)) if options.contains(choice) => Ok(Value::String(Arc::new(choice.clone()))),
            (Self::Text, toml::Value::String(text)) => Ok(Value::String(Arc::new(text.clone()))),
            (Self::List(kind), toml::Value::Array(entries)) => {
                let entries = entries.iter().map(|entry| kind.value(entry)).collect::<Result<Vec<_>, _>>()?;
                Ok(Value::List(Arc::new(entries)))
            }
            (Self::Record(fields), toml::Value::Table(table)) => record(fields, table),
            (expected, found) => Err(format!("expected {expected}, found {found}")),
        }
    }
}

fn record(fields: &BTreeMap<String, Kind>, table: &toml::Table) -> Result<Value, String> {
    if let Some(unknown) = table.keys().find(|key| !fields.contains_key(*key)) {
        return Err(format!("the record has no field {unknown}"));
    }
    let values = fields.iter().filter_map(|(name, kind)| {
        let written = table.get(name)?;
        Some(kind.value(written).map(|value| (name.clone(), value)).map_err(|error| format!("{name}: {error}")))
    });
    Ok(values.collect::<Result<HashMap<_, _>, _>>()?.into())
}

fn date_value(date: toml::value::Datetime) -> Result<Value, String> {
    let date = date.date.ok_or("expected a date, found a time")?;
    day(i32::from(date.year), u32::from(date.month), u32::from(date.day)).ok_or_else(|| format!("{date} is not a day"))
}

/// A date as conditions see it.
pub fn day(year: i32, month: u32, day: u32) -> Option<Value> {
    let midnight = NaiveDate::from_ymd_opt(year, month, day)?.and_time(NaiveTime::MIN);
    Some(Value::Timestamp(DateTime::from_naive_utc_and_offset(midnight, FixedOffset::east_opt(0)?)))
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::YesNo => formatter.write_str("yes or no (true, false)"),
            Self::Count => formatter.write_str("a count"),
            Self::Money => formatter.write_str("an amount of money"),
            Self::Number(unit) => write!(formatter, "a number of {unit}"),
            Self::Date => formatter.write_str("a date"),
            Self::Choice(options) => write!(formatter, "one of {}", options.join(", ")),
            Self::Text => formatter.write_str("a text"),
            Self::List(kind) => write!(formatter, "a list of {kind}"),
            Self::Record(fields) => write!(formatter, "a record of {}", fields.keys().cloned().collect::<Vec<_>>().join(", ")),
        }
    }
}

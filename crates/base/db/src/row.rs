//! A row, read by the names of its columns.

use std::{str::FromStr, sync::Arc};

use perron_kernel::{Id, Instant};

use crate::{Error, Result, Value};

/// One row of an answer.
#[derive(Clone, Debug)]
pub struct Row {
    columns: Arc<[String]>,
    values: Vec<Value>,
}

/// What a value can be read as.
pub trait FromValue: Sized {
    /// Reads it; `None` when it is of another kind.
    fn from_value(value: &Value) -> Option<Self>;
}

impl Row {
    pub(crate) const fn new(columns: Arc<[String]>, values: Vec<Value>) -> Self {
        Self { columns, values }
    }

    /// The value of a column.
    ///
    /// # Errors
    /// When there is no such column or its value is of another kind: a fault of ours.
    pub fn get<T: FromValue>(&self, column: &str) -> Result<T> {
        let value = self.value(column)?;
        T::from_value(value).ok_or_else(|| Error::column(column, value.name()))
    }

    /// The value of a column whose texts are written forms of something, such as the states of an invitation.
    ///
    /// # Errors
    /// As [`Row::get`], and when the text is none of the forms.
    pub fn parse<T: FromStr>(&self, column: &str) -> Result<T> {
        let text: String = self.get(column)?;
        text.parse().map_err(|_| Error::column(column, &text))
    }

    /// The same for a column that may hold nothing.
    ///
    /// # Errors
    /// As [`Row::parse`].
    pub fn parse_optional<T: FromStr>(&self, column: &str) -> Result<Option<T>> {
        match self.get::<Option<String>>(column)? {
            None => Ok(None),
            Some(text) => text.parse().map(Some).map_err(|_| Error::column(column, &text)),
        }
    }

    /// All its values, in the order of the question.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    fn value(&self, column: &str) -> Result<&Value> {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| self.values.get(place)).ok_or_else(|| Error::column(column, "no column"))
    }
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Integer(number) = value { Some(*number) } else { None }
    }
}

impl FromValue for u64 {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).and_then(|number| Self::try_from(number).ok())
    }
}

impl FromValue for u32 {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).and_then(|number| Self::try_from(number).ok())
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).map(|number| number != 0)
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { Some(text.clone()) } else { None }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Bytes(bytes) = value { Some(bytes.clone()) } else { None }
    }
}

impl FromValue for [u8; 32] {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Bytes(bytes) = value { bytes.as_slice().try_into().ok() } else { None }
    }
}

impl FromValue for Instant {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).map(Self::from_microseconds)
    }
}

impl<Kind> FromValue for Id<Kind> {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { text.parse().ok() } else { None }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        if *value == Value::Null { Some(None) } else { T::from_value(value).map(Some) }
    }
}

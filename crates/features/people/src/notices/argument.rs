//! What fills the words of a notice. It is kept as what it is and not as it is said in one language, because its reader may read another
//! language tomorrow.

use std::collections::BTreeMap;

use perron_kernel::Instant;
use perron_ui::{Value, Words};
use serde::{Deserialize, Serialize};
use time::Date;

/// How many of a list are said.
const SAID: usize = 5;

/// A value with which the words of a notice are filled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Argument {
    /// The same in every language.
    Text(String),
    /// A number.
    Number(i64),
    /// A word of the reader's language, by its key.
    Word(String),
    /// A day, in microseconds of its moment.
    Day(i64),
    /// A thing of a feature beside this one, which calls it otherwise in another language.
    Thing(Thing),
    /// Several, of which the first are said.
    List(Vec<Self>),
}

/// A thing of a feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Thing {
    /// What names it, as its feature writes that.
    pub thing: String,
    /// What it was called for whoever was told: what is said where its feature does not know it any more.
    pub called: String,
}

/// All of a notice, by their names.
pub type Arguments = BTreeMap<String, Argument>;

impl Argument {
    /// A day.
    pub const fn day(moment: Instant) -> Self {
        Self::Day(moment.microseconds())
    }

    /// A day that is no moment.
    pub fn on(day: Date) -> Self {
        let seconds = day.midnight().assume_utc().unix_timestamp();
        Self::Day(seconds.saturating_mul(1_000_000))
    }

    /// What a word was going to be filled with, if it is not known what else it is.
    pub fn of(value: &Value<'_>) -> Self {
        match value {
            Value::String(text) => Self::Text(text.to_string()),
            // A count: no notice has fractions.
            #[expect(clippy::cast_possible_truncation, reason = "counts of things are whole and small")]
            Value::Number(number) => Self::Number(number.value as i64),
            _ => Self::Text(String::new()),
        }
    }

    /// As it is said in a language.
    pub fn said(&self, words: &Words) -> Value<'static> {
        match self {
            Self::Text(text) => text.clone().into(),
            Self::Number(number) => (*number).into(),
            Self::Word(key) if words.has(key) => words.get(key).into(),
            Self::Word(key) => key.clone().into(),
            Self::Day(moment) => words.date(Instant::from_microseconds(*moment).date_time().date()).into(),
            Self::Thing(thing) => thing.called.clone().into(),
            Self::List(all) => listed(words, all).into(),
        }
    }

    /// The things in it.
    pub fn things(&mut self) -> Vec<&mut Thing> {
        match self {
            Self::Thing(thing) => vec![thing],
            Self::List(all) => all.iter_mut().flat_map(Self::things).collect(),
            Self::Text(_) | Self::Number(_) | Self::Word(_) | Self::Day(_) => Vec::new(),
        }
    }
}

/// So many of a list that a notice stays one line, and how many more there are.
fn listed(words: &Words, all: &[Argument]) -> String {
    let text = |argument: &Argument| match argument.said(words) {
        Value::String(text) => text.into_owned(),
        _ => String::new(),
    };
    let said = all.iter().take(SAID).map(text).collect::<Vec<_>>().join("; ");
    match all.len().saturating_sub(SAID) {
        0 => said,
        more => words.with("notice-and-more", &[("things", said.into()), ("count", more.into())]),
    }
}

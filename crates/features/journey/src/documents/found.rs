//! A document of a case, before it is known whether it goes out, and the row it is made from.

use perron_kernel::Instant;
use perron_people::{
    model::PersonId,
    moment::{day, parse_day},
};
use serde_json::Value as Json;
use time::Date;

use crate::{
    documents::model::{Kind, Why},
    export::files::Carried,
};

/// A document, before it is known whether it goes out.
pub struct Found {
    /// Its kind.
    pub kind: Kind,
    /// Its day.
    pub day: Date,
    /// What it is called.
    pub title: String,
    /// Who made it.
    pub who: Option<String>,
    /// What it says, each part with what that is. Empty parts are left out.
    pub body: Vec<(String, String)>,
    /// What it says of people, each part with what that is: left out where nobody is named.
    pub named: Vec<(String, String)>,
    /// Whether people are named elsewhere in it beside who made it.
    pub names_others: bool,
    /// Why it stays, if it does.
    pub stays: Option<Why>,
    /// The texts in it as they are kept, so that it is known whether one stands in it.
    pub texts: Vec<String>,
    /// The texts beside it that do not go out with it.
    pub beside: Vec<String>,
    /// The file it is.
    pub file: Option<Carried>,
}

impl Found {
    /// A document that says nothing yet.
    pub fn new(kind: Kind, day: Date, title: String) -> Self {
        let (body, named, texts, beside) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { kind, day, title, who: None, body, named, names_others: false, stays: None, texts, beside, file: None }
    }

    /// All texts in it, as they are kept and as they are read.
    pub fn all_texts(&self) -> impl Iterator<Item = String> {
        // The journal has the entries of a list on one line.
        let read = self.body.iter().chain(&self.named).flat_map(|(_, text)| [text.clone(), text.replace('\n', "; ")]);
        self.texts.iter().chain([&self.title]).cloned().chain(read)
    }

    /// Whether somebody is named in it.
    pub fn names_somebody(&self) -> bool {
        self.who.is_some() || self.names_others || self.named.iter().any(|(_, text)| !text.is_empty())
    }
}

/// A row as it is carried.
pub struct Row<'a>(pub &'a Json);

impl<'a> Row<'a> {
    /// A text; empty for none.
    pub fn text(&self, name: &str) -> &'a str {
        self.0[name].as_str().unwrap_or_default()
    }

    /// A day.
    pub fn day(&self, name: &str) -> Option<Date> {
        parse_day(self.text(name))
    }

    /// The day of a moment.
    pub fn day_of_moment(&self, name: &str) -> Option<Date> {
        self.moment(name).map(day)
    }

    /// A moment; nothing for none.
    pub fn moment(&self, name: &str) -> Option<Instant> {
        Instant::parse(self.text(name))
    }

    /// A person.
    pub fn person(&self, name: &str) -> Option<PersonId> {
        self.text(name).parse().ok()
    }

    /// A number; nought for none.
    pub fn number(&self, name: &str) -> i64 {
        self.0[name].as_i64().unwrap_or_default()
    }

    /// All texts in it, as they are kept.
    pub fn texts(&self) -> Vec<String> {
        let texts = self.0.as_object().into_iter().flatten().filter_map(|(_, value)| value.as_str());
        texts.filter(|text| !text.is_empty()).map(str::to_owned).collect()
    }
}

//! Which entries somebody wants to see: read from the address, and said in words.

use perron_db::Query;
use perron_journal::{Filter, Principal, Stream, principals};
use perron_ui::{Choice, Words};
use serde::Deserialize;
use time::Date;

use crate::{
    log::{entry::act_in_words, who::Names},
    moment,
};

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub act: String,
    pub who: String,
    pub from: String,
    pub until: String,
    pub before: String,
}

/// What is wanted, and what of it could not be read.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub act: Option<String>,
    pub who: Option<Principal>,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub before: Option<u64>,
    /// The names of the fields that could not be read.
    pub unread: Vec<&'static str>,
}

impl Asked {
    /// Reads it.
    pub fn wanted(&self) -> Wanted {
        let mut unread = Vec::new();
        let mut day = |name, text: &str| {
            let day = moment::parse_day(text);
            if day.is_none() && !text.trim().is_empty() {
                unread.push(name);
            }
            day
        };
        let (from, until) = (day("from", &self.from), day("until", &self.until));
        let who = self.who.parse().ok();
        if who.is_none() && !self.who.is_empty() {
            unread.push("who");
        }
        let act = Some(self.act.clone()).filter(|act| !act.is_empty());
        Wanted { act, who, from, until, before: self.before.parse().ok(), unread }
    }

    /// The address of the same entries below another path, from another place on.
    pub fn address(&self, path: &str, before: Option<u64>) -> String {
        let before = before.map(|before| before.to_string()).unwrap_or_default();
        let parts = [("act", &self.act), ("who", &self.who), ("from", &self.from), ("until", &self.until), ("before", &before)];
        let query: Vec<_> =
            parts.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

impl Wanted {
    /// Whether only some entries are wanted, apart from where the page begins.
    pub fn is_active(&self) -> bool {
        self.act.is_some() || self.who.is_some() || self.from.is_some() || self.until.is_some()
    }

    /// The same as the journal takes it. The last day belongs to it.
    pub fn filter(&self) -> Filter {
        Filter {
            act: self.act.clone(),
            principal: self.who.clone(),
            from: self.from.and_then(moment::begin_of),
            until: self.until.and_then(Date::next_day).and_then(moment::begin_of),
            before: self.before,
        }
    }

    /// What is wanted in words, a part each.
    pub fn in_words(&self, words: &Words, names: &Names) -> Vec<String> {
        let part = |key: &str, name: &str, value: String| words.with(key, &[(name, value.into())]);
        let parts = [
            self.act.as_ref().map(|act| part("log-shown-act", "act", act_in_words(words, act))),
            self.who.as_ref().map(|who| part("log-shown-who", "who", names.principal(words, who))),
            self.from.map(|day| part("log-shown-from", "date", words.date(day))),
            self.until.map(|day| part("log-shown-until", "date", words.date(day))),
        ];
        parts.into_iter().flatten().collect()
    }
}

/// The acts of a chain as choices, in the order of their words.
pub fn acts(words: &Words, acts: &[String], chosen: Option<&str>) -> Vec<Choice> {
    // An act that no entry has can stand in an address, and is then among the choices.
    let absent = chosen.filter(|chosen| !acts.iter().any(|act| act == chosen));
    let all = acts.iter().map(String::as_str).chain(absent);
    sorted(words, all.map(|act| choice(act.to_owned(), act_in_words(words, act), chosen == Some(act))).collect())
}

/// Those who acted in a chain as choices. Holders of links are not among them: each of them acts once.
pub async fn people(
    query: &mut impl Query,
    words: &Words,
    stream: &Stream,
    chosen: Option<&Principal>,
    names: &mut Names,
) -> perron_journal::Result<Vec<Choice>> {
    let mut found = principals(query, stream).await?;
    found.retain(|principal| !matches!(principal, Principal::LinkHolder(_) | Principal::PhoneParticipant(_)));
    if let Some(chosen) = chosen.filter(|chosen| !found.contains(chosen)) {
        found.push(chosen.clone());
    }
    for principal in &found {
        if let Principal::Person(id) = principal {
            names.ask_person(query, id).await?;
        }
    }
    let choices = found.iter().map(|principal| choice(principal.to_string(), names.principal(words, principal), chosen == Some(principal)));
    Ok(sorted(words, choices.collect()))
}

fn choice(value: String, label: String, chosen: bool) -> Choice {
    Choice { chosen, ..Choice::new(value, label) }
}

fn sorted(words: &Words, mut choices: Vec<Choice>) -> Vec<Choice> {
    let sorting = perron_ui::Sorting::of(words.language());
    choices.sort_by(|one, other| sorting.compare(&one.label, &other.label).then_with(|| one.value.cmp(&other.value)));
    choices
}

/// A value as it stands in an address.
pub fn encoded(value: &str) -> String {
    use std::fmt::Write as _;
    value.bytes().fold(String::with_capacity(value.len()), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}

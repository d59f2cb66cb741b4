//! Facts in words: what is asked, and what was answered. The words of a question stand in the method's page `facts`.

use perron_guide::Edition;
use perron_method::{
    Kind,
    schema::{Declared, Fact},
};
use perron_people::doors::Visit;
use perron_ui::Words;
use toml::Value;

use crate::{
    facts::{known, typed},
    ride::Ride,
};

/// The page of a method with the words of its facts.
const PAGE: &str = "facts";
/// The page of a method with the questions of its entry test.
const TEST: &str = "test";

/// What is asked.
pub fn label(edition: &Edition<'_>, fact: &Fact) -> String {
    edition.text.section(PAGE, &fact.id).map(|section| section.title().to_owned()).unwrap_or_default()
}

/// What helps to answer, empty for nothing.
pub fn hint(edition: &Edition<'_>, fact: &Fact) -> String {
    edition.text.section(PAGE, &fact.id).map(|section| section.body.plain()).unwrap_or_default()
}

/// A question of the entry test.
pub fn test_question(edition: &Edition<'_>, question: &Declared) -> String {
    let title = edition.text.section(TEST, &question.id).map(|section| section.title().to_owned());
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| question.id.to_string())
}

/// What helps to answer it, empty for nothing.
pub fn test_hint(edition: &Edition<'_>, question: &Declared) -> String {
    edition.text.section(TEST, &question.id).map(|section| section.body.plain()).unwrap_or_default()
}

/// An option of a choice, or what a rule looks for in a text; a station is called by its name.
pub fn option(words: &Words, edition: &Edition<'_>, fact: &Fact, option: &str) -> String {
    if let Some(item) = edition.text.item(PAGE, &fact.id, option) {
        return item.text.plain();
    }
    if edition.method.station(option).is_some() {
        return edition.station_title(option);
    }
    let key = format!("facts-said-{option}");
    if words.has(&key) {
        return words.get(&key);
    }
    // What the emergency stop says of a skill begins with its name.
    let skill = edition.text.item("emergency", "competences", option).map(|item| item.text.plain());
    skill.and_then(|text| text.split('.').next().map(str::to_owned)).unwrap_or_else(|| option.to_owned())
}

/// A part of a record.
pub fn part(words: &Words, name: &str) -> String {
    let key = format!("facts-part-{}", name.replace('_', "-"));
    if words.has(&key) { words.get(&key) } else { name.replace('_', " ") }
}

/// A value in words, in one line.
pub fn value(visit: &Visit, edition: &Edition<'_>, ride: &Ride, fact: &Fact, value: &Value) -> String {
    lines(visit, edition, ride, fact, value).join("; ")
}

/// A value in words: a line for each entry of a list.
pub fn lines(visit: &Visit, edition: &Edition<'_>, ride: &Ride, fact: &Fact, value: &Value) -> Vec<String> {
    let Ok(kind) = Kind::of_fact(fact) else { return Vec::new() };
    let said = Said { words: visit.words(), edition, currency: &ride.owner.currency, fact };
    match (value, &kind) {
        (Value::Array(entries), _) if entries.is_empty() => vec![visit.word("facts-none")],
        (Value::Array(entries), Kind::List(of)) if known::is_of_test(fact) => {
            let questions = edition.method.test.questions.iter().map(|question| test_question(edition, question));
            // Whoever answered another version of the test answered other questions.
            let questions = questions.chain(std::iter::repeat(String::new()));
            entries.iter().zip(questions).map(|(entry, question)| format!("{question} {}", said.one(of, entry))).collect()
        }
        (Value::Array(entries), Kind::List(of)) => entries.iter().map(|entry| said.one(of, entry)).collect(),
        _ => vec![said.one(&kind, value)],
    }
}

/// Where a fact that nobody is asked for comes from.
pub fn origin(visit: &Visit, edition: &Edition<'_>, ride: &Ride, fact: &Fact) -> String {
    let words = visit.words();
    if let Some(period) = known::period(ride, fact) {
        let source = edition.local_text(&period.source);
        let told = [
            ("title", edition.local_text(&period.title).into()),
            ("source", source.into()),
            ("date", edition.date(&period.checked_on).into()),
        ];
        let from = words.with("facts-from-reference", &told);
        return if known::value_of(ride, fact).is_some() { from } else { format!("{} {from}", words.get("facts-not-loaded")) };
    }
    let key = format!("facts-from-{}", fact.by.as_deref().unwrap_or_default());
    words.get(if words.has(&key) { &key } else { "facts-from-later" })
}

struct Said<'a> {
    words: &'a Words,
    edition: &'a Edition<'a>,
    currency: &'a str,
    fact: &'a Fact,
}

impl Said<'_> {
    fn one(&self, kind: &Kind, value: &Value) -> String {
        let words = self.words;
        match (kind, value) {
            (_, Value::Boolean(yes)) => words.get(typed::answer(*yes)),
            (Kind::Money, Value::Integer(amount)) => words.money(*amount, self.currency),
            (Kind::Number(unit), Value::Integer(_) | Value::Float(_)) => self.number(unit, value),
            (_, Value::Integer(number)) => words.number(*number),
            (_, Value::Float(_)) => typed::written(words, value),
            (_, Value::Datetime(_)) => typed::day(value).map(|day| words.date(day)).unwrap_or_default(),
            (Kind::Choice(_), Value::String(chosen)) => option(words, self.edition, self.fact, chosen),
            (_, Value::String(text)) if text.is_empty() => words.get("facts-empty"),
            (_, Value::String(text)) => text.clone(),
            (Kind::List(of), Value::Array(entries)) => entries.iter().map(|entry| self.one(of, entry)).collect::<Vec<_>>().join(", "),
            (Kind::Record(parts), Value::Table(record)) => self.record(parts, record),
            _ => String::new(),
        }
    }

    fn number(&self, unit: &str, value: &Value) -> String {
        let number = value.as_float().or_else(|| value.as_integer().map(|number| number as f64)).unwrap_or_default();
        let key = format!("facts-unit-{unit}");
        let words = self.words;
        if words.has(&key) { words.with(&key, &[("number", number.into())]) } else { format!("{} {unit}", typed::written(words, value)) }
    }

    fn record(&self, parts: &std::collections::BTreeMap<String, Kind>, record: &toml::Table) -> String {
        let mut parts: Vec<(&String, &Kind)> = parts.iter().collect();
        parts.sort_by_key(|(_, kind)| weight(kind));
        let said = parts.into_iter().filter_map(|(name, kind)| {
            let value = record.get(name)?;
            // A text of a record is often one of the words that rules look for.
            let value = match value {
                Value::String(text) if *kind == Kind::Text && !text.is_empty() => option(self.words, self.edition, self.fact, text),
                value => self.one(kind, value),
            };
            Some(format!("{}: {value}", part(self.words, name)))
        });
        said.collect::<Vec<_>>().join(" · ")
    }
}

/// What a record is about stands before what is said of it: texts, then days and numbers, then what is only yes or no.
const fn weight(kind: &Kind) -> u8 {
    match kind {
        Kind::Text | Kind::Choice(_) => 0,
        Kind::YesNo => 2,
        _ => 1,
    }
}

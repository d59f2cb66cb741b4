//! The facts that the conditions of a rule read, each with what it is now, or where it is given.

use perron_guide::Edition;
use perron_method::{
    Condition, Facts,
    schema::{Fact, KindName, Provider, Rule},
};
use perron_people::doors::Visit;
use time::{Date, Month};
use toml::Value;

use crate::{facts::known, model::JourneyId, paths, ride::Ride};

/// A fact that a rule rests on.
pub struct Read {
    /// What it is called.
    pub label: String,
    /// What it is; empty where it is not known.
    pub value: String,
    /// Where it is given or changed; empty where nobody gives it.
    pub href: String,
}

/// The facts that decide how a rule stands, in the order of the method.
pub fn of(visit: &Visit, edition: &Edition<'_>, ride: &Ride, journey: JourneyId, rule: &Rule) -> Vec<Read> {
    let Some(conditions) = ride.version.conditions(&rule.id) else { return Vec::new() };
    let parts = [&conditions.applies, &conditions.kept, &conditions.open];
    let names: Vec<String> = parts.into_iter().flatten().flat_map(Condition::reads).collect();
    let facts = known::all(ride);
    let declared = ride.method().facts.iter().filter(|fact| names.iter().any(|name| fact.id == *name.as_str()));
    declared.map(|fact| read(visit, edition, ride, journey, fact, &facts)).collect()
}

fn read(visit: &Visit, edition: &Edition<'_>, ride: &Ride, journey: JourneyId, fact: &Fact, facts: &Facts) -> Read {
    // What is given but no longer fits the method is not known.
    let value = known::value_of(ride, fact).filter(|_| facts.contains_key(fact.id.as_str()));
    // Amounts of the reference data are nothing a team could give.
    let given = fact.provider != Provider::Computed || fact.reference.is_none();
    Read {
        label: label(edition, fact),
        value: value.map(|value| in_words(visit, edition, ride, fact, &value)).unwrap_or_default(),
        href: if given { paths::below(journey, &format!("facts/{}", fact.id)) } else { String::new() },
    }
}

/// What a fact is called.
fn label(edition: &Edition<'_>, fact: &Fact) -> String {
    let title = edition.text.section("facts", &fact.id).map_or("", |section| section.title());
    if title.is_empty() { fact.id.to_string() } else { title.to_owned() }
}

fn in_words(visit: &Visit, edition: &Edition<'_>, ride: &Ride, fact: &Fact, value: &Value) -> String {
    let words = visit.words();
    match value {
        Value::Boolean(yes) => visit.word(if *yes { "requirement-fact-yes" } else { "requirement-fact-no" }),
        Value::Integer(amount) if fact.kind == KindName::Money => words.money(*amount, &ride.owner.currency),
        Value::Integer(number) => words.number(*number),
        Value::Datetime(moment) => moment.date.and_then(day).map_or_else(|| moment.to_string(), |day| words.date(day)),
        Value::String(choice) if fact.kind == KindName::Choice => {
            let option = edition.text.section("facts", &fact.id).and_then(|section| section.item(choice));
            option.map_or_else(|| choice.clone(), |option| option.text.plain().trim().to_owned())
        }
        Value::String(text) if text.is_empty() => visit.word("requirement-fact-empty"),
        Value::String(text) => text.clone(),
        Value::Array(entries) => words.count("requirement-fact-entries", entries.len()),
        Value::Table(fields) => words.count("requirement-fact-entries", fields.len()),
        Value::Float(number) => number.to_string(),
    }
}

fn day(date: toml::value::Date) -> Option<Date> {
    Date::from_calendar_date(i32::from(date.year), Month::try_from(date.month).ok()?, date.day).ok()
}

//! The facts that the conditions of a rule or a move read, each with what it is now, or where it is given.

use std::collections::BTreeSet;

use perron_guide::Edition;
use perron_method::{
    Facts,
    schema::{Fact, Rule},
};
use perron_people::doors::Visit;
use perron_ui::Html;

use crate::{
    facts::{self, known},
    model::JourneyId,
    ride::Ride,
};

/// A fact that a rule rests on.
pub struct Read {
    /// What it is called.
    pub label: String,
    /// What it is; empty where it is not known.
    pub value: Html,
    /// Its page.
    pub href: String,
    /// What is said where it is not known.
    pub unknown: String,
    /// Whether the team says what it is.
    pub is_given: bool,
    /// Whether it is an amount that is not loaded in the owner's currency.
    pub is_not_loaded: bool,
}

/// The facts that decide how a rule stands, in the order of the method.
pub fn of(visit: &Visit, edition: &Edition<'_>, ride: &Ride, journey: JourneyId, rule: &Rule) -> Vec<Read> {
    of_names(visit, edition, ride, journey, &facts::read_by(ride, rule))
}

/// These facts, in the order of the method.
pub fn of_names(visit: &Visit, edition: &Edition<'_>, ride: &Ride, journey: JourneyId, names: &BTreeSet<String>) -> Vec<Read> {
    let certain = known::all(ride);
    let known = known::so_far(ride, &certain).unwrap_or(certain);
    let declared = ride.method().facts.iter().filter(|fact| names.contains(fact.id.as_str()));
    declared.map(|fact| read(visit, edition, ride, journey, fact, &known)).collect()
}

fn read(visit: &Visit, edition: &Edition<'_>, ride: &Ride, journey: JourneyId, fact: &Fact, known_facts: &Facts) -> Read {
    // What is given but no longer fits the method is not known.
    let value = known::value_of(ride, fact).filter(|_| known_facts.contains_key(fact.id.as_str()));
    let is_not_loaded = value.is_none() && known::period(ride, fact).is_some();
    Read {
        label: facts::words::label(edition, fact),
        unknown: if is_not_loaded { facts::words::origin(visit, edition, ride, fact) } else { visit.word("requirement-fact-unknown") },
        is_not_loaded,
        value: value.map(|value| Html::lines(&facts::words::lines(visit, edition, ride, fact, &value))).unwrap_or_default(),
        href: facts::path_of(journey, fact),
        is_given: facts::is_given(fact),
    }
}

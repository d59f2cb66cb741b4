//! Facts of a case: what the team says, where it is asked, its history, and what a change would do to the rules.

mod again;
mod form;
mod give;
pub mod known;
mod list;
pub mod model;
pub mod of_team;
mod page;
mod preview;
pub mod provided;
pub mod store;
mod take_back;
mod typed;
pub mod words;

use std::collections::BTreeSet;

use perron_journal::{Entry, Stream};
use perron_method::schema::{Fact, Provider, Rule};
use perron_people::People;
use perron_web::{PageError, Routes};

use crate::{
    facts::provided::{Provided, provided},
    model::JourneyId,
    paths,
    ride::Ride,
};

/// The part of the program that stands for a journey itself; what it does not provide yet, the team gives.
const JOURNEY: &str = "journey";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().and(list::routes()).and(page::routes()).and(give::routes()).and(take_back::routes()).and(again::routes())
}

/// The address of what is known.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "facts")
}

/// The address of a fact.
pub fn path_of(journey: JourneyId, fact: &Fact) -> String {
    format!("{}/{}", path(journey), fact.id)
}

/// Whether the team says what a fact is.
pub fn is_given(fact: &Fact) -> bool {
    let by_journey = fact.provider == Provider::Later && fact.by.as_deref() == Some(JOURNEY);
    !known::comes_by_itself(fact) && (fact.provider == Provider::Asked || by_journey || known::is_of_team(fact) || known::is_of_test(fact))
}

/// The facts that rules of the ride read, in the order of the method.
pub fn of_route(ride: &Ride) -> Vec<&Fact> {
    let read: BTreeSet<String> = ride.rules().into_iter().flat_map(|rule| read_by(ride, rule)).collect();
    ride.method().facts.iter().filter(|fact| read.contains(fact.id.as_str())).collect()
}

/// Those of them that somebody can say now: the team, or the program.
pub fn seen_on(ride: &Ride) -> Vec<&Fact> {
    let is_later = |fact: &Fact| matches!(provided(&ride.method().facts, &fact.id), Provided::Later(_));
    of_route(ride).into_iter().filter(|fact| !is_later(fact)).collect()
}

/// The facts of the present route that are asked at a station.
pub fn asked_at<'a>(ride: &'a Ride, station: &str) -> Vec<&'a Fact> {
    let here = |fact: &&Fact| is_given(fact) && fact.asked_at.as_ref().is_some_and(|asked| *asked == *station);
    of_route(ride).into_iter().filter(here).collect()
}

/// The facts that a rule reads.
pub fn read_by(ride: &Ride, rule: &Rule) -> BTreeSet<String> {
    let Some(conditions) = ride.version.conditions(&rule.id) else { return BTreeSet::new() };
    let parts = [&conditions.applies, &conditions.kept, &conditions.open];
    parts.into_iter().flatten().flat_map(perron_method::Condition::reads).collect()
}

/// A fact in an address.
fn named<'a>(ride: &'a Ride, id: &str) -> Result<&'a Fact, PageError> {
    ride.method().facts.iter().find(|fact| fact.id == *id).ok_or_else(PageError::not_found)
}

/// The same if the team says what it is.
fn named_given<'a>(ride: &'a Ride, id: &str) -> Result<&'a Fact, PageError> {
    named(ride, id).and_then(|fact| if is_given(fact) { Ok(fact) } else { Err(PageError::not_found()) })
}

/// What the journal says of a fact that was given.
fn told(journey: JourneyId, given: &model::Given, value: &str) -> Entry {
    let entry = Entry::new(Stream::journey(journey)).fact("fact", given.fact.clone()).fact("fact-as-of", given.as_of.to_string());
    let entry = if value.is_empty() { entry } else { entry.personal("fact-value", value) };
    if given.source.is_empty() { entry } else { entry.personal("fact-source", given.source.as_str()) }
}

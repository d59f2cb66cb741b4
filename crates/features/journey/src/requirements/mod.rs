//! Formal requirements: how each rule of the route stands for this case, what proves it, and what the team says of it. Nothing here locks
//! anything, and nothing is a verdict: a state says what facts and evidence show.

mod add;
pub mod assess;
pub mod counts;
mod exempt;
pub mod filter;
pub mod foreign;
pub mod left;
mod list;
pub mod model;
pub mod nightly;
mod places;
mod reads;
mod rows;
mod show;
pub mod store;
mod why;
mod withdraw;

use perron_guide::Edition;
use perron_people::{People, doors::OwnVisit};
use perron_ui::Link;
use perron_web::{PageError, Routes};

use crate::{model::JourneyId, paths, place, place::Place, requirements::assess::Requirement, ride::Ride};

pub use reads::{Read, of_names as read_facts};
pub use rows::{Row, look, row, rule_title, standing, state, state_of};
pub use show::{WayOut, ways_out};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(show::routes()).and(add::routes()).and(withdraw::routes()).and(exempt::routes())
}

/// The address of the formal requirements of a journey.
pub fn list_path(journey: JourneyId) -> String {
    paths::below(journey, "requirements")
}

/// The address of one of them.
pub fn path(journey: JourneyId, rule: &str) -> String {
    paths::below(journey, &format!("requirements/{rule}"))
}

/// How a rule stands; a rule that is not one of the present route is not found.
pub fn one<'a>(ride: &'a Ride, rule: &str) -> Result<Requirement<'a>, PageError> {
    ride.requirements().into_iter().find(|requirement| requirement.rule.id == *rule).ok_or_else(PageError::not_found)
}

/// What a rule is called.
fn title(own: &OwnVisit, ride: &Ride, rule: &str) -> Result<String, PageError> {
    let edition = ride.edition(&own.visit)?;
    Ok(title_in(ride, &edition, rule))
}

/// The same in an edition, also for a rule of a route or a method that was left.
pub fn title_in(ride: &Ride, edition: &Edition<'_>, rule: &str) -> String {
    if let Some(own) = ride.own_rules.iter().find(|own| own.rule.id == *rule) {
        return own.told.title.clone();
    }
    let earlier = || ride.earlier_editions(edition.words.language()).find(|earlier| earlier.text.rule(rule).is_some());
    match edition.text.rule(rule) {
        Some(_) => rule_title(edition, rule),
        None => earlier().map_or_else(|| rule.to_owned(), |earlier| rule_title(&earlier, rule)),
    }
}

/// The way to a page about a rule.
fn crumbs(own: &OwnVisit, place: &Place, rule: &str, title: String) -> Vec<Link> {
    let journey = &place.journey;
    let mut crumbs = place::crumbs(own, journey);
    crumbs.push(Link::new(list_path(journey.id), own.visit.word("ride-tab-requirements")));
    crumbs.push(Link::new(path(journey.id, rule), title));
    crumbs
}

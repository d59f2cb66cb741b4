//! Rules of an organisation: its administrators add what its cases have to keep beside the rules of the method. They stand among the formal
//! requirements of its cases, marked as the organisation's own, and only evidence keeps them.

mod form;
mod list;
pub mod model;
mod new;
mod one;
pub mod store;

use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{self, OwnVisit, Place},
    model::{Organisation, OrganisationId},
};
use perron_ui::Link;
use perron_web::Routes;

use self::model::Told;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(new::routes()).and(one::routes())
}

/// The rules of an organisation.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/rules", doors::organisation_path(organisation))
}

/// The way to a page about a rule.
fn crumbs(own: &OwnVisit, organisation: &Organisation) -> Vec<Link> {
    let mut crumbs = doors::crumbs_of_organisation(&own.visit, organisation);
    crumbs.push(Link::new(path(organisation.id), own.visit.word("own-rules-title")));
    crumbs
}

/// What the journal of the organisation says of a rule.
fn entry(place: &Place, rule: &str, told: &Told) -> Entry {
    let entry = Entry::new(Stream::organisation(place.organisation.id))
        .fact("rule", rule)
        .fact("own-rule-strength", told.strength.name())
        .fact("own-rule-as-of", told.as_of.to_string())
        .fact("own-rule-title", told.title.as_str())
        .fact("own-rule-source", told.source.as_str());
    let entry = if told.way.is_empty() { entry } else { entry.fact("ride-route", told.way.as_str()) };
    told.last_day.into_iter().fold(entry, |entry, day| entry.fact("own-rule-last-day", day.to_string()))
}

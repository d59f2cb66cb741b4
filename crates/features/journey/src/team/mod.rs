//! Who is with a team on its ride: somebody for each actor of the method, and each skill that it asks for. What is missing is said, and asked
//! for where it is needed.

mod add;
mod change;
pub mod competences;
pub mod form;
pub mod list;
pub mod model;
mod not_needed;
pub mod own_data;
mod remove;
pub mod rests;
pub mod standing;
pub mod store;

use perron_journal::{Entry, Stream};
use perron_people::{People, doors::OwnVisit};
use perron_ui::Link;
use perron_web::Routes;

use crate::{
    model::JourneyId,
    paths,
    place::{self, Place},
    ride::Ride,
    team::model::{TeamMember, TeamMemberId, Told},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(add::routes()).and(change::routes()).and(remove::routes()).and(not_needed::routes()).and(competences::routes())
}

/// Where the list is.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "team")
}

/// Where somebody is changed.
fn path_of(journey: JourneyId, id: TeamMemberId) -> String {
    format!("{}/{id}", path(journey))
}

/// The way to a form, without the form itself.
fn crumbs(own: &OwnVisit, place: &Place) -> Vec<Link> {
    let id = place.journey.id;
    let mut crumbs = place::crumbs(own, &place.journey);
    crumbs.push(Link::new(paths::participants(id), own.visit.word("participants-title")));
    crumbs.push(Link::new(path(id), own.visit.word("team-title")));
    crumbs
}

/// A name that a method gives, as the journal holds it: with the method, because another may give it to something else.
fn named_in(ride: &Ride, name: &str) -> String {
    format!("{}/{name}", ride.method().id())
}

/// What the journal says of somebody who is with the team, whatever was done. How they are reached is not told there.
fn entry(ride: &Ride, journey: JourneyId, id: TeamMemberId, told: &Told) -> Entry {
    let entry = Entry::new(Stream::journey(journey)).fact("team-member", id.to_string());
    let entry = match &told.actor {
        Some(actor) => entry.fact("team-actor", named_in(ride, actor)),
        None => entry.personal("team-function", told.title.as_str()),
    };
    match told.person {
        Some(person) => entry.fact("person", person.to_string()),
        None => entry.personal("team-name", told.outside_name.as_str()),
    }
}

/// Somebody in an address.
fn found(members: &[TeamMember], id: TeamMemberId) -> Result<&TeamMember, perron_web::PageError> {
    members.iter().find(|member| member.id == id).ok_or_else(perron_web::PageError::not_found)
}

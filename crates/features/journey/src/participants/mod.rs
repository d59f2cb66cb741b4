//! Who takes part in a journey, in which role, and how that changes. Whoever leads one stays until somebody else does.

mod add;
mod hand_over;
mod leave;
mod list;
mod role;
pub mod store;

use perron_journal::{Act, Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, Visit},
};
use perron_ui::{Choice, Link};
use perron_web::Routes;

use crate::{
    model::{Journey, JourneyId, Participant, Role},
    paths, place,
};

/// The routes of the acts on participants.
pub fn routes() -> Routes<People> {
    list::routes().and(add::routes()).and(role::routes()).and(leave::routes()).and(hand_over::routes())
}

/// Records a change of somebody's place: for the journey and for the person.
pub fn record(act: &mut Act, journey: JourneyId, participant: &Participant, facts: &[(&str, &str)]) {
    for entry in entries(journey, participant, facts) {
        act.record(entry);
    }
}

/// The two entries of such a change: that of the journey, then that of the person.
fn entries(journey: JourneyId, participant: &Participant, facts: &[(&str, &str)]) -> [Entry; 2] {
    let with_facts = |entry: Entry| facts.iter().fold(entry, |entry, (name, value)| entry.fact(name, *value));
    let (person, organisation) = (participant.person, participant.organisation.to_string());
    let of_journey = Entry::new(Stream::journey(journey)).fact("person", person.to_string());
    let of_person = Entry::new(Stream::person(person)).fact("journey", journey.to_string());
    [with_facts(of_journey.fact("organisation", organisation.clone())), with_facts(of_person.fact("organisation", organisation))]
}

/// Roles as choices, each with what it means.
pub fn choices(visit: &Visit, roles: &[Role]) -> Vec<Choice> {
    let choice = |role: &Role| {
        Choice::new(role.as_str(), visit.word(&format!("journey-role-{role}"))).hint(visit.word(&format!("journey-role-{role}-hint")))
    };
    roles.iter().map(choice).collect()
}

/// What a participant is called on pages.
pub fn name(visit: &Visit, participant: &Participant) -> String {
    visit.called(participant.name.as_deref())
}

/// What those who lead are called.
pub fn leads(visit: &Visit, participants: &[Participant]) -> Vec<String> {
    participants.iter().filter(|one| one.role == Role::Lead).map(|one| name(visit, one)).collect()
}

/// The way back from a page about participants.
fn stay(own: &OwnVisit, journey: &Journey) -> Link {
    Link::new(paths::participants(journey.id), own.visit.word("organisation-stay"))
}

/// The way to such a page.
fn crumbs(own: &OwnVisit, journey: &Journey) -> Vec<Link> {
    let mut crumbs = place::crumbs(own, journey);
    crumbs.push(Link::new(paths::participants(journey.id), own.visit.word("participants-title")));
    crumbs
}

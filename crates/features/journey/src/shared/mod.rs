//! A journey that has ended, told to others: whoever leads it writes the text, somebody else reads it and says yes, and then it stands on a public
//! page. Nothing goes out by itself, and what went out can be taken down again.

mod form;
pub mod model;
mod no;
mod prefill;
mod public;
mod read_over;
mod send;
mod show;
pub mod store;
mod take_down;
mod write;

use perron_db::Query;
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, Visit},
    model::PersonId,
};
use perron_ui::Link;
use perron_web::Routes;

pub use public::LIST;

use crate::{
    access::Act,
    letters,
    model::{JourneyId, Role},
    participants, paths,
    place::Place,
    shared::model::{PublicPage, State, Version},
};

/// The longest reason of whoever reads it over, in characters.
const LONGEST_REASON: usize = 1_000;

/// How a text stands: look, words, icon.
pub type Standing = (&'static str, String, &'static str);

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    show::routes().and(write::routes()).and(send::routes()).and(read_over::routes()).and(take_down::routes())
}

/// The pages that everybody may see.
pub fn public_routes() -> Routes<People> {
    public::routes()
}

/// Where the text and what becomes of it are.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "shared")
}

/// The way to a form, without the form itself.
fn crumbs(own: &OwnVisit, place: &Place) -> Vec<Link> {
    let mut crumbs = crate::place::crumbs(own, &place.journey);
    crumbs.push(Link::new(path(place.journey.id), own.visit.word("shared-title")));
    crumbs
}

/// How a version stands: look, words, icon.
pub fn state_in_words(visit: &Visit, version: &Version, page: Option<&PublicPage>) -> Standing {
    standing_in_words(visit, version.state, page.is_some_and(|page| page.number == Some(version.number)))
}

/// The same for the newest version of a journey. One that waits is more to know than that an earlier one is public.
pub fn standing_in_words(visit: &Visit, state: State, is_public: bool) -> Standing {
    if is_public && state == State::Approved {
        return ("ok", visit.word("shared-public"), "x-done");
    }
    let (look, icon) = match state {
        State::Draft => ("line", "x-ring"),
        State::Waiting => ("warn", "x-half"),
        State::Returned => ("warn", "warning"),
        State::Approved => ("line", "check"),
        State::TakenDown => ("line", "x-dash"),
    };
    (look, visit.word(&format!("shared-state-{state}")), icon)
}

/// What the journal says of a version, whatever was done with it.
fn entry(journey: JourneyId, version: &Version) -> Entry {
    let told = &version.told;
    let texts = [
        ("shared-title", &told.title),
        ("shared-need", &told.need),
        ("shared-done", &told.done),
        ("shared-result", &told.result),
        ("shared-figures", &told.figures),
        ("shared-differently", &told.differently),
    ];
    let entry = Entry::new(Stream::journey(journey)).fact("shared-version", version.number.to_string());
    texts.into_iter().filter(|(_, text)| !text.is_empty()).fold(entry, |entry, (name, text)| entry.personal(name, text.clone()))
}

/// Whether somebody is asked to read this version over, and may: whoever has the right while it waits, but for those whose text it is.
pub fn may_read_over(place: &Place, version: &Version, person: PersonId) -> bool {
    version.state == State::Waiting && place.may(Act::ReviewShared) && !version.authors().contains(&person)
}

/// Who can read a version over: the management in the journey and the administrators of its owner, but for those whose text it is.
///
/// # Errors
/// When the database cannot be reached.
async fn readers(query: &mut impl Query, place: &Place, version: &Version) -> perron_db::Result<Vec<PersonId>> {
    let participants = participants::store::of(query, place.journey.id).await?;
    let mut readers: Vec<PersonId> = participants.iter().filter(|one| one.role == Role::Manager).map(|one| one.person).collect();
    for person in letters::administrators(query, place.journey.owner).await? {
        if !readers.contains(&person) {
            readers.push(person);
        }
    }
    readers.retain(|person| !version.authors().contains(person));
    Ok(readers)
}

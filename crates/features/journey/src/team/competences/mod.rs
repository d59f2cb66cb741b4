//! The competences that a method asks for: which the team has itself, which it borrows, which it does not need, and which are missing. A method
//! that asks for none has no such pages.

mod answer;
mod list;
pub mod model;
pub mod store;

use perron_db::Query;
use perron_guide::Edition;
use perron_method::{Id, Item};
use perron_people::{People, doors::Visit};
use perron_ui::Link;
use perron_web::{PageError, Routes};

use crate::{activities::words::title, model::JourneyId, paths, ride::Ride};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(answer::routes())
}

/// Where the list is.
fn path(journey: JourneyId) -> String {
    paths::below(journey, "competences")
}

/// The competences that the method asks for, in its order.
fn asked(ride: &Ride) -> &[Id] {
    ride.method().about.emergency.as_ref().map(|emergency| emergency.competences.as_slice()).unwrap_or_default()
}

/// The words of the method for a competence: what it is, in bold, and what it takes.
fn words_for<'a>(edition: &Edition<'a>, competence: &str) -> Option<&'a Item> {
    edition.text.item("emergency", "competences", competence)
}

/// What a competence is called; nothing for one that the method does not ask for.
pub fn named(edition: &Edition<'_>, competence: &str) -> Option<String> {
    words_for(edition, competence).map(title)
}

/// What it takes, in plain words; empty where the method says no more than what it is called.
fn explained(edition: &Edition<'_>, competence: &str) -> String {
    let Some(item) = words_for(edition, competence) else { return String::new() };
    let plain = item.text.plain();
    plain.strip_prefix(&title(item)).map(|rest| rest.trim_start_matches(['.', ' ']).to_owned()).unwrap_or_default()
}

/// How many the team has covered, as a link to all of them; nothing where the method asks for none.
///
/// # Errors
/// When the database cannot be reached.
pub async fn summary(query: &mut impl Query, visit: &Visit, ride: &Ride, journey: JourneyId) -> Result<Option<Link>, PageError> {
    let asked = asked(ride);
    if asked.is_empty() {
        return Ok(None);
    }
    let answered = store::of_journey(query, journey).await?;
    let covered = answered.iter().filter(|one| one.is_covered() && asked.iter().any(|id| *id == *one.competence)).count();
    let counted = [("covered", covered.into()), ("total", asked.len().into())];
    Ok(Some(Link::new(path(journey), visit.words().with("competences-link", &counted))))
}

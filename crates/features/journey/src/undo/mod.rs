//! Undoing: every act of a ride can be undone for a while, in its receipt and from a list. One mechanism for all of them: what stood before an
//! act is compared with what stands after it, and undoing puts that back, unless somebody has changed it since.

mod list;
pub mod model;
pub mod store;
mod take;

use std::time::Duration;

use axum::response::Response;
use perron_guide::Edition;
use perron_journal::{Act, Journal, Stream, last_place};
use perron_people::{
    People,
    doors::{Books, OwnVisit},
};
use perron_web::{PageError, Routes};

use crate::{
    activities, decisions, facts,
    model::JourneyId,
    paths,
    place::Place,
    requirements,
    ride::Ride,
    undo::model::{Cell, Change, Kind, Undo, UndoId, UndoKind},
};

/// How long something can be undone.
pub const LASTS: Duration = Duration::from_mins(10);

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(take::routes())
}

/// The list of what can be undone.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "undo")
}

/// Notes what an act has changed, so that it can be undone; nothing for an act that has changed nothing of the kind. It is called before the
/// entry of the act is recorded, of which there is one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn note(act: &mut Act, own: &OwnVisit, place: &Place) -> Result<Option<UndoId>, PageError> {
    let journey = place.journey.id;
    let Some(before) = &place.before else { return Ok(None) };
    let after = store::snapshot(act, journey).await?;
    let changes = model::changes(before, &after);
    if changes.is_empty() {
        return Ok(None);
    }
    let undo = Undo {
        id: act.new_id::<UndoKind>(),
        act: act.name().to_owned(),
        done_by: own.person.id,
        done_by_name: own.person.name.clone(),
        done_at: act.now(),
        until: act.now().after(LASTS),
        entry: last_place(act, &Stream::journey(journey)).await? + 1,
        undone_at: None,
        changes,
    };
    store::add(act, journey, &undo).await?;
    Ok(Some(undo.id))
}

/// Leads on, and tells what was done with the way to undo it.
pub fn done(own: &OwnVisit, journey: JourneyId, undo: Option<UndoId>, path: &str, key: &str, values: &[&str]) -> Response {
    match undo {
        Some(undo) => own.visit.done_with_undo(path, key, values, &format!("{}/{undo}", self::path(journey))),
        None => own.visit.done(path, key, values),
    }
}

/// Throws away what can no longer be undone.
///
/// # Errors
/// When the database cannot be reached.
pub async fn sweep(journal: &Journal) -> Result<(), PageError> {
    let mut books = Books::of(journal).await?;
    store::sweep(&mut books, journal.now()).await?;
    Ok(books.close().await?)
}

/// Whether somebody may undo this: who did it, or who leads the journey, with the right that the act itself asks for.
fn may(own: &OwnVisit, place: &Place, undo: &Undo) -> bool {
    let leads = place.participant.as_ref().is_some_and(|one| one.role == crate::model::Role::Lead);
    (leads || undo.done_by == own.person.id) && undo.changes.iter().all(|change| place.may(change.kind.right()))
}

/// What a change is about, in words: each of the kinds keeps what it is called in a column of its own.
fn about(edition: &Edition<'_>, ride: &Ride, change: &Change) -> String {
    match change.kind {
        Kind::Activity => activities::called(edition, text(change, 2), text(change, 3), text(change, 4)),
        Kind::Fact => {
            let fact = ride.method().facts.iter().find(|fact| fact.id == *change.subject);
            fact.map_or_else(|| change.subject.clone(), |fact| facts::words::label(edition, fact))
        }
        Kind::Evidence => requirements::title_in(ride, edition, text(change, 2)),
        Kind::Exemption => requirements::title_in(ride, edition, &change.subject),
        Kind::Round if ride.method().station(text(change, 2)).is_some() => edition.station_title(text(change, 2)),
        Kind::Round | Kind::Decision => text(change, 2).to_owned(),
        // A route of another version has no name here.
        Kind::Leg => ride.method().route(text(change, 3)).map(|route| edition.sign(route).name).unwrap_or_default(),
        // It goes with the leg that brought it.
        Kind::Duty => String::new(),
    }
}

/// Where something that was changed is seen.
fn seen_at(journey: JourneyId, ride: &Ride, change: &Change) -> String {
    match change.kind {
        Kind::Activity => paths::below(journey, "activities"),
        Kind::Fact => facts::path(journey),
        Kind::Evidence | Kind::Exemption => {
            let rule = if change.kind == Kind::Evidence { text(change, 2) } else { change.subject.as_str() };
            let of_route = ride.requirements().iter().any(|requirement| requirement.rule.id == *rule);
            if of_route { requirements::path(journey, rule) } else { requirements::list_path(journey) }
        }
        Kind::Round if ride.station(text(change, 2)).is_some() => paths::station(journey, text(change, 2)),
        Kind::Round | Kind::Leg | Kind::Duty => paths::journey(journey),
        Kind::Decision => decisions::path(journey),
    }
}

/// The text in a column of the newest row there is of it.
fn text(change: &Change, column: usize) -> &str {
    let row = change.after.last().or_else(|| change.before.last());
    match row.and_then(|row| row.get(column)) {
        Some(Cell::Text(text)) => text,
        _ => "",
    }
}

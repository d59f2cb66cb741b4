//! Activities: what is to be done at stations, from the method and of the team's own.
//!
//! Nothing of the method's stands in the database until somebody touches it, so an activity is found in two ways: by its own id, or by its
//! station and its name in the method. What is done with it is the same.

mod add;
mod add_many;
mod change;
pub mod due;
mod filter;
pub mod form;
pub mod found;
pub mod list;
mod many;
pub mod model;
mod page;
pub mod store;
mod toggle;
pub mod words;

use perron_guide::Edition;
use perron_journal::{Act, Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, Visit},
};
use perron_ui::Link;
use perron_web::Routes;

use crate::{activities::model::Told, model::JourneyId, paths, place::Place};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    page::routes().and(add::routes()).and(add_many::routes()).and(change::routes()).and(toggle::routes()).and(many::routes())
}

/// Where the list is.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "activities")
}

/// The way to the list, below a journey.
fn crumb(visit: &Visit, journey: JourneyId) -> Link {
    Link::new(path(journey), visit.word("activities-title"))
}

/// The way to a form, without the form itself.
fn crumbs(own: &OwnVisit, place: &Place) -> Vec<Link> {
    let mut crumbs = crate::place::crumbs(own, &place.journey);
    crumbs.push(crumb(&own.visit, place.journey.id));
    crumbs
}

/// The activities that the method has at a station, each with what it is called.
pub fn of_method(edition: &Edition<'_>, station: &str) -> Vec<(String, String)> {
    words::items(edition, station).map(|item| (item.id.clone(), words::title(item))).collect()
}

/// What an activity is called, from its columns.
pub fn called(edition: &Edition<'_>, station: &str, item: &str, title: &str) -> String {
    let of_method = words::item(edition, station, item).map(words::title);
    of_method.or_else(|| Some(title.to_owned()).filter(|title| !title.is_empty())).unwrap_or_else(|| item.to_owned())
}

/// What the journal says of an activity, whatever was done with it.
fn entry(journey: JourneyId, id: model::ActivityId, told: &Told, title: &str) -> Entry {
    let entry = Entry::new(Stream::journey(journey))
        .fact("activity", id.to_string())
        .fact("activity-station", told.station.as_str())
        .fact("activity-state", told.state.as_str())
        .personal("activity-title", title);
    if told.reason.is_empty() { entry } else { entry.personal("activity-reason", told.reason.as_str()) }
}

/// Writes what a team says of an activity, whether it stands in the database already or not.
pub async fn keep(
    act: &mut Act,
    place: &Place,
    own: &OwnVisit,
    standing: Option<&model::Activity>,
    told: &Told,
) -> perron_db::Result<model::ActivityId> {
    let now = act.now();
    // What was done stays done since then, whatever else is said of it later.
    let done_at = (told.state == model::State::Done).then(|| standing.and_then(|activity| activity.done_at).unwrap_or(now));
    let journey = place.journey.id;
    if let Some(activity) = standing {
        store::change(act, journey, activity.id, told, done_at).await?;
        return Ok(activity.id);
    }
    let id = act.new_id::<model::ActivityKind>();
    store::add(act, journey, id, told, own.person.id, done_at).await?;
    Ok(id)
}

//! Stopping when a team's own skills are not enough: whom to ask, with where the case is; and letting the case rest. While it rests, its
//! reminders stop. Legal and contractual deadlines go on, and every page says so.

mod ask;
pub mod help;
mod page;
mod rest;
pub mod store;

use perron_kernel::Instant;
use perron_people::{People, doors::Visit, moment};
use perron_ui::PostButton;
use perron_web::Routes;

use crate::{access::Act, model::JourneyId, paths, place::Place};

/// The longest text on what the problem is, and why a case rests, in characters.
const LONGEST: usize = 1_000;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    page::routes().and(ask::routes()).and(help::routes()).and(rest::routes())
}

/// Where the emergency stop of a case is.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "emergency")
}

/// That a case rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Why.
    pub reason: String,
    /// What whoever paused it is called; nothing when erased.
    pub paused_by_name: Option<String>,
    /// Since when.
    pub paused_at: Instant,
}

/// That a case rests, as every page of it says.
pub struct Banner {
    /// Since when, by whom and why.
    pub text: String,
    /// Goes on; nothing for whoever may not.
    pub go_on: Option<PostButton>,
}

/// The banner of a case that rests.
pub fn banner(visit: &Visit, place: &Place) -> Option<Banner> {
    let pause = place.pause.as_ref()?;
    let name = visit.called(pause.paused_by_name.as_deref());
    let day = moment::day_in_words(visit.words(), pause.paused_at);
    let values = [("date", day.into()), ("name", name.into()), ("reason", pause.reason.as_str().into())];
    let go_on = place.may(Act::Change).then(|| PostButton::new(paths::below(place.journey.id, "go-on"), visit.word("pause-go-on")));
    Some(Banner { text: visit.words().with("pause-since", &values), go_on })
}

//! Saying that an activity is done, or that it is not done after all: one button, from any list.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    activities::{self, entry, found::Named, model::State},
    methods::Methods,
    model::JourneyId,
    paths,
    ride::acts,
    undo,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default()
        .post("/journeys/{id}/activities/{activity}/toggle", touched)
        .post("/journeys/{id}/stations/{station}/activities/{item}/toggle", of_method)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    /// The state to which the button leads; the other one when nothing is said.
    to: String,
    /// Where the button stood.
    back: String,
}

async fn touched(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, activity)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    toggle(&own, &methods, &id, &Named::by_id(&activity)?, &answers).await
}

async fn of_method(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, station, item)): Path<(String, String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    toggle(&own, &methods, &id, &Named::OfMethod(station, item), &answers).await
}

async fn toggle(own: &OwnVisit, methods: &Methods, id: &str, named: &Named, answers: &Answers) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(id)?);
    let (mut act, place, ride) = acts::begin(own, methods, id, Act::Work, "journey.change-activity").await?;
    let found = named.find(&mut act, visit, id, &ride).await?;
    let other = if found.told.state == State::Done { State::NotStarted } else { State::Done };
    let wanted = answers.to.parse().ok().filter(|to| matches!(to, State::Done | State::NotStarted));
    let told = found.told.clone().put(wanted.unwrap_or(other), "");
    let back = back(id, &answers.back);
    if told == found.told {
        return Ok(visit.done(&back, "organisation-unchanged", &[]));
    }
    let key = activities::keep(&mut act, &place, own, found.activity.as_ref(), &told).await?;
    let undo = acts::settle(act, own, methods, &place, entry(id, key, &told, &found.title)).await?;
    let receipt = if told.state == State::Done { "activity-done" } else { "activity-reopened" };
    Ok(undo::done(own, id, undo, &back, receipt, &[&found.title]))
}

/// Where to go on: where the button stood, if that is a page of this journey, otherwise the list.
pub fn back(journey: JourneyId, asked: &str) -> String {
    let below = asked.strip_prefix(&paths::journey(journey));
    let is_page = below.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
    let is_plain = asked.bytes().all(|byte| byte.is_ascii_graphic());
    if is_page && is_plain { asked.to_owned() } else { activities::path(journey) }
}

//! Telling an open page of a ride that somebody has changed something, by server-sent events. The page says so and offers to load it again;
//! without script, or without this, it works as it always does.

mod seat;
mod watch;

use std::convert::Infallible;

use axum::{
    Extension,
    extract::{Path, Query},
    http::{HeaderName, HeaderValue, StatusCode},
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
};
use futures_util::stream;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes, Stopping, asking_in_background};
use serde::Deserialize;
use tower::util::MapResponseLayer;

use crate::{access::Act, live::watch::Watch, model::JourneyId, paths, place};

pub use seat::Seats;

/// Tells a proxy to hand on each event as it comes.
const UNBUFFERED: HeaderName = HeaderName::from_static("x-accel-buffering");

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/changes", changes)
}

/// Lets the script of the pages ask for the events.
pub fn layer() -> MapResponseLayer<fn(Response) -> Response> {
    MapResponseLayer::new(|mut response: Response| {
        asking_in_background(response.headers_mut());
        response
    })
}

/// Where the pages of a journey listen.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "changes")
}

/// What stands in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The place in the journal that the page knows of.
    after: String,
}

async fn changes(
    own: OwnVisit,
    Extension(seats): Extension<Seats>,
    stopping: Stopping,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let journey = place::enter(&own, &mut own.visit.read().await?, id_in_address(&id)?, Act::SeeRide).await?.journey.id;
    // A browser that is told that there is nothing does not ask again, and its page works without.
    let Some(seat) = seats.take(own.person.id) else { return Ok(StatusCode::NO_CONTENT.into_response()) };
    let known = asked.after.parse().unwrap_or(i64::MAX);
    let watch = Watch::new(own, seat, stopping, journey, known);
    let events = stream::unfold(watch, async |mut watch| watch.next().await.map(|event| (Ok::<Event, Infallible>(event), watch)));
    Ok(([(UNBUFFERED, HeaderValue::from_static("no"))], Sse::new(events)).into_response())
}

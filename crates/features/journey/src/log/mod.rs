//! The journal of a journey, shown by the viewer of `people`.

mod newest;
pub mod speaker;
mod store;

use axum::{
    Extension,
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use perron_db::Query;
use perron_journal::{Filter, Recorded, Stream, recorded};
use perron_people::{
    People,
    doors::{Log, OwnVisit, id_in_address, log_routes_of},
};
use perron_web::{PageError, Routes};

use crate::{access::Act, methods::Methods, model::JourneyId, paths, place};

pub use newest::{Line, newest};
pub use store::holds;

/// How many entries are read at a time.
const ENTRIES: u32 = 1_000;

/// The routes of these pages.
pub fn routes() -> Routes<People> {
    log_routes_of::<OfJourney>("/journeys/{id}/log")
}

/// The address of the journal of a journey.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "log")
}

/// The journal of the journey in the address, for whoever may read it.
struct OfJourney(Log);

impl From<OfJourney> for Log {
    fn from(of: OfJourney) -> Self {
        of.0
    }
}

impl FromRequestParts<People> for OfJourney {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, people: &People) -> Result<Self, Response> {
        let own = OwnVisit::from_request_parts(parts, people).await?;
        let Extension(methods) = Extension::<Methods>::from_request_parts(parts, people).await.map_err(IntoResponse::into_response)?;
        let parameters = RawPathParams::from_request_parts(parts, people).await.map_err(IntoResponse::into_response)?;
        let id = parameters.iter().find(|(name, _)| *name == "id").map(|(_, value)| value.to_owned()).unwrap_or_default();
        of_journey(own, &methods, &id).await.map_err(IntoResponse::into_response)
    }
}

async fn of_journey(own: OwnVisit, methods: &Methods, id: &str) -> Result<OfJourney, PageError> {
    let id = id_in_address(id)?;
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::ReadJournal).await?;
    let speaker = speaker::OfJourney::read(&mut read, methods, &place.journey, &own).await?;
    drop(read);
    let (heading, lead) = (own.visit.word("journey-log-title"), own.visit.word("journey-log-lead"));
    let crumbs = place::crumbs(&own, &place.journey);
    Ok(OfJourney(Log {
        stream: Stream::journey(id),
        path: path(id),
        heading,
        lead,
        crumbs,
        file: "journey",
        speaker: Some(Box::new(speaker)),
        own,
    }))
}

/// The entries of a journey that a filter lets through, the oldest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn entries(query: &mut impl Query, journey: JourneyId, mut filter: Filter) -> perron_journal::Result<Vec<Recorded>> {
    let stream = Stream::journey(journey);
    let mut entries = Vec::new();
    loop {
        let some = recorded(query, &stream, &filter, ENTRIES).await?;
        let is_last = some.len() < ENTRIES as usize;
        filter.before = some.last().map(|entry| entry.body.sequence);
        entries.extend(some);
        if is_last {
            entries.reverse();
            return Ok(entries);
        }
    }
}

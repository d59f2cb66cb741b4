//! Upgrading: a case keeps to the version of the method it rides, with its reference data, until its team takes a newer one. What differs is
//! shown first, and what it does to the rules of the case. The route stays, and so does everything that was gathered.

mod difference;
mod former;
mod show;
mod take;

use std::sync::Arc;

use perron_people::People;
use perron_web::{PageError, Routes};

use crate::{
    methods::{Methods, Version},
    model::JourneyId,
    paths,
    ride::Ride,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    show::routes().and(take::routes())
}

/// The page of the upgrade.
pub fn path(journey: JourneyId) -> String {
    paths::below(journey, "upgrade")
}

/// The version that the program serves of the method of a ride, while the ride keeps to another.
pub fn newer<'a>(ride: &Ride, methods: &'a Methods) -> Option<&'a Arc<Version>> {
    methods.current_of(ride.method().id()).filter(|version| version.id != ride.version.id)
}

/// A version in words: its number, and the beginning of the hash of its text, because reference data can change alone.
fn name(version: &Version) -> String {
    format!("{} ({})", version.method().about.version, version.id.chars().take(8).collect::<String>())
}

/// The ride as it would be with another version; nothing when the route is not in there.
async fn with(
    query: &mut impl perron_db::Query,
    methods: &Methods,
    place: &crate::place::Place,
    today: time::Date,
    version: &Arc<Version>,
) -> Result<Option<Ride>, PageError> {
    let Some(mut ride) = Ride::of(query, methods, &place.journey, today).await? else { return Ok(None) };
    ride.version = Arc::clone(version);
    let leg = ride.legs.last_mut().ok_or_else(PageError::not_found)?;
    leg.version.clone_from(&version.id);
    Ok(if ride.route().is_ok() { Some(ride) } else { None })
}

//! Taking a newer version: the present leg goes on with it, and the rules are looked at again. The former version stays in the journal.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    methods::Methods,
    paths,
    ride::{acts, store},
    undo, upgrade,
};

/// The route of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/upgrade", take)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    /// The version whose differences were shown.
    version: String,
}

async fn take(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::ChooseRoute, "journey.upgrade").await?;
    let Some(version) = upgrade::newer(&ride, &methods) else {
        return Ok(visit.done(&paths::journey(id), "upgrade-newest", &[]));
    };
    // What nobody has been shown is not taken, and neither is a version without the route.
    let fits = upgrade::with(&mut act, &methods, &place, ride.today, version).await?.is_some();
    if answers.version != version.id || !fits {
        return Ok(visit.done(&upgrade::path(id), "upgrade-look-again", &[]));
    }
    methods.keep(&mut act, version).await?;
    store::set_version(&mut act, id, ride.leg().number, &version.id).await?;
    let entry = Entry::new(Stream::journey(id))
        .fact("ride-version-before", upgrade::name(&ride.version))
        .fact("ride-version", upgrade::name(version));
    let undo = acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, undo, &paths::journey(id), "upgraded", &[&upgrade::name(version)]))
}

//! Taking somebody out of the team. It stays in the journal, and they can be named again.

use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    ride::acts,
    team::{self, standing, store},
};

/// The route of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/team/{member}/remove", remove)
}

async fn remove(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, member)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.remove-team-member").await?;
    let members = store::of_journey(&mut act, id).await?;
    let member = team::found(&members, id_in_address(&member)?)?;
    let edition = ride.edition(visit)?;
    store::remove(&mut act, id, member.id).await?;
    let entry = team::entry(&ride, id, member.id, &member.told);
    acts::settle(act, &own, &methods, &place, entry).await?;
    let (name, function) = (standing::name(visit, member), standing::function(visit, &edition, member));
    Ok(visit.done(&team::path(id), "team-removed", &[&name, &function]))
}

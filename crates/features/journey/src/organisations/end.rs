//! Ending the part of an organisation, asked by whoever leads the journey. The organisation can do the same from its own side.

use axum::{extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Confirmation, Link, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    confirm, letters,
    model::{JourneyId, Part, Party},
    organisations::{let_go, store},
    paths, place,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/organisations/{organisation}/end", ask)
        .post("/journeys/{id}/organisations/{organisation}/end", end)
}

async fn ask(own: OwnVisit, Path((id, organisation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, organisation): (JourneyId, _) = (id_in_address(&id)?, id_in_address(&organisation)?);
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::InviteOrganisation).await?;
    let party = invited(store::party(&mut read, id, organisation).await?)?;
    let button = PostButton::new(paths::below(id, &format!("organisations/{organisation}/end")), own.visit.word("party-end-submit"));
    let stay = Link::new(paths::participants(id), own.visit.word("organisation-stay"));
    page(&own, (&party.name, &place.journey.title), button, stay, place::crumbs(&own, &place.journey))
}

async fn end(own: OwnVisit, Path((id, organisation)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, organisation) = (id_in_address(&id)?, id_in_address(&organisation)?);
    let (mut act, place) = place::begin(&own, id, Act::InviteOrganisation, "journey.end-part").await?;
    let party = invited(store::party(&mut act, id, organisation).await?)?;
    letters::ended(&mut act, &own, &place.journey, (organisation, &party.name)).await?;
    // Their letter says as well that nobody from there takes part.
    let told = letters::administrators(&mut act, organisation).await?;
    let_go(&mut act, &own, &place.journey, organisation, &told).await?;
    act.commit().await?;
    Ok(own.visit.done(&paths::participants(id), "party-ended", &[&party.name]))
}

/// The owner's part does not end.
fn invited(party: Option<Party>) -> Result<Party, PageError> {
    party.filter(|party| party.part != Part::Owner).ok_or_else(PageError::not_found)
}

/// Asks, from either side; the names are those of the organisation and of the journey.
///
/// # Errors
/// When a template fails.
pub fn page(
    own: &OwnVisit,
    (organisation, journey): (&str, &str),
    button: PostButton,
    stay: Link,
    crumbs: Vec<Link>,
) -> Result<Response, PageError> {
    let values = [("organisation", organisation.into()), ("journey", journey.into())];
    let words = own.visit.words();
    let ask = Confirmation { question: words.with("party-end-question", &values), button, danger: true, stay };
    confirm::ask(&own.visit, ask, words.with("party-end-text", &values), crumbs)
}

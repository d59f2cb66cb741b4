//! Leaving a journey, and letting somebody go. The last who leads it stays until somebody else does.

use axum::{extract::Path, http::StatusCode, response::Response};
use perron_journal::Act as Doing;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
    model::PersonId,
};
use perron_ui::{Confirmation, Link, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    confirm::{self, Refusal},
    letters,
    model::{Journey, JourneyId, Participant},
    participants::{self, store},
    paths,
    place::{self, Place},
    rules::is_the_last_lead,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/journeys/{id}/leave", ask_to_leave)
        .post("/journeys/{id}/leave", leave)
        .get("/journeys/{id}/participants/{person}/remove", ask_to_remove)
        .post("/journeys/{id}/participants/{person}/remove", remove)
}

async fn ask_to_leave(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&own, id_in_address(&id)?, own.person.id, Act::Leave).await
}

async fn leave(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (act, place) = place::begin(&own, id_in_address(&id)?, Act::Leave, "journey.leave").await?;
    let refused = let_go(&own, act, &place, own.person.id).await?;
    Ok(refused.unwrap_or_else(|| own.visit.done(paths::JOURNEYS, "journey-left", &[&place.journey.title])))
}

async fn ask_to_remove(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    ask(&own, id_in_address(&id)?, id_in_address(&person)?, Act::ManageParticipants).await
}

async fn remove(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, person): (JourneyId, PersonId) = (id_in_address(&id)?, id_in_address(&person)?);
    let (mut act, place) = place::begin(&own, id, Act::ManageParticipants, "journey.remove-participant").await?;
    let one = store::one(&mut act, id, person).await?.ok_or_else(PageError::not_found)?;
    let refused = let_go(&own, act, &place, person).await?;
    // An administrator who takes themselves out still sees it.
    let to = if person == own.person.id && !place.administers { paths::JOURNEYS.to_owned() } else { paths::participants(id) };
    Ok(refused.unwrap_or_else(|| own.visit.done(&to, "participant-removed", &[&participants::name(&own.visit, &one)])))
}

/// Takes somebody out of the journey, or answers with why not.
async fn let_go(own: &OwnVisit, mut act: Doing, place: &Place, person: PersonId) -> Result<Option<Response>, PageError> {
    let journey = &place.journey;
    let one = store::one(&mut act, journey.id, person).await?.ok_or_else(PageError::not_found)?;
    if is_the_last_lead(&store::of(&mut act, journey.id).await?, &one) {
        return refusal(own, place).map(Some);
    }
    store::remove(&mut act, journey.id, person).await?;
    participants::record(&mut act, journey.id, &one, &[("journey-role-before", one.role.as_str())]);
    if person == own.person.id {
        letters::participant_left(&mut act, own, journey, &one).await?;
    } else {
        letters::removed(&mut act, own, journey, person).await?;
    }
    act.commit().await?;
    Ok(None)
}

async fn ask(own: &OwnVisit, id: JourneyId, person: PersonId, what: Act) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(own, &mut read, id, what).await?;
    let one = store::one(&mut read, id, person).await?.ok_or_else(PageError::not_found)?;
    if is_the_last_lead(&store::of(&mut read, id).await?, &one) {
        return refusal(own, &place);
    }
    page(own, &place.journey, &one)
}

/// Says what has to come first.
fn refusal(own: &OwnVisit, place: &Place) -> Result<Response, PageError> {
    let (visit, journey) = (&own.visit, &place.journey);
    let first = if place.may(Act::HandOver) {
        Link::new(paths::below(journey.id, "hand-over"), visit.word("journey-hand-over-title"))
    } else {
        Link::new(paths::below(journey.id, "participants/new"), visit.word("participant-add"))
    };
    let stay = participants::stay(own, journey);
    let refusal = Refusal { title: "last-lead-title", text: "last-lead-text", first, stay, status: StatusCode::CONFLICT };
    refusal.show(visit, participants::crumbs(own, journey))
}

fn page(own: &OwnVisit, journey: &Journey, one: &Participant) -> Result<Response, PageError> {
    let visit = &own.visit;
    let is_self = one.person == own.person.id;
    let name = participants::name(visit, one);
    let word = |part: &str| {
        let key = if is_self { format!("journey-leave-{part}") } else { format!("participant-remove-{part}") };
        visit.words().with(&key, &[("name", name.as_str().into()), ("journey", journey.title.as_str().into())])
    };
    let action =
        if is_self { paths::below(journey.id, "leave") } else { paths::below(journey.id, &format!("participants/{}/remove", one.person)) };
    let ask = Confirmation {
        question: word("question"),
        button: PostButton::new(action, word("submit")),
        danger: true,
        stay: participants::stay(own, journey),
    };
    confirm::ask(visit, ask, word("text"), participants::crumbs(own, journey))
}

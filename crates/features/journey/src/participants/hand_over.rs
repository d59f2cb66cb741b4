//! Handing over the lead: somebody else of the owning organisation leads, and whoever hands over becomes a member, both or neither.

use axum::{Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, id_in_address},
    model::PersonId,
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    confirm::Refusal,
    letters,
    model::{Journey, Participant, Role},
    participants::{self, store},
    paths, place,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/hand-over", show).post("/journeys/{id}/hand-over", hand_over)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    to: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::HandOver).await?;
    let others = others(store::of(&mut read, id).await?, &place.journey, own.person.id);
    if others.is_empty() {
        return nobody(&own, &place.journey);
    }
    page(&own, &place.journey, &others).show(&own.visit)
}

async fn hand_over(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::HandOver, "journey.hand-over").await?;
    let before = place.participant.as_ref().ok_or_else(PageError::not_permitted)?;
    let others = others(store::of(&mut act, id).await?, &place.journey, own.person.id);
    if others.is_empty() {
        return nobody(&own, &place.journey);
    }
    let Some(to) = others.iter().find(|one| one.person.to_string() == answers.to) else {
        let mut page = page(&own, &place.journey, &others);
        page.form.fields.fail("to", visit.word("error-journey-hand-over"));
        return page.show(visit);
    };
    for (one, role) in [(to, Role::Lead), (before, Role::Member)] {
        store::set_role(&mut act, id, one.person, role).await?;
        participants::record(&mut act, id, one, &[("journey-role", role.as_str()), ("journey-role-before", one.role.as_str())]);
    }
    letters::handed_over(&mut act, &own, &place.journey, to).await?;
    act.commit().await?;
    Ok(visit.done(&paths::participants(id), "journey-handed-over", &[&participants::name(visit, to)]))
}

fn others(participants: Vec<Participant>, journey: &Journey, own: PersonId) -> Vec<Participant> {
    participants.into_iter().filter(|one| one.person != own && one.organisation == journey.owner).collect()
}

/// There is nobody yet to hand over to.
fn nobody(own: &OwnVisit, journey: &Journey) -> Result<Response, PageError> {
    let first = Link::new(paths::below(journey.id, "participants/new"), own.visit.word("participant-add"));
    let (title, text) = ("journey-hand-over-title", "journey-hand-over-nobody");
    let refusal = Refusal { title, text, first, stay: participants::stay(own, journey), status: StatusCode::OK };
    refusal.show(&own.visit, participants::crumbs(own, journey))
}

fn page(own: &OwnVisit, journey: &Journey, others: &[Participant]) -> FormPage {
    let visit = &own.visit;
    let choice = |one: &Participant| {
        Choice::new(one.person.to_string(), participants::name(visit, one)).hint(visit.word(&format!("journey-role-{}", one.role)))
    };
    let fields = vec![Field::radios("to", visit.word("journey-hand-over-to"), others.iter().map(choice).collect())];
    let form = Form::new(paths::below(journey.id, "hand-over"), fields, visit.word("journey-hand-over-submit"));
    FormPage {
        heading: visit.word("journey-hand-over-title"),
        lead: visit.word("journey-hand-over-lead"),
        form: form.cancel(participants::stay(own, journey)),
        below: Vec::new(),
        crumbs: participants::crumbs(own, journey),
    }
}

//! Adding somebody of the owning organisation. People of other organisations are sent by those: nobody else sees who belongs to them.

use axum::{Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{self, FormPage, Member, OwnVisit, id_in_address},
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    confirm::Refusal,
    letters,
    model::{Journey, Part, Role},
    participants::{self, store},
    paths, place,
    rules::roles_of,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/participants/new", show).post("/journeys/{id}/participants/new", add)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    person: String,
    role: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id_in_address(&id)?, Act::ManageParticipants).await?;
    let others = others(&mut read, &place.journey).await?;
    if others.is_empty() {
        return nobody(&own, &place.journey);
    }
    page(&own, &place.journey, &others, &Answers::default()).show(&own.visit)
}

async fn add(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ManageParticipants, "journey.add-participant").await?;
    let journey = &place.journey;
    let others = others(&mut act, journey).await?;
    if others.is_empty() {
        return nobody(&own, journey);
    }
    let mut page = page(&own, journey, &others, &answers);
    let fields = &mut page.form.fields;
    let person = others.iter().find(|member| member.person.to_string() == answers.person);
    if person.is_none() {
        fields.fail("person", visit.word("error-participant-person"));
    }
    let role = answers.role.parse::<Role>().ok().filter(|role| roles_of(Part::Owner).contains(role));
    if role.is_none() {
        fields.fail("role", visit.word("error-role"));
    }
    let (Some(member), Some(role)) = (person, role) else { return page.show(visit) };
    store::add(&mut act, id, member.person, journey.owner, role).await?;
    let added = store::one(&mut act, id, member.person).await?.ok_or_else(PageError::not_found)?;
    participants::record(&mut act, id, &added, &[("journey-role", role.as_str())]);
    letters::added(&mut act, &own, journey, &added).await?;
    act.commit().await?;
    let role = visit.word(&format!("journey-role-{role}"));
    Ok(visit.done(&paths::participants(id), "participant-added", &[&participants::name(visit, &added), &role]))
}

/// The people of the owning organisation who do not take part yet, for whichever organisation.
async fn others(query: &mut impl Query, journey: &Journey) -> perron_db::Result<Vec<Member>> {
    let there = store::of(query, journey.id).await?;
    let mut members = doors::members_of(query, journey.owner).await?;
    members.retain(|member| !there.iter().any(|participant| participant.person == member.person));
    Ok(members)
}

/// Everybody takes part already.
fn nobody(own: &OwnVisit, journey: &Journey) -> Result<Response, PageError> {
    let members = format!("{}/members", doors::organisation_path(journey.owner));
    let refusal = Refusal {
        title: "participant-add",
        text: "participant-add-nobody",
        first: Link::new(members, own.visit.word("members-title")),
        stay: participants::stay(own, journey),
        status: StatusCode::OK,
    };
    refusal.show(&own.visit, participants::crumbs(own, journey))
}

fn page(own: &OwnVisit, journey: &Journey, others: &[Member], answers: &Answers) -> FormPage {
    let visit = &own.visit;
    let choice = |member: &Member| Choice::new(member.person.to_string(), visit.called(member.name.as_deref()));
    let fields = vec![
        Field::select("person", visit.word("participant-person"), others.iter().map(choice).collect()).value(&answers.person),
        Field::radios("role", visit.word("members-role"), participants::choices(visit, roles_of(Part::Owner))).value(&answers.role),
    ];
    let form = Form::new(paths::below(journey.id, "participants/new"), fields, visit.word("participant-add-submit"));
    FormPage {
        heading: visit.word("participant-add"),
        lead: visit.word("participant-add-lead"),
        form: form.cancel(participants::stay(own, journey)),
        below: Vec::new(),
        crumbs: participants::crumbs(own, journey),
    }
}

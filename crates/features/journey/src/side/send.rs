//! Sending somebody into a journey: an administrator chooses among the people of the organisation.

use axum::{Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{self, FormPage, Member, OwnVisit, Place, id_in_address},
    model::OrganisationId,
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    confirm::Refusal,
    letters,
    model::{Journey, JourneyId, Party, Role},
    participants::{self, store},
    paths,
    rules::roles_of,
    side::{self, DECIDE},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/journeys/{journey}/send", show).post("/organisations/{id}/journeys/{journey}/send", send)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    person: String,
    role: String,
}

async fn show(own: OwnVisit, Path((id, journey)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, journey) = (id_in_address(&id)?, id_in_address(&journey)?);
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, DECIDE).await?;
    let (journey, party) = side::taken(&mut read, id, journey).await?;
    let others = others(&mut read, id, journey.id).await?;
    if others.is_empty() {
        return nobody(&own, &place, &journey);
    }
    page(&own, &place, (&journey, &party), &others, &Answers::default()).show(&own.visit)
}

async fn send(own: OwnVisit, Path((id, journey)): Path<(String, String)>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, journey, party) = side::begin(&own, id, id_in_address(&journey)?, "journey.send-participant").await?;
    let others = others(&mut act, id, journey.id).await?;
    if others.is_empty() {
        return nobody(&own, &place, &journey);
    }
    let mut page = page(&own, &place, (&journey, &party), &others, &answers);
    let fields = &mut page.form.fields;
    let person = others.iter().find(|member| member.person.to_string() == answers.person);
    if person.is_none() {
        fields.fail("person", visit.word("error-participant-person"));
    }
    let role = match roles_of(party.part) {
        // Nothing was asked where there is nothing to choose.
        [only] => Some(*only),
        roles => answers.role.parse::<Role>().ok().filter(|role| roles.contains(role)),
    };
    if role.is_none() {
        fields.fail("role", visit.word("error-role"));
    }
    let (Some(member), Some(role)) = (person, role) else { return page.show(visit) };
    store::add(&mut act, journey.id, member.person, id, role).await?;
    let sent = store::one(&mut act, journey.id, member.person).await?.ok_or_else(PageError::not_found)?;
    participants::record(&mut act, journey.id, &sent, &[("journey-role", role.as_str())]);
    letters::added(&mut act, &own, &journey, &sent).await?;
    act.commit().await?;
    let role = visit.word(&format!("journey-role-{role}"));
    Ok(visit.done(&paths::side(id, journey.id), "participant-added", &[&participants::name(visit, &sent), &role]))
}

/// The people of the organisation who do not take part yet, for whichever organisation.
async fn others(query: &mut impl Query, organisation: OrganisationId, journey: JourneyId) -> perron_db::Result<Vec<Member>> {
    let there = store::of(query, journey).await?;
    let mut members = doors::members_of(query, organisation).await?;
    members.retain(|member| !there.iter().any(|participant| participant.person == member.person));
    Ok(members)
}

/// Everybody takes part already.
fn nobody(own: &OwnVisit, place: &Place, journey: &Journey) -> Result<Response, PageError> {
    let organisation = doors::organisation_path(place.organisation.id);
    let refusal = Refusal {
        title: "journey-send-title",
        text: "participant-add-nobody",
        first: Link::new(format!("{organisation}/members"), own.visit.word("members-title")),
        stay: Link::new(paths::side(place.organisation.id, journey.id), own.visit.word("organisation-stay")),
        status: StatusCode::OK,
    };
    refusal.show(&own.visit, side::crumbs(own, place))
}

fn page(own: &OwnVisit, place: &Place, (journey, party): (&Journey, &Party), others: &[Member], answers: &Answers) -> FormPage {
    let visit = &own.visit;
    let choice = |member: &Member| Choice::new(member.person.to_string(), visit.called(member.name.as_deref()));
    let mut fields =
        vec![Field::select("person", visit.word("participant-person"), others.iter().map(choice).collect()).value(&answers.person)];
    let roles = roles_of(party.part);
    if roles.len() > 1 {
        fields.push(Field::radios("role", visit.word("members-role"), participants::choices(visit, roles)).value(&answers.role));
    }
    let path = paths::side(place.organisation.id, journey.id);
    let mut crumbs = side::crumbs(own, place);
    crumbs.push(Link::new(path.clone(), journey.title.clone()));
    FormPage {
        heading: visit.word("journey-send-title"),
        lead: visit.words().with("journey-send-lead", &[("journey", journey.title.as_str().into())]),
        form: Form::new(format!("{path}/send"), fields, visit.word("journey-send-submit"))
            .cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs,
    }
}

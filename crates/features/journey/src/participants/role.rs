//! Changing what somebody is in a journey, within what the part of their organisation allows.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, id_in_address},
};
use perron_ui::{Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    letters,
    model::{Journey, JourneyId, Participant, Role},
    organisations,
    participants::{self, store},
    paths, place,
    rules::{is_the_last_lead, roles_of},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/participants/{person}/role", show).post("/journeys/{id}/participants/{person}/role", change)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    role: String,
}

async fn show(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, person) = (id_in_address(&id)?, id_in_address(&person)?);
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::ManageParticipants).await?;
    let one = store::one(&mut read, id, person).await?.ok_or_else(PageError::not_found)?;
    let roles = roles(&mut read, id, &one).await?;
    page(&own, &place.journey, &one, roles, one.role.as_str()).show(&own.visit)
}

async fn change(own: OwnVisit, Path((id, person)): Path<(String, String)>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id, person) = (&own.visit, id_in_address(&id)?, id_in_address(&person)?);
    let (mut act, place) = place::begin(&own, id, Act::ManageParticipants, "journey.change-role").await?;
    let one = store::one(&mut act, id, person).await?.ok_or_else(PageError::not_found)?;
    let roles = roles(&mut act, id, &one).await?;
    let mut page = page(&own, &place.journey, &one, roles, &answers.role);
    let Some(role) = answers.role.parse::<Role>().ok().filter(|role| roles.contains(role)) else {
        page.form.fields.fail("role", visit.word("error-role"));
        return page.show(visit);
    };
    let overview = paths::participants(id);
    if role == one.role {
        return Ok(visit.done(&overview, "organisation-unchanged", &[]));
    }
    if is_the_last_lead(&store::of(&mut act, id).await?, &one) {
        page.form.fields.fail("role", visit.word("error-last-lead-role"));
        // Somebody else can take over only where the person who asks is the one who leads.
        if place.may(Act::HandOver) {
            page.below = vec![Link::new(paths::below(id, "hand-over"), visit.word("journey-hand-over-title"))];
        }
        return page.show(visit);
    }
    store::set_role(&mut act, id, person, role).await?;
    participants::record(&mut act, id, &one, &[("journey-role", role.as_str()), ("journey-role-before", one.role.as_str())]);
    letters::role_changed(&mut act, &own, &place.journey, &one, role).await?;
    act.commit().await?;
    let role = visit.word(&format!("journey-role-{role}"));
    Ok(visit.done(&overview, "role-changed", &[&participants::name(visit, &one), &role]))
}

/// The roles that somebody can have here.
async fn roles(query: &mut impl Query, journey: JourneyId, one: &Participant) -> Result<&'static [Role], PageError> {
    let party = organisations::store::party(query, journey, one.organisation).await?.ok_or_else(PageError::not_found)?;
    Ok(roles_of(party.part))
}

fn page(own: &OwnVisit, journey: &Journey, one: &Participant, roles: &[Role], role: &str) -> FormPage {
    let visit = &own.visit;
    let name = participants::name(visit, one);
    let fields = vec![Field::radios("role", visit.word("members-role"), participants::choices(visit, roles)).value(role)];
    let action = paths::below(journey.id, &format!("participants/{}/role", one.person));
    FormPage {
        heading: visit.words().with("participant-role-title", &[("name", name.into())]),
        lead: String::new(),
        form: Form::new(action, fields, visit.word("organisation-save")).cancel(participants::stay(own, journey)),
        below: Vec::new(),
        crumbs: participants::crumbs(own, journey),
    }
}

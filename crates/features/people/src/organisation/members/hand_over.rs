//! Handing over: another member becomes administrator and whoever hands over becomes a member, both or neither.

use axum::{Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    form_page::FormPage,
    model::{Organisation, OrganisationRole, PersonId},
    organisation::{
        self,
        members::{self, Refusal, hand_over as path, letters},
        store::{self, Member},
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/hand-over", show).post("/organisations/{id}/hand-over", hand_over)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    to: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = organisation::id_in_address(&id)?;
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, Act::ManageMembers).await?;
    let others = others(store::members_of(&mut read, id).await?, own.person.id);
    if others.is_empty() {
        return nobody(&own.visit, &place.organisation);
    }
    page(&own.visit, &place.organisation, &others).show(&own.visit)
}

async fn hand_over(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (mut act, place) = organisation::begin(&own, id, Act::ManageMembers, "people.hand-over").await?;
    let others = others(store::members_of(&mut act, id).await?, own.person.id);
    if others.is_empty() {
        return nobody(visit, &place.organisation);
    }
    let Some(to) = others.iter().find(|member| member.person.to_string() == answers.to) else {
        let mut page = page(visit, &place.organisation, &others);
        page.form.fields.fail("to", visit.word("error-hand-over"));
        return page.show(visit);
    };
    let (new, old) = (OrganisationRole::Administrator, OrganisationRole::Member);
    store::set_member(&mut act, id, to.person, new).await?;
    store::set_member(&mut act, id, own.person.id, old).await?;
    members::record(&mut act, id, to.person, &[("role", new.as_str()), ("role-before", to.role.as_str())]);
    members::record(&mut act, id, own.person.id, &[("role", old.as_str()), ("role-before", place.role.as_str())]);
    if let Some(letter) = letters::role_changed(&mut act, &own, &place.organisation, to.person, (to.role, new)).await? {
        act.afterwards(letter);
    }
    act.commit().await?;
    Ok(visit.done(&paths::organisation(id), "handed-over", &[&members::name(visit, to)]))
}

fn others(members: Vec<Member>, own: PersonId) -> Vec<Member> {
    members.into_iter().filter(|member| member.person != own && member.mail.is_some()).collect()
}

/// There is nobody yet to hand over to.
fn nobody(visit: &Visit, organisation: &Organisation) -> Result<Response, PageError> {
    let first = Link::new(format!("{}/invitations/new", paths::organisation(organisation.id)), visit.word("invite-title"));
    Refusal { title: "hand-over-title", text: "hand-over-nobody", first, status: StatusCode::OK }.show(visit, organisation)
}

fn page(visit: &Visit, organisation: &Organisation, others: &[Member]) -> FormPage {
    let choice = |member: &Member| {
        Choice::new(member.person.to_string(), members::name(visit, member)).hint(visit.word(&format!("role-{}", member.role)))
    };
    let fields = vec![Field::radios("to", visit.word("hand-over-to"), others.iter().map(choice).collect())];
    let form = Form::new(path(organisation.id), fields, visit.word("hand-over-submit"));
    FormPage {
        heading: visit.word("hand-over-title"),
        lead: visit.word("hand-over-lead"),
        form: form.cancel(Link::new(paths::organisation(organisation.id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: organisation::crumbs(visit, organisation),
    }
}

//! Changing what a member may do.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_ui::{Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    form_page::FormPage,
    model::{Organisation, OrganisationRole},
    organisation::{
        self,
        members::{self, hand_over, letters, path},
        store::{self, Member},
    },
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/members/{person}/role", show).post("/organisations/{id}/members/{person}/role", change)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    role: String,
}

async fn show(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, person) = (organisation::id_in_address(&id)?, organisation::id_in_address(&person)?);
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, Act::ManageMembers).await?;
    let member = store::member(&mut read, id, person).await?.ok_or_else(PageError::not_found)?;
    page(&own.visit, &place.organisation, &member, member.role.as_str()).show(&own.visit)
}

async fn change(own: OwnVisit, Path((id, person)): Path<(String, String)>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let (id, person) = (organisation::id_in_address(&id)?, organisation::id_in_address(&person)?);
    let (mut act, place) = organisation::begin(&own, id, Act::ManageMembers, "people.change-role").await?;
    let member = store::member(&mut act, id, person).await?.ok_or_else(PageError::not_found)?;
    let mut page = page(visit, &place.organisation, &member, &answers.role);
    let Ok(role) = answers.role.parse::<OrganisationRole>() else {
        page.form.fields.fail("role", visit.word("error-role"));
        return page.show(visit);
    };
    if role == member.role {
        return Ok(visit.done(&path(id), "organisation-unchanged", &[]));
    }
    if members::is_the_last_administrator(&mut act, id, &member).await? {
        page.form.fields.fail("role", visit.word("error-last-administrator-role"));
        page.below = vec![Link::new(hand_over(id), visit.word("hand-over-title"))];
        return page.show(visit);
    }
    store::set_member(&mut act, id, person, role).await?;
    members::record(&mut act, id, person, &[("role", role.as_str()), ("role-before", member.role.as_str())]);
    if let Some(letter) = letters::role_changed(&mut act, &own, &place.organisation, person, (member.role, role)).await? {
        act.afterwards(letter);
    }
    act.commit().await?;
    // Who has just given up managing members is led to a page they may still open: the list is one.
    Ok(visit.done(&path(id), "role-changed", &[&members::name(visit, &member), &visit.word(&format!("role-{role}"))]))
}

fn page(visit: &Visit, organisation: &Organisation, member: &Member, role: &str) -> FormPage {
    let members_path = path(organisation.id);
    let fields = vec![Field::radios("role", visit.word("members-role"), members::roles(visit)).value(role)];
    let form = Form::new(format!("{members_path}/{}/role", member.person), fields, visit.word("organisation-save"));
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(Link::new(members_path.clone(), visit.word("members-title")));
    FormPage {
        heading: visit.words().with("role-title", &[("name", members::name(visit, member).into())]),
        lead: String::new(),
        form: form.cancel(Link::new(members_path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs,
    }
}

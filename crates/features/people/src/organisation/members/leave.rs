//! Leaving an organisation, and letting a member go. The last administrator stays until somebody else is one.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use perron_ui::{Confirmation, Html, Link, Page, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access,
    model::{Organisation, OrganisationId, PersonId},
    organisation::{
        self,
        members::{self, Refusal, hand_over, letters, path},
        store::{self, Member},
    },
    paths,
    people::People,
    visit::OwnVisit,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/organisations/{id}/leave", ask_to_leave)
        .post("/organisations/{id}/leave", leave)
        .get("/organisations/{id}/members/{person}/remove", ask_to_remove)
        .post("/organisations/{id}/members/{person}/remove", remove)
}

#[derive(Template)]
#[template(path = "member_confirm.html")]
struct ConfirmTemplate {
    ask: Confirmation,
    text: String,
}

async fn ask_to_leave(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&own, organisation::id_in_address(&id)?, own.person.id, access::Act::Leave).await
}

async fn leave(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = organisation::id_in_address(&id)?;
    let (act, place) = organisation::begin(&own, id, access::Act::Leave, "people.leave-organisation").await?;
    let gone = let_go(&own, act, &place.organisation, own.person.id).await?;
    Ok(gone.unwrap_or_else(|| own.visit.done(paths::ORGANISATIONS, "left", &[&place.organisation.name])))
}

async fn ask_to_remove(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    ask(&own, organisation::id_in_address(&id)?, organisation::id_in_address(&person)?, access::Act::ManageMembers).await
}

async fn remove(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, person) = (organisation::id_in_address(&id)?, organisation::id_in_address::<crate::model::PersonKind>(&person)?);
    let (mut act, place) = organisation::begin(&own, id, access::Act::ManageMembers, "people.remove-member").await?;
    let member = store::member(&mut act, id, person).await?.ok_or_else(PageError::not_found)?;
    let name = members::name(&own.visit, &member);
    let refused = let_go(&own, act, &place.organisation, person).await?;
    let to = if person == own.person.id { paths::ORGANISATIONS.to_owned() } else { path(id) };
    Ok(refused.unwrap_or_else(|| own.visit.done(&to, "member-removed", &[&name])))
}

/// Takes somebody out of the organisation, or answers with why not.
async fn let_go(
    own: &OwnVisit,
    mut act: perron_journal::Act,
    organisation: &Organisation,
    person: PersonId,
) -> Result<Option<Response>, PageError> {
    let member = store::member(&mut act, organisation.id, person).await?.ok_or_else(PageError::not_found)?;
    if members::is_the_last_administrator(&mut act, organisation.id, &member).await? {
        return page(own, organisation, &member, true).map(Some);
    }
    store::remove_member(&mut act, organisation.id, person).await?;
    for beside in own.visit.people.beside() {
        beside.member_left(&mut act, organisation.id, person).await?;
    }
    members::record(&mut act, organisation.id, person, &[("role-before", member.role.as_str())]);
    if let Some(letter) = letters::removed(&mut act, own, organisation, person).await? {
        act.afterwards(letter);
    }
    act.commit().await?;
    Ok(None)
}

async fn ask(own: &OwnVisit, id: OrganisationId, person: PersonId, what: access::Act) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, what).await?;
    let member = store::member(&mut read, id, person).await?.ok_or_else(PageError::not_found)?;
    let is_last = members::is_the_last_administrator(&mut read, id, &member).await?;
    page(own, &place.organisation, &member, is_last)
}

/// Asks, or says what has to come first.
fn page(own: &OwnVisit, organisation: &Organisation, member: &Member, is_last: bool) -> Result<Response, PageError> {
    let visit = &own.visit;
    if is_last {
        let first = Link::new(hand_over(organisation.id), visit.word("hand-over-title"));
        let refusal = Refusal { title: "last-administrator-title", text: "last-administrator-text", first, status: StatusCode::CONFLICT };
        return refusal.show(visit, organisation);
    }
    let is_self = member.person == own.person.id;
    let (name, of) = (members::name(visit, member), organisation.name.as_str());
    let word = |part: &str| {
        let key = if is_self { format!("leave-{part}") } else { format!("remove-{part}") };
        visit.words().with(&key, &[("name", name.as_str().into()), ("organisation", of.into())])
    };
    let action = if is_self {
        format!("{}/leave", paths::organisation(organisation.id))
    } else {
        format!("{}/{}/remove", path(organisation.id), member.person)
    };
    let ask = Confirmation {
        question: word("question"),
        button: PostButton::new(action, word("submit")),
        danger: true,
        stay: Link::new(path(organisation.id), visit.word("organisation-stay")),
    };
    let title = ask.question.clone();
    let body = Html::render(&ConfirmTemplate { ask, text: word("text") })?;
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

//! The members of an organisation, with their role and since when they belong to it.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::{Act, may},
    model::OrganisationId,
    organisation::{
        self,
        members::{self, path},
        store::{self, Member},
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/members", show)
}

struct Row {
    name: String,
    is_self: bool,
    /// Only for whoever manages members.
    mail: String,
    role: String,
    since: String,
    change_role: String,
    remove: String,
    recover: String,
}

#[derive(Template)]
#[template(path = "members.html")]
struct MembersTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    manages: bool,
    invite: String,
    invitations: String,
    leave: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let members = store::members_of(&mut read, id).await?;
    drop(read);
    let manages = may(place.role, Act::ManageMembers);
    let title = visit.word("members-title");
    let organisation = paths::organisation(id);
    let rows = members.iter().map(|member| row(visit, id, member, member.person == own.person.id, manages)).collect();
    let body = Html::render(&MembersTemplate {
        words: visit.words(),
        title: &title,
        rows,
        manages,
        invite: format!("{organisation}/invitations/new"),
        invitations: format!("{organisation}/invitations"),
        leave: format!("{organisation}/leave"),
    })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

fn row(visit: &Visit, organisation: OrganisationId, member: &Member, is_self: bool, manages: bool) -> Row {
    let of = format!("{}/{}", path(organisation), member.person);
    Row {
        name: members::name(visit, member),
        is_self,
        mail: member.mail.clone().filter(|_| manages).unwrap_or_default(),
        role: visit.word(&format!("role-{}", member.role)),
        since: visit.words().date(member.since.date_time().date()),
        change_role: format!("{of}/role"),
        remove: format!("{of}/remove"),
        recover: format!("{of}/recover"),
    }
}

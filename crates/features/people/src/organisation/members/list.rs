//! The members of an organisation, with their role and since when they belong to it.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::{Act, may},
    bounce::{self, Bounce},
    model::OrganisationId,
    organisation::{
        self,
        members::{self, path},
        store::{self, Member},
    },
    paths,
    people::People,
    search::{Asked, Found},
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
    /// That letters do not reach them; only for whoever manages members.
    undelivered: String,
}

#[derive(Template)]
#[template(path = "members.html")]
struct MembersTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: &'a str,
    asked: &'a Asked,
    found: Found<Row>,
    search: String,
    /// How many belong to it, shown or not.
    total: usize,
    manages: bool,
    invite: String,
    invitations: String,
    leave: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let mut members = store::members_of(&mut read, id).await?;
    let bounces = bounce::store::of_members(&mut read, id).await?;
    drop(read);
    let manages = may(place.role, Act::ManageMembers);
    let title = visit.word("members-title");
    let organisation = paths::organisation(id);
    let (total, list) = (members.len(), path(id));
    members.retain(|member| asked.fits(&[&members::name(visit, member), member.mail.as_deref().filter(|_| manages).unwrap_or_default()]));
    let known = manages.then_some(bounces.as_slice());
    let found = asked.page_of(members, &list).map(|member| row(visit, id, &member, member.person == own.person.id, known));
    let body = Html::render(&MembersTemplate {
        words: visit.words(),
        title: &title,
        path: &list,
        asked: &asked,
        found,
        search: visit.word(if manages { "administration-search-people" } else { "list-search-name" }),
        total,
        manages,
        invite: format!("{organisation}/invitations/new"),
        invitations: format!("{organisation}/invitations"),
        leave: format!("{organisation}/leave"),
    })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// A row, for whoever manages members with what is known of their addresses.
fn row(visit: &Visit, organisation: OrganisationId, member: &Member, is_self: bool, managed: Option<&[Bounce]>) -> Row {
    let undelivered = managed.unwrap_or_default().iter().find(|bounce| Some(&bounce.mail) == member.mail.as_ref());
    let of = format!("{}/{}", path(organisation), member.person);
    Row {
        name: members::name(visit, member),
        is_self,
        mail: member.mail.clone().filter(|_| managed.is_some()).unwrap_or_default(),
        role: visit.word(&format!("role-{}", member.role)),
        since: visit.words().date(member.since.date_time().date()),
        change_role: format!("{of}/role"),
        remove: format!("{of}/remove"),
        recover: format!("{of}/recover"),
        undelivered: undelivered.map(|bounce| bounce::in_words(visit.words(), bounce)).unwrap_or_default(),
    }
}

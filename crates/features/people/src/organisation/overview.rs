//! An organisation at a glance: what it is, whom to ask, how many belong to it, and what the visitor may do there.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_ui::{Html, Link, Page, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::{Act, may},
    administration::support,
    model::{Organisation, OrganisationRole},
    organisation::{
        self,
        contacts::{self, Contact},
        form, store,
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}", show)
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct OverviewTemplate<'a> {
    words: &'a Words,
    name: &'a str,
    role: String,
    rows: Vec<SummaryRow>,
    members: String,
    contacts: Vec<contacts::Shown>,
    links: Vec<Link>,
    /// Who from the platform can see these pages at the moment, and why.
    support: Vec<String>,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let members = store::members_of(&mut read, id).await?;
    let support = support::in_words(&mut read, visit, id).await?;
    let contacts: Vec<Contact> = contacts::store::all_of(&mut read, id).await?;
    drop(read);
    let title = place.organisation.name.clone();
    let body = Html::render(&OverviewTemplate {
        words: visit.words(),
        name: &title,
        role: visit.word(&format!("role-{}", place.role)),
        rows: rows(visit, &place.organisation, may(place.role, Act::Change)),
        members: visit.words().count("organisation-members-count", members.len()),
        contacts: contacts.iter().map(|contact| contacts::shown(visit, contact)).collect(),
        links: links(visit, &place.organisation, place.role, members.iter().any(|member| member.person == own.person.id)),
        support,
    })?;
    let crumbs = vec![Link::new(paths::ORGANISATIONS, visit.word("title-organisations")), Link::new("", title.clone())];
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// What it is, as far as it was said.
fn rows(visit: &Visit, organisation: &Organisation, may_change: bool) -> Vec<SummaryRow> {
    let mut rows = vec![
        ("organisation-kind", visit.word(&format!("organisation-kind-{}", organisation.kind))),
        ("organisation-country", visit.word(&format!("organisation-country-{}", organisation.country))),
    ];
    if let Some(kind) = organisation.authority_type {
        rows.push(("organisation-authority", visit.word(&format!("organisation-authority-{kind}"))));
    }
    if let Some((scheme, identifier)) = &organisation.identifier {
        rows.push(("organisation-identifier", form::written(scheme, identifier)));
    }
    rows.push(("organisation-currency", organisation.currency.clone()));
    rows.push(("organisation-language", visit.word(&format!("organisation-language-{}", organisation.language))));
    let change = if may_change { format!("{}/edit", paths::organisation(organisation.id)) } else { String::new() };
    rows.into_iter().map(|(label, value)| SummaryRow::new(visit.word(label), &value).change(change.clone())).collect()
}

/// The pages below it that this role may open. Who only has support access has nothing to leave.
fn links(visit: &Visit, organisation: &Organisation, role: OrganisationRole, is_member: bool) -> Vec<Link> {
    let offered = [
        (Act::See, "members", "members-title"),
        (Act::Invite, "invitations", "invitations-title"),
        (Act::See, "contacts", "contacts-title"),
        (Act::SeeDeclarations, "impartiality", "impartiality-title"),
        (Act::ReadJournal, "log", "log-title"),
        (Act::Change, "edit", "organisation-change"),
        (Act::ManageMembers, "hand-over", "hand-over-title"),
        (Act::DemandSecondFactor, "security", "title-organisation-security"),
        (Act::Leave, "leave", "leave-title"),
    ];
    let path = |end: &str| format!("{}/{end}", paths::organisation(organisation.id));
    offered
        .into_iter()
        .filter(|(act, ..)| may(role, *act) && (is_member || *act != Act::Leave))
        .map(|(_, end, key)| Link::new(path(end), visit.word(key)))
        .collect()
}

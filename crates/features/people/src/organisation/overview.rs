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
        form, logo, store,
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// Pages that are only there where files are kept.
const FILES: &str = "files";
const LOGO: &str = "logo/edit";
const NO_LOGO: &str = "logo/remove";
/// So many contacts are shown; their own page has all.
const CONTACTS: usize = 5;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}", show)
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct OverviewTemplate<'a> {
    words: &'a Words,
    name: &'a str,
    /// The address of the logo; none where there is none.
    logo: Option<String>,
    role: String,
    rows: Vec<SummaryRow>,
    members: String,
    contacts: Vec<contacts::Shown>,
    /// The way to all of them, when some are not shown.
    all_contacts: Option<Link>,
    links: Vec<Link>,
    /// What waits for the visitor in features beside this one.
    waiting: Vec<Link>,
    /// Who from the platform can see these pages at the moment, and why.
    support: Vec<String>,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let members = store::members_of(&mut read, id).await?;
    let support = support::in_words(&mut read, visit, id).await?;
    let mut contacts: Vec<Contact> = contacts::store::all_of(&mut read, id).await?;
    contacts.retain(|contact| contact.is_seen_from(&place, own.person.id));
    let logo = logo::store::of(&mut read, id).await?;
    let mut links =
        links(visit, &place.organisation, place.role, logo.is_some(), members.iter().any(|member| member.person == own.person.id));
    let mut waiting = Vec::new();
    for beside in visit.people.beside() {
        let told = beside.on_organisation(&mut read, &own, &place).await?;
        waiting.extend(told.waiting);
        links.extend(told.links);
    }
    drop(read);
    let all_contacts = (contacts.len() > CONTACTS)
        .then(|| Link::new(format!("{}/contacts", paths::organisation(id)), visit.words().count("contacts-all", contacts.len())));
    let keeps_files = visit.people.files().is_some();
    let title = place.organisation.name.clone();
    let body = Html::render(&OverviewTemplate {
        words: visit.words(),
        name: &title,
        logo: logo.as_ref().filter(|_| keeps_files).map(|logo| logo.address(id)),
        role: visit.word(&format!("role-{}", place.role)),
        rows: rows(visit, &place.organisation, may(place.role, Act::Change)),
        members: visit.words().count("organisation-members-count", members.len()),
        contacts: contacts.iter().take(CONTACTS).map(|contact| contacts::shown(visit, contact)).collect(),
        all_contacts,
        links,
        waiting,
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
fn links(visit: &Visit, organisation: &Organisation, role: OrganisationRole, has_logo: bool, is_member: bool) -> Vec<Link> {
    let offered = [
        (Act::See, "members", "members-title"),
        (Act::Invite, "invitations", "invitations-title"),
        (Act::See, "contacts", "contacts-title"),
        (Act::See, FILES, "files-title"),
        (Act::SeeDeclarations, "impartiality", "impartiality-title"),
        (Act::ReadJournal, "log", "log-title"),
        (Act::SeeRetention, "retention", "retention-title"),
        (Act::Change, "edit", "organisation-change"),
        (Act::Change, LOGO, if has_logo { "logo-replace" } else { "logo-add" }),
        (Act::Change, NO_LOGO, "logo-remove"),
        (Act::ManageMembers, "hand-over", "hand-over-title"),
        (Act::DemandSecondFactor, "security", "title-organisation-security"),
        (Act::Leave, "leave", "leave-title"),
    ];
    let path = |end: &str| format!("{}/{end}", paths::organisation(organisation.id));
    offered
        .into_iter()
        .filter(|(act, ..)| may(role, *act) && (is_member || *act != Act::Leave))
        .filter(|(_, end, _)| visit.people.files().is_some() || ![FILES, LOGO, NO_LOGO].contains(end))
        .filter(|(_, end, _)| has_logo || *end != NO_LOGO)
        .map(|(_, end, key)| Link::new(path(end), visit.word(key)))
        .collect()
}

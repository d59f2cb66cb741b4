//! The list of contacts, and on it the receipt of one that was just removed, with the way to take that back.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use perron_ui::{Html, Link, Page, PostButton, Receipt, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::{Act, may},
    model::OrganisationId,
    organisation::{
        self,
        contacts::{Contact, Shown, path, remove, shown, store},
    },
    people::People,
    search::{Asked, Found},
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/contacts", show)
}

/// Which contact was just removed, if one was.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Gone {
    removed: String,
}

/// A contact, and what may be done with it.
struct Row {
    contact: Shown,
    change: String,
    remove: PostButton,
}

#[derive(Template)]
#[template(path = "contacts.html")]
struct ContactsTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: &'a str,
    asked: &'a Asked,
    found: Found<Row>,
    may_change: bool,
    new: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>, Query(asked): Query<Asked>, Query(gone): Query<Gone>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let may_change = may(place.role, Act::Change);
    let mut contacts = store::all_of(&mut read, id).await?;
    contacts.retain(|contact| contact.is_seen_from(&place, own.person.id));
    let removal = if may_change { remove::removal_of(visit, &mut read, id, &gone.removed).await? } else { None };
    drop(read);
    let title = visit.word("contacts-title");
    let removal = removal.filter(|removal| removal.can_be_undone && contacts.iter().all(|contact| contact.id != removal.contact.id));
    contacts.retain(|contact| asked.fits(&[&contact.name, &contact.mail, &contact.phone, &contact.helps_with]));
    let (list, new) = (path(id), format!("{}/new", path(id)));
    let found = asked.page_of(contacts, &list).map(|contact| row(visit, id, &contact));
    let body = Html::render(&ContactsTemplate { words: visit.words(), title: &title, path: &list, asked: &asked, found, may_change, new })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    let receipt = removal.map(|removal| receipt(visit, id, &removal.contact));
    visit.page(Page { title, crumbs, receipt, ..Page::default() }, &body)
}

fn receipt(visit: &Visit, organisation: OrganisationId, removed: &Contact) -> Receipt {
    let undo = PostButton::new(format!("{}/{}/undo", path(organisation), removed.id), visit.word("contact-undo"));
    Receipt::new(visit.words().with("contact-removed", &[("name", removed.name.as_str().into())])).with_post(undo)
}

fn row(visit: &Visit, organisation: OrganisationId, contact: &Contact) -> Row {
    let of = format!("{}/{}", path(organisation), contact.id);
    Row {
        contact: shown(visit, contact),
        change: format!("{of}/edit"),
        remove: PostButton::new(format!("{of}/remove"), visit.words().with("contact-remove", &[("name", contact.name.as_str().into())])),
    }
}

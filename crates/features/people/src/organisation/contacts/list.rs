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
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/contacts", show)
}

/// Which contact was just removed, if one was.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
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
    rows: Vec<Row>,
    may_change: bool,
    new: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let may_change = may(place.role, Act::Change);
    let contacts = store::all_of(&mut read, id).await?;
    let removal = if may_change { remove::removal_of(visit, &mut read, id, &asked.removed).await? } else { None };
    drop(read);
    let title = visit.word("contacts-title");
    let rows = contacts.iter().map(|contact| row(visit, id, contact)).collect();
    let body = Html::render(&ContactsTemplate { words: visit.words(), title: &title, rows, may_change, new: format!("{}/new", path(id)) })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    let removal = removal.filter(|removal| removal.can_be_undone && contacts.iter().all(|contact| contact.id != removal.contact.id));
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

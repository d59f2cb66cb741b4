//! Removing a contact, and taking that back for ten minutes. The row is gone at once; what stood in it is read from the journal.

use std::time::Duration;

use axum::{extract::Path, response::Response};
use perron_db::Query;
use perron_journal::{Fact, Recorded, Stream, newest_with_fact};
use perron_kernel::Instant;
use perron_web::{PageError, Routes, see_other};

use crate::{
    access::Act,
    confidentiality::{self, Mark, store::Marked},
    model::OrganisationId,
    organisation::{
        self,
        contacts::{Contact, ContactId, form, path, store},
    },
    people::People,
    visit::{OwnVisit, Visit},
};

/// The name under which a removal is recorded, and by which it is found again.
const REMOVE: &str = "people.remove-contact";
/// How long a removal can be taken back.
const UNDONE_WITHIN: Duration = Duration::from_mins(10);

/// What stood in a contact that was removed.
pub struct Removal {
    /// The contact.
    pub contact: Contact,
    /// Whether it can still be taken back.
    pub can_be_undone: bool,
}

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .post("/organisations/{id}/contacts/{contact}/remove", remove)
        .post("/organisations/{id}/contacts/{contact}/undo", undo)
}

async fn remove(own: OwnVisit, Path((id, contact)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, contact) = (organisation::id_in_address(&id)?, organisation::id_in_address(&contact)?);
    let (mut act, _) = organisation::begin(&own, id, Act::Change, REMOVE).await?;
    let standing = store::one_of(&mut act, id, contact).await?.ok_or_else(PageError::not_found)?;
    store::remove(&mut act, id, contact).await?;
    act.record(form::entry(id, &standing));
    act.commit().await?;
    Ok(see_other(&format!("{}?removed={contact}", path(id))))
}

async fn undo(own: OwnVisit, Path((id, contact)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (mut act, _) = organisation::begin(&own, id, Act::Change, "people.restore-contact").await?;
    let removal = removal_of(visit, &mut act, id, &contact).await?.ok_or_else(PageError::not_found)?;
    if !removal.can_be_undone {
        return Ok(visit.done(&path(id), "contact-undo-late", &[]));
    }
    if store::add(&mut act, id, &removal.contact).await? {
        act.record(form::entry(id, &removal.contact));
        act.commit().await?;
    }
    Ok(visit.done(&path(id), "contact-restored", &[&removal.contact.name]))
}

/// The latest removal of a contact; nothing when it was never removed from this organisation, or has been erased since.
///
/// # Errors
/// When the database cannot be reached.
pub async fn removal_of(
    visit: &Visit,
    query: &mut impl Query,
    organisation: OrganisationId,
    contact: &str,
) -> Result<Option<Removal>, PageError> {
    let Ok(id) = contact.parse::<ContactId>() else { return Ok(None) };
    let found = newest_with_fact(query, &Stream::organisation(organisation), REMOVE, "contact", &id.to_string()).await?;
    let Some(entry) = found else { return Ok(None) };
    let marked = confidentiality::store::of(query, organisation, &id.to_string()).await?;
    Ok(read(id, &entry, marked, visit.now()))
}

fn read(id: ContactId, entry: &Recorded, marked: Option<Marked>, now: Instant) -> Option<Removal> {
    let personal = |name: &str| entry.personal.iter().find(|(named, _)| named == name).and_then(|(_, value)| value.clone());
    let Some(Fact::Text(kind)) = entry.body.facts.get("kind") else { return None };
    let contact = Contact {
        id,
        kind: kind.parse().ok()?,
        name: personal("name")?,
        mail: personal("mail")?,
        phone: personal("phone")?,
        helps_with: personal("helps-with")?,
        added_by: marked.as_ref().map(|marked| marked.brought_by),
        confidentiality: marked.map_or_else(|| Mark::Open.into(), |marked| marked.confidentiality),
    };
    let removed_at = Instant::parse(&entry.body.recorded)?;
    Some(Removal { contact, can_be_undone: now.since(removed_at) <= UNDONE_WITHIN })
}

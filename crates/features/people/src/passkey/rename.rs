//! Calling a passkey something else.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    form_page::FormPage,
    organisation,
    passkey::{self, Passkey, store},
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

const PATH: &str = "/account/passkeys/{passkey}/rename";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, rename)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    name: String,
}

/// One's own passkey of an address.
///
/// # Errors
/// `NotFound` when there is none, or it is somebody else's.
pub async fn own_passkey(own: &OwnVisit, id: &str) -> Result<Passkey, PageError> {
    let found = store::one(&mut own.visit.read().await?, own.person.id, organisation::id_in_address(id)?).await?;
    found.ok_or_else(PageError::not_found)
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let passkey = own_passkey(&own, &id).await?;
    page(&own.visit, &passkey, &passkey.name).show(&own.visit)
}

async fn rename(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let passkey = own_passkey(&own, &id).await?;
    let mut page = page(visit, &passkey, &answers.name);
    let Some(name) = passkey::checked_name(visit, &mut page.form.fields, &answers.name) else { return page.show(visit) };
    let mut act = visit.people.journal().begin(Principal::person(own.person.id), "people.rename-passkey").await?;
    if !store::rename(&mut act, own.person.id, passkey.id, &name).await? {
        return Err(PageError::not_found());
    }
    let entry = Entry::new(Stream::person(own.person.id)).fact("passkey", passkey.id.to_string());
    act.record(entry.personal("before", passkey.name).personal("after", name.clone()));
    act.commit().await?;
    Ok(visit.done(paths::PASSKEYS, "passkey-renamed", &[&name]))
}

fn page(visit: &Visit, passkey: &Passkey, name: &str) -> FormPage {
    let form = Form::new(paths::passkey(passkey.id, "rename"), vec![passkey::name_field(visit, name)], visit.word("passkey-rename-submit"));
    FormPage {
        heading: visit.word("title-passkey-rename"),
        lead: String::new(),
        form: form.cancel(Link::new(paths::PASSKEYS, visit.word("passkey-cancel"))),
        below: Vec::new(),
        crumbs: passkey::crumbs(visit),
    }
}

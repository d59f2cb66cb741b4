//! Removing a passkey. It cannot be undone, so it is asked first; the last one stays as long as a second factor is demanded.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Confirmation, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    passkey::{self, Passkey, rename::own_passkey, store},
    paths,
    people::People,
    second_factor::{self, Standing},
    visit::OwnVisit,
};

const PATH: &str = "/account/passkeys/{passkey}/remove";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, remove)
}

#[derive(Template)]
#[template(path = "passkey_remove.html")]
struct RemoveTemplate<'a> {
    words: &'a Words,
    ask: &'a Confirmation,
    /// Why it cannot be removed now, empty when it can.
    kept: String,
    last: bool,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let passkey = own_passkey(&own, &id).await?;
    let standing = second_factor::store::standing(&mut own.visit.read().await?, own.person.id).await?;
    page(&own, &passkey, &standing, StatusCode::OK)
}

async fn remove(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    let passkey = own_passkey(&own, &id).await?;
    let mut act = visit.people.journal().begin(Principal::person(person), "people.remove-passkey").await?;
    // Two removals at once must not each take the other's for the one that stays.
    second_factor::store::hold(&mut act, person).await?;
    let standing = second_factor::store::standing(&mut act, person).await?;
    if standing.needs_its_last_passkey() {
        drop(act);
        return page(&own, &passkey, &standing, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if !store::remove(&mut act, person, passkey.id).await? {
        return Err(PageError::not_found());
    }
    if standing.passkeys == 1 {
        second_factor::store::end_codes(&mut act, person).await?;
    }
    act.record(Entry::new(Stream::person(person)).fact("passkey", passkey.id.to_string()).personal("passkey-name", passkey.name.clone()));
    act.commit().await?;
    Ok(visit.done(paths::PASSKEYS, "passkey-removed", &[&passkey.name]))
}

fn page(own: &OwnVisit, passkey: &Passkey, standing: &Standing, status: StatusCode) -> Result<Response, PageError> {
    let visit = &own.visit;
    let title = visit.words().with("passkey-remove-question", &[("name", passkey.name.as_str().into())]);
    let ask = Confirmation {
        question: title.clone(),
        button: PostButton::new(paths::passkey(passkey.id, "remove"), visit.word("passkey-remove-submit")),
        danger: true,
        stay: Link::new(paths::PASSKEYS, visit.word("passkey-keep")),
    };
    let kept = if standing.needs_its_last_passkey() { visit.word("passkey-last-is-needed") } else { String::new() };
    let last = standing.passkeys == 1;
    let body = Html::render(&RemoveTemplate { words: visit.words(), ask: &ask, kept, last })?;
    let mut crumbs = passkey::crumbs(visit);
    crumbs.push(Link::new("", title.clone()));
    visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
}

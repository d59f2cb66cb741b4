//! One's passkeys: what each is called, since when it is there, when it was last used.

use askama::Template;
use axum::response::Response;
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    passkey::{Passkey, store},
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::PASSKEYS, show)
}

struct Row {
    name: String,
    added: String,
    used: String,
    rename: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "passkeys.html")]
struct PasskeysTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    /// Empty where passkeys do not work.
    new: &'a str,
    security: &'a str,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let passkeys = store::of_person(&mut visit.read().await?, own.person.id).await?;
    let title = visit.word("title-passkeys");
    let body = Html::render(&PasskeysTemplate {
        words: visit.words(),
        title: &title,
        rows: passkeys.iter().map(|passkey| row(visit, passkey)).collect(),
        new: if visit.people.passkeys().is_some() { paths::NEW_PASSKEY } else { "" },
        security: paths::SECURITY,
    })?;
    let crumbs = vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new("", title.clone())];
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

fn row(visit: &Visit, passkey: &Passkey) -> Row {
    let date = |moment: perron_kernel::Instant| visit.words().date(moment.date_time().date());
    Row {
        name: passkey.name.clone(),
        added: visit.words().with("passkey-added", &[("date", date(passkey.created_at).into())]),
        used: match passkey.last_used_at {
            Some(moment) => visit.words().with("passkey-used", &[("date", date(moment).into())]),
            None => visit.word("passkey-unused"),
        },
        rename: paths::passkey(passkey.id, "rename"),
        remove: paths::passkey(passkey.id, "remove"),
    }
}

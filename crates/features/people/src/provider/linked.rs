//! One's identities at providers: which are linked, since when, and linking another.

use askama::Template;
use axum::{Form as Sent, response::Response};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes, SignInAttempt};
use serde::Deserialize;

use crate::{
    paths,
    people::People,
    provider::{Identity, begin, remove, store},
    second_factor,
    visit::{OwnVisit, Visit},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::PROVIDERS, show).post(paths::PROVIDERS, link)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    provider: String,
}

struct Row {
    name: String,
    mail: String,
    linked: String,
    used: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "providers.html")]
struct ProvidersTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    link: Vec<PostButton>,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let identities = store::of_person(&mut visit.read().await?, own.person.id).await?;
    let title = visit.word("title-providers");
    let link = visit.people.providers().all().iter().map(|provider| {
        let label = visit.words().with("provider-link", &[("provider", provider.name.as_str().into())]);
        PostButton::new(paths::PROVIDERS, label).carrying("provider", provider.key.as_str())
    });
    let body = Html::render(&ProvidersTemplate {
        words: visit.words(),
        title: &title,
        rows: identities.iter().map(|identity| row(visit, identity)).collect(),
        link: link.collect(),
    })?;
    let mut crumbs = second_factor::crumbs(visit);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

async fn link(_counted: SignInAttempt, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &own.visit;
    match visit.people.providers().get(&answers.provider) {
        Some(provider) => begin::send_on(visit, provider, Some(own.person.id), paths::PROVIDERS).await,
        None => Ok(visit.done(paths::PROVIDERS, "provider-unknown", &[])),
    }
}

/// What a provider is called; its key when it is configured no more.
pub fn name(visit: &Visit, key: &str) -> String {
    visit.people.providers().get(key).map_or_else(|| key.to_owned(), |provider| provider.name.clone())
}

fn row(visit: &Visit, identity: &Identity) -> Row {
    let date = |moment: perron_kernel::Instant| visit.words().date(moment.date_time().date());
    Row {
        name: name(visit, &identity.provider),
        mail: identity.mail.clone().unwrap_or_default(),
        linked: visit.words().with("provider-linked-since", &[("date", date(identity.created_at).into())]),
        used: match identity.last_used_at {
            Some(moment) => visit.words().with("provider-used", &[("date", date(moment).into())]),
            None => visit.word("provider-unused"),
        },
        remove: remove::address(identity.id),
    }
}

//! All organisations, by name or number. What is inside them is not shown here: that takes support access.

use askama::Template;
use axum::{extract::Query, response::Response};
use perron_ui::{Html, Words};
use perron_web::{PageError, Routes};

use crate::{
    administration::{
        self, Administrator,
        store::{self, ListedOrganisation},
        support,
    },
    people::People,
    retention,
    search::{Asked, Found},
};

/// The address of the list.
pub const PATH: &str = "/administration/organisations";

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show)
}

struct Row {
    name: String,
    kind: String,
    country: String,
    number: String,
    support: String,
    holds: String,
}

#[derive(Template)]
#[template(path = "administration_organisations.html")]
struct OrganisationsTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: &'a str,
    asked: &'a Asked,
    found: Found<Row>,
}

async fn show(administrator: Administrator, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let words = visit.words();
    let all = store::organisations(&mut visit.read().await?).await?;
    let found = asked.named(all, PATH, words.language(), |one| [&one.name, &one.identifier], |one| one.id);
    let found = found.map(|organisation| row(words, organisation));
    let title = words.get("administration-organisations");
    let body = Html::render(&OrganisationsTemplate { words, title: &title, path: PATH, asked: &asked, found })?;
    administration::page(visit, title, &body)
}

fn row(words: &Words, organisation: ListedOrganisation) -> Row {
    Row {
        kind: words.get(&format!("organisation-kind-{}", organisation.kind)),
        country: words.get(&format!("organisation-country-{}", organisation.country)),
        support: support::path(organisation.id),
        holds: retention::holds_of_platform(organisation.id),
        name: organisation.name,
        number: organisation.identifier,
    }
}

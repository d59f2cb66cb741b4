//! One's organisations: where everybody lands who has just signed in.

use askama::Template;
use axum::{extract::Query, response::Response};
use perron_ui::{Html, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    organisation::{add_many, store},
    paths,
    people::People,
    search::{Asked, Found},
    visit::OwnVisit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::ORGANISATIONS, show)
}

struct Row {
    href: String,
    name: String,
    kind: String,
    role: String,
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct OrganisationsTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: &'a str,
    asked: &'a Asked,
    found: Found<Row>,
    new: String,
    from_list: &'static str,
}

async fn show(own: OwnVisit, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let places = store::places_of(&mut visit.read().await?, own.person.id).await?;
    let row = |place: crate::visit::Place| Row {
        href: paths::organisation(place.organisation.id),
        kind: visit.word(&format!("organisation-kind-{}", place.organisation.kind)),
        role: visit.word(&format!("role-{}", place.role)),
        name: place.organisation.name,
    };
    let title = visit.word("title-organisations");
    let (path, new) = (paths::ORGANISATIONS, paths::new_organisation());
    let found = asked.named(places, path, visit.language, |place| [&place.organisation.name], |place| place.organisation.id).map(row);
    let body = Html::render(&OrganisationsTemplate {
        words: visit.words(),
        title: &title,
        path,
        asked: &asked,
        found,
        new,
        from_list: add_many::path(),
    })?;
    visit.page(Page { title, ..Page::default() }, &body)
}

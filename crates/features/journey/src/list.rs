//! One's journeys: where work begins.

use askama::Template;
use axum::response::Response;
use perron_people::{People, doors::OwnVisit};
use perron_ui::{Html, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    paths,
    store::{self, Listed},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::JOURNEYS, show)
}

/// A journey in a list.
pub struct Row {
    /// Where it leads; empty for whoever may not open it.
    pub href: String,
    pub title: String,
    pub challenge: String,
    /// Whose it is, and what the visitor is in it.
    pub about: String,
    /// Where the organisation says whom it sends; empty for whoever does not decide that.
    pub side: String,
}

#[derive(Template)]
#[template(path = "journeys.html")]
struct JourneysTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    new: &'static str,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let listed = store::of_person(&mut visit.read().await?, own.person.id).await?;
    let title = visit.word("journeys-title");
    let rows = listed.into_iter().map(|listed| row(visit.words(), listed)).collect();
    let body = Html::render(&JourneysTemplate { words: visit.words(), title: &title, rows, new: paths::NEW })?;
    visit.page(Page { title, ..Page::default() }, &body)
}

/// A journey as a row that leads to it.
pub fn row(words: &Words, listed: Listed) -> Row {
    let about = match listed.role {
        Some(role) => format!("{} · {}", listed.owner_name, words.get(&format!("journey-role-{role}"))),
        None => listed.owner_name,
    };
    Row { href: paths::journey(listed.journey), title: listed.title, challenge: listed.challenge, about, side: String::new() }
}

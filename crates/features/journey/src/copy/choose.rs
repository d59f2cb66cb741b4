//! Choosing the case to begin from, among those whose work one may see.

use askama::Template;
use axum::response::Response;
use perron_people::{People, doors::OwnVisit, model::OrganisationRole};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::{Act, may},
    begin, copy,
    list::Row,
    outcome, paths,
    portfolio::store::{self, Listed},
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(copy::CHOOSE, show)
}

#[derive(Template)]
#[template(path = "copy_choose.html")]
struct ChooseTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    new: &'static str,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    if begin::organisations(&own).await?.is_empty() {
        return begin::nobody(&own);
    }
    let listed = store::listed(&mut visit.read().await?, own.person.id, "").await?;
    let rows = listed.into_iter().filter(|listed| is_open(&own, listed)).map(|listed| row(visit.words(), listed));
    let title = visit.word("copy-title");
    let body = Html::render(&ChooseTemplate { words: visit.words(), title: &title, rows: rows.collect(), new: paths::NEW })?;
    let crumbs = [(paths::JOURNEYS, "journeys-title"), (paths::NEW, "journey-begin"), ("", "copy-title")];
    let crumbs = crumbs.map(|(href, word)| Link::new(href, visit.word(word))).to_vec();
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// Whether the visitor may see what is done in it.
fn is_open(own: &OwnVisit, listed: &Listed) -> bool {
    let administers = listed.place == Some(OrganisationRole::Administrator);
    may(listed.role, administers, Act::SeeRide) && (own.session.second_factor || !listed.second_factor)
}

fn row(words: &Words, listed: Listed) -> Row {
    let ended = listed.outcome.map(|outcome| [words.get("outcome-ended"), outcome::in_words(words, outcome)].join(" · "));
    Row {
        href: copy::path(listed.id),
        title: listed.title,
        challenge: ended.unwrap_or_default(),
        about: listed.owner,
        paused: false,
        side: String::new(),
        badge: Html::default(),
        station: String::new(),
        flags: Vec::new(),
    }
}

//! The platform at a glance: how much there is of what, what did not succeed, and the ways to more.

use askama::Template;
use axum::response::Response;
use perron_ui::{Html, Link, Page, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    administration::{Administrator, PATH, letters, organisations, people, store},
    log,
    people::People,
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show)
}

#[derive(Template)]
#[template(path = "administration.html")]
struct OverviewTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<SummaryRow>,
    links: Vec<Link>,
}

async fn show(administrator: Administrator) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let words = visit.words();
    let numbers = store::numbers(&mut visit.read().await?).await?;
    let row = |key: &str, number: u64| SummaryRow::new(words.get(key), &words.number(i64::try_from(number).unwrap_or(i64::MAX)));
    let checkpoint = numbers.checkpoint.map_or_else(|| words.get("administration-checkpoint-none"), |at| log::in_words(words, at));
    let rows = vec![
        row("administration-people", numbers.people),
        row("administration-organisations", numbers.organisations),
        row("administration-waiting", numbers.waiting),
        row("administration-dead", numbers.dead),
        SummaryRow::new(words.get("administration-checkpoint"), &checkpoint),
    ];
    let links = vec![
        Link::new(organisations::PATH, words.get("administration-organisations")),
        Link::new(people::PATH, words.get("administration-people")),
        Link::new(letters::PATH, words.get("letters-title")),
        Link::new(log::PLATFORM, words.get("log-title-platform")),
    ];
    let title = words.get("administration-title");
    let body = Html::render(&OverviewTemplate { words, title: &title, rows, links })?;
    visit.page(Page { title, ..Page::default() }, &body)
}

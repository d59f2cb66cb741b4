//! The platform at a glance: how much there is of what, what did not succeed, and the ways to more.

use askama::Template;
use axum::response::Response;
use perron_journal::{dead_letter, newest_checkpoint_at};
use perron_ui::{Html, Link, Page, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    administration::{Administrator, PATH, letters, organisations as organisation_list, people as people_list, store},
    log, moment,
    people::People,
    retention,
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
    let mut read = visit.read().await?;
    let (people, organisations) = (store::count_people(&mut read).await?, store::count_organisations(&mut read).await?);
    let (work, checkpoint) = (dead_letter::figures(&mut read, visit.now()).await?, newest_checkpoint_at(&mut read).await?);
    drop(read);
    let row = |key: &str, number: u64| SummaryRow::new(words.get(key), &words.number(i64::try_from(number).unwrap_or(i64::MAX)));
    let checkpoint = checkpoint.map_or_else(|| words.get("administration-checkpoint-none"), |at| moment::in_words(words, at));
    let rows = vec![
        row("administration-people", people),
        row("administration-organisations", organisations),
        row("administration-waiting", work.waiting),
        row("administration-dead", work.dead),
        SummaryRow::new(words.get("administration-checkpoint"), &checkpoint),
    ];
    let links = vec![
        Link::new(organisation_list::PATH, words.get("administration-organisations")),
        Link::new(people_list::PATH, words.get("administration-people")),
        Link::new(letters::PATH, words.get("letters-title")),
        Link::new(retention::PLATFORM, words.get("retention-platform-title")),
        Link::new(log::PLATFORM, words.get("log-title-platform")),
    ];
    let title = words.get("administration-title");
    let body = Html::render(&OverviewTemplate { words, title: &title, rows, links })?;
    visit.page(Page { title, ..Page::default() }, &body)
}

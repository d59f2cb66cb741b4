//! The addresses that letters do not reach: which, why, and since when. A page of its own, because one wrong list of people to invite can
//! bring hundreds.

use askama::Template;
use axum::{extract::Query, response::Response};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    administration::{self, Administrator, letters},
    bounce::{self, Bounce},
    moment,
    people::People,
    search::{Asked, Found},
};

/// The address of the list.
pub const PATH: &str = "/administration/bounces";

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show)
}

/// An address that letters do not reach.
pub struct Row {
    pub mail: String,
    pub why: String,
    pub status: String,
    pub when: Html,
}

#[derive(Template)]
#[template(path = "administration_bounces.html")]
struct BouncesTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    path: &'a str,
    asked: &'a Asked,
    found: Found<Row>,
}

async fn show(administrator: Administrator, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let words = visit.words();
    let mut all = bounce::store::all(&mut visit.read().await?).await?;
    all.retain(|bounce| asked.fits(&[&bounce.mail]));
    let found = asked.page_of(all, PATH).map(|bounce| row(words, bounce));
    let title = words.get("bounces-title");
    let body = Html::render(&BouncesTemplate { words, title: &title, path: PATH, asked: &asked, found })?;
    let mut crumbs = administration::crumbs(visit);
    crumbs.extend([Link::new(letters::PATH, words.get("letters-title")), Link::new("", title.clone())]);
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// How an address is shown.
pub fn row(words: &Words, bounce: Bounce) -> Row {
    let (why, when) = (bounce::in_words(words, &bounce), moment::element(words, bounce.noted_at));
    Row { mail: bounce.mail, why, status: bounce.reason, when }
}

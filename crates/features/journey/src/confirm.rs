//! Two pages that several acts have: one that asks before something is ended, and one that says what has to come first.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_people::doors::Visit;
use perron_ui::{Confirmation, Html, Link, Page};
use perron_web::PageError;

#[derive(Template)]
#[template(path = "confirm.html")]
struct ConfirmTemplate {
    ask: Confirmation,
    text: String,
}

/// Asks. `crumbs` are the way to the page, without the page itself.
///
/// # Errors
/// When a template fails.
pub fn ask(visit: &Visit, ask: Confirmation, text: String, mut crumbs: Vec<Link>) -> Result<Response, PageError> {
    let title = ask.question.clone();
    let body = Html::render(&ConfirmTemplate { ask, text })?;
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// What cannot be done yet.
pub struct Refusal {
    /// The key of the heading.
    pub title: &'static str,
    /// The key of the reason.
    pub text: &'static str,
    /// What has to come first.
    pub first: Link,
    /// The way back.
    pub stay: Link,
    /// The status of the page.
    pub status: StatusCode,
}

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalTemplate<'a> {
    title: &'a str,
    text: String,
    first: Link,
    stay: Link,
}

impl Refusal {
    /// Says so. `crumbs` are the way to the page, without the page itself.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(self, visit: &Visit, mut crumbs: Vec<Link>) -> Result<Response, PageError> {
        let title = visit.word(self.title);
        let body = Html::render(&RefusalTemplate { title: &title, text: visit.word(self.text), first: self.first, stay: self.stay })?;
        crumbs.push(Link::new("", title.clone()));
        visit.page_with_status(self.status, Page { title, crumbs, ..Page::default() }, &body)
    }
}

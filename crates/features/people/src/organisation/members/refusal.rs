//! Why something about a member cannot be done yet, and what has to come first.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_ui::{Html, Link, Page};
use perron_web::PageError;

use crate::{
    model::Organisation,
    organisation::{self, members::path},
    visit::Visit,
};

/// What cannot be done yet.
pub struct Refusal {
    /// The key of the heading.
    pub title: &'static str,
    /// The key of the reason.
    pub text: &'static str,
    /// What has to come first.
    pub first: Link,
    /// The status of the page.
    pub status: StatusCode,
}

#[derive(Template)]
#[template(path = "member_refusal.html")]
struct RefusalTemplate<'a> {
    title: &'a str,
    text: String,
    first: Link,
    stay: Link,
}

impl Refusal {
    /// Shows it.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(self, visit: &Visit, organisation: &Organisation) -> Result<Response, PageError> {
        let title = visit.word(self.title);
        let stay = Link::new(path(organisation.id), visit.word("organisation-stay"));
        let body = Html::render(&RefusalTemplate { title: &title, text: visit.word(self.text), first: self.first, stay })?;
        let mut crumbs = organisation::crumbs(visit, organisation);
        crumbs.push(Link::new("", title.clone()));
        visit.page_with_status(self.status, Page { title, crumbs, ..Page::default() }, &body)
    }
}

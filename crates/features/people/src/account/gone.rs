//! The page behind a link that cannot be used any more. It says the same whether the link was used, is too old, or never was one.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_ui::{Html, Link, Page};
use perron_web::PageError;

use crate::visit::Visit;

#[derive(Template)]
#[template(path = "link_gone.html")]
struct LinkGoneTemplate<'a> {
    title: &'a str,
    text: String,
    again: Link,
}

/// Says so, and how to get a new one.
///
/// # Errors
/// When a template fails.
pub fn show(visit: &Visit, text: String, again: Link) -> Result<Response, PageError> {
    let title = visit.word("title-link-gone");
    let body = Html::render(&LinkGoneTemplate { title: &title, text, again })?;
    visit.page_with_status(StatusCode::NOT_FOUND, Page { title, ..Page::default() }, &body)
}

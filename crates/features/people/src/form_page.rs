//! The page that most acts have: a heading, a sentence, a form, and what is wrong with it.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_ui::{Form, Html, Link, Page, Words};
use perron_web::PageError;

use crate::visit::Visit;

/// A page with one form.
pub struct FormPage {
    /// The heading, also the title.
    pub heading: String,
    /// A sentence below it, empty for none.
    pub lead: String,
    /// The form.
    pub form: Form,
    /// What stands below the form: other ways to the same goal.
    pub below: Vec<Link>,
    /// The way to the page, without the page itself.
    pub crumbs: Vec<Link>,
}

#[derive(Template)]
#[template(path = "form_page.html")]
struct FormPageTemplate<'a> {
    words: &'a Words,
    page: &'a FormPage,
}

impl FormPage {
    /// Shows it: with the status 422 when something is wrong with what was sent.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(mut self, visit: &Visit) -> Result<Response, PageError> {
        let words = visit.words();
        let title = self.form.fields.title(words, &self.heading);
        let body = Html::render(&FormPageTemplate { words, page: &self })?;
        let status = if self.form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let mut crumbs = std::mem::take(&mut self.crumbs);
        if !crumbs.is_empty() {
            crumbs.push(Link::new("", self.heading));
        }
        visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
    }
}

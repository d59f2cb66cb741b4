//! The login page with what it offers besides a password: a button for passkeys, and by script passkeys in the mail field.

use askama::Template;
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header::CONTENT_SECURITY_POLICY},
    response::Response,
};
use perron_ui::{Html, Page, PostButton, Words};
use perron_web::PageError;

use crate::{
    form_page::FormPage,
    passkey::{ceremony, sign_in::BEGIN},
    visit::Visit,
};

/// The policy of all pages, and that this one may ask our own server something in the background: the options for the mail field.
const POLICY: (HeaderName, HeaderValue) = (
    CONTENT_SECURITY_POLICY,
    HeaderValue::from_static(
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
);

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInTemplate<'a> {
    words: &'a Words,
    page: &'a FormPage,
    /// The button with the script that goes with it; none where passkeys do not work.
    passkey: Option<(PostButton, String)>,
}

/// Shows the login page: with the status 422 when something is wrong with what was sent. `to` is where to go afterwards.
///
/// # Errors
/// When a template fails.
pub fn show(visit: &Visit, page: &FormPage, to: &str) -> Result<Response, PageError> {
    let button = || PostButton::new(BEGIN, visit.word("passkey-sign-in")).carrying("to", to);
    let passkey = visit.people.passkeys().map(|_| (button(), ceremony::script()));
    let body = Html::render(&SignInTemplate { words: visit.words(), page, passkey })?;
    let status = if page.form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = page.form.fields.title(visit.words(), &page.heading);
    let mut response = visit.page_with_status(status, Page { title, ..Page::default() }, &body)?;
    if visit.people.passkeys().is_some() {
        let (name, policy) = POLICY;
        response.headers_mut().insert(name, policy);
    }
    Ok(response)
}

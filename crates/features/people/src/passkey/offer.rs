//! The login page with what it offers besides a password: a button for passkeys, by script passkeys in the mail
//! field, and a button for every provider.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_ui::{Html, Page, PostButton, Words};
use perron_web::{PageError, asking_in_background};

use crate::{
    form_page::FormPage,
    passkey::{ceremony, sign_in::BEGIN},
    provider,
    visit::Visit,
};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInTemplate<'a> {
    words: &'a Words,
    page: &'a FormPage,
    /// The button with the script that goes with it; none where passkeys do not work.
    passkey: Option<(PostButton, String)>,
    /// The buttons of providers.
    providers: Vec<PostButton>,
}

/// Shows the login page: with the status 422 when something is wrong with what was sent. `to` is where to go afterwards.
///
/// # Errors
/// When a template fails.
pub fn show(visit: &Visit, page: &FormPage, to: &str) -> Result<Response, PageError> {
    let button = || PostButton::new(BEGIN, visit.word("passkey-sign-in")).carrying("to", to);
    let passkey = visit.people.passkeys().map(|_| (button(), ceremony::script()));
    let body = Html::render(&SignInTemplate { words: visit.words(), page, passkey, providers: provider::buttons(visit, to) })?;
    let status = if page.form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = page.form.fields.title(visit.words(), &page.heading);
    let mut response = visit.page_with_status(status, Page { title, ..Page::default() }, &body)?;
    if visit.people.passkeys().is_some() {
        // The script asks for the options that go with the mail field.
        asking_in_background(response.headers_mut());
    }
    Ok(response)
}

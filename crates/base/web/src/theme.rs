//! The visitor's choice of look: one cookie, and only when something was chosen.

use std::convert::Infallible;

use axum::Form;
use axum::extract::{FromRequestParts, State};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use perron_ui::Theme;
use serde::Deserialize;

use crate::cookies;
use crate::errors::PageError;
use crate::redirect::see_other;

const NAME: &str = "theme";
const ONE_YEAR: u32 = 31_536_000;

/// The look of the visitor who sent the request.
#[derive(Clone, Copy, Debug)]
pub struct ChosenTheme(pub Theme);

impl<S: Sync> FromRequestParts<S> for ChosenTheme {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(chosen(&parts.headers)))
    }
}

/// Reads the cookie.
pub(crate) fn chosen(headers: &HeaderMap) -> Theme {
    cookies::named(headers, NAME).find_map(Theme::from_name).unwrap_or_default()
}

#[derive(Deserialize)]
pub(crate) struct Choice {
    theme: String,
    #[serde(default, rename = "return")]
    return_to: String,
}

/// Whether cookies are kept to encrypted connections.
#[derive(Clone, Copy)]
pub(crate) struct Encrypted(pub(crate) bool);

/// `POST /theme`: remembers the choice, or forgets it, and returns to the page it came from.
pub(crate) async fn choose(State(Encrypted(encrypted)): State<Encrypted>, Form(choice): Form<Choice>) -> Result<Response, PageError> {
    let theme = Theme::from_name(&choice.theme).ok_or_else(PageError::bad_request)?;
    let (value, age) = if theme == Theme::Auto { ("", 0) } else { (theme.name(), ONE_YEAR) };
    let secure = if encrypted { "; Secure" } else { "" };
    let cookie = format!("{NAME}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
    Ok(([(SET_COOKIE, HeaderValue::from_str(&cookie)?)], see_other(&choice.return_to)).into_response())
}

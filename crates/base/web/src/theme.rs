//! The visitor's choice of look: one cookie, and only when something was chosen.

use std::convert::Infallible;
use std::fmt::Write as _;

use axum::Form;
use axum::extract::{FromRequestParts, State};
use axum::http::header::{COOKIE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use perron_ui::Theme;
use serde::Deserialize;

use crate::errors::PageError;

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
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| if name == NAME { Theme::from_name(value) } else { None })
        .unwrap_or_default()
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
    let headers = [(SET_COOKIE, HeaderValue::from_str(&cookie)?), (LOCATION, HeaderValue::from_str(&local_address(&choice.return_to))?)];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

/// The address to return to, when it is a place on this site; the front page otherwise.
fn local_address(address: &str) -> String {
    // "//host" and "/\host" lead to another site, and browsers skip tabs and line feeds when they read an address.
    let is_local = address.starts_with('/')
        && !address.starts_with("//")
        && !address.chars().any(|character| character == '\\' || character.is_control());
    if !is_local {
        return "/".to_owned();
    }
    let mut written = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() && byte != b'"' && byte != b'<' && byte != b'>' {
            written.push(char::from(byte));
        } else {
            let _ = write!(written, "%{byte:02X}");
        }
    }
    written
}

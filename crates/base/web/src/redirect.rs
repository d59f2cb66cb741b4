//! Leading a visitor on after a form, never to another site.

use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::percent;

/// The longest address that an answer leads to, in bytes. Proxies refuse an answer whose head is larger than they expect: 4 kB in nginx.
const LONGEST: usize = 2_000;

/// Leads to a page of ours with GET, as after every form. An address that is not a place on this site becomes the front page, so the
/// address may come from the visitor.
pub fn see_other(path: &str) -> Response {
    let address = local_address(path);
    let location = HeaderValue::try_from(within_reach(&address)).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

/// The address, without its query where that is too long to lead anywhere.
pub fn within_reach(address: &str) -> &str {
    if address.len() > LONGEST { address.split_once('?').map_or(address, |(path, _)| path) } else { address }
}

/// The address when it is a place on this site; the front page otherwise. Letters outside ASCII are written with percent signs.
pub fn local_address(address: &str) -> String {
    // "//host" and "/\host" lead to another site, and browsers skip tabs and line feeds when they read an address.
    let is_local = address.starts_with('/')
        && !address.starts_with("//")
        && !address.chars().any(|character| character == '\\' || character.is_control());
    if !is_local {
        return "/".to_owned();
    }
    percent::encode(address, |byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'<' && byte != b'>')
}

//! Where a form comes from. What browsers say of that is judged by the layer of `tower-http`; it lets pass who says nothing, because a
//! program that is no browser has no cookies that somebody could misuse. Here whoever has cookies and says nothing is turned away as well:
//! only a browser that is older than both headers would send such a form, and nobody can tell from which page.

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::{COOKIE, HeaderName, ORIGIN};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error_kind::ErrorKind;
use crate::errors::PageError;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses acts of whoever has cookies and does not say from where they come.
pub(crate) async fn demand(request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_told(request.headers()) || !request.headers().contains_key(COOKIE) {
        return next.run(request).await;
    }
    PageError::from(ErrorKind::Forbidden).into_response()
}

fn is_told(headers: &HeaderMap) -> bool {
    headers.contains_key(ORIGIN) || headers.contains_key(SEC_FETCH_SITE)
}

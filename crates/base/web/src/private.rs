//! Pages for some people only: never kept by anybody, not found by search engines, and their addresses told to no other site.

use axum::http::header::{CACHE_CONTROL, HeaderName, REFERRER_POLICY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use tower::util::MapResponseLayer;

use crate::cache::KeepThis;

const X_ROBOTS_TAG: HeaderName = HeaderName::from_static("x-robots-tag");

/// Marks the answer of a private page for the layers further out.
#[derive(Clone, Copy)]
pub(crate) struct Private;

/// A layer for a feature to put round its routes: `router.layer(private())`. What they answer is never kept, not even a
/// [`Lasting`](crate::Lasting) page, and the log names the route instead of the address. A secret in an address belongs into a named
/// part of the route (`/letters/{token}`): then no log has it even when the answer fails.
pub fn private() -> MapResponseLayer<fn(Response) -> Response> {
    MapResponseLayer::new(mark)
}

fn mark(mut response: Response) -> Response {
    response.extensions_mut().remove::<KeepThis>();
    response.extensions_mut().insert(Private);
    add(response.headers_mut());
    response
}

fn add(headers: &mut HeaderMap) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(X_ROBOTS_TAG, HeaderValue::from_static("noindex"));
}

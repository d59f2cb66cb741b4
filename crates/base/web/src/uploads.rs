//! How much may be sent, and how long an answer may take. Forms with files are larger and slower than all others, so they have bounds of
//! their own; they are told apart by their encoding, which no other form has.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;

use crate::config::Config;
use crate::error_kind::ErrorKind;

/// What one request may send, and take.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    usual: Bound,
    upload: Bound,
}

#[derive(Clone, Copy)]
struct Bound {
    /// In bytes.
    body: usize,
    time: Duration,
}

impl Bounds {
    pub(crate) fn of(config: &Config) -> Self {
        Self {
            usual: Bound { body: config.body_limit, time: config.answer_timeout },
            upload: Bound { body: config.upload_limit, time: config.upload_timeout },
        }
    }

    fn for_request(&self, headers: &HeaderMap) -> Bound {
        if is_upload(headers) { self.upload } else { self.usual }
    }
}

fn is_upload(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.trim_start().to_ascii_lowercase().starts_with("multipart/form-data")
}

/// Gives up an answer that takes too long.
pub(crate) async fn in_time(State(bounds): State<Bounds>, request: Request, next: Next) -> Response {
    let bound = bounds.for_request(request.headers());
    tokio::time::timeout(bound.time, next.run(request)).await.unwrap_or_else(|_| ErrorKind::Timeout.status().into_response())
}

/// Refuses what says that it is too large, and stops reading what turns out to be.
pub(crate) async fn within_size(State(bounds): State<Bounds>, mut request: Request, next: Next) -> Response {
    let bound = bounds.for_request(request.headers());
    let said = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if said.is_some_and(|said| said > bound.body) {
        return ErrorKind::TooLarge.status().into_response();
    }
    if is_upload(request.headers()) {
        // The encoding alone opens nothing: a route that takes files lifts this bound itself.
        DefaultBodyLimit::max(bounds.usual.body).apply(&mut request);
    }
    next.run(request.map(|body| Body::new(Limited::new(body, bound.body)))).await
}

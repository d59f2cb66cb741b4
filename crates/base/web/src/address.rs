//! Turns away addresses that cannot be read, before anything else looks at them.

use axum::extract::{Request, State};
use axum::http::Uri;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error_kind::ErrorKind;
use crate::errors::PageError;
use crate::percent;

/// Answers with a page of its own when the address is too long or is broken.
pub(crate) async fn check(State(limit): State<usize>, request: Request, next: Next) -> Response {
    match fault(request.uri(), limit) {
        Some(kind) => PageError::from(kind).into_response(),
        None => next.run(request).await,
    }
}

fn fault(address: &Uri, limit: usize) -> Option<ErrorKind> {
    let (path, query) = (address.path(), address.query().unwrap_or_default());
    if path.len() + query.len() > limit {
        return Some(ErrorKind::TooLong);
    }
    (!is_readable(path) || !is_readable(query)).then_some(ErrorKind::BadRequest)
}

/// Whether every `%` is followed by two hexadecimal digits, and the whole is text.
fn is_readable(part: &str) -> bool {
    !part.contains('%') || percent::decode(part).is_some_and(|text| !text.contains('\0'))
}

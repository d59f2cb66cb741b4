//! Turns away addresses that cannot be read, before anything else looks at them.

use axum::extract::{Request, State};
use axum::http::Uri;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::errors::{ErrorKind, PageError};

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
    if !part.contains('%') {
        return true;
    }
    let mut decoded = Vec::with_capacity(part.len());
    let mut bytes = part.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let (Some(high), Some(low)) = (bytes.next().and_then(digit), bytes.next().and_then(digit)) else {
            return false;
        };
        decoded.push(high * 16 + low);
    }
    std::str::from_utf8(&decoded).is_ok_and(|text| !text.contains('\0'))
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

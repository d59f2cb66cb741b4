//! What a sent form says about national identity numbers in it is done before any act reads the answers, so that no act has to remember.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use perron_ui::settle_numbers;

use crate::error_kind::ErrorKind;
use crate::errors::PageError;
use crate::zeros::without_zeros;

/// Leaves zero characters out, takes the numbers that are to be removed out of the answers, and puts [`perron_ui::KeptNumbers`] into the request for
/// [`perron_ui::Fields::accepted`]. Forms that send a file travel in another encoding and are left alone.
pub(crate) async fn settle(request: Request, next: Next) -> Response {
    let is_form = |kind: &HeaderValue| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded");
    if !request.headers().get(CONTENT_TYPE).is_some_and(is_form) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    // How much may be sent is limited further out.
    let Ok(sent) = to_bytes(body, usize::MAX).await else { return PageError::from(ErrorKind::TooLarge).into_response() };
    let answers = form_urlencoded::parse(&sent).into_owned();
    let answers = answers.map(|(name, value)| (without_zeros(name), without_zeros(value))).collect();
    let (answers, kept) = settle_numbers(answers);
    let written = form_urlencoded::Serializer::new(String::with_capacity(sent.len())).extend_pairs(answers).finish();
    parts.headers.remove(CONTENT_LENGTH);
    parts.extensions.insert(kept);
    next.run(Request::from_parts(parts, Body::from(written))).await
}

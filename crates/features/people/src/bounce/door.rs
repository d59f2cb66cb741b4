//! The door for mail services that call back when a letter did not arrive. It opens only where the operator has set a secret, and for
//! whoever knows it; to everybody else there is nothing here.

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use perron_journal::Principal;
use perron_web::{PageError, Routes};

use crate::people::People;

/// The routes of this door.
pub fn routes() -> Routes<People> {
    Routes::default().post("/bounces/{secret}", take)
}

/// Takes a report: the message as it is, or the parts of one with the kind of the whole in the header of the request. How much it may be
/// says the configuration of the server. The answer does not tell what was made of it.
async fn take(State(people): State<People>, Path(secret): Path<String>, headers: HeaderMap, body: Bytes) -> Result<Response, PageError> {
    if !people.opens_to(&secret) {
        return Err(PageError::not_found());
    }
    let noted = people.note_report(Principal::ApiToken("bounces".to_owned()), &whole(&headers, &body)).await?;
    tracing::info!(noted, "a report about a letter was handed in");
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The message, with the header that says of which parts it consists.
fn whole(headers: &HeaderMap, body: &Bytes) -> Vec<u8> {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("multipart/report") {
        return body.to_vec();
    }
    let mut message = format!("MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n").into_bytes();
    message.extend_from_slice(body);
    message
}

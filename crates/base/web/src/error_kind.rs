//! The kinds of errors: few enough that a visitor can be told in plain words what to do.

use axum::http::StatusCode;

/// What went wrong, as far as a visitor can use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is no such page, or the visitor may not know of it.
    NotFound,
    /// The address or the form cannot be read.
    BadRequest,
    /// The form came from somewhere else.
    Forbidden,
    /// The visitor may know of the page, but not do this.
    NotPermitted,
    /// The page exists, but not for this method.
    MethodNotAllowed,
    /// The address is too long.
    TooLong,
    /// What was sent is too large.
    TooLarge,
    /// The visitor asks too often.
    TooManyRequests,
    /// The answer took too long.
    Timeout,
    /// Our own fault.
    Internal,
}

impl ErrorKind {
    /// Where two have the same status, the first is meant by a layer that only gives the status.
    const ALL: [Self; 10] = [
        Self::NotFound,
        Self::BadRequest,
        Self::Forbidden,
        Self::NotPermitted,
        Self::MethodNotAllowed,
        Self::TooLong,
        Self::TooLarge,
        Self::TooManyRequests,
        Self::Timeout,
        Self::Internal,
    ];

    /// The status of the answer.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden | Self::NotPermitted => StatusCode::FORBIDDEN,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLong => StatusCode::URI_TOO_LONG,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
            Self::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The name under which the words are found: `error-NAME-heading`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::BadRequest => "bad-request",
            Self::Forbidden => "forbidden",
            Self::NotPermitted => "not-permitted",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::TooLong => "too-long",
            Self::TooLarge => "too-large",
            Self::TooManyRequests => "too-many-requests",
            Self::Timeout => "timeout",
            Self::Internal => "internal",
        }
    }

    /// The kind for the status of an answer that some layer made.
    pub(crate) fn of(status: StatusCode) -> Option<Self> {
        if !status.is_client_error() && !status.is_server_error() {
            return None;
        }
        let fallback = if status.is_server_error() { Self::Internal } else { Self::BadRequest };
        Some(Self::ALL.into_iter().find(|kind| kind.status() == status).unwrap_or(fallback))
    }
}

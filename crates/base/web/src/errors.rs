//! Errors at the edge: one type with few kinds, shown as a page like every other, logged once.

use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use perron_ui::Theme;

use crate::theme;
use crate::trace::RequestId;

/// What went wrong, as far as a visitor can use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is no such page, or the visitor may not know of it.
    NotFound,
    /// The address or the form cannot be read.
    BadRequest,
    /// The form came from somewhere else.
    Forbidden,
    /// The page exists, but not for this method.
    MethodNotAllowed,
    /// The address is too long.
    TooLong,
    /// What was sent is too large.
    TooLarge,
    /// The answer took too long.
    Timeout,
    /// Our own fault.
    Internal,
}

impl ErrorKind {
    const ALL: [Self; 8] = [
        Self::NotFound,
        Self::BadRequest,
        Self::Forbidden,
        Self::MethodNotAllowed,
        Self::TooLong,
        Self::TooLarge,
        Self::Timeout,
        Self::Internal,
    ];

    /// The status of the answer.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLong => StatusCode::URI_TOO_LONG,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
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
            Self::MethodNotAllowed => "method-not-allowed",
            Self::TooLong => "too-long",
            Self::TooLarge => "too-large",
            Self::Timeout => "timeout",
            Self::Internal => "internal",
        }
    }

    /// The kind for the status of an answer that some layer made.
    fn of(status: StatusCode) -> Option<Self> {
        if !status.is_client_error() && !status.is_server_error() {
            return None;
        }
        let fallback = if status.is_server_error() { Self::Internal } else { Self::BadRequest };
        Some(Self::ALL.into_iter().find(|kind| kind.status() == status).unwrap_or(fallback))
    }
}

/// The error of a handler. Any other error becomes an internal one with `?`.
#[derive(Debug)]
pub struct PageError {
    kind: ErrorKind,
    cause: Option<String>,
}

impl PageError {
    /// There is no such page.
    pub fn not_found() -> Self {
        ErrorKind::NotFound.into()
    }

    /// The address or the form cannot be read.
    pub fn bad_request() -> Self {
        ErrorKind::BadRequest.into()
    }
}

impl From<ErrorKind> for PageError {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, cause: None }
    }
}

impl<E: Error> From<E> for PageError {
    fn from(error: E) -> Self {
        let mut cause = error.to_string();
        let mut source = error.source();
        while let Some(inner) = source {
            cause.push_str(": ");
            cause.push_str(&inner.to_string());
            source = inner.source();
        }
        Self { kind: ErrorKind::Internal, cause: Some(cause) }
    }
}

#[derive(Clone)]
struct Cause(String);

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        if let Some(cause) = self.cause {
            response.extensions_mut().insert(Cause(cause));
        }
        response
    }
}

/// What an error page is drawn from.
#[derive(Clone, Debug)]
pub struct ShownError {
    /// What went wrong.
    pub kind: ErrorKind,
    /// The visitor's look.
    pub theme: Theme,
    /// The number under which the fault stands in the log; only for faults of ours.
    pub reference: Option<String>,
}

/// How the program draws error pages, so that they look like its other pages.
pub trait ErrorFace: Send + Sync + 'static {
    /// A whole page.
    fn page(&self, error: &ShownError) -> String;
}

impl<F: Fn(&ShownError) -> String + Send + Sync + 'static> ErrorFace for F {
    fn page(&self, error: &ShownError) -> String {
        self(error)
    }
}

/// Puts a page around every error, whoever made it, and writes faults of ours to the log.
pub(crate) async fn show(State(face): State<Arc<dyn ErrorFace>>, request: Request, next: Next) -> Response {
    let theme = theme::chosen(request.headers());
    let reference = request.extensions().get::<RequestId>().map(|id| id.0.clone());
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let Some(kind) = ErrorKind::of(response.status()) else {
        return response;
    };
    let is_ours = response.status().is_server_error();
    if is_ours {
        let cause = response.extensions().get::<Cause>().map_or("no cause given", |cause| cause.0.as_str());
        tracing::error!(reference, path, status = response.status().as_u16(), cause, "a page failed");
    }
    if is_page(&response) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    let shown = ShownError { kind, theme, reference: reference.filter(|_| is_ours) };
    let page = catch_unwind(AssertUnwindSafe(|| face.page(&shown)))
        .unwrap_or_else(|_| format!("<!DOCTYPE html><title>{0}</title><h1>{0}</h1>", kind.status()));
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, Body::from(page))
}

fn is_page(response: &Response) -> bool {
    let media_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media_type.is_some_and(|media_type| media_type.starts_with("text/html"))
}

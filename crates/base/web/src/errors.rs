//! Errors at the edge: one type with few kinds, shown as a page like every other, logged once.

use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use perron_ui::Theme;

use crate::error_kind::ErrorKind;
use crate::language::preferred_language;
use crate::theme;
use crate::trace::{LoggedPath, RequestId};

/// The error of a handler. Any other error becomes an internal one with `?`.
#[derive(Debug)]
pub struct PageError {
    kind: ErrorKind,
    cause: Option<String>,
    retry_after: Option<Duration>,
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

    /// The visitor may see the page, but may not do this. Whoever may not know of it gets [`PageError::not_found`] instead.
    pub fn not_permitted() -> Self {
        ErrorKind::NotPermitted.into()
    }

    /// The visitor asks too often, and may ask again after a while.
    pub fn too_many_requests(retry_after: Duration) -> Self {
        Self { retry_after: Some(retry_after), ..ErrorKind::TooManyRequests.into() }
    }

    /// What kind it is.
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl From<ErrorKind> for PageError {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, cause: None, retry_after: None }
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
        Self { kind: ErrorKind::Internal, cause: Some(cause), retry_after: None }
    }
}

#[derive(Clone)]
struct Cause(String);

/// Marks an answer for machines, which is no page whatever its status is.
#[derive(Clone, Copy)]
pub(crate) struct ForMachines;

/// Says of an answer that its error page is drawn by whoever knows who asks, and not as those of strangers.
#[derive(Clone)]
pub struct DrawnBy(Arc<dyn ErrorFace>);

impl DrawnBy {
    /// Drawn by this.
    pub fn new(face: impl ErrorFace) -> Self {
        Self(Arc::new(face))
    }
}

/// Says of a page for an address that leads nowhere and names nothing known: whoever is signed in gets their own page in its place.
#[derive(Clone, Copy, Debug)]
pub struct Astray;

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        response.extensions_mut().insert(self.kind);
        if let Some(wait) = self.retry_after {
            // Whoever comes a moment too early is refused again, so parts of a second count as a whole one.
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds.max(1)));
        }
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
    /// The languages that their browser asks for.
    asked: HeaderMap,
}

impl ShownError {
    /// The best of the offered languages for the visitor; `None` when nothing they read is offered.
    pub fn language<'a>(&self, offered: &[&'a str]) -> Option<&'a str> {
        preferred_language(&self.asked, offered)
    }
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
    let asked = request.headers().get_all(ACCEPT_LANGUAGE).iter().map(|value| (ACCEPT_LANGUAGE, value.clone())).collect();
    let reference = request.extensions().get::<RequestId>().map(|id| id.0.clone());
    let path = request.extensions().get::<LoggedPath>().cloned();
    let response = next.run(request).await;
    let Some(of_status) = ErrorKind::of(response.status()) else {
        return response;
    };
    if response.extensions().get::<ForMachines>().is_some() {
        return response;
    }
    let kind = response.extensions().get().copied().unwrap_or(of_status);
    let is_ours = response.status().is_server_error();
    if is_ours {
        let cause = response.extensions().get::<Cause>().map_or("no cause given", |cause| cause.0.as_str());
        let path = path.as_ref().and_then(|path| path.told(&response));
        tracing::error!(reference, path, status = response.status().as_u16(), cause, "a page failed");
    }
    if is_page(&response) && response.extensions().get::<DrawnBy>().is_none() {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    let face = parts.extensions.remove().map_or(face, |DrawnBy(face)| face);
    let shown = ShownError { kind, theme, reference: reference.filter(|_| is_ours), asked };
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

//! A number for every request, in the log and in the answer, so that the two can be brought together; and what it took.
//!
//! Pages from memory are answered before this layer and leave no line: they cannot fail.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::HeaderValue;
use axum::http::header::HeaderName;
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;
use tracing::field::Empty;

use crate::metrics::Metrics;
use crate::private::Private;

/// The route of an address that has none.
const NO_ROUTE: &str = "none";

/// The number of a request.
#[derive(Clone)]
pub(crate) struct RequestId(pub(crate) String);

impl RequestId {
    fn next() -> Self {
        static SEED: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(format!("{:012x}", SEED.hash_one(count) >> 16))
    }
}

/// What the log may say of an address: the path, unless a part of it may be a secret.
#[derive(Clone)]
pub(crate) struct LoggedPath(Option<String>);

impl LoggedPath {
    /// A named part (`{token}`) may be a secret; the rest of an address behind a wildcard (`{*path}`) is the name of a page.
    fn of(path: &str, route: &str) -> Self {
        let may_hold_secret = route.split('/').any(|part| part.starts_with('{') && !part.starts_with("{*"));
        Self((!may_hold_secret).then(|| path.to_owned()))
    }

    /// The path, once the answer is there; private pages have none.
    pub(crate) fn told(&self, response: &Response) -> Option<&str> {
        if response.extensions().get::<Private>().is_some() { None } else { self.0.as_deref() }
    }
}

/// Numbers the request, and writes a line and the figures when it has been answered.
pub(crate) async fn follow(State(metrics): State<Metrics>, mut request: Request, next: Next) -> Response {
    let id = RequestId::next();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or_else(|| NO_ROUTE.to_owned(), |route| route.as_str().to_owned());
    let path = LoggedPath::of(request.uri().path(), &route);
    let span = tracing::info_span!(
        "request",
        id = id.0,
        http.request.method = %method,
        http.route = route,
        url.path = Empty,
        http.response.status_code = Empty,
        milliseconds = Empty,
    );
    request.extensions_mut().insert(id.clone());
    request.extensions_mut().insert(path.clone());
    let under_way = metrics.begin();
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let duration = begun.elapsed();
    drop(under_way);
    metrics.answered(&method, &route, response.status(), duration);
    if let Some(path) = path.told(&response) {
        span.record("url.path", path);
    }
    span.record("http.response.status_code", response.status().as_u16());
    span.record("milliseconds", u64::try_from(duration.as_millis()).unwrap_or(u64::MAX));
    span.in_scope(|| tracing::info!("answered"));
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    response
}

//! A number for every request, in the log and in the answer, so that the two can be brought together.
//!
//! Pages from memory are answered before this layer and leave no line: they cannot fail.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::HeaderName;
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

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

/// Numbers the request and writes a line when it has been answered.
pub(crate) async fn follow(mut request: Request, next: Next) -> Response {
    let id = RequestId::next();
    let span = tracing::info_span!("request", id = id.0, method = %request.method(), path = request.uri().path());
    request.extensions_mut().insert(id.clone());
    let begun = Instant::now();
    async move {
        let mut response = next.run(request).await;
        let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
        if let Ok(value) = HeaderValue::from_str(&id.0) {
            response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
        }
        response
    }
    .instrument(span)
    .await
}

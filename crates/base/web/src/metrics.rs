//! Figures for whoever watches the program, in the text form of Prometheus (`OpenMetrics` 1.0).
//!
//! Names follow the semantic conventions of OpenTelemetry for HTTP servers, with `_` for `.`; the log uses the same names. Pages from
//! memory are only counted: measuring one would take longer than answering it.

use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::{EncodeLabelSet, text};
pub use prometheus_client::metrics::counter::Counter;
pub use prometheus_client::metrics::family::Family;
pub use prometheus_client::metrics::gauge::Gauge;
pub use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Metric, Registry};

const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// In seconds.
const BUCKETS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// All figures of a program. Copies share everything.
#[derive(Clone)]
pub struct Metrics(Arc<Figures>);

struct Figures {
    registered: Mutex<Registered>,
    requests: Family<Answered, Counter>,
    durations: Family<Answered, Histogram, fn() -> Histogram>,
    under_way: Gauge,
    from_memory: Counter,
}

#[derive(Default)]
struct Registered {
    registry: Registry,
    /// What has been handed out, so that asking again gives the same.
    by_name: HashMap<String, Box<dyn Any + Send>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
#[allow(clippy::struct_field_names, reason = "the fields are the labels, and the labels are named so")]
struct Answered {
    http_request_method: &'static str,
    http_route: String,
    http_response_status_class: &'static str,
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Metrics").finish_non_exhaustive()
    }
}

impl Metrics {
    /// The figures of the server itself, at nought.
    pub fn new() -> Self {
        let figures = Figures {
            registered: Mutex::default(),
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            under_way: Gauge::default(),
            from_memory: Counter::default(),
        };
        let metrics = Self(Arc::new(figures));
        let figures = &metrics.0;
        metrics.own("http_server_requests", "Requests that were answered, without pages from memory", || figures.requests.clone());
        metrics.own("http_server_request_duration_seconds", "Time to the answer, without pages from memory", || figures.durations.clone());
        metrics.own("http_server_active_requests", "Requests that are being answered", || figures.under_way.clone());
        metrics.own("perron_pages_from_memory", "Pages and files that were answered from memory", || figures.from_memory.clone());
        metrics
    }

    /// A counter of a feature. Asking again for the same name gives the same counter. The name is written with `_total` behind it.
    pub fn counter(&self, name: &str, help: &str) -> Counter {
        self.own(name, help, Counter::default)
    }

    /// A gauge of a feature. Asking again for the same name gives the same gauge.
    pub fn gauge(&self, name: &str, help: &str) -> Gauge {
        self.own(name, help, Gauge::default)
    }

    /// Any figure of a feature, such as a [`Family`] with labels. Asking again for the same name gives the same figure, so that features
    /// may be mounted again while the program runs.
    ///
    /// Names are lower-case words joined by `_`, begin with `perron_` and end with the unit, if there is one.
    pub fn own<M: Metric + Clone>(&self, name: &str, help: &str, make: impl FnOnce() -> M) -> M {
        let mut registered = self.0.registered.lock().unwrap_or_else(PoisonError::into_inner);
        match registered.by_name.get(name).map(|known| known.downcast_ref::<M>()) {
            Some(Some(known)) => known.clone(),
            Some(None) => {
                tracing::error!(name, "two different figures have one name; the second is not shown");
                make()
            }
            None => {
                let metric = make();
                registered.registry.register(name, help, metric.clone());
                registered.by_name.insert(name.to_owned(), Box::new(metric.clone()));
                metric
            }
        }
    }

    /// Everything, as Prometheus reads it.
    ///
    /// # Errors
    /// When a figure of a feature cannot be written.
    pub fn text(&self) -> Result<String, fmt::Error> {
        let registered = self.0.registered.lock().unwrap_or_else(PoisonError::into_inner);
        let mut written = String::new();
        text::encode(&mut written, &registered.registry)?;
        Ok(written)
    }

    /// What counts pages from memory: one addition, without a lock.
    pub(crate) fn memory_counter(&self) -> Counter {
        self.0.from_memory.clone()
    }

    /// Counts a request as under way until the result is dropped, also when nobody waits for the answer any more.
    pub(crate) fn begin(&self) -> UnderWay {
        self.0.under_way.inc();
        UnderWay(self.0.under_way.clone())
    }

    /// Notes an answer.
    pub(crate) fn answered(&self, method: &Method, route: &str, status: StatusCode, duration: Duration) {
        let labels =
            Answered { http_request_method: method_name(method), http_route: route.to_owned(), http_response_status_class: class(status) };
        self.0.requests.get_or_create(&labels).inc();
        self.0.durations.get_or_create(&labels).observe(duration.as_secs_f64());
    }

    /// Answers whoever collects the figures.
    pub(crate) fn answer(&self, method: &Method, path: &str) -> Response {
        if path != "/metrics" {
            return StatusCode::NOT_FOUND.into_response();
        }
        if method != Method::GET {
            return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET")]).into_response();
        }
        self.text()
            .map_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response(), |text| ([(CONTENT_TYPE, MEDIA_TYPE)], text).into_response())
    }
}

/// A request that has not been answered.
pub(crate) struct UnderWay(Gauge);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// Methods by name; a visitor can invent any number of others, which are not told apart.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "_OTHER",
    }
}

const fn class(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}

//! Puts the layers around the routes of a program.
//!
//! What is in memory is answered first; everything else passes, from the outside in, through: request number and
//! log · who asks · security headers · compression · error pages · panics · time limit · limits for each visitor · body limit ·
//! origin of forms · address check · identity numbers in forms · keeping of lasting pages · routes.

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};

use arc_swap::ArcSwap;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use prometheus_client::metrics::counter::Counter;
use tower::Service;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::{ConfigError, CsrfLayer};

use crate::base_url::BaseUrl;
use crate::cache::{self, Cache};
use crate::client::{self, Peer, Proxies};
use crate::config::Config;
use crate::error_kind::ErrorKind;
use crate::errors::{self, ErrorFace, PageError};
use crate::metrics::Metrics;
use crate::routes::{Route, Routes};
use crate::services::Services;
use crate::{address, health, identity_numbers, limits, origin, readiness, security, theme, trace, uploads};

/// A program's routes with everything a server needs around them; [`Current`] serves it.
#[derive(Clone)]
pub struct Application {
    cache: Arc<Cache>,
    from_memory: Counter,
    metrics: Metrics,
    routes: Router,
    list: Vec<Route>,
}

impl Application {
    /// An application with services of its own, for a program that makes only one, and for tests.
    ///
    /// # Errors
    /// When a trusted origin in the configuration is not an origin.
    pub fn new(config: &Config, routes: Routes, error_face: impl ErrorFace) -> Result<Self, ConfigError> {
        Self::with_services(config, &Services::new(config), routes, error_face)
    }

    /// Adds files under `/assets`, `POST /theme`, `GET /health`, `GET /ready`, error pages and all layers.
    ///
    /// # Errors
    /// When a trusted origin in the configuration is not an origin.
    pub fn with_services(config: &Config, services: &Services, routes: Routes, error_face: impl ErrorFace) -> Result<Self, ConfigError> {
        let cache = Arc::new(Cache::new(config));
        let error_face: Arc<dyn ErrorFace> = Arc::new(error_face);
        let mut same_site = CsrfLayer::new();
        let own = config.base_url.as_ref().map(BaseUrl::origin);
        for origin in config.trusted_origins.iter().map(String::as_str).chain(own) {
            same_site = same_site.add_trusted_origin(origin)?;
        }
        let encrypted = theme::Encrypted(config.is_encrypted());
        let proxies = Arc::new(Proxies::new(&config.trusted_proxies));
        let routes = Routes::default()
            .get("/health", health::answer)
            .and(Routes::default().get("/ready", readiness::answer).with_state(services.checks.clone()))
            .and(Routes::default().post("/theme", theme::choose).with_state(encrypted))
            .and(routes);
        // Files are answered from memory, before any route.
        let list = [routes.list(), &[Route::new(&Method::GET, cache::FILES)]].concat();
        let bounds = uploads::Bounds::of(config);
        // The last layer is the outermost one.
        let routes = routes
            .into_router()
            .fallback(async || PageError::not_found())
            .method_not_allowed_fallback(async || PageError::from(ErrorKind::MethodNotAllowed))
            .layer(middleware::from_fn_with_state(cache.clone(), cache::keep_lasting))
            .layer(middleware::from_fn(identity_numbers::settle))
            .layer(middleware::from_fn_with_state(config.address_limit, address::check))
            .layer(middleware::from_fn(origin::demand))
            .layer(same_site)
            .layer(middleware::from_fn_with_state(bounds, uploads::within_size))
            .layer(middleware::from_fn_with_state(services.limiter.clone(), limits::guard))
            .layer(middleware::from_fn_with_state(bounds, uploads::in_time))
            .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
            .layer(middleware::from_fn_with_state(error_face, errors::show))
            .layer(CompressionLayer::new())
            .layer(middleware::from_fn_with_state(Arc::new(security::headers(config)), add_headers))
            .layer(middleware::from_fn_with_state(proxies, client::identify))
            .layer(middleware::from_fn_with_state(services.metrics.clone(), trace::follow));
        Ok(Self { cache, from_memory: services.metrics.memory_counter(), metrics: services.metrics.clone(), routes, list })
    }

    /// Everything that is answered with something else than "not found": what was mounted, and what is added to it.
    pub fn routes(&self) -> &[Route] {
        &self.list
    }
}

/// The application that answers now. It can be replaced while others are being answered: whoever was let in by the old one is answered
/// by the old one, so that no request is lost. Copies share everything.
#[derive(Clone)]
pub struct Current(Arc<ArcSwap<Application>>);

impl Current {
    /// Begins with an application.
    pub fn new(application: Application) -> Self {
        Self(Arc::new(ArcSwap::from_pointee(application)))
    }

    /// Lets another application answer from now on.
    pub fn replace(&self, application: Application) {
        self.0.store(Arc::new(application));
    }

    /// Answers a request from the other end of a connection.
    pub(crate) fn respond(&self, mut request: Request<Body>, peer: Option<Peer>) -> Answer {
        let application = self.0.load();
        if let Some(response) = application.cache.answer(request.method(), request.uri(), request.headers()) {
            application.from_memory.inc();
            return Answer::Ready(Some(response));
        }
        if let Some(peer) = peer {
            request.extensions_mut().insert(peer);
        }
        Answer::Routed(Box::pin(application.routes.clone().call(request)))
    }

    /// The figures of the application that answers now.
    pub(crate) fn metrics(&self) -> Metrics {
        self.0.load().metrics.clone()
    }
}

impl Service<Request<Body>> for Current {
    type Response = Response;
    type Error = Infallible;
    type Future = Answer;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Answer {
        self.respond(request, None)
    }
}

/// The answer to one request: at hand, or being made.
pub enum Answer {
    /// From memory.
    Ready(Option<Response>),
    /// From a handler.
    Routed(std::pin::Pin<Box<axum::routing::future::RouteFuture<Infallible>>>),
}

impl Future for Answer {
    type Output = Result<Response, Infallible>;

    fn poll(mut self: std::pin::Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut *self {
            Self::Ready(response) => match response.take() {
                Some(response) => Poll::Ready(Ok(response)),
                None => Poll::Pending,
            },
            Self::Routed(future) => future.as_mut().poll(context),
        }
    }
}

/// Adds the protecting headers, and for a page that says nothing of itself: ask again, and mind the cookie with the look.
async fn add_headers(State(headers): State<Arc<HeaderMap>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in headers.iter() {
        if !response.headers().contains_key(name) {
            response.headers_mut().insert(name.clone(), value.clone());
        }
    }
    if !response.headers().contains_key(CACHE_CONTROL) {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response.headers_mut().append(VARY, HeaderValue::from_static("cookie"));
    }
    response
}

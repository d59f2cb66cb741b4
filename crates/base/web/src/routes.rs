//! Routes that can be listed. A router of axum cannot say what it answers, and a test that looks at every route has to know: so an
//! [`Application`](crate::Application) takes nothing but these, and nothing but a handler with its method and path becomes one.

use std::convert::Infallible;

use axum::Router;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::from_fn;
use axum::response::IntoResponse;
use axum::routing::{MethodFilter, Route as Service, on};
use tower::Layer;

use crate::lengthy::lengthy;

/// A route: what is asked, and under which pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: String,
    /// The path with its parts that change in braces.
    pub path: String,
}

/// The routes of a feature, as a router and as a list.
#[derive(Clone, Debug)]
pub struct Routes<S = ()> {
    router: Router<S>,
    list: Vec<Route>,
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self { router: Router::new(), list: Vec::new() }
    }
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// Adds a page.
    #[must_use]
    pub fn get<T: 'static>(self, path: &str, handler: impl Handler<T, S>) -> Self {
        self.add(&Method::GET, MethodFilter::GET, path, handler)
    }

    /// Adds an act.
    #[must_use]
    pub fn post<T: 'static>(self, path: &str, handler: impl Handler<T, S>) -> Self {
        self.add(&Method::POST, MethodFilter::POST, path, handler)
    }

    /// Adds the routes of another.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        Self { router: self.router.merge(other.router), list: self.list }
    }

    /// Gives the handlers what they share, so that routes of other features can stand beside them.
    #[must_use]
    pub fn with_state<T: Clone + Send + Sync + 'static>(self, state: S) -> Routes<T> {
        Routes { router: self.router.with_state(state), list: self.list }
    }

    /// Puts a layer around these routes.
    #[must_use]
    pub fn layer<L>(self, layer: L) -> Self
    where
        L: Layer<Service> + Clone + Send + Sync + 'static,
        L::Service: tower::Service<Request, Error = Infallible> + Clone + Send + Sync + 'static,
        <L::Service as tower::Service<Request>>::Response: IntoResponse + 'static,
        <L::Service as tower::Service<Request>>::Future: Send + 'static,
    {
        Self { router: self.router.layer(layer), list: self.list }
    }

    /// Says that making these pages takes many times as long as making others, so that nobody is held up behind one of them.
    #[must_use]
    pub fn lengthy(self) -> Self {
        self.layer(from_fn(lengthy))
    }

    /// The list.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// The router, for whoever asks these routes without a server.
    pub fn into_router(self) -> Router<S> {
        self.router
    }

    fn add<T: 'static>(mut self, method: &Method, filter: MethodFilter, path: &str, handler: impl Handler<T, S>) -> Self {
        self.list.push(Route::new(method, path));
        Self { router: self.router.route(path, on(filter, handler)), list: self.list }
    }
}

impl Route {
    /// A method and a pattern.
    pub(crate) fn new(method: &Method, path: &str) -> Self {
        Self { method: method.to_string(), path: path.to_owned() }
    }
}

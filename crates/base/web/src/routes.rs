//! Routes that can be listed. A router of axum cannot say what it answers, and a test that looks at every route has to know.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodFilter, on};

/// A route: what is asked, and under which pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: String,
    /// The path with its parts that change in braces.
    pub path: String,
}

/// The routes of a feature, as a router and as a list.
#[derive(Debug)]
pub struct Routes<S> {
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

    /// The list.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// The router.
    pub fn into_router(self) -> Router<S> {
        self.router
    }

    fn add<T: 'static>(mut self, method: &Method, filter: MethodFilter, path: &str, handler: impl Handler<T, S>) -> Self {
        self.list.push(Route { method: method.to_string(), path: path.to_owned() });
        Self { router: self.router.route(path, on(filter, handler)), list: self.list }
    }
}

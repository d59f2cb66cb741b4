//! Whether what is expected of routes, written by hand, and the routes of a program are about the same.

use std::{collections::BTreeSet, fmt};

use perron_web::Route;

/// How routes and expectations differ; each list in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Routes that nobody expects.
    pub unexpected: Vec<Route>,
    /// Expectations without a route.
    pub gone: Vec<Route>,
    /// Expectations that stand there more than once, of which only one would be read.
    pub repeated: Vec<Route>,
}

/// Compares routes with what is expected.
pub fn compare(routes: impl IntoIterator<Item = Route>, expected: impl IntoIterator<Item = Route>) -> Differences {
    let routes: BTreeSet<Route> = routes.into_iter().collect();
    let (mut once, mut repeated) = (BTreeSet::new(), BTreeSet::new());
    for route in expected {
        if !once.insert(route.clone()) {
            repeated.insert(route);
        }
    }
    Differences {
        unexpected: routes.difference(&once).cloned().collect(),
        gone: once.difference(&routes).cloned().collect(),
        repeated: repeated.into_iter().collect(),
    }
}

/// A route as tables write it: `route("GET", "/journeys/{id}")`.
pub fn route(method: &str, path: &str) -> Route {
    Route { method: method.to_owned(), path: path.to_owned() }
}

impl Differences {
    /// Fails with all of them by name.
    ///
    /// # Panics
    /// When there is any.
    pub fn assert_none(&self) {
        assert!(*self == Self::default(), "{self}");
    }
}

impl fmt::Display for Differences {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [("without an expectation", &self.unexpected), ("without a route", &self.gone), ("expected twice", &self.repeated)];
        for (kind, routes) in kinds {
            for Route { method, path } in routes {
                writeln!(formatter, "{kind}: {method} {path}")?;
            }
        }
        Ok(())
    }
}

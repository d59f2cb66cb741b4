//! What a program has once, however often its pages are replaced: counts of visitors, figures, checks.

use std::sync::Arc;

use crate::config::Config;
use crate::limits::Limiter;
use crate::metrics::Metrics;
use crate::readiness::{Checks, Readiness};

/// Shared by all applications of a program; made at the start and given to
/// [`Application::with_services`](crate::Application::with_services). Copies share everything.
#[derive(Clone)]
pub struct Services {
    pub(crate) limiter: Limiter,
    pub(crate) metrics: Metrics,
    pub(crate) checks: Checks,
}

impl Services {
    /// Counts visitors by the machine's own clock and checks nothing.
    pub fn new(config: &Config) -> Self {
        Self { limiter: Limiter::new(config.limits), metrics: Metrics::new(), checks: Checks::default() }.with_figures()
    }

    /// Is ready only when these are.
    #[must_use]
    pub fn ready_when(self, checks: Vec<Arc<dyn Readiness>>) -> Self {
        Self { checks: Checks::new(checks), ..self }
    }

    /// Counts visitors in another way, such as by a clock that a test moves.
    #[must_use]
    pub fn limited_by(self, limiter: Limiter) -> Self {
        Self { limiter, metrics: Metrics::new(), ..self }.with_figures()
    }

    /// Where features register figures of their own.
    pub const fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    fn with_figures(self) -> Self {
        self.metrics.own("perron_requests_refused", "Requests that were too many", || self.limiter.refused().clone());
        self
    }
}

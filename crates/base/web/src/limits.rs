//! How much one visitor may ask for in a minute, so that nobody tries passwords without end or takes the room of all others.
//!
//! Visitors are counted by address; no address is written down anywhere, and each is forgotten when its minute has passed.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;

use crate::base_url::BaseUrl;
use crate::client::ClientAddress;
use crate::errors::PageError;

/// Whoever watches the program asks often, and must be told the truth.
const FREE: [&str; 2] = ["/health", "/ready"];
/// How many requests pass between two looks for addresses that can be forgotten.
const SWEEP_EVERY: u32 = 8192;
/// In addresses. Who has more than this has no need to guess slowly: all are forgotten then, so that the memory stays small.
const MOST_ADDRESSES: usize = 100_000;

/// How much one address may ask for in a minute; 0 is without limit. After a minute of rest all of it may be asked for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Pages that are not answered from memory.
    pub requests: u32,
    /// Forms: everything but looking at pages.
    pub forms: u32,
    /// Attempts to sign in.
    pub sign_ins: u32,
}

impl Limits {
    /// No limits, as on one's own machine.
    pub const OFF: Self = Self { requests: 0, forms: 0, sign_ins: 0 };
    /// For a server that others reach: a whole office behind one address gets through, a machine that guesses does not.
    pub const SERVER: Self = Self { requests: 1200, forms: 240, sign_ins: 30 };

    /// Those for a server, when people reach it under an address of another machine than their own.
    pub fn suited_to(base_url: Option<&BaseUrl>) -> Self {
        if base_url.is_some_and(|base| !base.is_loopback()) { Self::SERVER } else { Self::OFF }
    }
}

/// Counts visitors. Copies share everything.
#[derive(Clone)]
pub struct Limiter(Arc<Counts>);

struct Counts {
    requests: Option<Count>,
    forms: Option<Count>,
    sign_ins: Option<Count>,
    refused: Family<Refused, Counter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(crate) struct Refused {
    limit: &'static str,
}

impl Limiter {
    /// Counts by the machine's own clock, which only goes forward.
    pub fn new(limits: Limits) -> Self {
        let begun = Instant::now();
        Self::with_clock(limits, move || begun.elapsed())
    }

    /// Counts by another clock. It tells the time since any moment in the past.
    pub fn with_clock(limits: Limits, clock: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        let clock = Ticks(Arc::new(clock));
        let count = |most| NonZeroU32::new(most).map(|most| Count::new(Quota::per_minute(most), clock.clone()));
        Self(Arc::new(Counts {
            requests: count(limits.requests),
            forms: count(limits.forms),
            sign_ins: count(limits.sign_ins),
            refused: Family::default(),
        }))
    }

    /// How many addresses are remembered now; one that asks in several ways counts several times.
    pub fn remembered(&self) -> usize {
        [&self.0.requests, &self.0.forms, &self.0.sign_ins].into_iter().flatten().map(|count| count.keyed.load().len()).sum()
    }

    /// How often somebody was turned away, for the figures.
    pub(crate) fn refused(&self) -> &Family<Refused, Counter> {
        &self.0.refused
    }

    fn check(&self, limit: &'static str, count: Option<&Count>, address: IpAddr) -> Result<(), PageError> {
        count.map_or(Ok(()), |count| count.check(address)).map_err(|wait| {
            self.0.refused.get_or_create(&Refused { limit }).inc();
            PageError::too_many_requests(wait)
        })
    }

    fn check_request(&self, request: &Request, address: IpAddr) -> Result<(), PageError> {
        if FREE.contains(&request.uri().path()) {
            return Ok(());
        }
        self.check("requests", self.0.requests.as_ref(), address)?;
        if request.method().is_safe() {
            return Ok(());
        }
        self.check("forms", self.0.forms.as_ref(), address)
    }
}

/// Turns away who asks for too much.
pub(crate) async fn guard(State(limiter): State<Limiter>, mut request: Request, next: Next) -> Response {
    if let Some(client) = request.extensions().get::<ClientAddress>().copied()
        && let Err(refusal) = limiter.check_request(&request, client.network())
    {
        return refusal.into_response();
    }
    request.extensions_mut().insert(limiter);
    next.run(request).await
}

/// One attempt to sign in, which is counted by asking for it: a handler that tries a password or a code takes this as an argument.
#[derive(Clone, Copy, Debug)]
pub struct SignInAttempt;

impl<S: Sync> FromRequestParts<S> for SignInAttempt {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        if let (Some(limiter), Some(client)) = (parts.extensions.get::<Limiter>(), parts.extensions.get::<ClientAddress>()) {
            limiter.check("sign-ins", limiter.0.sign_ins.as_ref(), client.network())?;
        }
        Ok(Self)
    }
}

type Keyed = RateLimiter<IpAddr, DashMapStateStore<IpAddr>, Ticks, NoOpMiddleware<Duration>>;

/// The counts of one kind.
struct Count {
    quota: Quota,
    clock: Ticks,
    keyed: ArcSwap<Keyed>,
    checks: AtomicU32,
}

impl Count {
    fn new(quota: Quota, clock: Ticks) -> Self {
        let keyed = ArcSwap::from_pointee(Keyed::dashmap_with_clock(quota, clock.clone()));
        Self { quota, clock, keyed, checks: AtomicU32::new(0) }
    }

    /// How long to wait when it is too much.
    fn check(&self, address: IpAddr) -> Result<(), Duration> {
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.sweep();
        }
        self.keyed.load().check_key(&address).map_err(|until| until.wait_time_from(self.clock.now()))
    }

    fn sweep(&self) {
        let keyed = self.keyed.load();
        keyed.retain_recent();
        if keyed.len() > MOST_ADDRESSES {
            tracing::warn!(addresses = keyed.len(), "requests come from very many addresses; their counts begin anew");
            self.keyed.store(Arc::new(Keyed::dashmap_with_clock(self.quota, self.clock.clone())));
        }
    }
}

/// A clock in the form that the counting crate takes.
#[derive(Clone)]
struct Ticks(Arc<dyn Fn() -> Duration + Send + Sync>);

impl Clock for Ticks {
    type Instant = Duration;

    fn now(&self) -> Duration {
        (self.0)()
    }
}

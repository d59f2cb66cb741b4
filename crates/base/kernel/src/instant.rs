//! Moments, and the clock that tells them. The clock is passed in, so that a test can be at any moment.

use std::{
    fmt,
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use time::{OffsetDateTime, format_description::well_known::Rfc3339, macros::format_description};

/// A moment in UTC, to the microsecond: what both databases can keep without rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// From microseconds since 1970-01-01T00:00:00Z.
    pub const fn from_microseconds(microseconds: i64) -> Self {
        Self(microseconds)
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub const fn microseconds(self) -> i64 {
        self.0
    }

    /// This moment later by a duration.
    #[must_use]
    pub fn after(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(microseconds_of(duration)))
    }

    /// This moment earlier by a duration.
    #[must_use]
    pub fn before(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(microseconds_of(duration)))
    }

    /// How long ago `earlier` was; nothing when it is later.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// The same moment for calendars.
    ///
    /// # Panics
    /// For years beyond 9999.
    pub fn date_time(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000).expect("a moment within the calendar")
    }

    /// Reads RFC 3339, such as `2026-11-21T08:30:00Z`.
    pub fn parse(text: &str) -> Option<Self> {
        let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        i64::try_from(moment.unix_timestamp_nanos() / 1_000).ok().map(Self)
    }
}

/// RFC 3339 in UTC with six decimals: every moment has one written form, and the forms sort as the moments do.
impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:6]Z");
        formatter.write_str(&self.date_time().format(form).map_err(|_| fmt::Error)?)
    }
}

fn microseconds_of(duration: Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}

/// Tells what time it is.
pub trait Clock: Send + Sync {
    /// The moment it is.
    fn now(&self) -> Instant;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        let nanoseconds = OffsetDateTime::now_utc().unix_timestamp_nanos();
        Instant(i64::try_from(nanoseconds / 1_000).unwrap_or(i64::MAX))
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that stands at this moment.
    pub const fn at(moment: Instant) -> Self {
        Self(AtomicI64::new(moment.0))
    }

    /// Moves it on.
    pub fn advance(&self, duration: Duration) {
        self.0.fetch_add(microseconds_of(duration), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }
}

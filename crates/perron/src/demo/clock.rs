//! The clock of a demo: while its history is being made it shows the days of the past one after the other, and from then on the time it is.
//! It never goes back, because the journal is a chain.

use std::sync::{Mutex, PoisonError};
use std::time::Instant as Stopwatch;

use perron_kernel::{Clock, Instant, SystemClock};

/// A clock that can be in the past.
#[derive(Debug, Default)]
pub struct DemoClock(Mutex<Option<Past>>);

/// A moment of the past, and since when it is shown.
#[derive(Clone, Copy, Debug)]
struct Past {
    moment: Instant,
    since: Stopwatch,
}

impl DemoClock {
    /// Goes on to a moment of the past; a moment that is over by then, or that is still to come, is not gone to.
    pub fn go_to(&self, moment: Instant) {
        let mut past = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = past.map(Past::now);
        let moment = shown.map_or(moment, |shown| shown.max(moment)).min(SystemClock.now());
        *past = Some(Past { moment, since: Stopwatch::now() });
    }

    /// Shows the time it is from now on.
    pub fn release(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Past {
    /// Time goes by in the past as well, so that no two acts share a moment.
    fn now(self) -> Instant {
        self.moment.after(self.since.elapsed())
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Instant {
        let past = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = SystemClock.now();
        past.map_or(now, |past| past.now().min(now))
    }
}

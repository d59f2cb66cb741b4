//! What is to be done once an act has happened: a letter to be sent, a search index to be renewed.

use std::time::Duration;

use perron_db::Value;
use perron_kernel::{Id, Instant};

/// What follows from an act: work, and rows that are to stand beside it.
#[derive(Clone, Debug)]
pub struct Outgoing {
    pub(crate) work: Option<Work>,
    pub(crate) rows: Vec<(&'static str, Vec<Value>)>,
}

/// Work for a receiver.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    pub(crate) kind: &'static str,
    pub(crate) payload: String,
    pub(crate) due_at: Option<Instant>,
}

impl Outgoing {
    /// Work of a kind that a [`crate::Receiver`] is registered for; the payload is what it needs.
    pub fn new(kind: &'static str, payload: impl Into<String>) -> Self {
        Self { work: Some(Work { kind, payload: payload.into(), due_at: None }), rows: Vec::new() }
    }

    /// Nothing to be done; for rows alone.
    pub const fn nothing() -> Self {
        Self { work: None, rows: Vec::new() }
    }

    /// The same, not before a moment.
    #[must_use]
    pub const fn due(mut self, moment: Instant) -> Self {
        if let Some(work) = &mut self.work {
            work.due_at = Some(moment);
        }
        self
    }

    /// The same with a row that the act writes with it: what is told by letter and stands in the program as well is told both ways or
    /// not at all. The statement comes from the store of the table.
    #[must_use]
    pub fn with_row(mut self, (sql, values): (&'static str, Vec<Value>)) -> Self {
        self.rows.push((sql, values));
        self
    }
}

/// Work that a worker has taken.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Its id: the same at every attempt, so that a receiver can tell a repetition.
    pub id: Id<Outgoing>,
    /// Its kind.
    pub kind: String,
    /// What is needed to do it.
    pub payload: String,
    /// How many attempts there have been, this one included.
    pub attempts: u64,
    /// When the act happened.
    pub created_at: Instant,
}

/// Why work did not succeed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It may succeed later.
    Later(String),
    /// It never will.
    Never(String),
}

/// Attempts before work is given up: with the pauses below, most of two days.
const ATTEMPTS: u64 = 12;

/// How long to wait after an attempt: half a minute, then twice as long each time, six hours at most.
pub(crate) fn pause_after(attempts: u64) -> Option<Duration> {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(u32::MAX);
    let pause = 30_u64.saturating_mul(2_u64.saturating_pow(doublings)).min(6 * 60 * 60);
    (attempts < ATTEMPTS).then(|| Duration::from_secs(pause))
}

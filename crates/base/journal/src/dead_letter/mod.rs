//! Work that was given up: what operators see of it, and the two ways onward. Only its kind and why it failed; never what it was to bring.

mod store;

use perron_kernel::{Id, Instant};

use crate::Outgoing;

pub use store::{by_id, count_given_up, drop_given_up, drop_it, figures, page, retry};

/// Work that was given up, without what it was to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLetter {
    /// Names it.
    pub id: Id<Outgoing>,
    /// What kind of work it is.
    pub kind: String,
    /// When the act happened that it follows from.
    pub created_at: Instant,
    /// How often it was tried.
    pub attempts: u64,
    /// Why the last attempt failed.
    pub error: String,
}

/// How much work stands in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Still to be done.
    pub waiting: u64,
    /// Of that, what has been due since before the moment that was asked about.
    pub late: u64,
    /// Given up.
    pub dead: u64,
}

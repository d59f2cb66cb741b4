//! Letters that do not arrive: what mail servers say about them at once or afterwards, whom it concerns, and what they are told.
//!
//! What is believed is little: only a report about a letter that left here, to that very address, and once. It never keeps anybody out;
//! it is shown, and ends as soon as somebody proves the address.

mod again;
mod door;
mod folder;
mod note;
mod shown;
pub mod store;

use std::time::Duration;

use perron_kernel::Instant;
use perron_web::Routes;

pub use folder::BounceFolder;
pub use note::Undelivered;
pub use shown::{Notice, RECEIPT, in_words};

use crate::people::People;

/// For how long a report about a letter is believed. Servers give up after five days (RFC 5321, 4.5.4.1); some tell it late.
pub const BELIEVED_FOR: Duration = Duration::from_hours(30 * 24);

/// An address that letters do not reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// The address, in small letters.
    pub mail: String,
    /// The letter that did not arrive, by its id in the outbox.
    pub letter: String,
    /// What kind of letter it was, such as `reset`.
    pub letter_kind: String,
    /// Why: a status such as `5.1.1` (RFC 3463), or the reply code of a server that gives none.
    pub reason: String,
    /// Whether nobody can be reached there for good. Otherwise another letter may arrive.
    pub permanent: bool,
    /// When it was noted.
    pub noted_at: Instant,
}

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    again::routes().and(door::routes())
}

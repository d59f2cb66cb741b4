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

/// Letters that tell what has happened without anybody having asked for one. They are not sent to an address that is known to be bad for
/// good: nobody would read them, and who keeps writing to such addresses is taken for a sender of spam.
///
/// All others always leave, also to such an address. Who asks for a reset, an invitation, a proof of an address or help to get in needs the
/// letter, and a report may be wrong or forged: it must not be a way to lock somebody out. What concerns the safety of an account (another
/// password, address or passkey) leaves as well, so that nobody can silence it by a report.
pub fn is_mere_notice(kind: &str) -> bool {
    ["member-removed", "role-changed", "support"].contains(&kind)
}

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    again::routes().and(door::routes())
}

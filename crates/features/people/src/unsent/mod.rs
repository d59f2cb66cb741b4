//! What somebody typed is kept when their session had ended before they sent the form: for an hour, sealed with a secret that only their
//! browser has. After they have signed in again, in whatever way, they see it and send it, or throw it away.
//!
//! It is no act of anybody, so it stands in the books and not in the journal.

mod layer;
mod page;
mod rules;
mod seal;
mod secret;
mod store;

use std::time::Duration;

use perron_kernel::{Id, Instant};
use perron_ui::{Link, Receipt};

pub use layer::Led;
pub use page::routes;
pub use store::{forget, sweep};

use crate::{paths, visit::Visit};
use secret::Secret;

/// How long it is kept.
pub const KEPT_FOR: Duration = Duration::from_hours(1);
/// How much of it, in bytes as it was sent.
const LARGEST: u64 = 64 * 1024;
/// The cookie with the secret of the browser.
const COOKIE: &str = "unsent";

/// The kind of ids of unsent forms.
#[derive(Debug)]
pub enum UnsentFormKind {}
/// Names an unsent form.
pub type UnsentFormId = Id<UnsentFormKind>;

/// A form that was not sent, opened.
struct UnsentForm {
    id: UnsentFormId,
    /// The pattern of its address.
    form: String,
    /// Where it goes.
    path: String,
    /// What was sent, as it was encoded.
    sent: Vec<u8>,
    kept_at: Instant,
    expires_at: Instant,
}

/// The secret of this browser, when it is that of whoever is signed in.
fn secret_of(visit: &Visit) -> Option<Secret> {
    let person = visit.signed_in.as_ref()?.person.id;
    Secret::of(&visit.cookie(COOKIE)?, person)
}

/// What the pages say on which one logs in to send what is kept; empty when one goes elsewhere.
pub fn said_before(visit: &Visit, onward: &str) -> String {
    let waits = onward == paths::UNSENT && visit.cookie(COOKIE).is_some();
    if waits { visit.word("unsent-sign-in") } else { String::new() }
}

/// What every other page says while something is kept, for whoever came back another way.
pub fn notice(visit: &Visit) -> Option<Receipt> {
    if visit.asked.starts_with(paths::UNSENT) {
        return None;
    }
    secret_of(visit)?;
    Some(Receipt::new(visit.word("unsent-notice")).with_link(Link::new(paths::UNSENT, visit.word("unsent-notice-link"))))
}

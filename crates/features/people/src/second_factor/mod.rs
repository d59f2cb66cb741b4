//! The second factor after a password: who is asked for it, how it is proven, and the ways back for whoever has lost it.
//!
//! A passkey whose device has verified its holder is two factors by itself. After a password alone a session waits at one page until a
//! passkey or a recovery code is shown, if the person has a passkey and it is demanded: by themselves, or by an organisation of theirs.
//! Whoever has none yet is led to make one by the pages of the organisation that demands it; the rest stays open, so nobody is locked out
//! of making one.
//!
//! Authenticator apps are not offered: their secret would have to be kept readable, and there is no key outside the database to lock it.

mod ask;
mod codes;
mod organisation;
mod recover;
mod recovery;
mod security;
pub mod store;

use perron_web::Routes;

pub use security::crumbs;

use crate::{model::OrganisationId, paths, people::People, visit::Visit};

/// Where somebody stands with their second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many passkeys they have.
    pub passkeys: u64,
    /// How many recovery codes they have left.
    pub codes: u64,
    /// Whether they chose to be asked.
    pub chosen: bool,
    /// How many of their organisations demand it.
    pub organisations: u64,
}

impl Standing {
    /// Whether anybody demands a second factor of them.
    pub const fn is_demanded(&self) -> bool {
        self.chosen || self.organisations > 0
    }

    /// Whether a session that was opened with a password alone waits for the second factor.
    pub const fn waits(&self) -> bool {
        self.is_demanded() && self.passkeys > 0
    }

    /// Whether the only passkey must stay.
    pub const fn needs_its_last_passkey(&self) -> bool {
        self.is_demanded() && self.passkeys == 1
    }
}

/// Whether it is asked for, and with what, in a few words.
pub fn in_words(visit: &Visit, standing: &Standing) -> String {
    visit.word(match (standing.passkeys > 0, standing.is_demanded()) {
        (false, false) => "security-in-words-password",
        (false, true) => "security-in-words-missing",
        (true, false) => "security-in-words-passkey",
        (true, true) => "security-in-words-both",
    })
}

/// The organisation to which a page belongs, by its address.
pub fn organisation_in(path: &str) -> Option<OrganisationId> {
    path.strip_prefix(paths::ORGANISATIONS)?.strip_prefix('/')?.split('/').next()?.parse().ok()
}

/// The routes of all acts around the second factor.
pub fn routes() -> Routes<People> {
    ask::routes().and(codes::routes()).and(security::routes()).and(organisation::routes()).and(recover::routes()).and(recovery::routes())
}

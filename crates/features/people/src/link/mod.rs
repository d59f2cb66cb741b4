//! Links that are sent to somebody and used once. Opening one changes nothing, because mail scanners open links; the form behind it does.

pub mod store;

use std::time::Duration;

use crate::model::{LinkId, PersonId, written};

written! {
    /// What a link is for.
    Purpose {
        /// Making the first administrator.
        SetUp = "set-up",
        /// Choosing a new password.
        Reset = "reset",
        /// Proving a new mail address at the new address.
        NewMail = "new-mail",
        /// Agreeing to a new mail address at the old one.
        OldMail = "old-mail",
        /// Adding a passkey for somebody who has lost theirs.
        Recovery = "recovery",
    }
}

impl Purpose {
    /// How long such a link can be used.
    pub const fn lasts(self) -> Duration {
        let hours = match self {
            Self::Reset | Self::Recovery => 1,
            Self::SetUp | Self::NewMail | Self::OldMail => 24,
        };
        Duration::from_secs(hours * 60 * 60)
    }
}

/// A link that can still be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Names it.
    pub id: LinkId,
    /// What it is for.
    pub purpose: Purpose,
    /// Whom it was sent to, where that is somebody with an account.
    pub person: Option<PersonId>,
    /// What it is about, such as the new mail address; empty for nothing.
    pub subject: String,
}

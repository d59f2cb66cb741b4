//! How long an organisation keeps what, what must not be erased meanwhile, and erasures that wait for it.
//!
//! An organisation chooses a period for each category; until it does, nothing is erased by itself. A job applies the periods each night. A
//! legal hold keeps it from an organisation or from one person in it. Somebody who erases their account is gone at once; what an
//! organisation has to keep about them waits until its period or its hold is over, and the job finishes it.
//!
//! A new category: a member of [`Category`], its questions in `due/store.rs`, its line in `due/mod.rs`, and its words
//! `retention-CATEGORY…` and `fact-erased-CATEGORY`, `fact-months-CATEGORY` in `text/*/retention.ftl` and `text/*/log.ftl`.

mod change;
mod due;
mod duty;
pub mod erasure;
mod hold;
mod job;
mod page;
mod period;
mod platform;
pub mod store;

pub use duty::Duty;
pub use hold::Holds;
pub use hold::path_of_platform as holds_of_platform;
pub use job::Retention;
pub use page::{DutyRow, duty_row};
pub use period::next_night;
pub use platform::PATH as PLATFORM;

use perron_kernel::Id;
use perron_web::Routes;

use crate::{
    model::{OrganisationId, written},
    paths,
    people::People,
};

/// The kind of ids of legal holds.
#[derive(Debug)]
pub enum HoldKind {}
/// Names a legal hold.
pub type HoldId = Id<HoldKind>;

written! {
    /// What is kept for a time.
    Category {
        /// Invitations that were answered or withdrawn, or that nobody answered in time.
        Invitations = "invitations",
        /// What the journal says of people who belonged to the organisation.
        FormerMembers = "former-members",
        /// Contacts that were removed.
        Contacts = "contacts",
        /// What the journal says of files that were removed.
        Files = "files",
        /// Declarations of interests that have ended.
        Declarations = "declarations",
        /// Why the platform's administrators had support access.
        Support = "support",
    }
}

/// The routes of these pages.
pub fn routes() -> Routes<People> {
    page::routes().and(change::routes()).and(hold::routes()).and(platform::routes())
}

/// The page of an organisation.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/retention", paths::organisation(organisation))
}

//! Passkeys: a person's list of them, and logging in with one.
//!
//! A ceremony has two halves with the device in between. The first is a form that is sent; it keeps what the second half needs and leads to
//! a page that hands the options to the device by script. The second is the form on that page with the answer of the device.

mod add;
pub mod ceremony;
mod list;
mod offer;
mod remove;
mod rename;
mod sign_in;
pub mod store;

use perron_kernel::{Id, Instant};
use perron_passkey::Credential;
use perron_ui::{Field, Fields, Link};
use perron_web::Routes;

pub use add::note as note_added;
pub use offer::show as show_sign_in;

use crate::{
    model::{PersonId, written},
    names::plain,
    paths,
    people::People,
    visit::Visit,
};

/// The kind of ids of passkeys.
#[derive(Debug)]
pub enum PasskeyKind {}
/// The kind of ids of ceremonies.
#[derive(Debug)]
pub enum CeremonyKind {}

/// Names a passkey.
pub type PasskeyId = Id<PasskeyKind>;
/// Names a ceremony.
pub type CeremonyId = Id<CeremonyKind>;

/// The longest name of a passkey, in characters.
pub const LONGEST_NAME: usize = 60;

written! {
    /// What a ceremony is for.
    Purpose {
        /// Adding a passkey to one's account.
        Add = "add",
        /// Adding one behind a link, by somebody who has lost theirs.
        Recover = "recover",
        /// Logging in.
        SignIn = "sign-in",
        /// Proving the second factor after a password.
        Prove = "prove",
    }
}

/// A passkey of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Names it.
    pub id: PasskeyId,
    /// Whose it is.
    pub person: PersonId,
    /// What the person calls it.
    pub name: String,
    /// What proves it.
    pub credential: Credential,
    /// When it was added.
    pub created_at: Instant,
    /// When it was last used, if ever.
    pub last_used_at: Option<Instant>,
}

/// The routes of all acts on passkeys.
pub fn routes() -> Routes<People> {
    list::routes().and(add::routes()).and(rename::routes()).and(remove::routes()).and(sign_in::routes())
}

/// The field for what a passkey is called.
pub fn name_field(visit: &Visit, value: &str) -> Field {
    Field::text("name", visit.word("field-passkey-name")).hint(visit.word("field-passkey-name-hint")).maxlength(LONGEST_NAME).value(value)
}

/// The name without spaces around it, or what is wrong with it.
pub fn checked_name(visit: &Visit, fields: &mut Fields, value: &str) -> Option<String> {
    let name = plain(value);
    if name.is_empty() {
        fields.fail("name", visit.word("error-passkey-name-empty"));
        return None;
    }
    if name.chars().count() > LONGEST_NAME {
        fields.fail("name", visit.words().count("error-passkey-name-long", LONGEST_NAME));
        return None;
    }
    visit.accepts(fields).then_some(name)
}

/// The way to a page below the list.
fn crumbs(visit: &Visit) -> Vec<Link> {
    vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new(paths::PASSKEYS, visit.word("title-passkeys"))]
}

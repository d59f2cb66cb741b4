//! Whom to ask in an organisation: in general, and when the emergency stop is pulled.

mod form;
mod list;
mod remove;
pub mod store;

use perron_kernel::Id;
use perron_web::Routes;

use crate::{
    model::{OrganisationId, written},
    paths,
    people::People,
    visit::Visit,
};

/// The kind of ids of contact points.
#[derive(Debug)]
pub enum ContactPoint {}
/// Names a contact point.
pub type ContactId = Id<ContactPoint>;

written! {
    /// When somebody is asked.
    ContactKind {
        /// At any time.
        General = "general",
        /// When a team's own skills are not enough.
        EmergencyStop = "emergency-stop",
    }
}

/// Somebody to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Names it.
    pub id: ContactId,
    /// When they are asked.
    pub kind: ContactKind,
    /// A person or an office.
    pub name: String,
    /// Where they are written to.
    pub mail: String,
    /// Where they are called, as it was typed; empty for nowhere.
    pub phone: String,
    /// What they help with; empty for anything.
    pub helps_with: String,
}

/// The routes of the acts on contacts.
pub fn routes() -> Routes<People> {
    list::routes().and(form::routes()).and(remove::routes())
}

/// A contact as a page shows it.
pub struct Shown {
    /// When they are asked.
    pub kind: String,
    /// A person or an office.
    pub name: String,
    /// Where they are written to.
    pub mail: String,
    /// Where they are called; empty for nowhere.
    pub phone: String,
    /// The number without what a phone cannot dial.
    pub dialled: String,
    /// What they help with; empty for anything.
    pub helps_with: String,
}

/// A contact as a page shows it.
pub fn shown(visit: &Visit, contact: &Contact) -> Shown {
    Shown {
        kind: visit.word(&format!("contact-kind-{}", contact.kind)),
        name: contact.name.clone(),
        mail: contact.mail.clone(),
        phone: contact.phone.clone(),
        dialled: contact.phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect(),
        helps_with: contact.helps_with.clone(),
    }
}

fn path(organisation: OrganisationId) -> String {
    format!("{}/contacts", paths::organisation(organisation))
}

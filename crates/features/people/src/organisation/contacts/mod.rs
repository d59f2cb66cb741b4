//! Whom to ask in an organisation: in general, and when the emergency stop is pulled.

mod form;
mod list;
mod remove;
pub mod store;

use perron_kernel::Id;
use perron_web::Routes;

use crate::{
    confidentiality::{Confidentiality, Mark, Tag, store::Marked},
    model::{OrganisationId, PersonId, written},
    paths,
    people::People,
    visit::{Place, Visit},
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
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// Who added it; none where it was added before contacts could be marked.
    pub added_by: Option<PersonId>,
}

impl Contact {
    /// Its mark, as it is kept; nothing while nobody has given it one.
    pub fn marked(&self) -> Option<Marked> {
        self.added_by.map(|brought_by| Marked { confidentiality: self.confidentiality.clone(), brought_by })
    }

    /// Whether whoever has this place may see it.
    pub fn is_seen_from(&self, place: &Place, person: PersonId) -> bool {
        place.onlooker(person).may_see(&self.confidentiality, self.added_by == Some(person))
    }
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
    /// Its mark; none while it is open, as most are.
    pub tag: Option<Tag>,
}

/// A contact as a page shows it.
pub fn shown(visit: &Visit, contact: &Contact) -> Shown {
    Shown {
        kind: visit.word(&format!("contact-kind-{}", contact.kind)),
        name: contact.name.clone(),
        mail: contact.mail.clone(),
        // A number stays on one line.
        phone: contact.phone.replace(' ', "\u{a0}"),
        dialled: contact.phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect(),
        helps_with: contact.helps_with.clone(),
        tag: Some(&contact.confidentiality).filter(|of| of.mark() != Mark::Open).map(|of| Tag::of(visit, of)),
    }
}

/// Where the contacts of an organisation stand.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/contacts", paths::organisation(organisation))
}

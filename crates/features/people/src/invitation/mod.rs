//! Invitations: a letter to an address, and behind its link a place in an organisation.

mod answer;
mod gone;
mod invite;
mod invite_many;
pub mod store;
mod waiting;

use std::time::Duration;

use perron_journal::Outgoing;
use perron_kernel::{Instant, Token};
use perron_web::Routes;

use crate::{
    letters::Reader,
    model::{InvitationId, Organisation, OrganisationId, OrganisationRole, written},
    paths,
    people::People,
};

/// How many days an invitation can be answered.
pub const DAYS: usize = 14;
/// The same as a duration.
pub const LASTS: Duration = Duration::from_secs(DAYS as u64 * 24 * 60 * 60);

written! {
    /// What became of an invitation. One that has expired still waits: it can be sent again.
    State {
        /// Nobody has answered.
        Waiting = "waiting",
        /// Who was invited belongs to the organisation.
        Accepted = "accepted",
        /// Who was invited does not want to.
        Declined = "declined",
        /// The organisation took it back.
        Withdrawn = "withdrawn",
    }
}

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Names it.
    pub id: InvitationId,
    /// Into which organisation.
    pub organisation: OrganisationId,
    /// To which address, in small letters.
    pub mail: String,
    /// As what.
    pub role: OrganisationRole,
    /// What became of it.
    pub state: State,
    /// Until when it can be answered.
    pub expires_at: Instant,
}

/// The routes of all acts on invitations.
pub fn routes() -> Routes<People> {
    invite::routes().and(invite_many::routes()).and(waiting::routes()).and(answer::routes())
}

/// What goes into the letter beside the link.
struct Letter<'a> {
    /// Who invites.
    inviter: &'a str,
    /// Into which organisation.
    organisation: &'a Organisation,
    /// In which language.
    language: &'a str,
    /// What the inviter adds; empty for nothing.
    message: &'a str,
}

impl Letter<'_> {
    /// The letter. Whether the address has an account makes no difference to it.
    fn to(&self, people: &People, invitation: &Invitation, token: &Token) -> Outgoing {
        let role = people.words(self.language).get(&format!("role-{}", invitation.role));
        let kind = if self.message.is_empty() { "invitation" } else { "invitation-message" };
        let values = [
            ("inviter", self.inviter.into()),
            ("organisation", self.organisation.name.as_str().into()),
            ("role", role.into()),
            ("days", DAYS.into()),
            ("message", self.message.into()),
        ];
        let reader = Reader { mail: &invitation.mail, name: None, language: self.language };
        people.letter(reader, kind, Some(&link(token)), &values)
    }
}

/// Where the link of the letter leads.
fn link(token: &Token) -> String {
    format!("/invitations/{}", token.text())
}

/// The invitations of an organisation.
fn path(organisation: OrganisationId) -> String {
    format!("{}/invitations", paths::organisation(organisation))
}

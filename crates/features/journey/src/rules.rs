//! What follows from who somebody is, without asking anybody.

use perron_kernel::Instant;
use perron_people::doors::INVITATION_LASTS;
pub use perron_people::doors::{plain, written};

use crate::model::{Invitation, Part, Participant, Role};

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 120;
/// The longest challenge, in characters: one sentence.
pub const LONGEST_CHALLENGE: usize = 300;
/// The longest code of a classification, in characters.
pub const LONGEST_CLASSIFICATION: usize = 60;
/// The longest case number, in characters.
pub const LONGEST_CASE_NUMBER: usize = 60;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 4_000;
/// The longest that somebody may write to name an organisation, in characters.
pub const LONGEST_ASKED: usize = 200;

/// The roles that people of an organisation can have, by the part of the organisation. Only the owner's people lead, and whoever may sell
/// is never on the buying side.
pub const fn roles_of(part: Part) -> &'static [Role] {
    match part {
        Part::Owner => &[Role::Lead, Role::Member, Role::Procurement, Role::Legal, Role::Manager, Role::Operations, Role::Observer],
        Part::Partner => &[Role::Member, Role::Procurement, Role::Legal, Role::Manager, Role::Operations, Role::Observer],
        Part::Supplier => &[Role::Supplier],
        Part::Facilitator => &[Role::Facilitator],
        Part::Observer => &[Role::Observer],
    }
}

/// The parts that an organisation can be invited to.
pub const INVITED_AS: [Part; 4] = [Part::Partner, Part::Supplier, Part::Facilitator, Part::Observer];

/// When an invitation that was sent at this moment runs out: after as long as the invitation of a person.
pub fn runs_out_at(sent_at: Instant) -> Instant {
    sent_at.after(INVITATION_LASTS)
}

/// Whether an invitation has run out: it cannot be answered until it is sent again.
pub fn has_run_out(invitation: &Invitation, now: Instant) -> bool {
    runs_out_at(invitation.sent_at) <= now
}

/// Whether a journey would be without anybody who leads it if this participant did not.
pub fn is_the_last_lead(participants: &[Participant], one: &Participant) -> bool {
    one.role == Role::Lead && !participants.iter().any(|other| other.role == Role::Lead && other.person != one.person)
}

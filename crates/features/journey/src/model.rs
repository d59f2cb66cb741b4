//! Journeys and who takes part in them, as the rest of the feature speaks of them.

use perron_kernel::{Id, Instant};
use perron_people::{
    confidentiality::Confidentiality,
    model::{OrganisationId, PersonId},
    written,
};

/// The kind of ids of journeys.
#[derive(Debug)]
pub enum JourneyKind {}
/// The kind of ids of invitations of organisations.
#[derive(Debug)]
pub enum InvitationKind {}

/// Names a journey.
pub type JourneyId = Id<JourneyKind>;
/// Names an invitation of an organisation.
pub type InvitationId = Id<InvitationKind>;

written! {
    /// What somebody is in a journey. A person has one role: what they may see is never a mixture of two.
    Role {
        /// Leads it: decides who takes part.
        Lead = "lead",
        /// Works in it.
        Member = "member",
        /// Knows how to buy.
        Procurement = "procurement",
        /// Knows the law.
        Legal = "legal",
        /// Decides about money and people.
        Manager = "manager",
        /// Will use the result.
        Operations = "operations",
        /// Looks on from outside.
        Observer = "observer",
        /// Comes from a company that may sell.
        Supplier = "supplier",
        /// Brings the others together.
        Facilitator = "facilitator",
    }
}

written! {
    /// As what an organisation takes part.
    Part {
        /// It has begun the journey, and the journey is its own.
        Owner = "owner",
        /// It works along.
        Partner = "partner",
        /// It may sell.
        Supplier = "supplier",
        /// It brings the others together.
        Facilitator = "facilitator",
        /// It looks on.
        Observer = "observer",
    }
}

written! {
    /// What became of an invitation.
    State {
        /// Nobody has answered; perhaps there is nobody who could, or the time for it has run out.
        Waiting = "waiting",
        /// The organisation takes part.
        Accepted = "accepted",
        /// The organisation does not want to.
        Declined = "declined",
        /// Whoever leads the journey took it back.
        Withdrawn = "withdrawn",
    }
}

/// A text that not everybody who sees the journey may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The text, empty for none.
    pub text: String,
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// Who wrote it.
    pub brought_by: Option<PersonId>,
}

/// A team's own ride.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// Names it.
    pub id: JourneyId,
    /// Whose it is.
    pub owner: OrganisationId,
    /// What it is called.
    pub title: String,
    /// The challenge in one sentence.
    pub challenge: String,
    /// The language it is led in: `da`, `sv` or `en`.
    pub language: String,
    /// The code under which the owner classifies it, as it writes such codes; empty for none.
    pub classification: String,
    /// The number under which the owner files it.
    pub case_number: Kept,
    /// What the team wants to remember.
    pub note: Kept,
    /// When it began here.
    pub created_at: Instant,
}

/// Somebody who takes part in a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub person: PersonId,
    /// What they are called; none when erased.
    pub name: Option<String>,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// What that is called.
    pub organisation_name: String,
    /// What they are.
    pub role: Role,
    /// Since when.
    pub since: Instant,
}

/// An organisation that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Which.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// As what.
    pub part: Part,
    /// Since when.
    pub since: Instant,
}

/// An offer to an organisation to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Names it.
    pub id: InvitationId,
    /// In which journey.
    pub journey: JourneyId,
    /// Whom it is for, as it was written.
    pub asked_for: String,
    /// The organisation that fits, if there is one.
    pub organisation: Option<OrganisationId>,
    /// As what.
    pub part: Part,
    /// When it was made.
    pub created_at: Instant,
    /// When it was sent last: when it was made, or again since.
    pub sent_at: Instant,
}

//! Who may do what: one table of acts and roles, and one question to it.
//!
//! Whoever does not belong to an organisation does not learn that it exists. Whoever belongs to it but lacks the role is told so.

use crate::model::OrganisationRole::{self, Administrator, Member, Reader};

/// Something that is done to or in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Seeing the organisation and who belongs to it.
    See,
    /// Changing what it is called and how to reach it.
    Change,
    /// Inviting people, and taking invitations back.
    Invite,
    /// Changing roles, and letting people go.
    ManageMembers,
    /// Leaving it.
    Leave,
    /// Reading its journal.
    ReadJournal,
    /// Seeing what its members have declared about interests of their own.
    SeeDeclarations,
    /// Declaring that about oneself.
    Declare,
    /// Demanding a second factor of its members.
    DemandSecondFactor,
    /// Helping a member who has lost their second factor.
    Recover,
}

/// The table. It is meant to be read by people.
#[rustfmt::skip]
pub const TABLE: &[(Act, &[OrganisationRole])] = &[
    (Act::See,           &[Administrator, Member, Reader]),
    (Act::Change,        &[Administrator]),
    (Act::Invite,        &[Administrator]),
    (Act::ManageMembers, &[Administrator]),
    (Act::Leave,         &[Administrator, Member, Reader]),
    (Act::ReadJournal,   &[Administrator, Member]),
    (Act::SeeDeclarations, &[Administrator, Member]),
    (Act::Declare,       &[Administrator, Member]),
    (Act::DemandSecondFactor, &[Administrator]),
    (Act::Recover,       &[Administrator]),
];

/// Whether a role may do this.
pub fn may(role: OrganisationRole, act: Act) -> bool {
    TABLE.iter().any(|(listed, roles)| *listed == act && roles.contains(&role))
}

//! Who may do what: one table of acts and roles, and one question to it.
//!
//! Whoever does not belong to an organisation does not learn that it exists. Whoever belongs to it but lacks the role is told so.

use crate::{
    confidentiality::{
        Confidentiality, Mark,
        Sight::{self, Always, Named, Never, Own},
    },
    model::{
        OrganisationRole::{self, Administrator, Member, Reader},
        PersonId,
    },
};

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
    /// Seeing how long what is kept, and which erasures wait.
    SeeRetention,
    /// Choosing how long, and placing and releasing legal holds.
    ChangeRetention,
    /// Bringing files, and replacing and removing those one has brought.
    BringFiles,
    /// The same with files of others.
    ManageFiles,
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
    (Act::SeeRetention,  &[Administrator, Member]),
    (Act::ChangeRetention, &[Administrator]),
    (Act::BringFiles,    &[Administrator, Member]),
    (Act::ManageFiles,   &[Administrator]),
];

/// What each mark lets people see of an organisation's things. It is meant to be read by people, too. The columns: administrators, members
/// and readers of the organisation; whoever has support access.
#[rustfmt::skip]
pub const SIGHTS: &[(Mark, [Sight; 4])] = &[
    //                   administrator  member  reader  support
    (Mark::Open,        [Always,        Always, Always, Always]),
    (Mark::Internal,    [Always,        Always, Always, Never]),
    (Mark::Restricted,  [Always,        Named,  Named,  Never]),
    (Mark::TradeSecret, [Always,        Own,    Own,    Never]),
];

/// Somebody who looks at an organisation's things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onlooker {
    /// Who.
    pub person: PersonId,
    /// What they are in the organisation; nothing for whoever only has support access.
    pub role: Option<OrganisationRole>,
}

impl Onlooker {
    /// Whether they may see something that is marked like this, and was brought by this person.
    pub fn sees(&self, confidentiality: &Confidentiality, brought_by: PersonId) -> bool {
        self.may_see(confidentiality, brought_by == self.person)
    }

    /// The same where it is known whether they brought it.
    pub fn may_see(&self, confidentiality: &Confidentiality, brought_it: bool) -> bool {
        let column = match self.role {
            Some(Administrator) => 0,
            Some(Member) => 1,
            Some(Reader) => 2,
            None => 3,
        };
        let sight = SIGHTS.iter().find(|(mark, _)| *mark == confidentiality.mark()).map_or(Never, |(_, sights)| sights[column]);
        confidentiality.shows(sight, self.role.map_or("", OrganisationRole::as_str), brought_it)
    }
}

/// Whether a role may do this.
pub fn may(role: OrganisationRole, act: Act) -> bool {
    TABLE.iter().any(|(listed, roles)| *listed == act && roles.contains(&role))
}

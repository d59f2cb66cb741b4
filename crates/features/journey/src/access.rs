//! Who may do what in a journey, and who sees what of it: two tables, and the questions to them.
//!
//! Whoever neither takes part nor looks after the owning organisation does not learn that a journey exists. Whoever takes part but lacks the
//! role is told so.

use perron_people::{
    confidentiality::{
        Mark,
        Sight::{self, Always, Named, Never, Own},
    },
    doors,
    model::{OrganisationKind, OrganisationRole},
};

use crate::model::Role::{self, Facilitator, Lead, Legal, Manager, Member, Observer, Operations, Procurement, Supplier};

/// Something that is done to or in a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Seeing what it is about, one's own organisation's people, and who leads it.
    See,
    /// Seeing all who take part.
    SeeEverybody,
    /// Changing what it is called and what it is about.
    Change,
    /// Adding people of the owning organisation, changing roles, and letting people go.
    ManageParticipants,
    /// Inviting organisations, taking that back, and ending their part.
    InviteOrganisation,
    /// Giving the lead to somebody else.
    HandOver,
    /// Taking part no longer.
    Leave,
    /// Reading its journal.
    ReadJournal,
    /// Seeing what is done, known and proven on its ride.
    SeeRide,
    /// Saying something about what stands there.
    Comment,
    /// Working at stations: rounds, activities.
    Work,
    /// Saying what is known, and bringing what proves that rules are kept.
    Prove,
    /// Choosing a route and changing it.
    ChooseRoute,
    /// Taking the whole case along as a file.
    Export,
    /// Writing the case for others, and sending it to be read over.
    ShareCase,
    /// Reading over what somebody else has written, making it public, and taking it down.
    ReviewShared,
    /// Giving somebody outside documents of it.
    GiveDocuments,
}

/// The table of acts. It is meant to be read by people. The last column: administrators of the owning organisation who do not take part;
/// they see to it that a journey is never without somebody who leads it.
#[rustfmt::skip]
pub const TABLE: &[(Act, &[Role], bool)] = &[
    (Act::See,                &[Lead, Member, Procurement, Legal, Manager, Operations, Observer, Supplier, Facilitator], true),
    (Act::SeeEverybody,       &[Lead, Member, Procurement, Legal, Manager, Operations, Facilitator],                     true),
    (Act::Change,             &[Lead, Member],                                                                           false),
    (Act::ManageParticipants, &[Lead],                                                                                   true),
    (Act::InviteOrganisation, &[Lead],                                                                                   false),
    (Act::HandOver,           &[Lead],                                                                                   false),
    (Act::Leave,              &[Lead, Member, Procurement, Legal, Manager, Operations, Observer, Supplier, Facilitator], false),
    (Act::ReadJournal,        &[Lead, Member, Procurement, Legal, Manager, Operations, Facilitator],                     false),
    (Act::SeeRide,            &[Lead, Member, Procurement, Legal, Manager, Operations, Facilitator],                     true),
    (Act::Comment,            &[Lead, Member, Procurement, Legal, Manager, Operations, Facilitator],                     true),
    (Act::Work,               &[Lead, Member, Procurement, Legal, Operations, Facilitator],                              false),
    (Act::Prove,              &[Lead, Member, Procurement, Legal],                                                       false),
    (Act::ChooseRoute,        &[Lead, Member],                                                                           false),
    (Act::Export,             &[Lead],                                                                                   false),
    (Act::ShareCase,          &[Lead],                                                                                   false),
    (Act::ReviewShared,       &[Manager],                                                                                true),
    (Act::GiveDocuments,      &[Lead],                                                                                   true),
];

/// The table of marks: what each lets a role see, in the order of [`Role`], and last the administrators as above.
#[rustfmt::skip]
pub const SIGHTS: [(Mark, [Sight; 10]); 4] = [
    //                   lead    member  procur. legal   manager operat. observ. suppl.  facil.  administrator
    (Mark::Open,        [Always, Always, Always, Always, Always, Always, Always, Always, Always, Always]),
    (Mark::Internal,    [Always, Always, Always, Always, Always, Always, Never,  Never,  Always, Always]),
    (Mark::Restricted,  [Always, Named,  Named,  Named,  Named,  Named,  Named,  Named,  Named,  Never]),
    (Mark::TradeSecret, [Always, Own,    Always, Always, Own,    Own,    Own,    Own,    Own,    Never]),
];

/// Whether somebody with this role may do this; `administers` says that they are an administrator of the owning organisation.
pub fn may(role: Option<Role>, administers: bool, act: Act) -> bool {
    TABLE.iter().any(|(listed, roles, administrators)| {
        *listed == act && (role.is_some_and(|role| roles.contains(&role)) || (administers && *administrators))
    })
}

/// What a mark lets somebody see.
pub fn sight(mark: Mark, role: Option<Role>) -> Sight {
    let column = role.and_then(|role| Role::ALL.iter().position(|listed| *listed == role)).unwrap_or(Role::ALL.len());
    SIGHTS.iter().find(|(listed, _)| *listed == mark).map_or(Never, |(_, sights)| sights[column])
}

/// Whether somebody may begin a journey for an organisation: for one that has needs or brings others together, as administrator or member.
pub fn may_begin(place: &doors::Place) -> bool {
    matches!(place.organisation.kind, OrganisationKind::Authority | OrganisationKind::Facilitator)
        && matches!(place.role, OrganisationRole::Administrator | OrganisationRole::Member)
}

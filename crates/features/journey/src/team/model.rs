//! Who stands for the actors of a method on a ride: people who take part and parties outside, functions that the team names itself, and actors
//! that it does not need.

use perron_kernel::{Id, Instant};
use perron_people::model::PersonId;

/// The kind of ids of those who stand for an actor.
#[derive(Debug)]
pub enum TeamMemberKind {}

/// Names somebody who stands for an actor, once for each actor they stand for.
pub type TeamMemberId = Id<TeamMemberKind>;

/// What a team says of somebody who is with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The actor of the method they stand for; nothing for a function that the team names itself.
    pub actor: Option<String>,
    /// That function, in the team's words; empty for an actor of the method, which has its words there.
    pub title: String,
    /// Who, when they take part in the case.
    pub person: Option<PersonId>,
    /// Who, when they do not: the name of a person or an organisation. Empty for somebody who takes part, as are the next two.
    pub outside_name: String,
    /// Where they are from.
    pub outside_organisation: String,
    /// How they are reached.
    pub outside_contact: String,
    /// What the team wants to remember.
    pub note: String,
}

/// Somebody who stands for an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamMember {
    /// Names it.
    pub id: TeamMemberId,
    /// What the team says.
    pub told: Told,
    /// What the person is called; nothing for a party outside, or when erased.
    pub person_name: Option<String>,
    /// The organisation for which the person takes part; nothing for a party outside, and for a person who takes part no longer.
    pub organisation_name: Option<String>,
    /// Who said so.
    pub added_by: PersonId,
    /// When.
    pub added_at: Instant,
}

impl TeamMember {
    /// Whether they are a person who takes part no longer: then somebody is missing again.
    pub fn has_left(&self) -> bool {
        self.told.person.is_some() && self.organisation_name.is_none()
    }

    /// Whether it is a function that nobody has yet, as one that came along from another case.
    pub fn is_nobody(&self) -> bool {
        self.told.person.is_none() && self.told.outside_name.is_empty()
    }
}

/// That a team does not need an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotNeeded {
    /// Which.
    pub actor: String,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub said_by: PersonId,
    /// When.
    pub said_at: Instant,
}

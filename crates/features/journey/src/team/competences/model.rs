//! Where a team has the competences from that its method asks for.

use perron_kernel::Instant;
use perron_people::{model::PersonId, written};

written! {
    /// Where a competence is from.
    Cover {
        /// Somebody of the team has it.
        Own = "own",
        /// Somebody else lends it.
        Borrowed = "borrowed",
        /// Nobody has it yet.
        Missing = "missing",
        /// The case does not ask for it.
        NotNeeded = "not-needed",
    }
}

impl Cover {
    /// Whether somebody is named with it.
    pub const fn has_somebody(self) -> bool {
        matches!(self, Self::Own | Self::Borrowed)
    }
}

/// What a team says of a competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Where it is from.
    pub cover: Cover,
    /// Who has it, when they take part in the case.
    pub person: Option<PersonId>,
    /// Who has it, when they do not; empty for somebody who does, and where nobody has it.
    pub who: String,
    /// Why it is not needed; empty where it is.
    pub reason: String,
}

/// An answer that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The competence, by its id in the method.
    pub competence: String,
    /// What the team says.
    pub told: Told,
    /// What the person is called; nothing without one, or when erased.
    pub person_name: Option<String>,
    /// Whether the person still takes part; so does nobody.
    pub takes_part: bool,
    /// Who said so.
    pub said_by: PersonId,
    /// When.
    pub said_at: Instant,
}

impl Answered {
    /// Whether whoever had it takes part no longer: then it is missing again.
    pub const fn has_left(&self) -> bool {
        self.told.person.is_some() && !self.takes_part
    }

    /// Whether the team has it, or does not need it.
    pub const fn is_covered(&self) -> bool {
        match self.told.cover {
            Cover::NotNeeded => true,
            Cover::Missing => false,
            Cover::Own | Cover::Borrowed => !self.has_left(),
        }
    }
}

//! How a rule stands, and what speaks for it.

use perron_kernel::{Id, Instant};
use perron_people::{model::PersonId, written};
use time::Date;

use crate::model::JourneyId;

/// The kind of ids of evidence.
#[derive(Debug)]
pub enum EvidenceKind {}

/// Names a piece of evidence.
pub type EvidenceId = Id<EvidenceKind>;

written! {
    /// How a rule stands for a case.
    State {
        /// The facts show that it is kept.
        KeptByFacts = "kept-by-facts",
        /// Somebody has brought evidence, and no fact speaks against it.
        KeptByEvidence = "kept-by-evidence",
        /// It is to be kept, and nothing shows yet that it is.
        Open = "open",
        /// The facts show that it is not kept.
        Broken = "broken",
        /// It does not concern this case, or not yet.
        NotApplicable = "not-applicable",
        /// A fact that decides is missing.
        NotKnown = "not-known",
        /// A permission that can be used.
        PermissionOpen = "permission-open",
        /// A permission whose condition is not met.
        PermissionClosed = "permission-closed",
    }
}

/// Why a rule is not applicable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotApplicable {
    /// The team says so.
    Said,
    /// What it is about has not come yet.
    NotYet,
    /// It rests on the law of another country.
    ForeignLaw,
}

/// What proves that a rule is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Names it.
    pub id: EvidenceId,
    /// Which rule.
    pub rule: String,
    /// What it is.
    pub text: String,
    /// Where it is: a number in the archive, an address; may be empty.
    pub place: String,
    /// The day it is from; one long before `added_at` was recorded later.
    pub dated: Date,
    /// Who brought it and answers for its quality.
    pub added_by: PersonId,
    /// What they are called; nothing when erased.
    pub added_by_name: Option<String>,
    /// When it was brought.
    pub added_at: Instant,
}

/// That a team holds a rule not to be relevant for its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// Which rule.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub said_by: PersonId,
    /// What they are called; nothing when erased.
    pub said_by_name: Option<String>,
    /// When.
    pub said_at: Instant,
}

/// What somebody has brought for a rule or said of it, for the file of their own data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfPerson {
    /// In which journey.
    pub journey: JourneyId,
    /// Which rule.
    pub rule: String,
    /// The evidence, or why the rule is not relevant.
    pub text: String,
    /// Where the evidence is; may be empty.
    pub place: String,
    /// The day it is from; nothing where it is no evidence but a reason.
    pub dated: Option<Date>,
    /// When it was brought or said.
    pub at: Instant,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Instant>,
}

/// How a rule stood when it was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How.
    pub state: State,
    /// Since when.
    pub since: Instant,
}

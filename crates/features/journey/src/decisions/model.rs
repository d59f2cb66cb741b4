//! A decision.

use std::collections::BTreeMap;

use perron_kernel::{Id, Instant};
use time::Date;

/// The kind of ids of decisions.
#[derive(Debug)]
pub enum DecisionKind {}

/// Names a decision.
pub type DecisionId = Id<DecisionKind>;

/// What is said of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What was to be decided.
    pub question: String,
    /// What could have been chosen, one on each line; may be empty.
    pub options: String,
    /// What was chosen.
    pub choice: String,
    /// Why; may be empty.
    pub reason: String,
    /// Who decided: a person, a board, a council; may be empty.
    pub decided_by: String,
    /// What it rests on: an address or a number in the archive; may be empty.
    pub basis: String,
    /// On which day.
    pub decided_on: Date,
    /// At which station; empty for none.
    pub station: String,
    /// The rule that it answers, if it answers one.
    pub rule: Option<String>,
}

/// What a journey has decided and not withdrawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// How many decisions.
    pub count: usize,
    /// The rules they answer, each with the day of the newest.
    pub answered: BTreeMap<String, Date>,
}

/// A decision that stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Names it.
    pub id: DecisionId,
    /// What is said of it.
    pub told: Told,
    /// What whoever recorded it is called; nothing when erased.
    pub recorded_by_name: Option<String>,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Instant>,
}

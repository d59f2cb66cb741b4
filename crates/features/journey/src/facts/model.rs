//! A fact as a team has given it.

use perron_journal::Act;
use perron_kernel::{Id, Instant};
use perron_people::{doors::OwnVisit, model::PersonId, moment};
use time::Date;

/// The kind of ids of given facts.
#[derive(Debug)]
pub enum FactKind {}

/// Names what somebody said of a fact.
pub type FactId = Id<FactKind>;

/// What somebody said of a fact.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_field_names, reason = "they are called as their columns")]
pub struct Given {
    /// Names it.
    pub id: FactId,
    /// Which fact.
    pub fact: String,
    /// What it is; nothing when it was taken back.
    pub value: Option<toml::Value>,
    /// Where it is known from.
    pub source: String,
    /// The day as of which it holds.
    pub as_of: Date,
    /// Who said so.
    pub given_by: PersonId,
    /// What they are called; nothing when erased.
    pub given_by_name: Option<String>,
    /// When.
    pub given_at: Instant,
}

impl Given {
    /// What the visitor says of a fact in this act: it is from today, and known from nowhere, unless that is said too.
    pub fn now(act: &mut Act, own: &OwnVisit, fact: &str, value: Option<toml::Value>) -> Self {
        Self {
            id: act.new_id::<FactKind>(),
            fact: fact.to_owned(),
            value,
            source: String::new(),
            as_of: moment::day(act.now()),
            given_by: own.person.id,
            given_by_name: own.person.name.clone(),
            given_at: act.now(),
        }
    }
}

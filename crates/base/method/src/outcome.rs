//! What facts make of a rule.

use crate::{
    condition::{Bound, Condition, Facts, Truth},
    schema::{Check, Move, Rule},
};

/// The outcome of a rule for some facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The facts show that it is kept.
    Kept,
    /// The facts show that it is broken.
    Broken,
    /// Nothing in the facts speaks against it; people must judge.
    Judge,
    /// It is not relevant yet.
    NotRelevant,
    /// An unanswered fact decides.
    Unknown,
    /// The permission is open.
    Open,
    /// The permission is not open.
    NotOpen,
    /// Software has nothing to judge.
    Reminder,
}

impl Outcome {
    /// The word used in examples.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::Judge => "judge",
            Self::NotRelevant => "not-relevant",
            Self::Unknown => "unknown",
            Self::Open => "open",
            Self::NotOpen => "not-open",
            Self::Reminder => "reminder",
        }
    }
}

/// A rule's conditions, ready to be evaluated.
#[derive(Clone, Debug, Default)]
pub struct Conditions {
    /// When the rule is relevant.
    pub applies: Option<Condition>,
    /// What holds when it is kept.
    pub kept: Option<Condition>,
    /// When the permission is open.
    pub open: Option<Condition>,
}

impl Conditions {
    /// Reads a rule's conditions. An error gives a byte offset in the file and what is wrong there.
    pub fn of(rule: &Rule) -> Result<Self, (usize, String)> {
        let parse = |text: &Option<crate::id::Id>| {
            let Some(text) = text else { return Ok(None) };
            Condition::parse(text).map(Some).map_err(|(offset, message)| (text.span().start + 1 + offset, message))
        };
        Ok(Self { applies: parse(&rule.applies)?, kept: parse(&rule.kept)?, open: parse(&rule.open)? })
    }

    /// Reads a move's condition: like a permission, a move is open or not open, never broken.
    pub fn of_move(one: &Move) -> Result<Self, (usize, String)> {
        let parse = |text: &crate::id::Id| Condition::parse(text).map_err(|(offset, message)| (text.span().start + 1 + offset, message));
        Ok(Self { open: one.when.as_ref().map(parse).transpose()?, ..Self::default() })
    }

    /// The outcome for some facts.
    pub fn outcome(&self, check: Check, facts: &Facts) -> Result<Outcome, String> {
        self.outcome_by(check, |condition| condition.evaluate(facts))
    }

    /// The same for facts that are bound already, where many rules are looked at.
    pub fn outcome_in(&self, check: Check, bound: &Bound<'_>) -> Result<Outcome, String> {
        self.outcome_by(check, |condition| condition.evaluate_in(bound))
    }

    fn outcome_by(&self, check: Check, truth: impl Fn(&Condition) -> Result<Truth, String>) -> Result<Outcome, String> {
        if let Some(applies) = &self.applies {
            match truth(applies)? {
                Truth::Yes => {}
                Truth::No => return Ok(Outcome::NotRelevant),
                Truth::Unknown => return Ok(Outcome::Unknown),
            }
        }
        Ok(match (&self.kept, &self.open) {
            (Some(kept), _) => match truth(kept)? {
                Truth::Yes if check == Check::Partly => Outcome::Judge,
                Truth::Yes => Outcome::Kept,
                Truth::No => Outcome::Broken,
                Truth::Unknown => Outcome::Unknown,
            },
            (None, Some(open)) => match truth(open)? {
                Truth::Yes => Outcome::Open,
                Truth::No => Outcome::NotOpen,
                Truth::Unknown => Outcome::Unknown,
            },
            (None, None) => Outcome::Reminder,
        })
    }
}

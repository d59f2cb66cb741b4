//! `test.toml`: the entry test and the advisor.

use serde::Deserialize;

use super::about::Declared;
use crate::id::Id;

/// `test.toml`; a method may have only one of its two halves, or none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Questions of the entry test.
    #[serde(rename = "question", default)]
    pub questions: Vec<Declared>,
    /// The advisor.
    #[serde(default)]
    pub advisor: Advisor,
}

/// The advisor: from a few answers to a route, or to a topic.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advisor {
    /// Its questions.
    #[serde(rename = "question", default)]
    pub questions: Vec<Question>,
    /// What it advises.
    #[serde(rename = "advice", default)]
    pub advices: Vec<Conditional>,
    /// Why.
    #[serde(rename = "reason", default)]
    pub reasons: Vec<Conditional>,
    /// What it says of the routes that it does not advise.
    #[serde(rename = "verdict", default)]
    pub verdicts: Vec<Conditional>,
}

/// A question of the advisor.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: Id,
    /// Its possible answers.
    pub options: Vec<Id>,
}

/// Something the advisor says of a target under a condition.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conditional {
    /// Its id.
    pub id: Id,
    /// The route or topic it is about.
    pub target: Id,
    /// The condition over answers.
    pub when: Id,
}

//! `test.toml`: the entry test and the route advisor.

use serde::Deserialize;

use super::about::Declared;
use crate::id::Id;

/// `test.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Questions of the entry test.
    #[serde(rename = "question")]
    pub questions: Vec<Declared>,
    /// The route advisor.
    pub advisor: Advisor,
}

/// The route advisor.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advisor {
    /// Its questions.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// What it advises.
    #[serde(rename = "advice")]
    pub advices: Vec<Conditional>,
    /// Why.
    #[serde(rename = "reason")]
    pub reasons: Vec<Conditional>,
    /// What it says of the routes that it does not advise.
    #[serde(rename = "verdict")]
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

/// Something the advisor says of a route under a condition.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conditional {
    /// Its id.
    pub id: Id,
    /// The route it is about.
    pub route: Id,
    /// The condition over answers.
    pub when: Id,
}

//! `examples/*.toml`: what facts and answers must come out as.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::id::Id;

/// `examples/*.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExamplesFile {
    /// Facts and what rules make of them.
    #[serde(default)]
    pub facts: Vec<FactsExample>,
    /// Answers and what the advisor makes of them.
    #[serde(default)]
    pub advice: Vec<AdviceExample>,
    /// Outcomes that rules cannot have, with the reason.
    #[serde(default)]
    pub never: Vec<Never>,
}

/// An outcome that some rules cannot have.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Never {
    /// The rules.
    pub rules: Vec<Id>,
    /// The outcome.
    pub outcome: Id,
    /// Why not.
    pub because: String,
}

/// Facts and what rules make of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactsExample {
    /// Values of facts.
    #[serde(default)]
    pub given: BTreeMap<String, toml::Value>,
    /// Outcome by rule.
    pub gives: toml::Spanned<BTreeMap<String, Id>>,
}

/// Answers and what the advisor makes of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceExample {
    /// Answer by question.
    pub answers: BTreeMap<String, String>,
    /// Expected advice.
    pub advice: Id,
    /// Expected reasons, in order of the file.
    pub reasons: Vec<Id>,
    /// Expected verdicts, in order of the file.
    pub verdicts: Vec<Id>,
}

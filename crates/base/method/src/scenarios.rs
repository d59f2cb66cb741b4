//! The examples of a method as scenarios of its rules, one rule at a time, for whoever counts them or plays them through a case; and the
//! outcomes that rules cannot have, with the reason.

use std::collections::BTreeMap;

use crate::{Files, finding::Findings, load, schema::Never};

/// Facts, and what one rule makes of them.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The rule.
    pub rule: String,
    /// Values of facts, as they are written.
    pub given: BTreeMap<String, toml::Value>,
    /// The outcome: `kept`, `judge`, `broken`, `unknown`, `not-relevant`, `open`, `not-open`.
    pub outcome: String,
}

/// All scenarios of a method, in the order of its files, and what can never come out. What cannot be read is left out: [`crate::check`] names it.
pub fn scenarios(files: &Files, method: &str) -> (Vec<Scenario>, Vec<Never>) {
    let examples = load::examples(files, method, &mut Findings::default());
    let mut scenarios = Vec::new();
    for example in examples.iter().flat_map(|file| &file.facts) {
        let of_rule = |(rule, outcome): (&String, &crate::Id)| Scenario {
            rule: rule.clone(),
            given: example.given.clone(),
            outcome: outcome.to_string(),
        };
        scenarios.extend(example.gives.get_ref().iter().map(of_rule));
    }
    (scenarios, examples.into_iter().flat_map(|file| file.item.never).collect())
}

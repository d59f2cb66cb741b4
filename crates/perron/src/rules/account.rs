//! One rule in the table, and whether everything about it is accounted for: a condition where software checks, somebody who provides each fact,
//! and an example of each outcome that it can have.

use std::collections::{BTreeMap, BTreeSet};

use perron_journey::{Provided, provided};
use perron_method::{
    Conditions, Method, Scenario,
    schema::{Check, Never, Rule, Strength},
};

/// A rule with what the table says of it.
pub struct Line<'a> {
    pub method: &'a Method,
    pub rule: &'a Rule,
    reads: Vec<(String, Provided)>,
    /// Examples by outcome.
    outcomes: BTreeMap<&'a str, usize>,
    /// Outcomes that it cannot have.
    never: BTreeSet<&'a str>,
}

impl<'a> Line<'a> {
    pub fn of(method: &'a Method, rule: &'a Rule, scenarios: &'a [Scenario], never: &'a [Never]) -> Self {
        let conditions = Conditions::of(rule).unwrap_or_default();
        let conditions = [&conditions.applies, &conditions.kept, &conditions.open];
        let names: BTreeSet<String> = conditions.into_iter().flatten().flat_map(perron_method::Condition::reads).collect();
        let mut outcomes = BTreeMap::new();
        for scenario in scenarios.iter().filter(|scenario| rule.id == *scenario.rule) {
            *outcomes.entry(scenario.outcome.as_str()).or_default() += 1;
        }
        let of_rule = never.iter().filter(|never| never.rules.contains(&rule.id));
        Self {
            method,
            rule,
            reads: names.into_iter().map(|name| (provided(&method.facts, &name), name)).map(|(by, name)| (name, by)).collect(),
            outcomes,
            never: of_rule.map(|never| never.outcome.as_str()).collect(),
        }
    }

    pub fn cells(&self) -> [String; 8] {
        let reads: Vec<String> = self.reads.iter().map(|(name, by)| format!("{name} ({by})")).collect();
        let outcomes = self.outcomes.iter().map(|(outcome, count)| format!("{outcome} {count}"));
        let outcomes: Vec<String> = outcomes.chain(self.never.iter().map(|outcome| format!("never {outcome}"))).collect();
        let rule = self.rule;
        [
            self.method.id().to_owned(),
            rule.id.to_string(),
            rule.strength.name().to_owned(),
            rule.nature.name().to_owned(),
            rule.check.name().to_owned(),
            reads.join("; "),
            self.shown_by().to_owned(),
            outcomes.join(", "),
        ]
    }

    /// How it can be shown that the rule is kept.
    const fn shown_by(&self) -> &'static str {
        match (self.rule.check, self.rule.strength) {
            (Check::Yes | Check::Partly, Strength::May) => "facts (a permission)",
            (Check::No, Strength::May) => "always open",
            (Check::Yes, _) => "facts, or evidence",
            (Check::Partly, _) => "facts, and evidence judged by somebody",
            (Check::No, _) => "evidence",
        }
    }

    /// Where its facts come from, as one word: the farthest of them.
    pub fn provider(&self) -> &'static str {
        let kinds: BTreeSet<&str> = self.reads.iter().map(|(_, by)| by.kind()).collect();
        ["nobody", "later", "asked", "computed"].into_iter().find(|kind| kinds.contains(kind)).unwrap_or("no facts")
    }

    pub fn examples(&self) -> usize {
        self.outcomes.values().sum()
    }

    /// What is not accounted for, in words.
    pub fn missing(&self) -> Vec<String> {
        let named = |problem: String| format!("{} / {}: {problem}", self.method.id(), self.rule.id);
        let nobody = self.reads.iter().filter(|(_, by)| by.kind() == "nobody");
        let mut missing: Vec<String> = nobody.map(|(name, by)| named(format!("nobody provides {name} ({by})"))).collect();
        let has_condition = self.rule.kept.is_some() || self.rule.open.is_some();
        if has_condition != (self.rule.check != Check::No) {
            missing.push(named(format!("checked by software: {}, but a condition: {has_condition}", self.rule.check.name())));
        }
        if has_condition {
            let wanted = self.wanted().into_iter().filter(|outcome| !self.outcomes.contains_key(outcome) && !self.never.contains(outcome));
            missing.extend(wanted.map(|outcome| named(format!("no example in which it is {outcome}"))));
        }
        missing
    }

    /// The outcomes that a rule with a condition is to have examples of.
    const fn wanted(&self) -> [&'static str; 3] {
        match (self.rule.open.is_some(), self.rule.check) {
            (true, _) => ["open", "not-open", "unknown"],
            (false, Check::Partly) => ["judge", "broken", "unknown"],
            (false, _) => ["kept", "broken", "unknown"],
        }
    }
}

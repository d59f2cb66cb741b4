//! Checks the conditions of rules and moves: they can be read, read declared facts of the right kinds, can be both yes and no, and fit the
//! strength of a rule.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::{
    Condition, Conditions, Id, Kind, Problem,
    finding::Mistake,
    method::Filed,
    schema::{Check, Rule, Strength},
};

/// The name of the current date in conditions.
const TODAY: &str = "today";
/// What to do about a condition that cannot be read.
const WRITE_CEL: &str = "write the condition in CEL, as docs/how-to/write-a-method.md shows";

impl Checker<'_> {
    /// Checks the conditions of all rules and moves and gives those that can be evaluated, by rule and move.
    pub(super) fn conditions(&mut self) -> BTreeMap<String, Conditions> {
        let kinds = self.kinds();
        let mut compiled = BTreeMap::new();
        let mut read = BTreeSet::new();
        for rule in &self.method.rules {
            self.fits_strength(rule);
            match Conditions::of(rule) {
                Err((offset, message)) => self.at_offset(&rule.file, offset, Mistake::Syntax, message, WRITE_CEL),
                Ok(conditions) => {
                    let written = [(&rule.applies, &conditions.applies), (&rule.kept, &conditions.kept), (&rule.open, &conditions.open)];
                    let sound = written.iter().filter_map(|(text, condition)| Some((text.as_ref()?, condition.as_ref()?))).all(
                        |(text, condition)| {
                            read.extend(condition.reads());
                            self.condition(&rule.file, text, condition, &kinds, "declare it in facts.toml")
                        },
                    );
                    if sound {
                        compiled.insert(rule.id.to_string(), conditions);
                    }
                }
            }
        }
        compiled.extend(self.conditions_of_moves(&kinds));
        let file = self.path("facts.toml");
        for fact in self.method.facts.iter().filter(|fact| !read.contains(fact.id.as_str())) {
            self.at(&file, &fact.id, Mistake::Unused, format!("no rule reads the fact {}", fact.id), "remove it, or use it in a condition");
        }
        compiled
    }

    fn conditions_of_moves(&mut self, kinds: &BTreeMap<String, Kind>) -> BTreeMap<String, Conditions> {
        let file = self.path("moves.toml");
        let mut compiled = BTreeMap::new();
        for one in &self.method.moves.moves {
            let Some(when) = &one.when else { continue };
            match Conditions::of_move(one) {
                Err((offset, message)) => self.at_offset(&file, offset, Mistake::Syntax, message, WRITE_CEL),
                Ok(conditions) => {
                    let open = conditions.open.as_ref();
                    if open.is_some_and(|open| self.condition(&file, when, open, kinds, "declare it in facts.toml")) {
                        compiled.insert(one.id.to_string(), conditions);
                    }
                }
            }
        }
        compiled
    }

    /// The kinds of all facts, with the built-in date.
    pub(super) fn kinds(&mut self) -> BTreeMap<String, Kind> {
        let file = self.path("facts.toml");
        let mut kinds = BTreeMap::from([(TODAY.to_owned(), Kind::Date)]);
        for fact in &self.method.facts {
            match Kind::of_fact(fact) {
                Ok(kind) => {
                    kinds.insert(fact.id.to_string(), kind);
                }
                Err(lacking) => {
                    self.at(&file, &fact.id, Mistake::Schema, format!("the fact {}: {lacking}", fact.id), "add what is lacking");
                }
            }
        }
        kinds
    }

    fn fits_strength(&mut self, rule: &Filed<Rule>) {
        let conditions = usize::from(rule.kept.is_some()) + usize::from(rule.open.is_some());
        let permission = rule.strength == Strength::May;
        let complaint = if rule.check == Check::No && (conditions > 0 || rule.applies.is_some()) {
            Some((
                "software judges nothing here (check = \"no\"), yet there is a condition",
                "remove the condition, or say check = \"partly\"",
            ))
        } else if rule.check != Check::No && conditions != 1 {
            Some(("software judges here, so exactly one of `kept` and `open` is needed", "add it, or say check = \"no\""))
        } else if permission && rule.kept.is_some() {
            Some(("a permission (may) is never broken, so it has no `kept`", "say in `open` when the permission is open"))
        } else if !permission && rule.open.is_some() {
            Some(("only a permission (may) has `open`", "say in `kept` what holds when the rule is kept"))
        } else {
            None
        };
        if let Some((cause, mend)) = complaint {
            self.at(&rule.file, &rule.id, Mistake::Schema, format!("{}: {cause}", rule.id), mend);
        }
    }

    /// Checks one condition against kinds; gives whether it can be evaluated.
    pub(super) fn condition(
        &mut self,
        file: &str,
        text: &Id,
        condition: &Condition,
        kinds: &BTreeMap<String, Kind>,
        declare: &str,
    ) -> bool {
        let start = text.span().start + 1;
        match condition.check_kinds(kinds) {
            Err(Problem::Undeclared(offset, name)) => {
                self.at_offset(file, start + offset, Mistake::Undeclared, format!("nothing declares {name}"), declare);
                false
            }
            Err(Problem::WrongKind(offset, message)) => {
                self.at_offset(file, start + offset, Mistake::WrongKind, message, "compare values of one kind");
                false
            }
            Ok(()) => {
                if condition.is_constant() {
                    self.at(
                        file,
                        text,
                        Mistake::Constant,
                        "the condition always comes out the same",
                        "remove it, or make it depend on a fact",
                    );
                }
                true
            }
        }
    }
}

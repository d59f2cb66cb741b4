//! Runs the examples, and proves with them that every condition matters: each is removed and negated, whole and clause by clause,
//! and some example must then come out otherwise. A move with a condition is proven like a rule.

use std::collections::BTreeMap;

use super::Checker;
use crate::{
    Advice, CompiledAdvisor, Condition, Conditions, Facts, Id, Kind, Statement,
    finding::Mistake,
    method::Filed,
    schema::{AdviceExample, Check, Conditional, FactsExample, Rule},
};

/// The examples of a rule or a move: the facts and the expected outcome.
type RuleExamples<'a> = BTreeMap<&'a str, Vec<(Facts, &'a Id)>>;

impl<'a> Checker<'a> {
    /// Gives the number of examples that hold and of wrong conditions that they noticed.
    pub(super) fn examples(&mut self, conditions: &BTreeMap<String, Conditions>) -> (usize, usize) {
        let method = self.method;
        let kinds = self.kinds();
        let mut held = 0;
        let mut by_rule = RuleExamples::new();
        for file in self.examples {
            for example in &file.facts {
                if let Some(facts) = self.given(&file.file, example, &kinds) {
                    held += usize::from(self.gives(&file.file, example, &facts, conditions, &mut by_rule));
                }
            }
            for example in &file.advice {
                held += usize::from(self.advises(&file.file, example));
            }
        }
        self.never(&by_rule);
        let mut proofs = self.prove_advisor();
        for rule in &method.rules {
            if let Some(conditions) = conditions.get(rule.id.as_str()) {
                proofs += self.prove_rule(rule, conditions, by_rule.get(rule.id.as_str()).map_or(&[], Vec::as_slice));
            }
        }
        for one in &method.moves.moves {
            if let (Some(when), Some(conditions)) = (&one.when, conditions.get(one.id.as_str())) {
                proofs += self.prove_move(when, conditions, by_rule.get(one.id.as_str()).map_or(&[], Vec::as_slice));
            }
        }
        (held, proofs)
    }

    /// What is said never to come out must be about a rule, and no example may show it.
    fn never(&mut self, by_rule: &RuleExamples<'_>) {
        for file in self.examples {
            for (never, name) in file.never.iter().flat_map(|never| never.rules.iter().map(move |rule| (never, rule))) {
                if !self.method.rules.iter().any(|rule| rule.id == name.as_str()) {
                    self.at(&file.file, name, Mistake::Reference, format!("there is no rule {name}"), "name a rule of this method");
                }
                let shown =
                    by_rule.get(name.as_str()).is_some_and(|examples| examples.iter().any(|(_, outcome)| **outcome == never.outcome));
                if shown {
                    let cause = format!("an example shows that {name} can be {}", never.outcome);
                    self.at(&file.file, name, Mistake::Example, cause, "take the rule out of the list");
                }
            }
        }
    }

    fn given(&mut self, file: &str, example: &FactsExample, kinds: &BTreeMap<String, Kind>) -> Option<Facts> {
        let mut facts = Facts::new();
        for (name, written) in &example.given {
            let offset = example.gives.span().start;
            let Some(kind) = kinds.get(name) else {
                let cause = format!("the example gives {name}, which nothing declares");
                self.at_offset(file, offset, Mistake::Undeclared, cause, "declare it in facts.toml");
                return None;
            };
            match kind.value(written) {
                Ok(value) => facts.insert(name.clone(), value),
                Err(message) => {
                    self.at_offset(file, offset, Mistake::WrongKind, format!("{name}: {message}"), "give a value of the fact's kind");
                    return None;
                }
            };
        }
        Some(facts)
    }

    fn gives(
        &mut self,
        file: &str,
        example: &'a FactsExample,
        facts: &Facts,
        conditions: &BTreeMap<String, Conditions>,
        by_rule: &mut RuleExamples<'a>,
    ) -> bool {
        let mut holds = true;
        for (name, expected) in example.gives.get_ref() {
            let rule = self.method.rules.iter().find(|rule| rule.id == name.as_str());
            let is_move = self.method.moves.moves.iter().any(|one| one.id == name.as_str());
            let Some(check) = rule.map(|rule| rule.check).or(is_move.then_some(Check::Yes)) else {
                let cause = format!("there is no rule or move {name}");
                self.at(file, expected, Mistake::Reference, cause, "name a rule or a move of this method");
                holds = false;
                continue;
            };
            let Some(conditions) = conditions.get(name) else { continue };
            by_rule.entry(name).or_default().push((facts.clone(), expected));
            match conditions.outcome(check, facts) {
                Ok(outcome) if outcome.name() == expected.as_str() => {}
                Ok(outcome) => {
                    let cause = format!("{name} comes out as {}, not as {expected}", outcome.name());
                    self.at(file, expected, Mistake::Example, cause, "mend the example, or the condition");
                    holds = false;
                }
                Err(message) => {
                    self.at(
                        file,
                        expected,
                        Mistake::Example,
                        format!("{name} cannot be evaluated: {message}"),
                        "give every field that the rule reads",
                    );
                    holds = false;
                }
            }
        }
        holds
    }

    fn prove_rule(&mut self, rule: &Filed<Rule>, conditions: &Conditions, examples: &[(Facts, &Id)]) -> usize {
        let noticed = |wrong: &Conditions| {
            examples
                .iter()
                .any(|(facts, expected)| wrong.outcome(rule.check, facts).map_or(true, |outcome| outcome.name() != expected.as_str()))
        };
        let mut proofs = 0;
        let written = [&rule.applies, &rule.kept, &rule.open];
        let compiled = [&conditions.applies, &conditions.kept, &conditions.open];
        for (place, (text, condition)) in written.into_iter().zip(compiled).enumerate() {
            let (Some(text), Some(condition)) = (text, condition) else { continue };
            proofs += self.prove(&rule.file, text, condition, |mutant| {
                let mut wrong = conditions.clone();
                *[&mut wrong.applies, &mut wrong.kept, &mut wrong.open][place] = Some(mutant);
                noticed(&wrong)
            });
        }
        proofs
    }

    fn prove_move(&mut self, when: &Id, conditions: &Conditions, examples: &[(Facts, &Id)]) -> usize {
        let Some(open) = &conditions.open else { return 0 };
        self.prove(&self.path("moves.toml"), when, open, |mutant| {
            let wrong = Conditions { open: Some(mutant), ..Conditions::default() };
            examples
                .iter()
                .any(|(facts, expected)| wrong.outcome(Check::Yes, facts).map_or(true, |outcome| outcome.name() != expected.as_str()))
        })
    }

    /// Tries all wrong versions of a condition; gives the number that were noticed.
    fn prove(&mut self, file: &str, text: &Id, condition: &Condition, noticed: impl Fn(Condition) -> bool) -> usize {
        let mut proofs = 0;
        for mutant in condition.mutants() {
            if noticed(mutant.condition) {
                proofs += 1;
            } else {
                let cause = format!("no example notices when this part is {}", mutant.change);
                let offset = text.span().start + 1 + mutant.offset;
                self.at_offset(file, offset, Mistake::Unproven, cause, "add an example in which this part alone decides");
            }
        }
        proofs
    }

    fn advises(&mut self, file: &str, example: &AdviceExample) -> bool {
        let said = self.method.advisor.all_said(example);
        let problem = match said {
            None => Some("an answer is missing or not an option".to_owned()),
            Some(said) if said == expected(example) => None,
            Some((advices, reasons, verdicts)) => {
                Some(format!("comes out as {}, because {}; {}", advices.join(" and "), reasons.join(", "), verdicts.join(", ")))
            }
        };
        let holds = problem.is_none();
        if let Some(cause) = problem {
            self.at(file, &example.advice, Mistake::Example, cause, "mend the example, or the conditions in test.toml");
        }
        holds
    }

    fn prove_advisor(&mut self) -> usize {
        let method = self.method;
        let file = self.path("test.toml");
        let examples: Vec<&AdviceExample> = self.examples.iter().flat_map(|file| &file.advice).collect();
        let noticed = |wrong: &CompiledAdvisor| examples.iter().any(|example| wrong.all_said(example) != Some(expected(example)));
        let mut proofs = 0;
        let lists: [(&[Conditional], Pick); 3] = [
            (&method.test.advisor.advices, |advisor| &mut advisor.advices),
            (&method.test.advisor.reasons, |advisor| &mut advisor.reasons),
            (&method.test.advisor.verdicts, |advisor| &mut advisor.verdicts),
        ];
        for (written, pick) in lists {
            for (index, conditional) in written.iter().enumerate() {
                let mut wrong = method.advisor.clone();
                let condition = pick(&mut wrong)[index].when.clone();
                proofs += self.prove(&file, &conditional.when, &condition, |mutant| {
                    let mut wrong = method.advisor.clone();
                    pick(&mut wrong)[index].when = mutant;
                    noticed(&wrong)
                });
            }
        }
        proofs
    }
}

/// Picks one of the advisor's lists.
type Pick = fn(&mut CompiledAdvisor) -> &mut Vec<Statement>;

/// Ids of all advices that hold, of the reasons and of the verdicts.
type Said = (Vec<String>, Vec<String>, Vec<String>);

fn expected(example: &AdviceExample) -> Said {
    let list = |ids: &[Id]| ids.iter().map(ToString::to_string).collect();
    (vec![example.advice.to_string()], list(&example.reasons), list(&example.verdicts))
}

impl CompiledAdvisor {
    /// What the advisor says to an example, with every advice that holds, so that two at once are noticed.
    fn all_said(&self, example: &AdviceExample) -> Option<Said> {
        let facts = self.facts(&example.answers)?;
        let advices = self.advices.iter().filter(|advice| advice.holds(&facts)).map(|advice| advice.id.to_string()).collect();
        let Advice { reasons, verdicts, .. } = self.advise(&example.answers).unwrap_or_else(Advice::none);
        Some((advices, reasons, verdicts.into_iter().map(|(id, _)| id).collect()))
    }
}

impl Advice {
    fn none() -> Self {
        Self { id: String::new(), target: String::new(), reasons: Vec::new(), verdicts: Vec::new() }
    }
}

//! Checks the advisor over every combination of answers: exactly one advice, at least one reason, one verdict on each other target.

use super::Checker;
use crate::{Answers, Facts, Statement, finding::Mistake, schema::Conditional};

/// So many combinations are named; a wrong condition usually breaks many at once.
const NAMED: usize = 3;

impl Checker<'_> {
    /// Gives the number of combinations that were tried.
    pub(super) fn advice(&mut self) -> usize {
        let method = self.method;
        let (written, advisor, file) = (&method.test.advisor, &method.advisor, self.path("test.toml"));
        let kinds = advisor.kinds();
        let lists = [(&written.advices, &advisor.advices), (&written.reasons, &advisor.reasons), (&written.verdicts, &advisor.verdicts)];
        for (conditional, statement) in lists.iter().flat_map(|(written, compiled)| written.iter().zip(compiled.iter())) {
            self.condition(&file, &conditional.when, &statement.when, &kinds, "name a question of the advisor");
            if method.route(&conditional.target).is_none() && method.topic(&conditional.target).is_none() {
                self.at(
                    &file,
                    &conditional.target,
                    Mistake::Reference,
                    format!("there is no route and no topic {}", conditional.target),
                    "name a route of map.toml or a topic of topics.toml",
                );
            }
        }

        if written.questions.is_empty() {
            return 0;
        }
        let combinations = advisor.combinations();
        let tried: Vec<(&Answers, Facts)> = combinations.iter().filter_map(|answers| Some((answers, advisor.facts(answers)?))).collect();
        let mut complaints = Vec::new();
        for (answers, facts) in &tried {
            let advices: Vec<&Statement> = advisor.advices.iter().filter(|advice| advice.holds(facts)).collect();
            let [advice] = advices.as_slice() else {
                complaints.push(format!("{} gives {} advices ({})", said(answers), advices.len(), ids(&advices)));
                continue;
            };
            if !advisor.reasons.iter().any(|reason| reason.target == advice.target && reason.holds(facts)) {
                complaints.push(format!("{} gives {} without a reason", said(answers), advice.id));
            }
            for target in advisor.candidates().into_iter().filter(|target| **target != advice.target) {
                let verdicts: Vec<&Statement> =
                    advisor.verdicts.iter().filter(|verdict| verdict.target == *target && verdict.holds(facts)).collect();
                if verdicts.len() != 1 {
                    complaints.push(format!("{} gives {} verdicts ({}) on {target}", said(answers), verdicts.len(), ids(&verdicts)));
                }
            }
        }
        let more = complaints.len().saturating_sub(NAMED);
        for complaint in complaints.into_iter().take(NAMED) {
            let rest = if more > 0 { format!(" (and {more} more combinations)") } else { String::new() };
            self.at_offset(&file, 0, Mistake::Advice, complaint + &rest, "let exactly one condition hold for every combination of answers");
        }
        self.never_said(&file, &tried);
        combinations.len()
    }

    fn never_said(&mut self, file: &str, tried: &[(&Answers, Facts)]) {
        let method = self.method;
        let advised =
            |facts: &Facts| method.advisor.advices.iter().find(|advice| advice.holds(facts)).map(|advice| advice.target.to_string());
        let targets: Vec<Option<String>> = tried.iter().map(|(_, facts)| advised(facts)).collect();
        let unsaid = |written: &[Conditional], compiled: &[Statement], about_advised: Option<bool>| -> Vec<Conditional> {
            let pairs = written.iter().zip(compiled).filter(|(_, statement)| {
                !tried.iter().zip(&targets).any(|((_, facts), target)| {
                    let relevant = about_advised.is_none_or(|wanted| (target.as_deref() == Some(statement.target.as_str())) == wanted);
                    relevant && statement.holds(facts)
                })
            });
            pairs.map(|(written, _)| written.clone()).collect()
        };
        let (written, compiled) = (&method.test.advisor, &method.advisor);
        let unsaid = [
            unsaid(&written.advices, &compiled.advices, None),
            unsaid(&written.reasons, &compiled.reasons, Some(true)),
            unsaid(&written.verdicts, &compiled.verdicts, Some(false)),
        ];
        for statement in unsaid.into_iter().flatten() {
            self.at(
                file,
                &statement.id,
                Mistake::Unused,
                format!("{} is never said, whatever the answers", statement.id),
                "remove it, or mend its condition",
            );
        }
    }
}

fn said(answers: &Answers) -> String {
    answers.iter().map(|(question, answer)| format!("{question} = {answer}")).collect::<Vec<_>>().join(", ")
}

fn ids(statements: &[&Statement]) -> String {
    if statements.is_empty() {
        "none".to_owned()
    } else {
        statements.iter().map(|statement| statement.id.to_string()).collect::<Vec<_>>().join(", ")
    }
}

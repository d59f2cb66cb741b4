//! The advisor: from a few answers to one route or topic, with reasons, verdicts on the others, and what would change the advice.

use std::{collections::BTreeMap, sync::Arc};

use cel::Value;

use crate::{
    condition::{Condition, Facts, Truth},
    id::Id,
    kind::Kind,
    schema::{Advisor, Conditional, Question},
};

/// Answer (option) by question.
pub type Answers = BTreeMap<String, String>;

/// The advisor's conditions, ready to be evaluated.
#[derive(Clone, Debug, Default)]
pub struct CompiledAdvisor {
    questions: Vec<Question>,
    /// Possible advices.
    pub advices: Vec<Statement>,
    /// Possible reasons.
    pub reasons: Vec<Statement>,
    /// Possible verdicts.
    pub verdicts: Vec<Statement>,
}

/// Something that the advisor says of a target when its condition holds.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id.
    pub id: Id,
    /// The route or topic it is about.
    pub target: Id,
    /// The condition.
    pub when: Condition,
}

/// What the advisor says to a set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Id of the advice.
    pub id: String,
    /// The advised route or topic.
    pub target: String,
    /// Ids of the reasons.
    pub reasons: Vec<String>,
    /// Ids of the verdicts, with the target each is about.
    pub verdicts: Vec<(String, String)>,
}

/// One answer that would lead to another target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: String,
    /// The other answer.
    pub option: String,
    /// The route or topic it would lead to.
    pub target: String,
}

impl CompiledAdvisor {
    /// Reads the advisor's conditions. An error gives a byte offset in the file and what is wrong there.
    pub fn of(advisor: &Advisor) -> Result<Self, (usize, String)> {
        let read = |statements: &[Conditional]| statements.iter().map(statement).collect::<Result<Vec<_>, _>>();
        Ok(Self {
            questions: advisor.questions.clone(),
            advices: read(&advisor.advices)?,
            reasons: read(&advisor.reasons)?,
            verdicts: read(&advisor.verdicts)?,
        })
    }

    /// What can be advised: the targets of all advices, each once, in the order in which they are first named.
    pub fn candidates(&self) -> Vec<&Id> {
        let mut candidates: Vec<&Id> = Vec::new();
        for advice in &self.advices {
            if !candidates.contains(&&advice.target) {
                candidates.push(&advice.target);
            }
        }
        candidates
    }

    /// The advice for answers to all questions; `None` while an answer is missing or none of its options.
    pub fn advise(&self, answers: &Answers) -> Option<Advice> {
        let facts = self.facts(answers)?;
        let advice = self.advices.iter().find(|advice| advice.holds(&facts))?;
        let said = |statements: &[Statement], about_advised: bool| -> Vec<(String, String)> {
            statements
                .iter()
                .filter(|statement| (statement.target == advice.target) == about_advised && statement.holds(&facts))
                .map(|statement| (statement.id.to_string(), statement.target.to_string()))
                .collect()
        };
        Some(Advice {
            id: advice.id.to_string(),
            target: advice.target.to_string(),
            reasons: said(&self.reasons, true).into_iter().map(|(id, _)| id).collect(),
            verdicts: said(&self.verdicts, false),
        })
    }

    /// Every single other answer that would lead to another target.
    pub fn changes(&self, answers: &Answers) -> Vec<Change> {
        let Some(advice) = self.advise(answers) else { return Vec::new() };
        let mut changes = Vec::new();
        for question in &self.questions {
            for option in
                question.options.iter().filter(|option| answers.get(question.id.as_str()).is_none_or(|answer| answer != option.as_str()))
            {
                let mut other = answers.clone();
                other.insert(question.id.to_string(), option.to_string());
                if let Some(changed) = self.advise(&other).filter(|changed| changed.target != advice.target) {
                    changes.push(Change { question: question.id.to_string(), option: option.to_string(), target: changed.target });
                }
            }
        }
        changes
    }

    /// Every combination of answers.
    pub fn combinations(&self) -> Vec<Answers> {
        self.questions.iter().fold(vec![Answers::new()], |combinations, question| {
            let extended = combinations.iter().flat_map(|answers| {
                question.options.iter().map(|option| {
                    let mut answers = answers.clone();
                    answers.insert(question.id.to_string(), option.to_string());
                    answers
                })
            });
            extended.collect()
        })
    }

    /// Answers as conditions read them; `None` when one is missing or not an option.
    pub fn facts(&self, answers: &Answers) -> Option<Facts> {
        let facts = self.questions.iter().map(|question| {
            let answer = answers.get(question.id.as_str())?;
            let known = question.options.iter().any(|option| option == answer.as_str());
            known.then(|| (question.id.to_string(), Value::String(Arc::new(answer.clone()))))
        });
        facts.collect()
    }

    /// The questions as kinds, for the checker.
    pub(crate) fn kinds(&self) -> BTreeMap<String, Kind> {
        let kinds = self.questions.iter().map(|question| {
            let options = question.options.iter().map(ToString::to_string).collect();
            (question.id.to_string(), Kind::Choice(options))
        });
        kinds.collect()
    }
}

impl Statement {
    /// Whether it is said to these answers.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.when.evaluate(facts) == Ok(Truth::Yes)
    }
}

fn statement(written: &Conditional) -> Result<Statement, (usize, String)> {
    let when = Condition::parse(&written.when).map_err(|(offset, message)| (written.when.span().start + 1 + offset, message))?;
    Ok(Statement { id: written.id.clone(), target: written.target.clone(), when })
}

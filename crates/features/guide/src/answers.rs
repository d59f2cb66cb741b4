//! Answers that travel in the address: `?question=option`. Nothing is stored, so a link can be shared, printed and gone back to. What an
//! address says is never trusted: unknown questions are passed over, and an unknown answer counts as none.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use perron_method::{Id, Method};

/// The parameters of an address, decoded.
pub type Parameters = [(String, String)];

/// The parameter that says what the answers are for. An id never begins with a line, so no question can have this name.
pub const PURPOSE: &str = "_for";
/// The answers were sent with the form: those that are missing are errors.
pub const SENT: &str = "answers";
/// The answers are to be changed: the form shows them.
pub const EDIT: &str = "edit";

/// The answers of the entry test.
pub const YES: &str = "yes";
/// The other one.
pub const NO: &str = "no";

/// A question with the answers it takes.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its answers.
    pub options: Vec<&'a str>,
}

/// What an address says in answer to some questions.
#[derive(Clone, Debug, Default)]
pub struct Replies {
    answers: BTreeMap<String, String>,
    unknown: BTreeSet<String>,
    sent: bool,
    edit: bool,
}

/// The questions of the entry test.
pub fn of_test(method: &Method) -> Vec<Question<'_>> {
    method.test.questions.iter().map(|question| Question { id: &question.id, options: vec![YES, NO] }).collect()
}

/// The questions of the route advisor.
pub fn of_advisor(method: &Method) -> Vec<Question<'_>> {
    let questions = &method.test.advisor.questions;
    questions.iter().map(|question| Question { id: &question.id, options: question.options.iter().map(Id::as_str).collect() }).collect()
}

impl Replies {
    /// Reads what an address says about these questions. Where it says two things about one, the last counts.
    pub fn read(query: &Parameters, questions: &[Question<'_>]) -> Self {
        let mut replies = Self::default();
        for (name, value) in query {
            if name == PURPOSE {
                replies.sent = value == SENT;
                replies.edit = value == EDIT;
                continue;
            }
            let Some(question) = questions.iter().find(|question| question.id == name) else { continue };
            if question.options.contains(&value.as_str()) {
                replies.unknown.remove(name);
                replies.answers.insert(name.clone(), value.clone());
            } else {
                replies.answers.remove(name);
                replies.unknown.insert(name.clone());
            }
        }
        replies
    }

    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&str> {
        self.answers.get(question).map(String::as_str)
    }

    /// All answers, by question.
    pub fn answers(&self) -> &BTreeMap<String, String> {
        &self.answers
    }

    /// Whether there is an answer to this question that it does not take.
    pub fn is_unknown(&self, question: &str) -> bool {
        self.unknown.contains(question)
    }

    /// Whether the form is to be shown without complaints: nothing was sent, or the answers are to be changed.
    pub fn is_draft(&self) -> bool {
        self.edit || (!self.sent && self.answers.is_empty() && self.unknown.is_empty())
    }

    /// Whether every question has an answer.
    pub fn is_complete(&self, questions: &[Question<'_>]) -> bool {
        questions.iter().all(|question| self.answers.contains_key(question.id))
    }

    /// The answers to these questions as pairs, in the order of the questions.
    pub fn pairs<'a>(&'a self, questions: &[Question<'a>]) -> Vec<(&'a str, &'a str)> {
        questions.iter().filter_map(|question| Some((question.id, self.get(question.id)?))).collect()
    }
}

/// An address with parameters.
pub fn address<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut address = path.to_owned();
    for (index, (name, value)) in pairs.into_iter().enumerate() {
        address.push(if index == 0 { '?' } else { '&' });
        encode(&mut address, name);
        address.push('=');
        encode(&mut address, value);
    }
    address
}

fn encode(address: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
}

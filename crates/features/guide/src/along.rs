//! What comes along from the guide when a team begins a case with the advice it got: what was answered, as short codes in the address of the
//! form, and the same codes read back as the advice in words.

use perron_method::{Answers, schema::Route};

use crate::{
    answers::{Parameters, Question, Replies, of_advisor, of_test},
    edition::Edition,
    question_form::{option_words, short},
};

/// What stands between the answers of the entry test.
const BETWEEN_TESTED: &str = "-";
/// What stands between the answers to the advisor: their ids may have lines in them.
const BETWEEN_ADVISED: &str = ".";

/// What the advisor said to somebody's answers, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// The route or topic it pointed at.
    pub target: String,
    /// Everything it could have pointed at.
    pub options: Vec<String>,
    /// Why.
    pub reasons: Vec<String>,
    /// What was asked, in short, and answered.
    pub answers: Vec<(String, String)>,
}

impl Edition<'_> {
    /// Where a team begins a case on a route, with what an address says that it answered in the entry test and to the advisor. Nowhere without
    /// cases.
    pub fn case_on(&self, route: &Route, query: &Parameters) -> Option<String> {
        let mut way = format!("{}?way={}/{}", self.cases?, self.method.id(), route.id);
        let parts = [("tested", of_test(self.method), BETWEEN_TESTED), ("advised", of_advisor(self.method), BETWEEN_ADVISED)];
        for (name, questions, between) in parts {
            let answers = in_order(&questions, query);
            if !answers.is_empty() {
                way = format!("{way}&{name}={}", answers.join(between));
            }
        }
        Some(way)
    }

    /// What the advisor says to the answers of such an address; nothing where they do not fit its questions.
    pub fn advised(&self, codes: &str) -> Option<Advised> {
        let questions = of_advisor(self.method);
        let codes: Vec<&str> = codes.split(BETWEEN_ADVISED).collect();
        let given = || questions.iter().zip(&codes);
        if codes.len() != questions.len() || !given().all(|(question, code)| question.options.contains(code)) {
            return None;
        }
        let answers: Answers = given().map(|(question, code)| (question.id.to_owned(), (*code).to_owned())).collect();
        let advice = self.method.advisor.advise(&answers)?;
        let section = |id: &str| self.text.section("advisor", id);
        let called = |id: &str| self.target(id).map(|sign| sign.full);
        let in_words = |(question, code): (&Question<'_>, &&str)| {
            let section = section(question.id);
            (short(section, question.id), option_words(self, section, code))
        };
        Some(Advised {
            target: called(&advice.target)?,
            options: self.method.advisor.candidates().into_iter().filter_map(|target| called(target)).collect(),
            reasons: advice.reasons.iter().filter_map(|id| Some(section(id)?.body.plain())).filter(|reason| !reason.is_empty()).collect(),
            answers: given().map(in_words).collect(),
        })
    }
}

/// The answers to these questions in their order; none when one is missing.
fn in_order<'q>(questions: &[Question<'q>], query: &Parameters) -> Vec<&'q str> {
    let replies = Replies::read(query, questions);
    let answer = |question: &Question<'q>| {
        let given = replies.get(question.id)?;
        question.options.iter().copied().find(|option| *option == given)
    };
    questions.iter().map(answer).collect::<Option<_>>().unwrap_or_default()
}

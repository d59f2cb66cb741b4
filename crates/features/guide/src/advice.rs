//! The advisor: a few questions, then one route or topic with reasons, the boundary to watch, what speaks against the others, and which
//! single answer would change the advice. The answers stand in the address, so the result can be shared, printed and changed.

use askama::Template;
use perron_map::{Size, StripOptions};
use perron_method::{Advice, Answers, schema::Route};
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    answers::{Parameters, Question, Replies, address, of_advisor, of_test},
    content::Content,
    edition::{Edition, Sign},
    links::{Links, Term},
    network,
    question_form::{self, Step, edit, option_label, short},
};

#[derive(Template)]
#[template(path = "advice.html")]
struct AdvicePage<'a> {
    words: &'a Words,
    sign: Sign,
    badge: Html,
    title: String,
    verdict: Html,
    /// Where a case begins with this advice.
    begin: Option<String>,
    first: Option<(String, String)>,
    strip: Html,
    reasons: Vec<Html>,
    boundary: Html,
    /// Whether the advisor can point at more than routes.
    mixed: bool,
    others: Vec<Other>,
    changes: Vec<Change>,
    tested: Vec<(String, Html)>,
    answered: Vec<(String, Html)>,
    edit_test: String,
    edit_advice: String,
    link: String,
    terms: Vec<Term>,
}

/// A route or topic that is not advised.
struct Other {
    sign: Sign,
    word: String,
    reason: Html,
}

/// Another answer that would lead to another result.
struct Change {
    sentence: String,
    sign: Sign,
    href: String,
}

/// The advisor: its form, or what it advises to the answers in the address.
pub fn page(edition: &Edition<'_>, query: &Parameters) -> Result<Option<Content>, askama::Error> {
    let questions = of_advisor(edition.method);
    let replies = Replies::read(query, &questions);
    let advice = edition.method.advisor.advise(replies.answers());
    let advised = advice.filter(|_| !replies.is_draft()).and_then(|advice| Some((edition.target(&advice.target)?, advice)));
    match advised {
        Some((sign, advice)) => result(edition, sign, &advice, replies.answers(), query).map(Some),
        None => question_form::content(edition, Step::Advice, query).map(Some),
    }
}

fn result(edition: &Edition<'_>, sign: Sign, advice: &Advice, answers: &Answers, query: &Parameters) -> Result<Content, askama::Error> {
    let links = edition.links();
    let text = edition.text.page("advisor");
    let section = |id: &str| text.section(id);
    let said = |id: &str| section(id).map(|section| links.inline(&section.body)).unwrap_or_default();
    let route = edition.method.route(&advice.target);
    let heading = section(&advice.id).map(|section| section.title().to_owned()).filter(|title| !title.is_empty());
    let title = heading.unwrap_or_else(|| sign.full.clone());
    let boundary = section(&advice.id).and_then(|section| section.part("boundary"));
    let (tests, advisor) = (of_test(edition.method), of_advisor(edition.method));
    let template = AdvicePage {
        words: edition.words,
        badge: route.map_or_else(|| sign.badge.clone(), |route| badge(route, &sign.letter)),
        title: title.clone(),
        verdict: said(&advice.id),
        first: route
            .and_then(|route| route.stations.first())
            .map(|id| (edition.book.to(&Page::Station(id.to_string())).to_owned(), edition.station_title(id))),
        begin: route.and_then(|route| edition.case_on(route, query)),
        strip: route.map(|route| strip(edition, route)).unwrap_or_default(),
        reasons: advice.reasons.iter().map(|id| said(id)).filter(|reason| !reason.is_empty()).collect(),
        boundary: boundary.map(|part| links.blocks(&part.body)).unwrap_or_default(),
        mixed: edition.method.advisor.candidates().iter().any(|target| edition.method.route(target).is_none()),
        others: others(edition, &links, advice),
        changes: changes(edition, answers, query),
        tested: answer_list(edition, &links, "test", &tests, query),
        answered: answer_list(edition, &links, "advisor", &advisor, query),
        edit_test: edit(edition, &Page::Test, query),
        edit_advice: edit(edition, &Page::Advice, query),
        link: result_address(edition, query, None),
        terms: links.terms(),
        sign,
    };
    let description = section(&advice.id).map(|section| section.body.plain()).unwrap_or_default();
    Ok(Content::of(title, &template)?.described(description))
}

fn badge(route: &Route, letter: &str) -> Html {
    Html::trusted(perron_map::badge(network::shape(route), network::colour(route), letter, Size::Huge))
}

fn strip(edition: &Edition<'_>, route: &Route) -> Html {
    Html::trusted(perron_map::strip(&network::drawn(edition, route), &network::words(edition), &StripOptions::default()))
}

/// The verdicts on the other candidates, in the order of the advices.
fn others(edition: &Edition<'_>, links: &Links<'_>, advice: &Advice) -> Vec<Other> {
    let other = |target: &perron_method::Id| {
        edition.method.why_off(target).is_none().then_some(())?;
        let (id, _) = advice.verdicts.iter().find(|(_, about)| *target == about.as_str())?;
        let section = edition.text.section("advisor", id);
        Some(Other {
            sign: edition.target(target)?,
            word: section.map(|section| section.title().to_owned()).unwrap_or_default(),
            reason: section.map(|section| links.inline(&section.body)).unwrap_or_default(),
        })
    };
    edition.method.advisor.candidates().into_iter().filter(|target| **target != advice.target.as_str()).filter_map(other).collect()
}

/// "Hvis I …, peger svarene på …", with the way to that result.
fn changes(edition: &Edition<'_>, answers: &Answers, query: &Parameters) -> Vec<Change> {
    let change = |change: perron_method::Change| {
        let phrases = edition.text.section("advisor", &change.question).and_then(|section| section.part("changes"))?;
        let phrase = phrases.item(&change.option)?.text.plain();
        let sign = edition.target(&change.target)?;
        let sentence = edition.words.with("advice-change", &[("change", phrase.into())]);
        Some(Change { sentence, sign, href: result_address(edition, query, Some((&change.question, &change.option))) })
    };
    edition.method.advisor.changes(answers).into_iter().filter_map(change).collect()
}

/// The address of a result with the answers of a query and nothing else, or with one of them changed.
fn result_address(edition: &Edition<'_>, query: &Parameters, changed: Option<(&str, &str)>) -> String {
    let questions: Vec<_> = of_test(edition.method).into_iter().chain(of_advisor(edition.method)).collect();
    let replies = Replies::read(query, &questions);
    let pairs = replies.pairs(&questions).into_iter().map(|(name, value)| match changed {
        Some((question, option)) if question == name => (name, option),
        _ => (name, value),
    });
    address(edition.book.to(&Page::Advice), pairs)
}

/// What was answered, in short.
fn answer_list(
    edition: &Edition<'_>,
    links: &Links<'_>,
    file: &str,
    questions: &[Question<'_>],
    query: &Parameters,
) -> Vec<(String, Html)> {
    let replies = Replies::read(query, questions);
    let line = |question: &Question<'_>| {
        let section = edition.text.section(file, question.id);
        Some((short(section, question.id), option_label(edition, links, section, replies.get(question.id)?)))
    };
    questions.iter().filter_map(line).collect()
}

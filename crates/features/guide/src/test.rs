//! The entry test: a few questions with yes or no, on one page. Yes to all leads on to the advisor. A no is no locked door: the page says
//! why that question matters and what to do instead, and the ways onward stay open.

use askama::Template;
use perron_ui::{Html, Link, Words};

use crate::{
    addresses::Page,
    answers::{NO, Parameters, Replies, of_test},
    content::Content,
    edition::{Card, Edition},
    links::{Links, Term},
    question_form::{self, Stage, Step, edit, short},
    rule_list::RuleList,
};

#[derive(Template)]
#[template(path = "verdict.html")]
struct VerdictPage<'a> {
    words: &'a Words,
    stages: Vec<Stage>,
    title: String,
    lead: String,
    all_yes: bool,
    failed: Vec<Failed>,
    /// Label and answer.
    answers: Vec<(String, String)>,
    edit: String,
    advice: Link,
    ways: Vec<Card>,
    /// What the method says of a no: heading, words, and where it stands.
    said: Vec<Said>,
    rules: Html,
    terms: Vec<Term>,
}

/// A move that the method offers after a no.
struct Said {
    heading: String,
    text: Html,
    href: String,
}

/// A question that was answered with no.
struct Failed {
    id: String,
    question: String,
    why: Html,
    instead: Html,
}

/// The test: its form, or what the answers in the address mean.
pub fn page(edition: &Edition<'_>, query: &Parameters) -> Result<Option<Content>, askama::Error> {
    let questions = of_test(edition.method);
    let replies = Replies::read(query, &questions);
    if replies.is_draft() || !replies.is_complete(&questions) {
        return question_form::content(edition, Step::Test, query).map(Some);
    }
    verdict(edition, &replies, query).map(Some)
}

fn verdict(edition: &Edition<'_>, replies: &Replies, query: &Parameters) -> Result<Content, askama::Error> {
    let words = edition.words;
    let links = edition.links();
    let questions = of_test(edition.method);
    let text = edition.text.page("test");
    let failed = |id: &str| {
        let section = text.section(id);
        let part = |key: &str| section.and_then(|section| section.part(key)).map(|part| links.blocks(&part.body)).unwrap_or_default();
        let question = section.map_or(id, |section| section.title()).to_owned();
        Failed { id: format!("question-{id}"), question, why: part("why"), instead: part("instead") }
    };
    let failed: Vec<Failed> =
        questions.iter().filter(|question| replies.get(question.id) == Some(NO)).map(|question| failed(question.id)).collect();
    let all_yes = failed.is_empty();
    let answers = questions.iter().filter_map(|question| Some((question.id, replies.get(question.id)?)));
    let answers = answers.map(|(id, answer)| (short(text.section(id), id), words.get(&format!("answer-{answer}"))));
    let title = if all_yes { words.get("test-yes-title") } else { words.count("test-no-title", failed.len()) };
    let template = VerdictPage {
        words,
        stages: question_form::stages(edition, if edition.method.has_advisor() { Some(&Page::Test) } else { None }, query),
        title: title.clone(),
        lead: words.get(match (all_yes, edition.method.has_advisor()) {
            (true, true) => "test-yes-lead",
            (true, false) => "test-yes-lead-route",
            (false, _) => "test-no-lead",
        }),
        all_yes,
        answers: answers.collect(),
        edit: edit(edition, &Page::Test, query),
        advice: onward(edition, query),
        ways: ways(edition),
        said: if all_yes { Vec::new() } else { ways_off(edition, &links) },
        rules: RuleList::new(edition, &links, edition.method.rules_at("test"), None, 3).html()?,
        failed,
        terms: links.terms(),
    };
    Content::of(title, &template)
}

/// Where the method goes on: to its advisor, to its only route, or to its routes.
fn onward(edition: &Edition<'_>, query: &Parameters) -> Link {
    if edition.method.has_advisor() {
        return Link::new(edit(edition, &Page::Advice, query), edition.word("test-go-on"));
    }
    match edition.signs().as_slice() {
        [only] => Link::new(only.href.clone(), edition.words.with("drive-route", &[("letter", only.letter.as_str().into())])),
        _ => edition.link(&Page::Routes),
    }
}

/// Where one can always go from here.
fn ways(edition: &Edition<'_>) -> Vec<Card> {
    let routes = Card {
        href: edition.book.to(&Page::Routes).to_owned(),
        title: edition.words.count("test-way-routes", edition.method.offered_routes().count()),
        lead: edition.word("test-way-routes-text"),
        icon: "map".to_owned(),
    };
    let topics = Card {
        href: edition.book.to(&Page::Topics).to_owned(),
        title: edition.word("test-way-topics"),
        lead: edition.word("test-way-topics-text"),
        icon: "x-cap".to_owned(),
    };
    let emergency = Card {
        href: edition.book.to(&Page::Emergency).to_owned(),
        title: edition.emergency_title(),
        lead: edition.word("stop-text"),
        icon: "x-stop".to_owned(),
    };
    let has_topics = edition.book.find(&Page::Topics).is_some();
    [Some(emergency), has_topics.then_some(topics), Some(routes)].into_iter().flatten().collect()
}

/// The moves that lead from the test off the map: what the method advises after a no.
fn ways_off(edition: &Edition<'_>, links: &Links<'_>) -> Vec<Said> {
    let moves = &edition.method.moves;
    let off_map = |id: &perron_method::Id| moves.off.iter().any(|off| off.id == *id);
    let leads_off = moves.moves.iter().filter(|one| one.from.iter().any(|from| from == "test") && one.to.iter().all(off_map));
    let said = |one: &perron_method::schema::Move| {
        let section = edition.text.section("moves", &one.id)?;
        let href = format!("{}#{}", edition.book.to(&Page::Moves), one.id);
        Some(Said { heading: section.title().to_owned(), text: links.blocks(&section.body), href })
    };
    leads_off.filter_map(said).collect()
}

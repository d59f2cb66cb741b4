//! The cases to learn from: a list of them, and a page for each with the route it is an example of.

use askama::Template;
use perron_method::schema::Case;
use perron_ui::Words;

use crate::{
    addresses::Page,
    content::Content,
    edition::{Card, Edition, Sign},
    links::{Term, TextSection},
    rule_list::cited,
};

#[derive(Template)]
#[template(path = "cases.html")]
struct CasesPage<'a> {
    words: &'a Words,
    cases: Vec<Listed>,
    /// Where those stand that teams have told.
    told: Option<String>,
}

/// A case in the list.
struct Listed {
    sign: Option<Sign>,
    card: Card,
    /// Whether it is the operator's own.
    local: bool,
}

#[derive(Template)]
#[template(path = "case.html")]
struct CasePage<'a> {
    words: &'a Words,
    /// Whether it is the operator's own.
    local: bool,
    sign: Option<Sign>,
    title: String,
    lead: String,
    sections: Vec<TextSection>,
    others: Vec<Card>,
    terms: Vec<Term>,
    source: String,
}

/// Cards of all cases.
pub fn case_cards(edition: &Edition<'_>) -> Vec<Card> {
    edition.method.topics.cases.iter().map(|case| card(edition, case)).collect()
}

/// Cards of the cases of a route.
pub fn cases_of(edition: &Edition<'_>, route: &str) -> Vec<Card> {
    edition.method.topics.cases.iter().filter(|case| case.route == *route).map(|case| card(edition, case)).collect()
}

fn card(edition: &Edition<'_>, case: &Case) -> Card {
    edition.card(&Page::Case(case.id.to_string()), &format!("cases/{}", case.id), "assignment")
}

fn sign(edition: &Edition<'_>, case: &Case) -> Option<Sign> {
    edition.method.route(&case.route).map(|route| edition.sign(route))
}

/// The list of cases.
pub fn cases_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let cases =
        edition.method.topics.cases.iter().map(|case| Listed { sign: sign(edition, case), card: card(edition, case), local: case.local });
    let template = CasesPage { words: edition.words, cases: cases.collect(), told: edition.told_by_teams(None) };
    let content = Content::of(edition.word("cases-title"), &template)?;
    Ok(Some(content.described(edition.word("cases-lead"))))
}

/// A case.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    let Some(case) = edition.method.topics.cases.iter().find(|case| case.id == *id) else { return Ok(None) };
    let links = edition.links();
    let text = edition.text.page(&format!("cases/{id}"));
    let template = CasePage {
        words: edition.words,
        local: case.local,
        sign: sign(edition, case),
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        sections: links.sections(text),
        others: edition.method.topics.cases.iter().filter(|other| other.id != *id).map(|other| card(edition, other)).collect(),
        terms: links.terms(),
        source: cited(edition, &case.source, case.local),
    };
    Ok(Some(Content::of(text.front("title"), &template)?.described(text.front("lead"))))
}

//! The conductor's topics: a list of them, and a page for each with its text, its rules and the stations that lead to it.

use askama::Template;
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    content::Content,
    edition::{Card, Edition},
    links::{Term, TextSection},
    move_list::{Place, place},
    rule_list::RuleList,
};

#[derive(Template)]
#[template(path = "topics.html")]
struct TopicsPage {
    title: String,
    intro: Html,
    topics: Vec<Card>,
}

#[derive(Template)]
#[template(path = "topic.html")]
struct TopicPage<'a> {
    words: &'a Words,
    icon: String,
    title: String,
    lead: String,
    sections: Vec<TextSection>,
    rules: Html,
    stations: Vec<Place>,
    others: Vec<Card>,
    terms: Vec<Term>,
    emergency: &'a str,
}

/// The list of topics.
pub fn topics_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let links = edition.links();
    let title = edition.word("conductor");
    let intro = edition.text.section("method", "topics-intro");
    let template = TopicsPage {
        title: title.clone(),
        intro: intro.map(|section| links.blocks(&section.body)).unwrap_or_default(),
        topics: edition.topics().into_iter().map(|(_, card)| card).collect(),
    };
    let description = intro.map(|section| section.body.plain()).unwrap_or_default();
    Ok(Some(Content::of(title, &template)?.described(description)))
}

/// A topic.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    let Some(topic) = edition.method.topics.topics.iter().find(|topic| topic.id == *id) else { return Ok(None) };
    let links = edition.links();
    let text = edition.text.page(&format!("topics/{id}"));
    let template = TopicPage {
        words: edition.words,
        icon: topic.icon.clone(),
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        sections: links.sections(text),
        rules: RuleList::new(edition, &links, edition.method.rules_at(id), None, 3).html()?,
        stations: topic.from.iter().filter_map(|station| place(edition, station)).collect(),
        others: edition.topics().into_iter().filter(|(other, _)| other.id != *id).map(|(_, card)| card).collect(),
        terms: links.terms(),
        emergency: edition.book.to(&Page::Emergency),
    };
    Ok(Some(Content::of(text.front("title"), &template)?.described(text.front("lead"))))
}

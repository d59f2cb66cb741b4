//! About the method, and where it comes from: purpose, what one can and cannot expect, sources, licence, version.

use askama::Template;
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    content::Content,
    edition::Edition,
    links::{Links, Term},
};

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    purpose: Html,
    definition: Html,
    travel: Html,
    disclaimers: Vec<Html>,
    facts: Facts,
    terms: Vec<Term>,
    attribution: &'a str,
    front: &'a str,
}

#[derive(Template)]
#[template(path = "attribution.html")]
struct AttributionPage<'a> {
    words: &'a Words,
    text: Html,
    facts: Facts,
    terms: Vec<Term>,
}

/// What is known about a method's words.
struct Facts {
    version: String,
    as_of: String,
    licence: String,
    languages: String,
    source: String,
}

/// About the method.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let links = edition.links();
    let title = edition.words.with("about-title", &[("method", edition.front("method", "title").into())]);
    let disclaimers = edition.text.section("method", "disclaimers");
    let template = AboutPage {
        words: edition.words,
        title: title.clone(),
        lead: edition.front("method", "lead"),
        purpose: section(edition, &links, "purpose"),
        definition: section(edition, &links, "definition"),
        travel: section(edition, &links, "travel"),
        disclaimers: disclaimers.into_iter().flat_map(|section| &section.items).map(|item| links.inline(&item.text)).collect(),
        facts: facts(edition),
        terms: links.terms(),
        attribution: edition.book.to(&Page::Attribution),
        front: edition.book.to(&Page::Front),
    };
    Ok(Some(Content::of(title, &template)?.described(edition.front("method", "lead"))))
}

/// Sources and licence.
pub fn attribution_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let links = edition.links();
    let template = AttributionPage {
        words: edition.words,
        text: section(edition, &links, "attribution"),
        facts: facts(edition),
        terms: links.terms(),
    };
    Ok(Some(Content::of(edition.word("attribution-title"), &template)?))
}

fn section(edition: &Edition<'_>, links: &Links<'_>, key: &str) -> Html {
    edition.text.section("method", key).map(|section| links.blocks(&section.body)).unwrap_or_default()
}

fn facts(edition: &Edition<'_>) -> Facts {
    let about = &edition.method.about;
    let languages = about.languages.iter().map(|language| edition.language_name(language));
    Facts {
        version: about.version.clone(),
        as_of: edition.date(&about.as_of),
        licence: about.licence.clone(),
        languages: languages.collect::<Vec<_>>().join(", "),
        source: edition.words.with(
            "about-source",
            &[
                ("title", about.source.title.as_str().into()),
                ("publisher", about.source.publisher.as_ref().map(|publisher| format!(", {publisher}")).unwrap_or_default().into()),
                ("date", about.source.date.as_ref().map(|date| format!(", {}", edition.date(date))).unwrap_or_default().into()),
            ],
        ),
    }
}

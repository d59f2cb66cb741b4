//! The emergency stop: a calm page that leads to people. Who can help, what a team may lack, and the rules about asking.

use askama::Template;
use perron_ui::{Html, Words};

use crate::{
    content::Content,
    edition::Edition,
    links::{Links, Term},
    operator::EmergencyContact,
    rule_list::RuleList,
    service::ContactLines,
};

#[derive(Template)]
#[template(path = "emergency.html")]
struct EmergencyPage<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    about: Html,
    contacts: Vec<ContactCard>,
    help: Vec<Html>,
    competences: Vec<Html>,
    rules: Html,
    terms: Vec<Term>,
}

/// Whom the operator says to call.
struct ContactCard {
    helps_with: String,
    hours: String,
    lines: ContactLines,
}

/// The page of the emergency stop.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let links = edition.links();
    let text = edition.text.page("emergency");
    let Some(emergency) = &edition.method.about.emergency else { return Ok(None) };
    let template = EmergencyPage {
        words: edition.words,
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        about: text.section("about").map(|section| links.blocks(&section.body)).unwrap_or_default(),
        contacts: contacts(edition),
        help: items(edition, &links, "help", &emergency.help),
        competences: items(edition, &links, "competences", &emergency.competences),
        rules: RuleList::new(edition, &links, edition.method.rules_at("emergency"), None, 3).html()?,
        terms: links.terms(),
    };
    Ok(Some(Content::of(text.front("title"), &template)?.described(text.front("lead"))))
}

fn contacts(edition: &Edition<'_>) -> Vec<ContactCard> {
    let language = edition.book.language();
    let card = |contact: &EmergencyContact| ContactCard {
        helps_with: contact.helps_with.get(language).unwrap_or_default().to_owned(),
        hours: contact.hours.get(language).unwrap_or_default().to_owned(),
        lines: ContactLines::of(&contact.reached(), language),
    };
    edition.operator.emergency.iter().map(card).collect()
}

fn items(edition: &Edition<'_>, links: &Links<'_>, section: &str, ids: &[perron_method::Id]) -> Vec<Html> {
    ids.iter().filter_map(|id| edition.text.item("emergency", section, id)).map(|item| links.inline(&item.text)).collect()
}

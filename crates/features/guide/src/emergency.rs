//! The emergency stop: a calm page that leads to people. Who can help, what a team may lack, and the rules about asking.

use askama::Template;
use perron_ui::{Html, Words};

use crate::{
    content::Content,
    edition::Edition,
    links::{Links, Term},
    rule_list::RuleList,
};

#[derive(Template)]
#[template(path = "emergency.html")]
struct EmergencyPage<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    about: Html,
    help: Vec<Html>,
    competences: Vec<Html>,
    rules: Html,
    terms: Vec<Term>,
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
        help: items(edition, &links, "help", &emergency.help),
        competences: items(edition, &links, "competences", &emergency.competences),
        rules: RuleList::new(edition, &links, edition.method.rules_at("emergency"), None, 3).html()?,
        terms: links.terms(),
    };
    Ok(Some(Content::of(text.front("title"), &template)?.described(text.front("lead"))))
}

fn items(edition: &Edition<'_>, links: &Links<'_>, section: &str, ids: &[perron_method::Id]) -> Vec<Html> {
    ids.iter().filter_map(|id| edition.text.item("emergency", section, id)).map(|item| links.inline(&item.text)).collect()
}

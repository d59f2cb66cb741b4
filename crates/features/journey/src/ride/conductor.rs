//! What the conductor knows of the station where a team is: the topics of the guide to which it leads.

use askama::Template;
use perron_guide::Edition;
use perron_ui::{Html, Link, Words};
use perron_web::PageError;

#[derive(Template)]
#[template(path = "conductor.html")]
struct ConductorTemplate<'a> {
    /// The words of the guide, to which the conductor belongs.
    words: &'a Words,
    topics: Vec<Link>,
}

/// The topics of a station as a card; empty where it leads to none.
///
/// # Errors
/// When a template fails.
pub fn html(edition: &Edition<'_>, station: &str) -> Result<Html, PageError> {
    let leads_there = edition.method.topics.topics.iter().filter(|topic| topic.from.iter().any(|from| *from == *station));
    let topics: Vec<Link> =
        leads_there.filter_map(|topic| edition.place(&topic.id)).filter_map(|(name, href)| Some(Link::new(href?, name))).collect();
    if topics.is_empty() {
        return Ok(Html::default());
    }
    Ok(Html::render(&ConductorTemplate { words: edition.words, topics })?)
}

//! The front page: what this is, two ways to begin, the map, the main station, the routes side by side, the conductor's topics, and help.

use askama::Template;
use perron_map::Options;
use perron_ui::{Html, Link, Words};

use crate::{
    addresses::Page,
    comparison::Comparison,
    content::Content,
    edition::{Card, Edition},
    network,
    stop::{Group, groups},
};

#[derive(Template)]
#[template(path = "front.html")]
struct FrontPage<'a> {
    words: &'a Words,
    headline: String,
    lead: String,
    begin: Option<Link>,
    /// Where visitors of a demo choose who they are: the first thing to do in one.
    demo: Option<&'a str>,
    routes: &'a str,
    emergency: &'a str,
    map: MapBox,
    hub: String,
    hub_lead: String,
    groups: Vec<Group>,
    routes_heading: String,
    routes_intro: Html,
    comparison: Html,
    /// How many routes there are.
    count: usize,
    /// Whether the routes are set against each other.
    compares: bool,
    topics_intro: Html,
    topics: Vec<Card>,
    others: Vec<Card>,
}

/// The map in both drawings, with its legend.
struct MapBox {
    wide: Html,
    tall: Html,
    legend: Vec<(Html, String)>,
}

/// The front page of a method.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let links = edition.links();
    let intro = |key: &str| edition.text.section("method", key).map(|section| links.blocks(&section.body)).unwrap_or_default();
    let template = FrontPage {
        words: edition.words,
        headline: edition.front("method", "headline"),
        lead: edition.front("method", "headline-lead"),
        begin: edition.begin(),
        demo: edition.demo.as_deref(),
        routes: edition.book.to(&Page::Routes),
        emergency: edition.book.to(&Page::Emergency),
        map: map(edition),
        hub: edition.front("method", "hub"),
        hub_lead: edition.front("method", "hub-lead"),
        groups: groups(edition),
        routes_heading: edition.words.count("routes-title", edition.method.offered_routes().count()),
        routes_intro: intro("routes-intro"),
        count: edition.method.offered_routes().count(),
        compares: !edition.method.about.compare.is_empty(),
        comparison: Comparison::new(edition, &links, 3).html()?,
        topics_intro: intro("topics-intro"),
        topics: edition.topics().into_iter().map(|(_, card)| card).collect(),
        others: edition.others(),
    };
    let title = edition.words.with("front-title", &[("method", edition.front("method", "title").into())]);
    let description = edition.front("method", "lead");
    Ok(Some(Content::of(title, &template)?.described(description)))
}

fn map(edition: &Edition<'_>) -> MapBox {
    let network = network::network(edition);
    let words = network::words(edition);
    let options = Options::default();
    MapBox {
        wide: Html::trusted(perron_map::wide(&network, &words, &options).html),
        tall: Html::trusted(perron_map::tall(&network, &words, &options)),
        legend: edition.legend(),
    }
}

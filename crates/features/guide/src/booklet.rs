//! A booklet: a route with all its stations in order, or a station with its topics, on one page that is made for paper. Nothing is said
//! here that does not stand on the single pages; it only comes along to the meeting in one go.

use askama::Template;
use perron_map::StripOptions;
use perron_method::schema::{Route, Station};
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    content::Content,
    edition::{Edition, Sign},
    facets::Facets,
    links::{Links, Term, TextSection},
    network,
    rule_list::RuleList,
};

#[derive(Template)]
#[template(path = "booklet.html")]
struct Booklet<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    sign: Sign,
    badge: Html,
    strip: Html,
    /// The page it was made from.
    back: &'a str,
    /// What stands before the chapters; its headings are of the second level.
    opening: Vec<TextSection>,
    rules: Html,
    chapters: Vec<Chapter>,
    terms: Vec<Term>,
    source: String,
}

/// A station or a topic.
struct Chapter {
    anchor: String,
    /// Its place, such as its number on the route; may be empty.
    number: String,
    title: String,
    lead: String,
    text: Html,
    sections: Vec<TextSection>,
}

/// The booklet of a route or a station.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    if let Some(route) = edition.method.route(id) {
        return route_booklet(edition, route).map(Some);
    }
    let (Some(station), Some(route)) = (edition.method.station(id), edition.method.route_of(id)) else { return Ok(None) };
    station_booklet(edition, station, route).map(Some)
}

fn route_booklet(edition: &Edition<'_>, route: &Route) -> Result<Content, askama::Error> {
    let links = edition.links();
    let text = edition.text.page(&format!("routes/{}", route.id));
    let heading = |key: &str| edition.word(&format!("route-{key}"));
    let opening = ["about", "choose", "leave", "reminder"].map(|key| (heading(key), text.section(key)));
    let opening = opening.into_iter().filter_map(|(heading, section)| Some(TextSection { heading, ..links.section(section?) }));
    let opening: Vec<TextSection> = opening.collect();
    let rules = RuleList::new(edition, &links, edition.method.rules_at(&route.id), Some(&route.id), 3).without_anchors().html()?;
    let stations = route.stations.iter().filter_map(|id| edition.method.station(id));
    let chapters = stations.map(|station| chapter(edition, &links, station, route)).collect::<Result<_, _>>()?;
    let sign = edition.sign(route);
    dressed(edition, &links, sign.full.clone(), sign.lead.clone(), route, &Page::Route(route.id.to_string()), opening, rules, chapters)
}

fn station_booklet(edition: &Edition<'_>, station: &Station, route: &Route) -> Result<Content, askama::Error> {
    let links = edition.links();
    let mut chapters = vec![chapter(edition, &links, station, route)?];
    let topics = edition.method.topics.topics.iter().filter(|topic| topic.from.contains(&station.id));
    chapters.extend(topics.map(|topic| {
        let text = edition.text.page(&format!("topics/{}", topic.id));
        Chapter {
            anchor: format!("chapter-{}", topic.id),
            number: String::new(),
            title: text.front("title").to_owned(),
            lead: text.front("lead").to_owned(),
            text: Html::default(),
            sections: links.sections(text).into_iter().map(|section| named_after(&topic.id, section)).collect(),
        }
    }));
    let text = edition.text.page(&format!("stations/{}", station.id));
    let names = [("station", text.front("title").into()), ("letter", route.letter.to_string().into())];
    let (title, lead) = (edition.words.with("station-title", &names), text.front("lead").to_owned());
    dressed(edition, &links, title, lead, route, &Page::Station(station.id.to_string()), Vec::new(), Html::default(), chapters)
}

/// Sections of different topics have the same keys, so on one page their anchors hold the topic's id.
fn named_after(topic: &str, section: TextSection) -> TextSection {
    TextSection { anchor: format!("{topic}-{}", section.anchor), ..section }
}

fn chapter(edition: &Edition<'_>, links: &Links<'_>, station: &Station, route: &Route) -> Result<Chapter, askama::Error> {
    let text = edition.text.page(&format!("stations/{}", station.id));
    Ok(Chapter {
        anchor: format!("chapter-{}", station.id),
        number: network::position(edition, route, &station.id).map(|place| place.in_words(edition)).unwrap_or_default(),
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        text: Facets::in_booklet(edition, links, station, route)?.html()?,
        sections: Vec::new(),
    })
}

#[allow(clippy::too_many_arguments, reason = "the parts of a booklet, each used once")]
fn dressed(
    edition: &Edition<'_>,
    links: &Links<'_>,
    title: String,
    lead: String,
    route: &Route,
    back: &Page,
    opening: Vec<TextSection>,
    rules: Html,
    chapters: Vec<Chapter>,
) -> Result<Content, askama::Error> {
    let template = Booklet {
        words: edition.words,
        lead: lead.clone(),
        sign: edition.sign(route),
        badge: Edition::large_badge(route),
        strip: Html::trusted(perron_map::strip(&network::drawn(edition, route), &network::words(edition), &StripOptions::default())),
        back: edition.book.to(back),
        opening,
        rules,
        chapters,
        terms: links.terms(),
        source: edition.source(),
        title: title.clone(),
    };
    let title = edition.words.with("booklet-title", &[("title", title.into())]);
    Ok(Content::of(title, &template)?.described(lead))
}

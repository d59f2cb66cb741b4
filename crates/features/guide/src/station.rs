//! A station: its facets in the order of the method, all on one page so that they can be searched, printed and shared. The end of a route has
//! no facets of its own; it says which ways lead on.

use askama::Template;
use perron_map::{Mark, StripOptions};
use perron_method::schema::Route;
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    content::Content,
    edition::{Card, Edition, Sign},
    facets::{Facets, Neighbour, neighbours},
    links::Term,
    network,
};

#[derive(Template)]
#[template(path = "station.html")]
struct StationPage<'a> {
    words: &'a Words,
    /// The route of the page's address.
    sign: Sign,
    /// The other routes that stop here.
    also: Vec<Sign>,
    badge: Html,
    title: String,
    lead: String,
    position: String,
    repeats: bool,
    shared: Vec<Shared>,
    facets: Html,
    contents: Vec<(String, String)>,
    topics: Vec<Card>,
    booklet: Option<&'a str>,
    terms: Vec<Term>,
    emergency: &'a str,
    strips: Vec<Strip>,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
}

/// Where the station is on one of its routes.
struct Strip {
    name: String,
    colour: &'static str,
    drawing: Html,
}

/// The same platform on another route.
struct Shared {
    sign: Sign,
    href: String,
    title: String,
}

/// The page of a station.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    let (Some(station), Some(route)) = (edition.method.station(id), edition.method.route_of(id)) else { return Ok(None) };
    let links = edition.links();
    let text = edition.text.page(&format!("stations/{id}"));
    let sign = edition.sign(route);
    let place = network::position(edition, route, id);
    let routes: Vec<&Route> = edition.method.routes_of(id).collect();
    let ways: Vec<_> = routes.iter().map(|route| neighbours(edition, route, id)).collect();
    let facets = Facets::new(edition, &links, station, route)?;
    let template = StationPage {
        words: edition.words,
        badge: Edition::large_badge(route),
        also: routes.iter().skip(1).map(|route| edition.sign(route)).collect(),
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        position: place.as_ref().map(|place| place.in_words(edition)).unwrap_or_default(),
        repeats: place.is_some_and(|place| place.last > place.first),
        shared: shared(edition, id),
        facets: facets.html()?,
        contents: facets.contents(),
        topics: topics(edition, id),
        booklet: edition.book.find(&Page::Booklet(id.to_owned())),
        terms: links.terms(),
        emergency: edition.book.to(&Page::Emergency),
        strips: routes.iter().map(|route| strip(edition, route, id)).collect(),
        previous: common(ways.iter().map(|(previous, _)| previous)),
        next: common(ways.iter().map(|(_, next)| next)),
        sign: sign.clone(),
    };
    let title = edition.words.with("station-title", &[("station", text.front("title").into()), ("letter", sign.letter.as_str().into())]);
    let mut content = Content::of(title, &template)?.described(text.front("lead"));
    content.topics = edition
        .method
        .topics
        .topics
        .iter()
        .filter(|topic| topic.from.iter().any(|from| *from == *id))
        .map(|topic| topic.id.to_string())
        .collect();
    Ok(Some(content))
}

/// The neighbour that all routes of a station have in common; where they part, the strips show the ways.
fn common<'a>(mut neighbours: impl Iterator<Item = &'a Option<Neighbour>>) -> Option<Neighbour> {
    let first = neighbours.next()?.clone()?;
    neighbours.all(|other| other.as_ref().is_some_and(|other| other.href == first.href)).then_some(first)
}

fn shared(edition: &Edition<'_>, id: &str) -> Vec<Shared> {
    let other = |other: &str| {
        let sign = edition.sign(edition.method.route_of(other)?);
        let href = edition.book.find(&Page::Station(other.to_owned()))?.to_owned();
        Some(Shared { sign, href, title: edition.station_title(other) })
    };
    edition.method.shared_with(id).into_iter().filter_map(other).collect()
}

fn topics(edition: &Edition<'_>, id: &str) -> Vec<Card> {
    let here = |(topic, card): (&perron_method::schema::Topic, Card)| topic.from.iter().any(|from| *from == *id).then_some(card);
    edition.topics().into_iter().filter_map(here).collect()
}

fn strip(edition: &Edition<'_>, route: &Route, id: &str) -> Strip {
    let options = StripOptions { mark: Mark::Current(id), ..StripOptions::default() };
    let sign = edition.sign(route);
    Strip {
        name: edition.words.with("strip-name", &[("letter", sign.letter.as_str().into())]),
        colour: sign.colour,
        drawing: Html::trusted(perron_map::strip(&network::drawn(edition, route), &network::words(edition), &options)),
    }
}

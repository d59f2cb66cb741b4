//! A station: its facets in the order of the method, all on one page so that they can be searched, printed and shared. The end of a route has
//! no facets of its own; it says which ways lead on.

use askama::Template;
use perron_map::{Mark, StripOptions};
use perron_method::{
    Section,
    schema::{Facet, Part, Route, Station},
};
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    content::Content,
    edition::{Card, Edition, Sign},
    links::{Links, Term},
    move_list::MoveList,
    network,
    rule_list::RuleList,
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
    facets: Vec<FacetView>,
    route_rules: &'a str,
    topics: Vec<Card>,
    terms: Vec<Term>,
    emergency: &'a str,
    strips: Vec<Strip>,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
}

/// A facet with something to show.
struct FacetView {
    key: String,
    title: String,
    body: FacetBody,
}

enum FacetBody {
    Text(Html),
    Steps(Vec<Html>),
    Rules(Html),
    Actors(Vec<Actor>),
    Tips { does: Vec<Html>, avoids: Vec<Html> },
    Story(Story),
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

struct Actor {
    name: String,
    part: &'static str,
    leads: bool,
    text: Html,
}

struct Story {
    title: String,
    case: String,
    text: Html,
    next: Option<Neighbour>,
}

/// The station before or after.
#[derive(Clone)]
struct Neighbour {
    title: String,
    href: String,
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
    let template = StationPage {
        words: edition.words,
        badge: Edition::large_badge(route),
        also: routes.iter().skip(1).map(|route| edition.sign(route)).collect(),
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        position: place.as_ref().map(|place| position(edition, place)).unwrap_or_default(),
        repeats: place.is_some_and(|place| place.last > place.first),
        shared: shared(edition, id),
        facets: facets(edition, &links, station, route)?,
        route_rules: edition.book.to(&Page::RouteRules(route.id.to_string())),
        topics: topics(edition, id),
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

/// The facets in the method's order. The end of a route has only words and the ways onward.
fn facets(edition: &Edition<'_>, links: &Links<'_>, station: &Station, route: &Route) -> Result<Vec<FacetView>, askama::Error> {
    let text = edition.text.page(&format!("stations/{}", station.id));
    let title = |key: &str| edition.text.item("method", "facets", key).map(|item| item.text.plain()).unwrap_or_default();
    let mut views = Vec::new();
    let mut show = |key: &str, title: String, body: FacetBody| {
        if !body.is_empty() {
            views.push(FacetView { key: key.to_owned(), title, body });
        }
    };
    for name in &edition.method.about.facets {
        let section = text.section(name);
        let blocks = || section.map(|section| links.blocks(&section.body)).unwrap_or_default();
        let rules = || RuleList::new(edition, links, edition.method.rules_at(&station.id), Some(&route.id), 3).html();
        let body = match Facet::named(name) {
            Some(Facet::Activities) if section.is_some_and(|section| !section.items.is_empty()) => FacetBody::Steps(items(links, section)),
            Some(Facet::Formalia) => FacetBody::Rules(rules()?),
            Some(Facet::Actors) => FacetBody::Actors(actors(edition, links, station)),
            Some(Facet::Tips) => {
                let part = |key: &str| items(links, section.and_then(|tips| tips.part(key)));
                FacetBody::Tips { does: part("do"), avoids: part("avoid") }
            }
            Some(Facet::TourCase) => match story(edition, links, section, neighbours(edition, route, &station.id).1) {
                Some(story) => FacetBody::Story(story),
                None => continue,
            },
            Some(Facet::About | Facet::Activities) | None => FacetBody::Text(blocks()),
        };
        show(name, title(name), body);
        if station.end && Facet::named(name) == Some(Facet::About) {
            show("onward", edition.word("station-onward"), FacetBody::Text(moves_from(edition, links, &station.id)?));
        }
    }
    Ok(views)
}

impl FacetBody {
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(html) | Self::Rules(html) => html.is_empty(),
            Self::Steps(items) => items.is_empty(),
            Self::Actors(actors) => actors.is_empty(),
            Self::Tips { does, avoids } => does.is_empty() && avoids.is_empty(),
            Self::Story(_) => false,
        }
    }
}

fn items(links: &Links<'_>, section: Option<&Section>) -> Vec<Html> {
    section.into_iter().flat_map(|section| &section.items).map(|item| links.inline(&item.text)).collect()
}

fn position(edition: &Edition<'_>, place: &network::Position) -> String {
    let (first, last, total) = (place.first, place.last, place.total);
    if first == last {
        edition.words.with("station-position", &[("number", first.into()), ("total", total.into())])
    } else {
        edition.words.with("station-positions", &[("first", first.into()), ("last", last.into()), ("total", total.into())])
    }
}

fn shared(edition: &Edition<'_>, id: &str) -> Vec<Shared> {
    let other = |other: &str| {
        let sign = edition.sign(edition.method.route_of(other)?);
        let href = edition.book.find(&Page::Station(other.to_owned()))?.to_owned();
        Some(Shared { sign, href, title: edition.station_title(other) })
    };
    edition.method.shared_with(id).into_iter().filter_map(other).collect()
}

fn actors(edition: &Edition<'_>, links: &Links<'_>, station: &Station) -> Vec<Actor> {
    let actor = |participant: &perron_method::schema::Participant| {
        let name = edition.text.section("actors", &participant.id).map(|actor| actor.title().to_owned())?;
        let text = edition.text.item(&format!("stations/{}", station.id), "actors", &participant.id);
        Some(Actor {
            name,
            part: participant.part.name(),
            leads: participant.part == Part::Leads,
            text: text.map(|item| links.inline(&item.text)).unwrap_or_default(),
        })
    };
    station.actors.iter().filter_map(actor).collect()
}

fn story(edition: &Edition<'_>, links: &Links<'_>, section: Option<&Section>, next: Option<Neighbour>) -> Option<Story> {
    let section = section?;
    let stop = edition.method.map.hub.stops.iter().find(|stop| stop.shows == perron_method::schema::Shows::TourCase);
    let case = stop.map(|stop| edition.front(&format!("main/{}", stop.id), "title")).unwrap_or_default();
    // The story ends where the next station has none.
    let next = next.filter(|next| {
        let goes_on = |id: &perron_method::Id| {
            edition.book.to(&Page::Station(id.to_string())) == next.href
                && edition.text.section(&format!("stations/{id}"), "tour-case").is_some()
        };
        edition.method.map.stations.iter().any(|station| goes_on(&station.id))
    });
    Some(Story { title: section.title().to_owned(), case, text: links.blocks(&section.body), next })
}

fn moves_from(edition: &Edition<'_>, links: &Links<'_>, id: &str) -> Result<Html, askama::Error> {
    let moves = edition.method.moves.moves.iter().filter(|one| one.from.iter().any(|from| *from == *id));
    MoveList::new(edition, links, moves, 3).starting_here().html()
}

fn topics(edition: &Edition<'_>, id: &str) -> Vec<Card> {
    let here = |(topic, card): (&perron_method::schema::Topic, Card)| topic.from.iter().any(|from| *from == *id).then_some(card);
    edition.topics().into_iter().filter_map(here).collect()
}

fn neighbours(edition: &Edition<'_>, route: &Route, id: &str) -> (Option<Neighbour>, Option<Neighbour>) {
    let stations: Vec<_> = route.stations.iter().filter(|id| edition.method.station(id).is_some()).collect();
    let Some(place) = stations.iter().position(|station| **station == *id) else { return (None, None) };
    let neighbour = |id: &perron_method::Id| Neighbour {
        title: edition.station_title(id),
        href: edition.book.to(&Page::Station(id.to_string())).to_owned(),
    };
    let previous = place.checked_sub(1).and_then(|before| stations.get(before));
    (previous.map(|id| neighbour(id)), stations.get(place + 1).map(|id| neighbour(id)))
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

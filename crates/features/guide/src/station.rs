//! A station: its six facets in fixed order, all on one page so that they can be searched, printed and shared. The end of a route has
//! no facets of its own; it says which ways lead on.

use askama::Template;
use perron_map::{Mark, StripOptions};
use perron_method::{
    Section,
    schema::{Part, Route, Station},
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
    sign: Sign,
    badge: Html,
    title: String,
    lead: String,
    position: String,
    repeats: bool,
    shared: Vec<Shared>,
    facets: Facets,
    about: Html,
    activities: Vec<Html>,
    activities_rest: Html,
    rules: Html,
    route_rules: &'a str,
    actors: Vec<Actor>,
    does: Vec<Html>,
    avoids: Vec<Html>,
    story: Option<Story>,
    moves: Html,
    topics: Vec<Card>,
    terms: Vec<Term>,
    emergency: &'a str,
    strip: Html,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
}

/// The headings of the facets.
struct Facets {
    about: String,
    activities: String,
    formalia: String,
    actors: String,
    tips: String,
    tour_case: String,
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

impl StationPage<'_> {
    fn has_activities(&self) -> bool {
        !self.activities.is_empty() || !self.activities_rest.is_empty()
    }

    fn has_tips(&self) -> bool {
        !self.does.is_empty() || !self.avoids.is_empty()
    }
}

/// The page of a station.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    let (Some(station), Some(route)) = (edition.method.station(id), edition.method.route_of(id)) else { return Ok(None) };
    let links = edition.links();
    let text = edition.text.page(&format!("stations/{id}"));
    let sign = edition.sign(route);
    let place = network::position(edition, route, id);
    let (previous, next) = neighbours(edition, route, id);
    let activities = text.section("activities");
    let template = StationPage {
        words: edition.words,
        badge: Edition::large_badge(route),
        title: text.front("title").to_owned(),
        lead: text.front("lead").to_owned(),
        position: place.as_ref().map(|place| position(edition, place)).unwrap_or_default(),
        repeats: place.is_some_and(|place| place.last > place.first),
        shared: shared(edition, id),
        facets: facets(edition),
        about: text.section("about").map(|section| links.blocks(&section.body)).unwrap_or_default(),
        activities: items(&links, activities),
        // A list without ids is shown as it stands.
        activities_rest: activities
            .filter(|section| section.items.is_empty())
            .map(|section| links.blocks(&section.body))
            .unwrap_or_default(),
        rules: RuleList::new(edition, &links, edition.method.rules_at(id), Some(&route.id), 3).html()?,
        route_rules: edition.book.to(&Page::RouteRules(route.id.to_string())),
        actors: actors(edition, &links, station),
        does: items(&links, text.section("tips").and_then(|tips| tips.part("do"))),
        avoids: items(&links, text.section("tips").and_then(|tips| tips.part("avoid"))),
        story: story(edition, &links, text.section("tour-case"), next.clone()),
        moves: if station.end { moves_from(edition, &links, id)? } else { Html::default() },
        topics: topics(edition, id),
        terms: links.terms(),
        emergency: edition.book.to(&Page::Emergency),
        strip: strip(edition, route, id),
        previous,
        next,
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

fn items(links: &Links<'_>, section: Option<&Section>) -> Vec<Html> {
    section.into_iter().flat_map(|section| &section.items).map(|item| links.inline(&item.text)).collect()
}

fn facets(edition: &Edition<'_>) -> Facets {
    let name = |key: &str| edition.text.item("method", "facets", key).map(|item| item.text.plain()).unwrap_or_default();
    Facets {
        about: name("about"),
        activities: name("activities"),
        formalia: name("formalia"),
        actors: name("actors"),
        tips: name("tips"),
        tour_case: name("tour-case"),
    }
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

fn strip(edition: &Edition<'_>, route: &Route, id: &str) -> Html {
    let options = StripOptions { mark: Mark::Current(id), ..StripOptions::default() };
    Html::trusted(perron_map::strip(&network::drawn(edition, route), &network::words(edition), &options))
}

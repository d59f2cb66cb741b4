//! From a method to what its map is drawn from. A station that is run several times becomes several circles that share one page.

use perron_map::{Colour, Hub, Network, Repeat, Route, Shape, Stop};
use perron_method::schema;

use crate::{addresses::Page, edition::Edition};

/// The place of a station on its route, counted in circles from one.
pub struct Position {
    /// Its first circle.
    pub first: usize,
    /// Its last circle.
    pub last: usize,
    /// All circles of the route.
    pub total: usize,
}

impl Position {
    /// Its number, or those of its first and last circle.
    pub fn number(&self) -> String {
        if self.first == self.last { self.first.to_string() } else { format!("{}–{}", self.first, self.last) }
    }

    /// "Station 4 af 8".
    pub fn in_words(&self, edition: &Edition<'_>) -> String {
        let (first, last, total) = (self.first, self.last, self.total);
        if first == last {
            edition.words.with("station-position", &[("number", first.into()), ("total", total.into())])
        } else {
            edition.words.with("station-positions", &[("first", first.into()), ("last", last.into()), ("total", total.into())])
        }
    }
}

/// The shape of a route as the map knows it.
pub fn shape(route: &schema::Route) -> Shape {
    Shape::from_word(route.shape.name()).unwrap_or(Shape::Circle)
}

/// The colour of a route as the map knows it.
pub fn colour(route: &schema::Route) -> Colour {
    Colour::from_word(route.colour.name()).unwrap_or(Colour::Slate)
}

/// The words on maps and strips.
pub fn words(edition: &Edition<'_>) -> perron_map::Words {
    // The map fills in names itself, so its templates are the Fluent words with the placeholders put in as values.
    let template = |key: &str| {
        let names = ["station", "number", "total", "letter", "route"];
        let values: Vec<_> = names.map(|name| (name, format!("{{{name}}}").into())).into();
        edition.words.with(key, &values)
    };
    perron_map::Words {
        title: edition.words.count("map-title", edition.method.offered_routes().count()),
        description: edition.words.with(
            "map-description",
            &[("hub", edition.front("method", "hub").into()), ("count", edition.method.offered_routes().count().into())],
        ),
        repeat: edition.word("map-repeat"),
        change_to: edition.word("map-change-to"),
        here: edition.word("map-here"),
        current: edition.word("map-current"),
        station_name: template("map-station"),
        list_name_one: template("map-list-one"),
        list_name: template("map-list"),
        badge_name: template("map-badge"),
    }
}

/// The whole network.
pub fn network(edition: &Edition<'_>) -> Network {
    let method = edition.text.page("method");
    let label = method.front("hub").to_owned();
    let groups: Vec<&str> = edition.method.map.hub.groups.iter().map(|group| group_title(edition, &group.id)).collect();
    Network {
        hub: Hub { name: label.clone(), lead: groups.join(", "), href: edition.book.to(&Page::Hub).to_owned(), label },
        routes: edition.method.offered_routes().map(|route| drawn(edition, route)).collect(),
    }
}

/// One route.
pub fn drawn(edition: &Edition<'_>, route: &schema::Route) -> Route {
    let text = edition.text.page(&format!("routes/{}", route.id));
    let name = text.front("title").to_owned();
    let sign = text.front("sign").to_owned();
    Route {
        id: route.id.to_string(),
        letter: route.letter.to_string(),
        sign: if sign.is_empty() { name.clone() } else { sign },
        name,
        shape: shape(route),
        colour: colour(route),
        href: edition.book.to(&Page::Route(route.id.to_string())).to_owned(),
        lead: text.front("lead").to_owned(),
        stations: route.stations.iter().filter_map(|id| edition.method.station(id)).flat_map(|station| circles(edition, station)).collect(),
        change_to: route.change_to.iter().map(ToString::to_string).collect(),
    }
}

/// The place of a station on its route.
pub fn position(edition: &Edition<'_>, route: &schema::Route, station: &str) -> Option<Position> {
    let mut position = None;
    let mut total = 0;
    for stop in route.stations.iter().filter_map(|id| edition.method.station(id)) {
        let circles = usize::from(stop.circles.unwrap_or(1).max(1));
        if stop.id == *station {
            position = Some((total + 1, total + circles));
        }
        total += circles;
    }
    position.map(|(first, last)| Position { first, last, total })
}

fn circles(edition: &Edition<'_>, station: &schema::Station) -> Vec<Stop> {
    let text = edition.text.page(&format!("stations/{}", station.id));
    let title = text.front("title");
    let short = text.front("short");
    let shared = edition.method.map.shared.iter().find(|shared| shared.stations.contains(&station.id));
    let several = edition.method.routes_of(&station.id).count() > 1;
    let count = station.circles.unwrap_or(1).max(1);
    let stop = |number: u8| {
        let (label, circle) = if count == 1 {
            (title.to_owned(), None)
        } else {
            let circle = if number == count { edition.word("circle-last") } else { number.to_string() };
            (edition.words.with("circle-name", &[("station", title.into()), ("circle", circle.as_str().into())]), Some(circle))
        };
        Stop {
            id: if number == 1 { station.id.to_string() } else { format!("{}-{number}", station.id) },
            label,
            // The first circle keeps its full name; the others are known by their numbers where room is short.
            short: circle.filter(|_| number > 1).or_else(|| (count == 1 && !short.is_empty()).then(|| short.to_owned())),
            href: edition.book.to(&Page::Station(station.id.to_string())).to_owned(),
            shared: shared.map(|shared| shared.id.to_string()).or_else(|| several.then(|| station.id.to_string())),
            repeat: repeat(number, count),
            overlaps: number == count && edition.method.map.overlaps.iter().any(|overlap| overlap.stations[0] == station.id),
            end: station.end,
        }
    };
    (1..=count).map(stop).collect()
}

fn repeat(number: u8, count: u8) -> Option<Repeat> {
    match number {
        _ if count < 2 => None,
        1 => Some(Repeat::Start),
        last if last == count => Some(Repeat::End),
        _ => Some(Repeat::Inner),
    }
}

/// The title of a group of stops of the main station.
pub fn group_title<'a>(edition: &Edition<'a>, id: &str) -> &'a str {
    edition.text.section("method", "groups").and_then(|section| section.item(id)).map_or("", |item| item.text.markdown())
}

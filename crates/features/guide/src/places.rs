//! The places of a method in the order in which one comes to them, for pages that list something place by place.

use perron_method::schema::Route;
use perron_ui::Html;

use crate::{addresses::Page, edition::Edition};

/// A place.
pub struct Place {
    /// Its id, as rules and moves name it.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its page; empty for what has none.
    pub href: String,
    /// The badge of its route; may be empty.
    pub badge: Html,
}

/// The places where rules stand: those that a route comes by, or all.
pub fn of_rules(edition: &Edition<'_>, route: Option<&Route>) -> Vec<Place> {
    let mut places = vec![plain("everywhere", edition.word("place-everywhere"), "")];
    if route.is_none() {
        places.extend(before_the_ride(edition));
    }
    places.extend(routes(edition, route));
    for (topic, card) in edition.topics() {
        places.push(plain(&topic.id, edition.words.with("place-topic", &[("topic", card.title.into())]), &card.href));
    }
    if route.is_none() {
        places.push(plain("emergency", edition.emergency_title(), edition.book.to(&Page::Emergency)));
    }
    places
}

/// The places where moves begin: those of a route, or all.
pub fn of_moves(edition: &Edition<'_>, route: Option<&Route>) -> Vec<Place> {
    let mut places = if route.is_none() { before_the_ride(edition) } else { Vec::new() };
    places.extend(routes(edition, route));
    places
}

fn before_the_ride(edition: &Edition<'_>) -> Vec<Place> {
    let has_test = edition.method.has_test();
    let test = has_test.then(|| plain("test", edition.front("test", "title"), edition.book.to(&Page::Test)));
    let stops = edition.method.map.hub.stops.iter().map(|stop| {
        let href = edition.book.to(&Page::Stop(stop.id.to_string()));
        plain(&stop.id, edition.front(&format!("main/{}", stop.id), "title"), href)
    });
    test.into_iter().chain(stops).collect()
}

/// One route or all: first the route as a whole, then its stations.
fn routes(edition: &Edition<'_>, only: Option<&Route>) -> Vec<Place> {
    let mut places = Vec::new();
    let shown = |route: &&Route| only.map_or_else(|| edition.method.why_off(&route.id).is_none(), |only| only.id == route.id);
    for route in edition.method.map.routes.iter().filter(shown) {
        let sign = edition.sign(route);
        let names = [("letter", sign.letter.as_str().into()), ("name", sign.name.as_str().into())];
        let whole = if only.is_some() { edition.word("place-route-here") } else { edition.words.with("place-route", &names) };
        places.push(Place { badge: sign.badge.clone(), ..plain(&route.id, whole, &sign.href) });
        // A station of several routes stands with the first of them, unless only another is shown.
        let here = |id: &perron_method::Id| only.is_some() || edition.method.route_of(id).is_some_and(|first| first.id == route.id);
        for station in route.stations.iter().filter(|id| here(id)) {
            let title = edition.station_title(station);
            // Stations of different routes have the same names, so among all of them the route is named too.
            let label = match only {
                Some(_) => title,
                None => edition.words.with("place-station", &[("station", title.into()), ("letter", sign.letter.as_str().into())]),
            };
            let href = edition.book.to(&Page::Station(station.to_string()));
            places.push(Place { badge: sign.badge.clone(), ..plain(station, label, href) });
        }
    }
    places
}

fn plain(id: &str, label: String, href: &str) -> Place {
    Place { id: id.to_owned(), label, href: href.to_owned(), badge: Html::default() }
}

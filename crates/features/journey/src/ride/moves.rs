//! The moves of a method that begin where the team is and lead to another route, with what comes along.

use perron_guide::Edition;
use perron_method::{Elsewhere, schema::Move};
use perron_ui::{Html, Link};

use crate::{methods::Methods, model::JourneyId, paths, ride::Ride};

/// The place from which a move can always be made.
const ANYWHERE: &str = "anywhere";

/// A move as the team sees it.
pub struct MoveItem {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it is made.
    pub text: Html,
    /// What comes along.
    pub carries: Vec<String>,
    /// The routes it leads to, with the page that tells what a change would do.
    pub routes: Vec<Link>,
    /// Places off the map it leads to.
    pub off: Vec<String>,
}

/// The moves from the station and the route where the team is.
pub fn moves_from_here(ride: &Ride, edition: &Edition<'_>, methods: &Methods, journey: JourneyId) -> Vec<MoveItem> {
    let here = [ride.here(), Some(ride.leg().route.as_str()), Some(ANYWHERE)];
    let begins = |one: &&Move| one.from.iter().any(|from| here.iter().flatten().any(|place| *from == **place));
    let moves = ride.method().moves.moves.iter().filter(begins);
    moves.map(|one| item(ride, edition, methods, journey, one)).filter(|item| !(item.routes.is_empty() && item.off.is_empty())).collect()
}

fn item(ride: &Ride, edition: &Edition<'_>, methods: &Methods, journey: JourneyId, one: &Move) -> MoveItem {
    let title = |id: &str| edition.text.section("moves", id).map(|text| text.title().to_owned()).filter(|title| !title.is_empty());
    let mut routes = Vec::new();
    let mut off = Vec::new();
    // A move to stations of every route leads along the own one; it is no change of route.
    let stays = one.to.iter().any(|to| ride.station(to).is_some());
    for to in one.to.iter().filter(|to| !(stays && ride.method().station(to).is_some())) {
        match way_to(ride, edition, methods, to) {
            Some((way, _)) if way == format!("{}/{}", ride.method().id(), ride.leg().route) => {}
            Some((way, name)) => {
                let href = format!("{}?way={way}&move={}", paths::below(journey, "route"), one.id);
                if !routes.iter().any(|link: &Link| link.href == href) {
                    routes.push(Link::new(href, name));
                }
            }
            None => off.extend(title(to)),
        }
    }
    MoveItem {
        id: one.id.to_string(),
        title: title(&one.id).unwrap_or_default(),
        text: edition.text.section("moves", &one.id).map(|text| edition.inline(&text.body)).unwrap_or_default(),
        carries: one.carries.iter().filter_map(|id| title(id)).collect(),
        routes,
        off,
    }
}

/// The way on which a place lies, with the name of its route: a route, a station, or one of another method.
fn way_to(ride: &Ride, edition: &Edition<'_>, methods: &Methods, place: &str) -> Option<(String, String)> {
    if let Some(Elsewhere { method, place }) = Elsewhere::read(place) {
        let version = methods.current_of(method)?;
        let other = version.edition(edition.book.language())?;
        let route = version.method().route(place).or_else(|| version.method().route_of(place))?;
        return Some((format!("{method}/{}", route.id), format!("{}: {}", other.front("method", "title"), other.sign(route).name)));
    }
    let route = ride.method().route(place).or_else(|| ride.method().route_of(place))?;
    Some((format!("{}/{}", ride.method().id(), route.id), edition.sign(route).name))
}

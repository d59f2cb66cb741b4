//! A move as a page shows it: what it is called, how it stands and why, where it leads, and what comes along.

use perron_guide::Edition;
use perron_people::doors::Visit;
use perron_ui::{Html, Link};

use crate::{
    access::Act,
    methods::{Methods, Version},
    model::JourneyId,
    moves::{self, Here, Known, Standing, duties},
    paths, pause,
    place::Place,
    requirements::{Read, read_facts, rule_title},
    ride::Ride,
};

/// The place of every method where one asks for help.
const EMERGENCY: &str = "emergency";

/// A move on a page.
pub struct MoveItem {
    /// How it is written in addresses.
    pub id: String,
    /// What it is called; with its method where that is another one.
    pub title: String,
    /// When it is made.
    pub text: Html,
    /// How it stands.
    pub standing: Standing,
    /// The same in a word, with the look of that.
    pub tag: (&'static str, String, &'static str),
    /// Why it stands so.
    pub reason: String,
    /// The facts that decide, where it begins here.
    pub reads: Vec<Read>,
    /// From where it leads to where.
    pub way: String,
    /// What comes along.
    pub carries: Vec<String>,
    /// Rules that go on binding because of it.
    pub duties: Vec<String>,
    /// Where to go from here; nothing for a move that begins elsewhere.
    pub links: Vec<Link>,
    /// Places off the map it leads to.
    pub off: Vec<String>,
}

/// The moves that begin where the team is.
pub fn from_here(visit: &Visit, ride: &Ride, edition: &Edition<'_>, methods: &Methods, journey: JourneyId) -> Vec<MoveItem> {
    let here = Here::of(ride);
    let known = moves::all(ride, methods).into_iter().filter(|known| known.standing(&here) != Standing::Elsewhere);
    known.filter_map(|known| item(visit, &here, edition, methods, journey, known)).collect()
}

/// The moves that begin at a station, wherever the team is. Whoever may not change the route is led to no change.
pub fn from_station(visit: &Visit, place: &Place, ride: &Ride, edition: &Edition<'_>, methods: &Methods, station: &str) -> Vec<MoveItem> {
    let (here, journey) = (Here::of(ride), place.journey.id);
    let begins_there = |known: &Known<'_>| known.method == ride.method().id() && known.one.from.iter().any(|from| *from == *station);
    let known = moves::all(ride, methods).into_iter().filter(begins_there);
    let mut items: Vec<MoveItem> = known.filter_map(|known| item(visit, &here, edition, methods, journey, known)).collect();
    for item in &mut items {
        if item.standing == Standing::Elsewhere {
            item.reason = visit.word("move-why-not-here");
        }
        if !changes_route(place, ride) {
            item.leave_out_changes(journey);
        }
    }
    items
}

/// Whether the visitor may change the route of a ride, and there is one to change: a case that has ended changes none.
pub fn changes_route(place: &Place, ride: &Ride) -> bool {
    place.may(Act::ChooseRoute) && ride.end.is_none()
}

impl MoveItem {
    /// Whether a way to a change of route belongs to it.
    pub fn has_change(&self, journey: JourneyId) -> bool {
        self.links.iter().any(|link| leads_to_change(journey, link))
    }

    /// From now on no way to a change of route belongs to it.
    pub fn leave_out_changes(&mut self, journey: JourneyId) {
        self.links.retain(|link| !leads_to_change(journey, link));
    }
}

fn leads_to_change(journey: JourneyId, link: &Link) -> bool {
    link.href.starts_with(&paths::below(journey, "route"))
}

/// A move; nothing where its method has no words for the visitor.
pub fn item(
    visit: &Visit,
    here: &Here<'_>,
    edition: &Edition<'_>,
    methods: &Methods,
    journey: JourneyId,
    known: Known<'_>,
) -> Option<MoveItem> {
    let (words, ride) = (visit.words(), here.ride);
    let is_own = known.method == ride.method().id();
    let of_method = if is_own { None } else { methods.current_of(known.method)?.edition(visit.language) };
    let of_move = of_method.as_ref().unwrap_or(edition);
    let section = of_move.text.section("moves", &known.one.id)?;
    let standing = known.standing(here);
    let place = |id: &perron_method::Id| of_move.place(id).map_or_else(|| id.to_string(), |(name, _)| name);
    let places = |list: &[perron_method::Id]| list.iter().map(place).collect::<Vec<_>>().join(" · ");
    let named = |id: &perron_method::Id| of_move.text.section("moves", id).map(|section| section.title().to_owned());
    let (links, off) =
        if standing == Standing::Elsewhere { Default::default() } else { ends(visit, ride, of_move, methods, journey, known) };
    let condition = ride.version.condition_of_move(&known.one.id).filter(|_| is_own && standing != Standing::Elsewhere);
    let title = section.title();
    Some(MoveItem {
        id: known.written(ride),
        title: if is_own { title.to_owned() } else { format!("{}: {title}", of_move.front("method", "title")) },
        text: of_move.inline(&section.body),
        tag: tag(visit, standing),
        reason: reason(visit, standing, &places(&known.one.from)),
        reads: condition.map(|condition| read_facts(visit, edition, ride, journey, &condition.reads())).unwrap_or_default(),
        way: words.with("move-way", &[("from", places(&known.one.from).into()), ("to", places(&known.one.to).into())]),
        carries: known.one.carries.iter().filter_map(named).collect(),
        duties: duties::carried(here, known).iter().filter_map(|duty| duty_title(visit, methods, ride, duty)).collect(),
        links,
        off,
        standing,
    })
}

/// What a rule of whichever method is called.
fn duty_title(visit: &Visit, methods: &Methods, ride: &Ride, (method, rule): &(String, String)) -> Option<String> {
    let version = if method == ride.method().id() { &ride.version } else { methods.current_of(method)? };
    Some(rule_title(&version.edition(visit.language)?, rule))
}

fn tag(visit: &Visit, standing: Standing) -> (&'static str, String, &'static str) {
    match standing {
        Standing::Offered => ("ok", visit.word("move-offered"), "x-done"),
        Standing::Judged => ("info", visit.word("move-judged"), "x-half"),
        Standing::NotKnown => ("line", visit.word("move-not-known"), "x-ring"),
        Standing::Closed | Standing::Elsewhere => ("line", visit.word("move-not-now"), "x-dash"),
    }
}

fn reason(visit: &Visit, standing: Standing, from: &str) -> String {
    match standing {
        Standing::Offered => visit.word("move-why-offered"),
        Standing::Judged => visit.word("move-why-judged"),
        Standing::NotKnown => visit.word("move-why-not-known"),
        Standing::Closed => visit.word("move-why-closed"),
        Standing::Elsewhere => visit.words().with("move-why-elsewhere", &[("places", from.into())]),
    }
}

/// Where a move leads from here: pages of the case and of the guide, and places off the map.
fn ends(
    visit: &Visit,
    ride: &Ride,
    edition: &Edition<'_>,
    methods: &Methods,
    journey: JourneyId,
    known: Known<'_>,
) -> (Vec<Link>, Vec<String>) {
    let (mut links, mut off): (Vec<Link>, Vec<String>) = Default::default();
    // A move back to where it begins goes round on the own route, and one to stations of every route leads along the own one.
    let round = known.one.from == known.one.to;
    let stays = known.one.to.iter().any(|to| ride.station(to).is_some());
    for to in &known.one.to {
        let (method, place) = known.resolved(to);
        let is_own = method == ride.method().id();
        if is_own && stays && ride.method().station(place).is_some() && ride.station(place).is_none() {
            continue;
        }
        let link = if is_own && ride.station(place).is_some() {
            let name = ride.version.edition(visit.language).map(|edition| edition.station_title(place)).unwrap_or_default();
            Link::new(paths::station(journey, place), visit.words().with("move-to-station", &[("station", name.into())]))
        } else if let Some((version, route)) = way_to(ride, methods, method, place) {
            if is_own && *route.id == *ride.leg().route {
                Link::new(paths::below(journey, "stations"), visit.word("move-to-own-route"))
            } else if round {
                continue;
            } else {
                change(visit, ride, journey, known, version, route)
            }
        } else if known.file.off.iter().any(|one| one.id == *to) {
            off.extend(edition.place(to).map(|(name, _)| name));
            continue;
        } else if place == EMERGENCY {
            Link::new(pause::path(journey), visit.word("emergency-link"))
        } else if let Some((name, Some(href))) = edition.place(to) {
            Link::new(href, visit.words().with("move-in-guide", &[("place", name.into())]))
        } else {
            continue;
        };
        if links.iter().all(|other| other.href != link.href) {
            links.push(link);
        }
    }
    (links, off)
}

/// Where a way out is taken that is a move of the method: what a change to its one route would do; the routes to choose among, where there
/// are several; where one asks for help. Nothing for whoever may not choose a route.
pub fn way_out(visit: &Visit, place: &Place, ride: &Ride, one: &perron_method::schema::Move) -> Option<Link> {
    let journey = place.journey.id;
    if one.to.iter().any(|to| *to == *EMERGENCY) {
        return Some(Link::new(pause::path(journey), visit.word("emergency-link")));
    }
    let (own, method) = (ride.leg().route.as_str(), ride.method());
    let routes: Vec<&str> = one.to.iter().map(perron_method::Id::as_str).filter(|to| *to != own && method.route(to).is_some()).collect();
    let end = match routes.as_slice() {
        [route] => format!("route?way={}/{route}&move={}", method.id(), one.id),
        _ => format!("route?move={}", one.id),
    };
    place.may(Act::ChooseRoute).then(|| Link::new(paths::below(journey, &end), visit.word("requirement-way-change")))
}

/// The route on which a place lies, with the version of its method.
fn way_to<'a>(
    ride: &'a Ride,
    methods: &'a Methods,
    method: &str,
    place: &'a str,
) -> Option<(&'a Version, &'a perron_method::schema::Route)> {
    let version = if method == ride.method().id() { &ride.version } else { methods.current_of(method)? };
    let route = version.method().route(place).or_else(|| version.method().route_of(place))?;
    Some((version, route))
}

/// The page that tells what a change of route would do.
fn change(
    visit: &Visit,
    ride: &Ride,
    journey: JourneyId,
    known: Known<'_>,
    version: &Version,
    route: &perron_method::schema::Route,
) -> Link {
    let method = version.method().id();
    let edition = version.edition(visit.language);
    let name = edition.as_ref().map(|edition| edition.sign(route).name).unwrap_or_default();
    let front = edition.as_ref().filter(|_| method != ride.method().id()).map(|edition| edition.front("method", "title"));
    let name = front.map_or_else(|| name.clone(), |front| format!("{front}: {name}"));
    let href = format!("{}?way={method}/{}&move={}", paths::below(journey, "route"), route.id, known.written(ride));
    Link::new(href, visit.words().with("ride-look-at-change", &[("route", name.into())]))
}

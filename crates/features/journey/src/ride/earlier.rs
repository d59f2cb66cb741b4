//! What a team has left behind on its way: the routes it was on before, with their stations, rounds and formal requirements. All of it can
//! still be opened and read, under the words of the method of that time; rules of a route that was left are not looked at again.

use std::collections::BTreeSet;

use askama::Template;
use perron_guide::Edition;
use perron_method::schema::{Route, Rule, Station};
use perron_people::{doors::Visit, moment};
use perron_ui::{Html, Link, Words};
use perron_web::PageError;

use crate::{
    methods::Version,
    model::JourneyId,
    paths, requirements,
    ride::{
        Ride,
        model::{Leg, Visit as Round},
    },
};

/// Names the part of the list of stations in which earlier routes stand.
const ANCHOR: &str = "earlier";

/// A route that a journey has left.
#[derive(Clone, Copy)]
pub struct LeftRoute<'a> {
    /// The version of the method at that time.
    pub version: &'a Version,
    /// The route.
    pub route: &'a Route,
    /// The leg on it.
    pub leg: &'a Leg,
    /// The leg with which the journey left it.
    pub next: &'a Leg,
}

impl<'a> LeftRoute<'a> {
    /// A station of the route.
    pub fn station(&self, id: &str) -> Option<&'a Station> {
        self.route.stations.iter().find(|station| ***station == *id).and_then(|id| self.version.method().station(id))
    }

    /// A rule that was in force on it.
    pub fn rule(&self, id: &str) -> Option<&'a Rule> {
        let in_force = self.version.rules_of_ride(&self.route.id).is_some_and(|rules| rules.contains(id));
        self.version.method().rules.iter().map(|rule| &rule.item).find(|rule| in_force && rule.id == *id)
    }

    /// The words of its method for a visitor.
    ///
    /// # Errors
    /// `NotFound` when the method speaks no language of the program, which the checker does not let happen.
    pub fn edition(&self, visit: &Visit) -> Result<Edition<'a>, PageError> {
        self.version.edition(visit.language).ok_or_else(PageError::not_found)
    }

    /// That it was left, when, and what that means for what stands on it.
    pub fn note(&self, visit: &Visit) -> Result<String, PageError> {
        let values = [("route", self.edition(visit)?.sign(self.route).name.into()), ("date", left_on(visit, self).into())];
        Ok(visit.words().with("earlier-note", &values))
    }

    /// The rounds that were recorded while the journey was on it.
    fn rounds(&self, ride: &'a Ride) -> impl Iterator<Item = &'a Round> {
        let (route, leg) = (self.route, self.leg);
        let was_on_it = move |round: &&Round| route.stations.iter().any(|station| *station == *round.station);
        ride.rounds.iter().filter(|round| ride.leg_at(round.created_at).number == leg.number).filter(was_on_it)
    }
}

impl Ride {
    /// The routes that the journey has left, the newest first.
    pub fn left_routes(&self) -> impl Iterator<Item = LeftRoute<'_>> {
        self.earlier.iter().zip(self.legs.windows(2)).rev().filter_map(|(version, legs)| {
            let [leg, next] = legs else { return None };
            Some(LeftRoute { version, route: version.method().route(&leg.route)?, leg, next })
        })
    }

    /// A station of a route that was left, if the present route does not have it.
    pub fn left_station(&self, id: &str) -> Option<(LeftRoute<'_>, &Station)> {
        let mut routes = self.left_routes().filter(|_| self.station(id).is_none());
        routes.find_map(|left| Some((left, left.station(id)?)))
    }

    /// A rule of a route that was left, if it is not in force now.
    pub fn left_rule(&self, id: &str) -> Option<(LeftRoute<'_>, &Rule)> {
        let is_present = self.rules().iter().any(|rule| rule.id == *id);
        self.left_routes().filter(|_| !is_present).find_map(|left| Some((left, left.rule(id)?)))
    }

    /// What a station is called, also one of a route that was left; nothing for one of which no method that was ridden knows.
    pub fn station_title(&self, edition: &Edition<'_>, id: &str) -> Option<String> {
        let known = |edition: &Edition<'_>| edition.method.station(id).map(|_| edition.station_title(id));
        known(edition).or_else(|| self.earlier_editions(edition.words.language()).find_map(|edition| known(&edition)))
    }

    /// The words of the methods and versions that were ridden before, the newest first.
    pub fn earlier_editions(&self, language: &str) -> impl Iterator<Item = Edition<'_>> {
        self.earlier.iter().rev().filter_map(move |version| version.edition(language))
    }
}

/// Where the earlier routes of a journey stand.
pub fn path(journey: JourneyId) -> String {
    format!("{}#{ANCHOR}", paths::below(journey, "stations"))
}

/// "Before that, the case was on M Mini OPI until 5 November.": one sentence for each route that was left, the newest first.
pub fn sentences(visit: &Visit, ride: &Ride) -> Result<Vec<String>, PageError> {
    let sentence = |left: LeftRoute<'_>| {
        let values = [("route", left.edition(visit)?.sign(left.route).name.into()), ("date", left_on(visit, &left).into())];
        Ok(visit.words().with("earlier-sentence", &values))
    };
    ride.left_routes().map(sentence).collect()
}

struct StationRow {
    link: Link,
    rounds: String,
}

struct RouteRow {
    badge: Html,
    name: String,
    days: String,
    reason: String,
    stations: Vec<StationRow>,
    /// The rules for which something was brought or said.
    rules: Vec<Link>,
}

#[derive(Template)]
#[template(path = "earlier.html")]
struct EarlierTemplate<'a> {
    words: &'a Words,
    routes: Vec<RouteRow>,
}

/// The earlier routes with everything that was done on them; empty for a journey that has changed none.
///
/// # Errors
/// When a template fails.
pub fn html(visit: &Visit, journey: JourneyId, ride: &Ride) -> Result<Html, PageError> {
    let routes = ride.left_routes().map(|left| row(visit, journey, ride, &left)).collect::<Result<Vec<_>, _>>()?;
    if routes.is_empty() {
        return Ok(Html::default());
    }
    Ok(Html::render(&EarlierTemplate { words: visit.words(), routes })?)
}

fn row(visit: &Visit, journey: JourneyId, ride: &Ride, left: &LeftRoute<'_>) -> Result<RouteRow, PageError> {
    let (words, edition) = (visit.words(), left.edition(visit)?);
    let sign = edition.sign(left.route);
    let station = |id: &perron_method::Id| {
        let rounds = left.rounds(ride).filter(|round| round.station == **id).count();
        StationRow {
            link: Link::new(paths::station(journey, id), edition.station_title(id)),
            rounds: if rounds == 0 { String::new() } else { words.count("ride-round-count", rounds) },
        }
    };
    let evidence = ride.evidence.iter().map(|one| one.rule.as_str());
    let said: BTreeSet<&str> = evidence.chain(ride.exemptions.iter().map(|one| one.rule.as_str())).collect();
    let rules = said.into_iter().filter(|rule| left.rule(rule).is_some() && ride.left_rule(rule).is_some());
    Ok(RouteRow {
        badge: sign.small,
        name: sign.name,
        days: words
            .with("ride-days", &[("begun", moment::day_in_words(words, left.leg.begun_at).into()), ("ended", left_on(visit, left).into())]),
        reason: match left.next.reason.as_str() {
            "" => String::new(),
            reason => words.with("earlier-reason", &[("reason", reason.into())]),
        },
        stations: left.route.stations.iter().map(station).collect(),
        rules: rules.map(|rule| Link::new(requirements::path(journey, rule), requirements::rule_title(&edition, rule))).collect(),
    })
}

fn left_on(visit: &Visit, left: &LeftRoute<'_>) -> String {
    moment::day_in_words(visit.words(), left.next.begun_at)
}

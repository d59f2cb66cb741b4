//! At which station of the route a formal requirement is asked for, and what is not in place there: the strip, the lists and the pages of stations
//! count the same.

use std::collections::BTreeMap;

use perron_method::schema::Route;

use crate::{
    requirements::{assess::Requirement, counts::Counts},
    ride::Ride,
};

/// The station of the route at which a requirement is asked for: the last the team has been at of those where the rule stands or that lead to its
/// topic, else the first of them; for what stands at none, where the team is.
pub fn stands_at<'a>(ride: &'a Ride, route: &'a Route, requirement: &Requirement<'_>) -> Option<&'a str> {
    let topics = requirement.rule.at.iter().filter_map(|at| ride.method().topic(at));
    let leads_there: Vec<&str> = topics.flat_map(|topic| &topic.from).map(|from| &**from).collect();
    let stands =
        |station: &&perron_method::Id| requirement.rule.at.iter().any(|at| *at == ***station) || leads_there.contains(&station.as_str());
    let been = |station: &&perron_method::Id| ride.rounds_at(station).next().is_some();
    let mut of_route = route.stations.iter().filter(stands);
    let been_at = of_route.clone().rfind(been);
    // What holds for the whole route is asked for where the team is, also when it is named at a station that is to come.
    let here = || requirement.is_reached.then(|| ride.here()).flatten();
    let last = been_at.map(perron_method::Id::as_str).or_else(here).or_else(|| of_route.next().map(perron_method::Id::as_str));
    last.or_else(|| ride.here()).or_else(|| route.stations.first().map(perron_method::Id::as_str))
}

/// What is not in place, by the station at which that is.
pub fn by_station<'a>(ride: &'a Ride, route: &'a Route, all: &[Requirement<'_>]) -> BTreeMap<&'a str, Counts> {
    let mut found: BTreeMap<&str, Counts> = BTreeMap::new();
    for requirement in all {
        let counts = Counts::of([requirement]);
        if let Some(station) = stands_at(ride, route, requirement).filter(|_| counts != Counts::default()) {
            let known = found.entry(station).or_default();
            *known = Counts { broken: known.broken + counts.broken, missing: known.missing + counts.missing };
        }
    }
    found
}

/// What is asked for at a station: what counts as missing there, and what the method names there.
pub fn at_station<'r, 'a>(ride: &Ride, route: &Route, station: &str, all: &'r [Requirement<'a>]) -> Vec<&'r Requirement<'a>> {
    let missing = |one: &&Requirement<'_>| one.is_missing_now() && stands_at(ride, route, one) == Some(station);
    let (mut asked, others): (Vec<_>, Vec<_>) = all.iter().partition(missing);
    asked.extend(others.into_iter().filter(|one| one.rule.at.iter().any(|at| *at == *station)));
    asked
}

//! Formal requirements of routes that the team has left: how they stood then, with everything that was brought and said. They are not looked at
//! again, so nothing about them changes any more.

use perron_method::schema::Rule;

use crate::{
    requirements::{assess::Requirement, model::State},
    ride::{Ride, earlier::LeftRoute},
};

/// A rule of a route that was left, which is not in force now.
pub fn one<'a>(ride: &'a Ride, rule: &str) -> Option<(LeftRoute<'a>, Requirement<'a>)> {
    let (left, rule) = ride.left_rule(rule)?;
    Some((left, as_it_stood(ride, &left, rule)))
}

/// Those of a route that was left which stand at one of its stations.
pub fn at_station<'a>(ride: &'a Ride, left: &LeftRoute<'a>, station: &str) -> Vec<Requirement<'a>> {
    let rules = left.version.method().rules.iter().map(|rule| &rule.item);
    let here = rules.filter(|rule| rule.at.iter().any(|at| *at == *station) && left.rule(&rule.id).is_some());
    here.map(|rule| as_it_stood(ride, left, rule)).collect()
}

fn as_it_stood<'a>(ride: &'a Ride, left: &LeftRoute<'a>, rule: &'a Rule) -> Requirement<'a> {
    let standing = ride.standing.get(rule.id.as_str());
    Requirement {
        rule,
        own: None,
        strength: rule.strength_for(Some(&left.route.id)),
        state: standing.map_or(State::NotKnown, |standing| standing.state),
        why_not: None,
        exemption: ride.exemptions.iter().find(|exemption| rule.id == *exemption.rule),
        evidence: ride.evidence.iter().filter(|evidence| rule.id == *evidence.rule).collect(),
        since: standing.map(|standing| standing.since),
        answered: ride.decided.answered.get(rule.id.as_str()).copied(),
        along: None,
        is_reached: true,
    }
}

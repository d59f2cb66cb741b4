//! `map.toml`: the main station, routes, stations and what routes share.

use serde::Deserialize;

use super::names::{Colour, Part, Shape};
use crate::id::Id;

/// `map.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// The main station.
    pub hub: Hub,
    /// Routes, from the top of the map.
    #[serde(rename = "route")]
    pub routes: Vec<Route>,
    /// All stations.
    #[serde(rename = "station")]
    pub stations: Vec<Station>,
    /// Stations that often run at the same time.
    #[serde(rename = "overlap", default)]
    pub overlaps: Vec<Overlap>,
    /// Platforms that several routes share.
    #[serde(rename = "shared", default)]
    pub shared: Vec<Shared>,
}

/// The main station: where a ride begins.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hub {
    /// Its id.
    pub id: Id,
    /// Its stops, in groups.
    pub groups: Vec<Group>,
    /// What the stops show.
    #[serde(rename = "stop")]
    pub stops: Vec<Stop>,
}

/// A group of stops of the main station.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its id.
    pub id: Id,
    /// Its icon.
    pub icon: String,
    /// Its stops.
    pub stops: Vec<Id>,
}

/// A stop of the main station.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Its id.
    pub id: Id,
    /// What follows its words.
    pub shows: Shows,
    /// Its icon.
    pub icon: String,
}

/// What a stop of the main station shows below its words.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    /// Nothing more.
    Text,
    /// The routes, to choose from.
    Routes,
    /// The moves between routes.
    Moves,
    /// The cases.
    Cases,
    /// The tour-case, station by station.
    TourCase,
}

/// A route.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Its id.
    pub id: Id,
    /// Its letter on signs.
    pub letter: char,
    /// Its shape on signs and markers.
    pub shape: Shape,
    /// Its colour.
    pub colour: Colour,
    /// Its stations, in order.
    pub stations: Vec<Id>,
    /// Routes that one usually goes on to.
    #[serde(default)]
    pub change_to: Vec<Id>,
    /// What a team on it keeps an eye on, in figures.
    #[serde(default)]
    pub boundaries: Vec<Boundary>,
}

/// A figure of a case beside the most that a rule allows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boundary {
    /// The rule that is broken beyond it.
    pub rule: Id,
    /// The fact that says how much it is so far.
    pub value: Id,
    /// The fact that says how much it may be.
    pub limit: Id,
}

/// A station.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Station {
    /// Its id.
    pub id: Id,
    /// Whether it is the end of a route ("next step"), with no facets of its own.
    #[serde(default)]
    pub end: bool,
    /// Who takes part.
    #[serde(default)]
    pub actors: Vec<Participant>,
    /// Number of circles on the map that share this station and repeat.
    pub circles: Option<u8>,
}

/// An actor at a station.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// The actor.
    pub id: Id,
    /// What part it has.
    pub part: Part,
}

/// Two neighbouring stations of a route that often run at the same time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlap {
    /// The two, in the order of the route.
    pub stations: [Id; 2],
}

/// A platform that several routes share.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// Its id.
    pub id: Id,
    /// One station of each route.
    pub stations: Vec<Id>,
}

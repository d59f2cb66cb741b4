//! `moves.toml` and `topics.toml`: moves between places, the conductor's topics, the cases.

use serde::Deserialize;

use super::about::Declared;
use super::names::Basis;
use crate::id::Id;

/// `moves.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovesFile {
    /// What can be carried over.
    #[serde(rename = "carry", default)]
    pub carries: Vec<Carry>,
    /// Places off the map.
    #[serde(rename = "off", default)]
    pub off: Vec<Declared>,
    /// Moves.
    #[serde(rename = "move")]
    pub moves: Vec<Move>,
}

/// What comes along on a move.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carry {
    /// Its id.
    pub id: Id,
    /// Rules that go on binding on the new route because of it: of this method, or `method/rule`.
    #[serde(default)]
    pub duties: Vec<Id>,
}

/// A move from one place to another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Its id.
    pub id: Id,
    /// Where it begins.
    pub from: Vec<Id>,
    /// Where it leads.
    pub to: Vec<Id>,
    /// What comes along.
    #[serde(default)]
    pub carries: Vec<Id>,
    /// When it is made, as far as facts can tell; otherwise people judge.
    pub when: Option<Id>,
    /// What it rests on.
    pub basis: Basis,
    /// Pages of the method's source.
    pub source: String,
}

/// `topics.toml`; a method may have none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicsFile {
    /// The conductor's topics.
    #[serde(rename = "topic", default)]
    pub topics: Vec<Topic>,
    /// Cases to learn from.
    #[serde(rename = "case", default)]
    pub cases: Vec<Case>,
}

/// A topic that the conductor can tell about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its id.
    pub id: Id,
    /// Its icon.
    pub icon: String,
    /// Stations that lead to it.
    #[serde(default)]
    pub from: Vec<Id>,
}

/// A case to learn from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its id.
    pub id: Id,
    /// The route it is an example of.
    pub route: Id,
    /// Page of the method's source.
    pub source: String,
    /// Whether it comes from an overlay.
    #[serde(skip)]
    pub local: bool,
}

//! `method.toml` and `actors.toml`: what a method is, and who takes part.

use serde::Deserialize;
use toml::value::Datetime;

use crate::id::Id;

/// `method.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Id of the method; the name of its folder.
    pub id: Id,
    /// Version of the pack.
    pub version: String,
    /// Place among the methods: the first one has the front page. Methods without one follow, by name.
    pub order: Option<u16>,
    /// Languages in which the words stand.
    pub languages: Vec<Id>,
    /// Country (ISO 3166-1) whose law the method follows.
    pub country: String,
    /// Licence of the words (SPDX).
    pub licence: String,
    /// Date to which the words were checked.
    pub as_of: Datetime,
    /// What the method was written from.
    pub source: Source,
    /// Rows of the route comparison: items of every route's profile.
    #[serde(default)]
    pub compare: Vec<Id>,
    /// The sections of a station, in order. Those of [`Facet`] mean something to the program; others are the method's own text.
    #[serde(default = "Facet::all")]
    pub facets: Vec<Id>,
    /// Terms that are explained.
    #[serde(default)]
    pub terms: Vec<Id>,
    /// Who can help; without it the first method's emergency stop serves.
    pub emergency: Option<Emergency>,
}

/// What a method was written from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When, if it says so.
    pub date: Option<Datetime>,
}

/// A section of a station that the program knows how to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// What the station is.
    About,
    /// Numbered steps.
    Activities,
    /// The rules of the station.
    Formalia,
    /// Who takes part.
    Actors,
    /// What to do and what to avoid.
    Tips,
    /// A chapter of the tour-case.
    TourCase,
}

impl Facet {
    const NAMED: [(Self, &str); 6] = [
        (Self::About, "about"),
        (Self::Activities, "activities"),
        (Self::Formalia, "formalia"),
        (Self::Actors, "actors"),
        (Self::Tips, "tips"),
        (Self::TourCase, "tour-case"),
    ];

    /// The facet of a name; `None` for a method's own.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, known)| *known == name).map(|(facet, _)| *facet)
    }

    /// All of them, in the order of a method that does not say otherwise.
    fn all() -> Vec<Id> {
        Self::NAMED.iter().map(|(_, name)| Id::from(*name)).collect()
    }
}

/// The emergency stop.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// Kinds of help.
    pub help: Vec<Id>,
    /// Competences that a team may lack.
    pub competences: Vec<Id>,
    /// The list fact to which a team's answer for each of them is an entry, with the fields `competence` and `cover`.
    pub answers: Option<Id>,
}

/// `actors.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActorsFile {
    /// Everybody who takes part or is bound.
    #[serde(rename = "actor")]
    pub actors: Vec<Actor>,
}

/// Somebody who takes part or is bound.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// The id.
    pub id: Id,
    /// What rules read when a team names somebody who stands for it.
    pub counts: Option<Entry>,
}

/// An entry of a list fact.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The fact.
    pub fact: Id,
    /// The fields of the entry.
    pub entry: toml::Table,
}

/// An entry that has only an id; its words stand elsewhere.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    /// The id.
    pub id: Id,
}

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
    /// Terms that are explained.
    #[serde(default)]
    pub terms: Vec<Id>,
    /// Who can help.
    pub emergency: Emergency,
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
    pub publisher: String,
    /// When.
    pub date: Datetime,
}

/// The emergency stop.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// Kinds of help.
    pub help: Vec<Id>,
    /// Competences that a team may lack.
    pub competences: Vec<Id>,
}

/// `actors.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActorsFile {
    /// Everybody who takes part or is bound.
    #[serde(rename = "actor")]
    pub actors: Vec<Declared>,
}

/// An entry that has only an id; its words stand elsewhere.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    /// The id.
    pub id: Id,
}

//! `facts.toml`: every fact that a condition may read.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::names::{KindName, Provider};
use crate::id::Id;

/// The kinds of authority for which a method can name amounts of their own.
pub const AUTHORITIES: [&str; 4] = ["central", "region", "municipality", "public-body"];

/// `facts.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactsFile {
    /// Every fact that a condition may read.
    #[serde(rename = "fact")]
    pub facts: Vec<Fact>,
}

/// A fact.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    pub id: Id,
    /// Kind of its values.
    pub kind: KindName,
    /// Options of a choice.
    #[serde(default)]
    pub options: Vec<Id>,
    /// Unit of a number.
    pub unit: Option<String>,
    /// Kind of a list's entries.
    pub of: Option<Box<KindSpec>>,
    /// Fields of a record.
    #[serde(default)]
    pub fields: BTreeMap<String, KindSpec>,
    /// Where its value comes from.
    pub provider: Provider,
    /// Part of the product that gives it.
    pub by: Option<String>,
    /// Station at which it is asked.
    pub asked_at: Option<Id>,
    /// Amount of the reference data that gives it.
    pub reference: Option<Id>,
    /// Another amount for some kinds of authority, by [`AUTHORITIES`].
    #[serde(default)]
    pub reference_for: BTreeMap<String, Id>,
    /// The fact whose day decides which period of the amount holds; without it, and while it is not known, today.
    pub dated_by: Option<Id>,
}

/// Kind of a list's entries or of a record's field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindSpec {
    /// Its name.
    pub kind: KindName,
    /// Options of a choice.
    #[serde(default)]
    pub options: Vec<Id>,
    /// Unit of a number.
    pub unit: Option<String>,
    /// Kind of a list's entries.
    pub of: Option<Box<KindSpec>>,
    /// Fields of a record.
    #[serde(default)]
    pub fields: BTreeMap<String, KindSpec>,
}

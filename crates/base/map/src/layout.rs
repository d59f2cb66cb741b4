//! The layout of the wide map: from a network to the position of every track, label and link.
//!
//! `draft` cuts the network into legs, `lanes` finds the heights, `columns` the widths; here they become lines and boxes.

use crate::columns::{Columns, columns};
use crate::draft::{Draft, Group, HUB, Leg};
use crate::geometry::{Geometry, HereSign, Line, Loop, Platform, Rect, Sign, Station};
use crate::lanes::{Lanes, Node, lanes};
use crate::measures::{
    CAPSULE, CAPSULE_LOOP, HERE_GAP, HERE_HEIGHT, HIT_FAR, HIT_HALF, HIT_NEAR, HUB_HALF, LABEL_ABOVE, LABEL_BELOW, LOOP, LOOP_LABEL,
    LOOP_SHARED, SIGN_BADGE, SIGN_DOWN, SIGN_GAP, SIGN_TEXT, SIGN_UP,
};
use crate::model::Network;
use crate::track::{Point, simplified};
use crate::words::{Options, Words};

/// Room beside a label that belongs to its hit area.
const HIT_PAD: f64 = 4.0;

/// Half the side of the box around a line sign's badge.
const BADGE: f64 = SIGN_BADGE + 1.0;

/// Computes the wide map of a network.
pub fn geometry(network: &Network, words: &Words, options: &Options) -> Geometry {
    let draft = Draft::new(network, words, options);
    let (lanes, nodes) = lanes(&draft);
    let columns = columns(&draft, words, &lanes, &nodes);
    let routes: Vec<Line> = (0..network.routes.len()).map(|route| line(&draft, &lanes, &nodes, &columns, route)).collect();
    let mut platforms: Vec<Platform> = nodes.iter().enumerate().map(|(index, node)| platform(&draft, node, &columns, index)).collect();
    let hub = platforms.remove(HUB);
    let mut map = Geometry {
        width: 0.0,
        height: 0.0,
        pitch: draft.pitch,
        hub_hit: hub_hit(&hub),
        hub,
        platforms,
        here: here_sign(&draft, &lanes, &nodes, &columns, &routes),
        lines: routes,
        lanes: lanes.heights,
        unshared: draft.unshared,
    };
    map.place_on_sheet();
    map
}

/// The hub or a platform at its place.
fn platform(draft: &Draft, node: &Node, columns: &Columns, index: usize) -> Platform {
    let x = columns.windows[index].x;
    let (top, bottom) = (node.heights.first().copied().unwrap_or(0.0), node.heights.last().copied().unwrap_or(0.0));
    let half = if node.is_hub { HUB_HALF } else { CAPSULE };
    let below = node.members.last().is_some_and(|&route| draft.is_passed_by_loop(route, index));
    let reach = if below { CAPSULE_LOOP } else { node.reach() };
    Platform {
        id: index.checked_sub(HUB + 1).map(|place| draft.platforms[place].id.clone()),
        members: node.members.clone(),
        markers: node.heights.iter().map(|&y| Point::new(x, y)).collect(),
        capsule: Rect::new(x - half, top - node.reach(), x + half, bottom + reach),
        label: node.label.ending_at(x, top - node.label_up()),
    }
}

fn hub_hit(hub: &Platform) -> Rect {
    Rect {
        left: hub.capsule.left.min(hub.label.area.left),
        top: hub.label.area.top,
        right: hub.capsule.right.max(hub.label.area.right),
        bottom: hub.capsule.bottom,
    }
}

/// A route's track, stations, loops and sign.
fn line(draft: &Draft, lanes: &Lanes, nodes: &[Node], columns: &Columns, route: usize) -> Line {
    let lane = lanes.heights[route];
    let (left, right) = columns.signs[route];
    let mut track = Vec::new();
    let mut leader = Vec::new();
    for leg in &draft.legs[route] {
        let mut way = leaving(lane, nodes, columns, route, leg);
        match (leg.to, leg.stops.last()) {
            (Some(to), _) => way.extend(entering(lane, nodes, columns, route, to)),
            (None, Some(&stop)) => way.push(Point::new(columns.stops[route][stop], lane)),
            (None, None) => {
                way.push(Point::new(left, lane));
                leader.append(&mut way);
            }
        }
        track.append(&mut way);
    }
    let loops = draft.groups[route].iter().map(|group| repeat(draft, lanes, columns, route, group, &track)).collect();
    Line {
        track: simplified(&track),
        leader: simplified(&leader),
        stations: stations(draft, lanes, nodes, columns, route),
        loops,
        sign: Sign {
            badge: Rect::new(left, lane - BADGE, left + 2.0 * BADGE, lane + BADGE),
            words: Rect::new(left + SIGN_TEXT, lane - SIGN_UP, right, lane + SIGN_DOWN),
        },
    }
}

/// The track from the middle of a node to its lane.
fn leaving(lane: f64, nodes: &[Node], columns: &Columns, route: usize, leg: &Leg) -> Vec<Point> {
    let (node, window) = (&nodes[leg.from], &columns.windows[leg.from]);
    let Some(place) = node.place(route) else { return Vec::new() };
    let (y, run) = (node.heights[place], window.runs[place]);
    let mut way = vec![Point::new(window.x, y)];
    if leg.to.is_none_or(|to| columns.windows[to].joined.is_none()) {
        way.push(Point::new(window.x + run, y));
        way.push(Point::new(window.x + run + (lane - y).abs(), lane));
    }
    way
}

/// The track from its lane to the middle of a node.
fn entering(lane: f64, nodes: &[Node], columns: &Columns, route: usize, to: usize) -> Vec<Point> {
    let (node, window) = (&nodes[to], &columns.windows[to]);
    let Some(place) = node.place(route) else { return Vec::new() };
    let (y, run) = (node.heights[place], window.runs[place]);
    let mut way = Vec::new();
    if window.joined.is_none() {
        way.push(Point::new(window.x - run - (lane - y).abs(), lane));
        way.push(Point::new(window.x - run, y));
    }
    way.push(Point::new(window.x, y));
    way
}

/// A route's stops with their labels and hit areas.
fn stations(draft: &Draft, lanes: &Lanes, nodes: &[Node], columns: &Columns, route: usize) -> Vec<Station> {
    let mut stations: Vec<Station> = columns.stops[route]
        .iter()
        .zip(&draft.nodes[route])
        .map(|(&x, node)| {
            let height = node.and_then(|node| nodes[node].place(route).map(|place| nodes[node].heights[place]));
            let centre = Point::new(x, height.unwrap_or(lanes.heights[route]));
            let hit = Rect::new(x, centre.y, x, centre.y).grown(LOOP_SHARED);
            Station { centre, hit, label: None, platform: node.map(|node| node - HUB - 1) }
        })
        .collect();
    for leg in &draft.legs[route] {
        for (index, &stop) in leg.stops.iter().enumerate() {
            let centre = stations[stop].centre;
            let label = &leg.labels[index];
            let (up, down, label) = if lanes.above[route] {
                (HIT_FAR + label.depth(), HIT_NEAR, label.ending_at(centre.x, centre.y - LABEL_ABOVE))
            } else {
                (HIT_NEAR, HIT_FAR + label.depth(), label.beginning_at(centre.x, centre.y + LABEL_BELOW))
            };
            let (left, right) = reach(leg, index);
            stations[stop].hit = Rect::new(centre.x - left, centre.y - up, centre.x + right, centre.y + down);
            stations[stop].label = Some(label);
        }
    }
    stations
}

/// How far a hit area reaches to the left and right: never into the neighbour's, never less than its own label.
fn reach(leg: &Leg, index: usize) -> (f64, f64) {
    let least = |index: usize| (leg.labels[index].half() + HIT_PAD).max(HIT_NEAR);
    let beside = |other: usize, distance: f64| {
        let spare = (distance - least(index) - least(other)) / 2.0;
        HIT_HALF.max(least(index)).min(least(index) + spare.max(0.0))
    };
    let left = match index.checked_sub(1) {
        Some(before) => beside(before, leg.steps[index]),
        None => least(index).max(HIT_HALF.min(leg.rest_first)),
    };
    let right = match leg.steps.get(index + 1) {
        Some(&step) => beside(index + 1, step),
        None if leg.to.is_some() => least(index).max(HIT_HALF.min(leg.rest_last)),
        None => least(index).max(SIGN_GAP),
    };
    (left, right)
}

/// The loop below a repeat: the route's own track, moved down, with 45-degree legs at both ends.
fn repeat(draft: &Draft, lanes: &Lanes, columns: &Columns, route: usize, group: &Group, track: &[Point]) -> Loop {
    let stops = &columns.stops[route];
    let (from, to) = (stops[group.start], stops[group.end]);
    let down = if group.leg.is_some() { LOOP_SHARED } else { LOOP };
    let height = |x: f64| {
        let after = track.iter().position(|point| point.x >= x).unwrap_or(track.len() - 1);
        let (one, two) = (track[after.saturating_sub(1)], track[after]);
        if two.x - one.x < 0.01 { two.y } else { one.y + (two.y - one.y) * (x - one.x) / (two.x - one.x) }
    };
    let mut points = vec![Point::new(to, height(to)), Point::new(to - down, height(to) + down)];
    let between = track.iter().rev().filter(|point| point.x > from + down && point.x < to - down);
    points.extend(between.map(|point| Point::new(point.x, point.y + down)));
    points.extend([Point::new(from + down, height(from) + down), Point::new(from, height(from))]);
    let (left, right) = match group.leg.map(|leg| &draft.legs[route][leg]) {
        Some(leg) => {
            let edge = |node: usize, side: f64| columns.windows[node].x + side * columns.windows[node].half;
            let left = edge(leg.from, 1.0).max(from);
            (left, leg.to.map_or(to, |node| edge(node, -1.0)).min(to))
        }
        None => (from, to),
    };
    let middle = f64::midpoint(left, right);
    let y = lanes.heights[route] + down;
    Loop { points: simplified(&points), arrow: Point::new(middle, y), label: draft.repeat.beginning_at(middle, y + LOOP_LABEL) }
}

/// The sign "you are here": beyond the labels of the lane, or above the label of the platform.
fn here_sign(draft: &Draft, lanes: &Lanes, nodes: &[Node], columns: &Columns, routes: &[Line]) -> Option<HereSign> {
    let (route, stop, half) = draft.here?;
    let station = &routes[route].stations[stop];
    let x = station.centre.x;
    let bottom = match (draft.nodes[route][stop], lanes.above[route]) {
        (Some(node), _) => {
            let label = nodes[node].label.ending_at(columns.windows[node].x, nodes[node].heights[0] - nodes[node].label_up());
            label.area.top - HERE_GAP
        }
        (None, true) => station.centre.y - HIT_FAR - lanes.depth[route],
        (None, false) => station.centre.y + HIT_FAR + lanes.depth[route] + HERE_HEIGHT,
    };
    Some(HereSign { route, stop, area: Rect::new(x - half, bottom - HERE_HEIGHT, x + half, bottom) })
}

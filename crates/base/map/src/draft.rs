//! A network cut into the pieces that are laid out: for each route its legs between platforms, the labels that fit on them, and its repeats.

use crate::geometry::Unshared;
use crate::labels::{Label, Row, fit, width};
use crate::measures::{AFTER_REPEAT, BEFORE_REPEAT, HERE_PAD, JOIN, LOOP_OVERHANG, REST, TEXT_SMALL, TIGHT};
use crate::model::{Network, Repeat, Stop};
use crate::plan::{Shared, plan};
use crate::words::{Options, Words};

/// The hub is node 0; the shared platforms follow from left to right.
pub(crate) const HUB: usize = 0;

/// How far a label may reach into the stretch in which tracks rise or fall.
const INTO_BEND: f64 = 10.0;

/// The part of a route between two nodes, or after the last one.
pub(crate) struct Leg {
    pub(crate) from: usize,
    pub(crate) to: Option<usize>,
    /// Places of its own stops in the route.
    pub(crate) stops: Vec<usize>,
    pub(crate) labels: Vec<Label>,
    /// Distance of each own stop to the one before; nothing for the first.
    pub(crate) steps: Vec<f64>,
    pub(crate) rest_first: f64,
    pub(crate) rest_last: f64,
}

impl Leg {
    /// Least length between the bends of its two nodes, or from the bend to the last stop.
    pub(crate) fn length(&self) -> f64 {
        let inner: f64 = self.steps.iter().sum();
        match (self.stops.is_empty(), self.to) {
            (true, _) => JOIN.max(self.rest_first + self.rest_last - 2.0 * REST),
            (false, Some(_)) => self.rest_first + inner + self.rest_last,
            (false, None) => self.rest_first + inner,
        }
    }
}

/// A part of a route that is run one or more times.
pub(crate) struct Group {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The leg under which its words stand, where it passes a shared platform.
    pub(crate) leg: Option<usize>,
}

/// A network ready to be laid out.
pub(crate) struct Draft<'a> {
    pub(crate) network: &'a Network,
    pub(crate) platforms: Vec<Shared>,
    pub(crate) unshared: Vec<Unshared>,
    /// For each route and stop the node it stands in.
    pub(crate) nodes: Vec<Vec<Option<usize>>>,
    pub(crate) legs: Vec<Vec<Leg>>,
    pub(crate) groups: Vec<Vec<Group>>,
    pub(crate) pitch: f64,
    /// Route, stop and half the width of the sign "you are here".
    pub(crate) here: Option<(usize, usize, f64)>,
    /// The words below a loop.
    pub(crate) repeat: Label,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(network: &'a Network, words: &Words, options: &Options) -> Self {
        let plan = plan(network);
        let mut nodes: Vec<Vec<Option<usize>>> = network.routes.iter().map(|route| vec![None; route.stations.len()]).collect();
        for (index, platform) in plan.platforms.iter().enumerate() {
            for &(route, stop) in &platform.members {
                nodes[route][stop] = Some(index + 1);
            }
        }
        let mut draft = Self {
            network,
            platforms: plan.platforms,
            unshared: plan.unshared,
            legs: nodes.iter().map(|stops| legs(stops)).collect(),
            groups: network.routes.iter().map(|route| groups(&route.stations)).collect(),
            nodes,
            pitch: 0.0,
            here: here(network, words, options),
            repeat: Label::new(&words.repeat, TEXT_SMALL),
        };
        draft.put_labels();
        draft.make_room_for_repeats();
        draft
    }

    /// Chooses the labels, the pitch and with them the distances on each leg.
    fn put_labels(&mut self) {
        let rows: Vec<Row> = self
            .network
            .routes
            .iter()
            .zip(&self.legs)
            .flat_map(|(route, legs)| legs.iter().map(|leg| row(&route.stations, &leg.stops)))
            .collect();
        let (labels, pitch) = fit(&rows);
        self.pitch = pitch;
        let legs = self.legs.iter_mut().enumerate().flat_map(|(route, legs)| legs.iter_mut().map(move |leg| (route, leg)));
        for (((route, leg), row), labels) in legs.zip(&rows).zip(labels) {
            leg.steps = row.iter().enumerate().map(|(index, step)| if index == 0 { 0.0 } else { step.1 * pitch }).collect();
            let half = |place: Option<&usize>, label: Option<&Label>| {
                let sign = self.here.filter(|here| here.0 == route && Some(&here.1) == place).map_or(0.0, |here| here.2);
                label.map_or(0.0, Label::half).max(sign) - INTO_BEND
            };
            leg.rest_first = REST.max(half(leg.stops.first(), labels.first()));
            leg.rest_last = REST.max(half(leg.stops.last(), labels.last()));
            leg.labels = labels;
        }
    }

    /// Moves stations apart until the words below each loop have room, and chooses where they stand.
    fn make_room_for_repeats(&mut self) {
        for route in 0..self.legs.len() {
            for group in 0..self.groups[route].len() {
                let Group { start, end, .. } = self.groups[route][group];
                if self.nodes[route][start..=end].iter().all(Option::is_none) {
                    self.stretch_loop(route, start, end);
                } else {
                    self.groups[route][group].leg = self.make_room_beside_platform(route, start, end);
                }
            }
        }
    }

    /// A loop over own stops only: its words may reach a little over its ends.
    fn stretch_loop(&mut self, route: usize, start: usize, end: usize) {
        let need = self.repeat.width - 2.0 * LOOP_OVERHANG;
        for leg in &mut self.legs[route] {
            let Some(first) = leg.stops.iter().position(|&stop| stop == start) else { continue };
            let steps = &mut leg.steps[first + 1..=first + end - start];
            let missing = need - steps.iter().sum::<f64>();
            if missing > 0.0 {
                let share = missing / steps.len() as f64;
                steps.iter_mut().for_each(|step| *step += share);
            }
        }
    }

    /// A loop through a shared platform: its words stand below one leg, clear of every bend.
    fn make_room_beside_platform(&mut self, route: usize, start: usize, end: usize) -> Option<usize> {
        let inside = |leg: &Leg| leg.stops.iter().filter(|stop| (start..=end).contains(stop)).count();
        let nodes = &self.nodes[route];
        let within = |node: usize| nodes[start..=end].contains(&Some(node));
        let sides = |leg: &Leg| (within(leg.from), leg.to.is_some_and(within));
        let mut best: Option<(usize, usize)> = None;
        for (index, leg) in self.legs[route].iter().enumerate() {
            let (left, right) = sides(leg);
            let has_room = (left && right) || ((left || right) && inside(leg) > 0);
            if has_room && best.is_none_or(|(_, stops)| inside(leg) > stops) {
                best = Some((index, inside(leg)));
            }
        }
        let (index, _) = best?;
        let (left, right) = sides(&self.legs[route][index]);
        let leg = &mut self.legs[route][index];
        if right {
            leg.rest_last += self.repeat.width;
        } else if left {
            leg.rest_first += self.repeat.width;
        }
        Some(index)
    }

    /// True when a loop of this route passes the node without beginning or ending there.
    pub(crate) fn is_passed_by_loop(&self, route: usize, node: usize) -> bool {
        let inner = |group: &Group| self.nodes[route][group.start + 1..group.end].contains(&Some(node));
        self.groups[route].iter().any(inner)
    }

    /// True when two neighbouring stops of a route both belong to one repeat.
    pub(crate) fn in_one_repeat(&self, route: usize, stop: usize, next: usize) -> bool {
        self.groups[route].iter().any(|group| group.start <= stop && next <= group.end)
    }
}

/// Cuts a route at the nodes it passes.
fn legs(stops: &[Option<usize>]) -> Vec<Leg> {
    let leg = |from| Leg { from, to: None, stops: Vec::new(), labels: Vec::new(), steps: Vec::new(), rest_first: REST, rest_last: REST };
    let mut legs = Vec::new();
    let mut open = leg(HUB);
    for (stop, node) in stops.iter().enumerate() {
        match *node {
            Some(node) => {
                open.to = Some(node);
                legs.push(std::mem::replace(&mut open, leg(node)));
            }
            None => open.stops.push(stop),
        }
    }
    legs.push(open);
    legs
}

/// The stops of a leg with the factor of the pitch before each.
fn row<'a>(stations: &'a [Stop], stops: &[usize]) -> Row<'a> {
    let factor = |stop: usize| match (stations[stop].repeat, stop.checked_sub(1).and_then(|before| stations[before].repeat)) {
        (Some(Repeat::Inner | Repeat::End), _) => TIGHT,
        (_, Some(Repeat::End)) => AFTER_REPEAT,
        (Some(Repeat::Start), _) => BEFORE_REPEAT,
        _ => 1.0,
    };
    stops.iter().map(|&stop| (&stations[stop], factor(stop))).collect()
}

/// The parts of a route that have a first and, after it, a last stop.
fn groups(stations: &[Stop]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut open = None;
    for (index, stop) in stations.iter().enumerate() {
        match (stop.repeat, open) {
            (Some(Repeat::Start), _) => open = Some(index),
            (Some(Repeat::End), Some(start)) => {
                groups.push(Group { start, end: index, leg: None });
                open = None;
            }
            _ => {}
        }
    }
    groups
}

/// Where the sign "you are here" stands, and half its width.
fn here(network: &Network, words: &Words, options: &Options) -> Option<(usize, usize, f64)> {
    let half = width(&words.here, TEXT_SMALL) / 2.0 + HERE_PAD;
    network.routes.iter().enumerate().find_map(|(index, route)| {
        let stop = route.stations.iter().position(|stop| options.is_here(route, stop))?;
        Some((index, stop, half))
    })
}

//! The heights of a map: how far apart the lanes are, and where in the middle the tracks run together.
//!
//! Two lanes are as near as what hangs below the upper and stands above the lower one allows. In a platform the members' tracks run
//! [`BUND`] apart around the middle of their lanes. With an odd number of members the middle one keeps its lane, with an even number the
//! two middle ones move equally far; so no track moves by a few units only, and none leaves the band between the outer members' lanes.

use crate::draft::{Draft, HUB, Leg};
use crate::labels::{Label, hub_label, platform_label};
use crate::measures::{
    ASCENT, BUND, CAPSULE, CAPSULE_LABEL, CLEAR, DESCENT, HERE_GAP, HERE_HEIGHT, HIT_FAR, HIT_NEAR, HUB_LABEL, HUB_REACH, LANE, LEADING,
    LOOP, LOOP_LABEL, SIGN_DOWN, SIGN_UP, TEXT_BIG, TEXT_SMALL,
};

/// The lanes of a map.
pub(crate) struct Lanes {
    pub(crate) heights: Vec<f64>,
    /// True where labels stand above the track.
    pub(crate) above: Vec<bool>,
    /// The greatest distance between first and last baseline of a lane's labels.
    pub(crate) depth: Vec<f64>,
}

/// The hub or a platform with the heights of its tracks.
pub(crate) struct Node {
    pub(crate) members: Vec<usize>,
    pub(crate) heights: Vec<f64>,
    pub(crate) label: Label,
    /// The sign "you are here" stands above the label; half its width.
    pub(crate) here: Option<f64>,
    pub(crate) is_hub: bool,
}

impl Node {
    /// How far the capsule reaches over the outer tracks.
    pub(crate) const fn reach(&self) -> f64 {
        if self.is_hub { HUB_REACH } else { CAPSULE }
    }

    /// From the uppermost track up to the baseline of the label's last line.
    pub(crate) const fn label_up(&self) -> f64 {
        self.reach() + if self.is_hub { HUB_LABEL } else { CAPSULE_LABEL }
    }

    /// From the uppermost track up to the top of the label, or of the sign above it.
    fn top(&self) -> f64 {
        let label = self.label_up() + self.label.depth() + ASCENT * TEXT_BIG;
        if self.here.is_some() { label + HERE_GAP + HERE_HEIGHT } else { label }
    }

    /// The place of a route among the members.
    pub(crate) fn place(&self, route: usize) -> Option<usize> {
        self.members.iter().position(|&member| member == route)
    }
}

/// Computes the lanes and the heights at each node.
pub(crate) fn lanes(draft: &Draft) -> (Lanes, Vec<Node>) {
    let count = draft.network.routes.len();
    let mut nodes = nodes(draft);
    let above: Vec<bool> = (0..count).map(|lane| 2 * lane < count || !draft.groups[lane].is_empty()).collect();
    let depth: Vec<f64> = draft.legs.iter().map(|legs| depth(legs)).collect();
    let mut heights: Vec<f64> = Vec::with_capacity(count);
    let mut hanging = 0.0;
    for lane in 0..count {
        let here = draft.here.is_some_and(|(route, stop, _)| route == lane && draft.nodes[route][stop].is_none());
        let label = HIT_FAR + depth[lane] + if here { HERE_HEIGHT } else { 0.0 };
        let over_platform = nodes
            .iter()
            .filter(|node| !node.is_hub && node.members.first() == Some(&lane))
            .map(|node| node.top() - (LANE - BUND) / 2.0)
            .fold(SIGN_UP.max(HIT_NEAR), f64::max);
        let standing = if above[lane] { over_platform.max(label) } else { over_platform };
        let height = heights.last().map_or(0.0, |before| before + LANE.max(hanging + standing + CLEAR));
        heights.push(height);
        let looped = if draft.groups[lane].is_empty() { 0.0 } else { LOOP + LOOP_LABEL + DESCENT * TEXT_SMALL };
        hanging = SIGN_DOWN.max(looped).max(if above[lane] { HIT_NEAR } else { label });
    }
    for node in &mut nodes {
        node.heights = together(&node.members, &heights);
    }
    (Lanes { heights, above, depth }, nodes)
}

fn nodes(draft: &Draft) -> Vec<Node> {
    let network = draft.network;
    let hub = Node {
        members: (0..network.routes.len()).collect(),
        heights: Vec::new(),
        label: hub_label(&network.hub.label),
        here: None,
        is_hub: true,
    };
    let platforms = draft.platforms.iter().enumerate().map(|(index, platform)| {
        let (route, stop) = platform.members[0];
        Node {
            members: platform.members.iter().map(|member| member.0).collect(),
            heights: Vec::new(),
            label: platform_label(&network.routes[route].stations[stop]),
            here: draft.here.filter(|here| draft.nodes[here.0][here.1] == Some(HUB + 1 + index)).map(|here| here.2),
            is_hub: false,
        }
    });
    std::iter::once(hub).chain(platforms).collect()
}

fn depth(legs: &[Leg]) -> f64 {
    let broken = legs.iter().flat_map(|leg| &leg.labels).any(|label| label.lines.len() > 1);
    if broken { LEADING } else { 0.0 }
}

/// The heights of tracks that run together, around the middle of their lanes.
fn together(members: &[usize], lanes: &[f64]) -> Vec<f64> {
    let Some(last) = members.len().checked_sub(1) else { return Vec::new() };
    let middle = f64::midpoint(lanes[members[last / 2]], lanes[members[last.div_ceil(2)]]);
    (0..members.len()).map(|place| middle + (place as f64 - last as f64 / 2.0) * BUND).collect()
}

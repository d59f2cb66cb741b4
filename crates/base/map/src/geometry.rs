//! The computed positions of a wide map, before any markup: what the drawing draws and what the tests check.

use crate::track::Point;

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    pub(crate) const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left, top, right, bottom }
    }

    /// Width and height.
    pub fn size(&self) -> (f64, f64) {
        (self.right - self.left, self.bottom - self.top)
    }

    /// True when two rectangles share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        const TOUCH: f64 = 0.01;
        self.left + TOUCH < other.right
            && other.left + TOUCH < self.right
            && self.top + TOUCH < other.bottom
            && other.top + TOUCH < self.bottom
    }

    pub(crate) fn grown(&self, by: f64) -> Self {
        Self::new(self.left - by, self.top - by, self.right + by, self.bottom + by)
    }
}

/// Text at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// One or two lines.
    pub lines: Vec<String>,
    /// The middle of the first line's baseline.
    pub anchor: Point,
    /// The room it takes, with estimated width.
    pub area: Rect,
}

/// The hub or a platform that several routes share.
#[derive(Debug, Clone, PartialEq)]
pub struct Platform {
    /// Id of the platform; none for the hub.
    pub id: Option<String>,
    /// Places of the routes in the network that stop here, from the top.
    pub members: Vec<usize>,
    /// The middle of each member's track, from the top.
    pub markers: Vec<Point>,
    /// The capsule.
    pub capsule: Rect,
    /// The name above it.
    pub label: Text,
}

/// One stop of one route.
#[derive(Debug, Clone, PartialEq)]
pub struct Station {
    /// The middle of its marker.
    pub centre: Point,
    /// Where it can be clicked or touched.
    pub hit: Rect,
    /// Its name; none in a shared platform, which carries one name for all.
    pub label: Option<Text>,
    /// Which of the platforms it stands in.
    pub platform: Option<usize>,
}

/// The loop below a part of a route that is run one or more times.
#[derive(Debug, Clone, PartialEq)]
pub struct Loop {
    /// Corners of its track.
    pub points: Vec<Point>,
    /// Where the arrow against the direction of travel stands.
    pub arrow: Point,
    /// The words below it.
    pub label: Text,
}

/// One route on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Corners of its track from the hub to the last station.
    pub track: Vec<Point>,
    /// Corners of the thin line from the last station to the sign, where the last station stands in a shared platform.
    pub leader: Vec<Point>,
    /// The stops in their order.
    pub stations: Vec<Station>,
    /// The loops below repeats.
    pub loops: Vec<Loop>,
    /// The sign at its end.
    pub sign: Sign,
}

/// The sign at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sign {
    /// The badge with the letter.
    pub badge: Rect,
    /// The name, and below it the badges of the routes one usually goes on to.
    pub words: Rect,
}

/// The sign "you are here".
#[derive(Debug, Clone, PartialEq)]
pub struct HereSign {
    /// Place of the route in the network.
    pub route: usize,
    /// Place of the stop in the route.
    pub stop: usize,
    /// The ink box.
    pub area: Rect,
}

/// A whole map.
#[derive(Debug, Clone, PartialEq)]
pub struct Geometry {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// Distance between stations on a lane, which long labels make wider.
    pub pitch: f64,
    /// Height of each route's lane.
    pub lanes: Vec<f64>,
    /// The hub.
    pub hub: Platform,
    /// Where the hub can be clicked or touched.
    pub hub_hit: Rect,
    /// The shared platforms from left to right.
    pub platforms: Vec<Platform>,
    /// The routes in the order of lanes.
    pub lines: Vec<Line>,
    /// The sign "you are here".
    pub here: Option<HereSign>,
    /// Platforms that could not be shared without crossing tracks.
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

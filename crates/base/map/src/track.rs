//! From corners to paths: a polyline with 45-degree bends becomes an SVG path whose corners are arcs.

use crate::markup::{number, push};

/// A place in a drawing; x grows to the right, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub(crate) const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    fn minus(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }

    /// The place that lies `distance` from here in direction of another.
    fn towards(self, other: Self, distance: f64) -> Self {
        let way = other.minus(self);
        let length = way.length();
        Self::new(self.x + way.x / length * distance, self.y + way.y / length * distance)
    }

    fn length(self) -> f64 {
        self.x.hypot(self.y)
    }
}

/// Leaves out corners that are no corners: doubled points and points on a straight line.
pub(crate) fn simplified(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for &point in points {
        if kept.last().is_some_and(|last| point.minus(*last).length() < 0.01) {
            continue;
        }
        if let [.., before, last] = kept[..] {
            let (one, two) = (last.minus(before), point.minus(last));
            if (one.x * two.y - one.y * two.x).abs() < 0.01 && one.x * two.x + one.y * two.y > 0.0 {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

/// The path along these points, each corner an arc of this radius (less where a leg is too short for it).
pub(crate) fn rounded(points: &[Point], radius: f64) -> String {
    let points = simplified(points);
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    let mut path = format!("M{} {}", number(first.x), number(first.y));
    for corner in points.windows(3) {
        let [before, here, after] = [corner[0], corner[1], corner[2]];
        let (one, two) = (before.minus(here), after.minus(here));
        let (length_one, length_two) = (one.length(), two.length());
        let cosine = ((one.x * two.x + one.y * two.y) / (length_one * length_two)).clamp(-1.0, 1.0);
        // The tangent of half the turn; the legs form an angle of 180 degrees minus the turn.
        let half_turn = ((1.0 + cosine) / (1.0 - cosine)).sqrt();
        let cut = (radius * half_turn).min(length_one / 2.0).min(length_two / 2.0);
        let (enter, leave) = (here.towards(before, cut), here.towards(after, cut));
        let arc = number(cut / half_turn);
        let sweep = i32::from(one.x * two.y - one.y * two.x < 0.0);
        push!(path, "L{} {}A{arc} {arc} 0 0 {sweep} {} {}", number(enter.x), number(enter.y), number(leave.x), number(leave.y));
    }
    path + &format!("L{} {}", number(last.x), number(last.y))
}

//! Plane geometry for the checks: heights of tracks and distances between tracks and boxes.

use perron_map::{Point, Rect};

/// The height of a left-to-right track at a place between its ends; none beyond them.
pub fn height(track: &[Point], x: f64) -> Option<f64> {
    track.windows(2).find(|part| part[0].x - 1e-6 <= x && x <= part[1].x + 1e-6).map(|part| {
        let length = part[1].x - part[0].x;
        if length < 1e-6 { part[0].y } else { part[0].y + (part[1].y - part[0].y) * (x - part[0].x) / length }
    })
}

/// True when a line runs level, upright or at 45 degrees.
pub fn is_octilinear(one: Point, two: Point) -> bool {
    let (dx, dy) = ((two.x - one.x).abs(), (two.y - one.y).abs());
    dx < 1e-6 || dy < 1e-6 || (dx - dy).abs() < 1e-6
}

/// The least distance between a line and a box, nought when they meet; where it is more than 20, a lower bound of it.
pub fn distance_to_box(one: Point, two: Point, area: &Rect) -> f64 {
    let beside = (area.left - one.x.max(two.x)).max(one.x.min(two.x) - area.right);
    let beyond = (area.top - one.y.max(two.y)).max(one.y.min(two.y) - area.bottom);
    if beside > 20.0 || beyond > 20.0 {
        return beside.max(beyond);
    }
    if meets(one, two, area) {
        return 0.0;
    }
    let corners = [(area.left, area.top), (area.right, area.top), (area.left, area.bottom), (area.right, area.bottom)];
    let from_corners = corners.iter().map(|&(x, y)| to_segment(Point { x, y }, one, two));
    let from_ends = [one, two].map(|end| {
        let dx = (area.left - end.x).max(end.x - area.right).max(0.0);
        let dy = (area.top - end.y).max(end.y - area.bottom).max(0.0);
        dx.hypot(dy)
    });
    from_corners.chain(from_ends).fold(f64::INFINITY, f64::min)
}

/// The least distance between two lines; where it is more than 20, a lower bound of it.
pub fn distance(one: [Point; 2], two: [Point; 2]) -> f64 {
    let area =
        Rect { left: two[0].x.min(two[1].x), top: two[0].y.min(two[1].y), right: two[0].x.max(two[1].x), bottom: two[0].y.max(two[1].y) };
    let around = distance_to_box(one[0], one[1], &area);
    if around > 20.0 {
        return around;
    }
    let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    let parts = |a: [Point; 2], b: [Point; 2]| side(a[0], a[1], b[0]) * side(a[0], a[1], b[1]) < 0.0;
    let touch = [
        to_segment(one[0], two[0], two[1]),
        to_segment(one[1], two[0], two[1]),
        to_segment(two[0], one[0], one[1]),
        to_segment(two[1], one[0], one[1]),
    ]
    .into_iter()
    .fold(f64::INFINITY, f64::min);
    if parts(one, two) && parts(two, one) { 0.0 } else { touch }
}

/// Clips the line to the box (Liang and Barsky).
fn meets(one: Point, two: Point, area: &Rect) -> bool {
    let (dx, dy) = (two.x - one.x, two.y - one.y);
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    let sides = [(-dx, one.x - area.left), (dx, area.right - one.x), (-dy, one.y - area.top), (dy, area.bottom - one.y)];
    for (step, room) in sides {
        if step.abs() < 1e-9 {
            if room < 0.0 {
                return false;
            }
        } else if step < 0.0 {
            from = from.max(room / step);
        } else {
            to = to.min(room / step);
        }
    }
    from <= to
}

fn to_segment(point: Point, one: Point, two: Point) -> f64 {
    let (dx, dy) = (two.x - one.x, two.y - one.y);
    let length = dx * dx + dy * dy;
    let along = if length < 1e-12 { 0.0 } else { ((point.x - one.x) * dx + (point.y - one.y) * dy) / length };
    let along = along.clamp(0.0, 1.0);
    (point.x - one.x - along * dx).hypot(point.y - one.y - along * dy)
}

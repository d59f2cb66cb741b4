//! The sheet of a wide map: how large the drawing is, and moving the finished map so that it begins at the margin. Layout can so count from
//! the hub and the uppermost lane without knowing what stands above or beside them.

use crate::geometry::{Geometry, Rect};
use crate::measures::{HALF_LINE, MARGIN, SHEET};
use crate::track::Point;

impl Geometry {
    /// Every box of the map.
    fn boxes(&self) -> Vec<Rect> {
        let mut boxes = vec![self.hub_hit, self.hub.label.area];
        for platform in &self.platforms {
            boxes.extend([platform.capsule, platform.label.area]);
        }
        for line in &self.lines {
            boxes.extend([line.sign.badge, line.sign.words]);
            boxes.extend(line.track.iter().chain(&line.leader).map(|p| Rect::new(p.x, p.y, p.x, p.y).grown(HALF_LINE)));
            for station in &line.stations {
                boxes.push(station.hit);
                boxes.extend(station.label.iter().map(|label| label.area));
            }
            boxes.extend(line.loops.iter().map(|repeat| repeat.label.area));
        }
        boxes.extend(self.here.iter().map(|here| here.area));
        boxes
    }

    /// Gives the sheet its size and moves the map so that it begins at the margin.
    pub(crate) fn place_on_sheet(&mut self) {
        let boxes = self.boxes();
        let least = |side: fn(&Rect) -> f64| boxes.iter().map(side).fold(f64::INFINITY, f64::min);
        let most = |side: fn(&Rect) -> f64| boxes.iter().map(side).fold(f64::NEG_INFINITY, f64::max);
        let (right, down) = (MARGIN - least(|area| area.left), MARGIN - least(|area| area.top));
        self.width = (most(|area| area.right) + right + MARGIN).ceil().max(SHEET);
        self.height = (most(|area| area.bottom) + down + MARGIN).ceil();
        self.shift(right, down);
    }

    fn shift(&mut self, right: f64, down: f64) {
        let point = |point: &mut Point| *point = Point::new(point.x + right, point.y + down);
        let area = |area: &mut Rect| {
            *area = Rect::new(area.left + right, area.top + down, area.right + right, area.bottom + down);
        };
        self.lanes.iter_mut().for_each(|lane| *lane += down);
        area(&mut self.hub_hit);
        for platform in std::iter::once(&mut self.hub).chain(&mut self.platforms) {
            platform.markers.iter_mut().for_each(point);
            area(&mut platform.capsule);
            point(&mut platform.label.anchor);
            area(&mut platform.label.area);
        }
        for line in &mut self.lines {
            line.track.iter_mut().chain(&mut line.leader).for_each(point);
            area(&mut line.sign.badge);
            area(&mut line.sign.words);
            for station in &mut line.stations {
                point(&mut station.centre);
                area(&mut station.hit);
                if let Some(label) = &mut station.label {
                    point(&mut label.anchor);
                    area(&mut label.area);
                }
            }
            for repeat in &mut line.loops {
                repeat.points.iter_mut().for_each(point);
                point(&mut repeat.arrow);
                point(&mut repeat.label.anchor);
                area(&mut repeat.label.area);
            }
        }
        if let Some(here) = &mut self.here {
            area(&mut here.area);
        }
    }
}

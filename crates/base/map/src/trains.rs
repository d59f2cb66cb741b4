//! The wide map with trains: which stations somebody is at, and how many. It is a picture with a name and a description and leads nowhere; what
//! it shows stands in words and in a table beside it. A train stands over the marker of its stop, where no label and no other stop has room.

use crate::geometry::Rect;
use crate::layout::geometry;
use crate::markup::{escape, number, push};
use crate::measures::TRAIN_HEIGHT;
use crate::model::Network;
use crate::track::Point;
use crate::wide::{Sheet, capsule, label, marker, platform};
use crate::words::{Options, Words};

/// A train at a stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Train {
    /// Id of the route.
    pub route: String,
    /// Id of the stop on that route.
    pub stop: String,
    /// The number on the train, as it is written.
    pub number: String,
}

/// The width of the icon and of what is left free at both ends, and that of a digit.
const ICON: f64 = 16.0;
const PAD: f64 = 8.0;
const DIGIT: f64 = 9.5;

/// Draws the wide map with trains: `<svg class="pn-map" role="img">`. Title and description are those of the words.
pub fn trains(network: &Network, words: &Words, options: &Options, trains: &[Train]) -> String {
    let map = geometry(network, words, options);
    let sheet = Sheet { network, words, options, map: &map };
    let mut svg = sheet.begin("img") + &sheet.lines() + &sheet.hub_frame() + &sheet.hub_badges();
    map.platforms.iter().for_each(|one| svg += &platform(one));
    let mut standing = String::new();
    for (route, line) in sheet.routes() {
        push!(svg, "<g data-colour=\"{}\">", route.colour.as_str());
        for (stop, station) in route.stations.iter().zip(&line.stations) {
            let class = match (station.platform, stop.end) {
                (Some(_), _) => "knot",
                (None, true) => "end",
                (None, false) => "stn",
            };
            let name = station.label.as_ref().map(|text| label(text, "lbl", false)).unwrap_or_default();
            push!(svg, "<g class=\"{class}\">{}{name}</g>", marker(route, stop, station));
            let here = trains.iter().find(|train| train.route == route.id && train.stop == stop.id);
            standing += &here.map(|train| drawn(train, station.centre)).unwrap_or_default();
        }
        svg += "</g>";
    }
    for (route, line) in sheet.routes() {
        svg += &sheet.sign(route, line);
    }
    svg + &standing + "</svg>"
}

/// A train with its number, in the middle of a stop.
fn drawn(train: &Train, middle: Point) -> String {
    let digits = train.number.chars().count() as f64 * DIGIT;
    let (half, up) = ((PAD + ICON + PAD / 2.0 + digits + PAD) / 2.0, TRAIN_HEIGHT / 2.0);
    let area = Rect::new(middle.x - half, middle.y - up, middle.x + half, middle.y + up);
    format!(
        "<g class=\"train\">{}<use href=\"#i-x-train\" x=\"{}\" y=\"{}\" width=\"{ICON}\" height=\"{ICON}\"></use>\
         <text x=\"{}\" y=\"{}\" dy=\".36em\" text-anchor=\"middle\">{}</text></g>",
        capsule(&area, "", up),
        number(area.left + PAD),
        number(middle.y - ICON / 2.0),
        number(area.right - PAD - digits / 2.0),
        number(middle.y),
        escape(&train.number),
    )
}

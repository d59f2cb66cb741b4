//! The wide map as one SVG.
//!
//! Drawing order: loops, tracks, hub, platforms, stations, line signs. Tab order is the order of the document: the hub, then route by route
//! from left to right. Lines, capsules and signs are hidden from the accessibility tree; each stop is a list item with a link whose name
//! says station, place and route.

use crate::columns::{change_badge, changes};
use crate::geometry::{Geometry, Line, Loop, Platform, Rect, Station, Text, Unshared};
use crate::layout::geometry;
use crate::markup::{escape, number, push};
use crate::measures::{
    CHANGE_BADGE, CHANGE_DOWN, LOOP_RADIUS, MARKER, MARKER_END, MARKER_HUB, MARKER_SHARED, PASSING, PASSING_RADIUS, RADIUS, SIGN_BADGE,
    SIGN_TEXT,
};
use crate::model::{Network, Route, Stop};
use crate::shapes::outline;
use crate::track::{Point, rounded};
use crate::words::{Options, Words};

/// How far the frame of a focused link stands outside its hit area.
const FRAME: f64 = 4.0;

/// A wide map, and what could not be drawn as the network says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The `<svg class="pn-map">`; the caller puts it into a `nav` with a heading.
    pub html: String,
    /// Platforms that are drawn as one station a route, because sharing them would make tracks cross.
    pub unshared: Vec<Unshared>,
}

/// Draws the wide map.
pub fn wide(network: &Network, words: &Words, options: &Options) -> Drawing {
    let map = geometry(network, words, options);
    let sheet = Sheet { network, words, options, map: &map };
    Drawing { html: sheet.svg(), unshared: map.unshared.clone() }
}

/// A map with its positions, of which drawings take what they show.
pub(crate) struct Sheet<'a> {
    pub(crate) network: &'a Network,
    pub(crate) words: &'a Words,
    pub(crate) options: &'a Options,
    pub(crate) map: &'a Geometry,
}

impl Sheet<'_> {
    fn svg(&self) -> String {
        let mut svg = self.begin("group") + &self.lines() + &self.hub();
        for platform in &self.map.platforms {
            svg += &self::platform(platform);
        }
        for (place, (route, line)) in self.routes().enumerate() {
            svg += &self.stations(place, route, line);
        }
        for (route, line) in self.routes() {
            svg += &self.sign(route, line);
        }
        svg + &self.here() + "</svg>"
    }

    /// The tag of the whole drawing, which plays a part, with its title and description.
    pub(crate) fn begin(&self, role: &str) -> String {
        let id = escape(&self.options.id);
        format!(
            "<svg class=\"pn-map\" viewBox=\"0 0 {} {}\" role=\"{role}\" aria-labelledby=\"{id}-t {id}-d\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            number(self.map.width),
            number(self.map.height),
            escape(&self.words.title),
            escape(&self.words.description),
        )
    }

    /// Loops and tracks.
    pub(crate) fn lines(&self) -> String {
        let mut svg = "<g class=\"lines\" aria-hidden=\"true\">".to_owned();
        for (route, line) in self.routes() {
            for repeat in &line.loops {
                svg += &self.repeat(route, repeat);
            }
        }
        for (route, line) in self.routes() {
            svg += &self.track(route, line);
        }
        svg + "</g>"
    }

    /// The routes with their lines.
    pub(crate) fn routes(&self) -> impl Iterator<Item = (&Route, &Line)> {
        self.network.routes.iter().zip(&self.map.lines)
    }

    /// " dim" for a route that is muted because another one is chosen.
    fn dim(&self, route: &Route) -> &'static str {
        if self.options.mutes(route) { " dim" } else { "" }
    }

    fn repeat(&self, route: &Route, repeat: &Loop) -> String {
        let path = rounded(&repeat.points, LOOP_RADIUS);
        format!(
            "<g class=\"rp{}\" data-colour=\"{}\"><path class=\"loop-c\" d=\"{path}\"/><path class=\"loop\" d=\"{path}\"/>\
             <path class=\"loop-a\" d=\"M{} {}l-7 6 7 6\"/>{}</g>",
            self.dim(route),
            route.colour.as_str(),
            number(repeat.arrow.x + 4.0),
            number(repeat.arrow.y - 6.0),
            label(&repeat.label, "rep", false),
        )
    }

    fn track(&self, route: &Route, line: &Line) -> String {
        let (dim, colour) = (self.dim(route), route.colour.as_str());
        let mut svg = String::new();
        if !line.leader.is_empty() {
            let path = rounded(&line.leader, RADIUS);
            push!(svg, "<path class=\"leader{dim}\" fill=\"none\" data-colour=\"{colour}\" d=\"{path}\"/>");
        }
        if line.track.len() > 1 {
            let path = rounded(&line.track, RADIUS);
            for class in ["case", "line", "core"] {
                push!(svg, "<path class=\"{class}{dim}\" data-colour=\"{colour}\" d=\"{path}\"/>");
            }
        }
        for path in passings(route, line) {
            push!(svg, "<path class=\"passing{dim}\" fill=\"none\" data-colour=\"{colour}\" d=\"{path}\"/>");
        }
        svg
    }

    fn hub(&self) -> String {
        let hub = &self.network.hub;
        let link = format!(
            "<a class=\"hub\" href=\"{}\" aria-label=\"{}\">{}{}{}</a>",
            escape(&hub.href),
            escape(&hub.name),
            capsule(&self.map.hub_hit, "hit", 0.0),
            capsule(&self.map.hub_hit.grown(FRAME), "fr", 16.0),
            self.hub_frame(),
        );
        link + &self.hub_badges()
    }

    /// The frame of the hub with its name.
    pub(crate) fn hub_frame(&self) -> String {
        capsule(&self.map.hub.capsule, "cap hubcap", 12.0) + &label(&self.map.hub.label, "lbl big", false)
    }

    /// The badges of the routes that leave the hub.
    pub(crate) fn hub_badges(&self) -> String {
        let mut svg = String::new();
        for (route, centre) in self.network.routes.iter().zip(&self.map.hub.markers) {
            push!(
                svg,
                "<g class=\"hubb\" aria-hidden=\"true\" data-colour=\"{}\">{}<text x=\"{}\" y=\"{}\" dy=\".36em\">{}</text></g>",
                route.colour.as_str(),
                outline(route.shape, centre.x, centre.y, MARKER_HUB),
                number(centre.x),
                number(centre.y),
                escape(&route.letter),
            );
        }
        svg
    }

    /// One route's stops as a list of links.
    fn stations(&self, place: usize, route: &Route, line: &Line) -> String {
        let mut svg = format!(
            "<g class=\"stops{}\" role=\"list\" aria-label=\"{}\" data-colour=\"{}\">",
            self.dim(route),
            escape(&self.words.name_of_list(route)),
            route.colour.as_str(),
        );
        for (index, (stop, station)) in route.stations.iter().zip(&line.stations).enumerate() {
            let here = self.map.here.as_ref().is_some_and(|here| (here.route, here.stop) == (place, index));
            let shared = station.platform.is_some();
            let mut class = "stn".to_owned();
            for (holds, word) in [(shared, " knot"), (stop.end, " end"), (here, " current")] {
                class += if holds { word } else { "" };
            }
            let mut name = self.words.name_of_station(route, stop, index + 1);
            let mut current = "";
            let mut dot = String::new();
            if here {
                name = format!("{name}, {}", self.words.here);
                current = " aria-current=\"location\"";
                let (x, y) = (number(station.centre.x), number(station.centre.y));
                dot = format!("<circle class=\"gd\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>");
            }
            let frame = if shared { station.hit } else { station.hit.grown(FRAME) };
            push!(
                svg,
                "<g role=\"listitem\"><a class=\"{class}\" href=\"{}\" aria-label=\"{}\"{current}>{}{}{}{dot}{}</a></g>",
                escape(&stop.href),
                escape(&name),
                capsule(&station.hit, "hit", 0.0),
                capsule(&frame, "fr", if shared { frame.size().0 / 2.0 } else { 8.0 }),
                marker(route, stop, station),
                station.label.as_ref().map_or_else(String::new, |text| label(text, "lbl", false)),
            );
        }
        svg + "</g>"
    }

    /// Badge, name and "change to" after the end of a line.
    pub(crate) fn sign(&self, route: &Route, line: &Line) -> String {
        let badge_area = &line.sign.badge;
        let (x, y) = (badge_area.left, f64::midpoint(badge_area.top, badge_area.bottom));
        let onward = changes(self.network, route);
        let mut svg = format!(
            "<g class=\"sign{}\" data-colour=\"{}\" aria-hidden=\"true\">{}<text class=\"nm\" x=\"{}\" y=\"{}\" dy=\"{}\">{}</text>",
            self.dim(route),
            route.colour.as_str(),
            badge(route, x + SIGN_BADGE + 1.0, y, SIGN_BADGE, "bl"),
            number(x + SIGN_TEXT),
            number(y),
            if onward.is_empty() { ".36em" } else { "-.15em" },
            escape(&route.sign),
        );
        if !onward.is_empty() {
            push!(
                svg,
                "<text class=\"tr\" x=\"{}\" y=\"{}\" dy=\"1.4em\">{}</text>",
                number(x + SIGN_TEXT),
                number(y),
                escape(&self.words.change_to)
            );
        }
        for (place, other) in onward.into_iter().enumerate() {
            let middle = x + change_badge(self.words, place);
            let drawing = badge(other, middle, y + CHANGE_DOWN, CHANGE_BADGE, "bs");
            push!(svg, "<g data-colour=\"{}\">{drawing}</g>", other.colour.as_str());
        }
        svg + "</g>"
    }

    fn here(&self) -> String {
        let Some(here) = &self.map.here else { return String::new() };
        let area = &here.area;
        format!(
            "<g class=\"here\" aria-hidden=\"true\">{}<text x=\"{}\" y=\"{}\" dy=\".36em\" text-anchor=\"middle\">{}</text></g>",
            capsule(area, "", 4.0),
            number(f64::midpoint(area.left, area.right)),
            number(f64::midpoint(area.top, area.bottom)),
            escape(&self.words.here),
        )
    }
}

/// A platform that several routes share, with its name.
pub(crate) fn platform(platform: &Platform) -> String {
    capsule(&platform.capsule, "cap", platform.capsule.size().0 / 2.0) + &label(&platform.label, "lbl big", true)
}

/// The marker of a stop in the shape of its route.
pub(crate) fn marker(route: &Route, stop: &Stop, station: &Station) -> String {
    let radius = match (station.platform, stop.end) {
        (Some(_), _) => MARKER_SHARED,
        (None, true) => MARKER_END,
        (None, false) => MARKER,
    };
    format!("<g class=\"mk\">{}</g>", outline(route.shape, station.centre.x, station.centre.y, radius))
}

fn badge(route: &Route, x: f64, y: f64, radius: f64, class: &str) -> String {
    format!(
        "<g class=\"b\">{}</g><text class=\"{class}\" x=\"{}\" y=\"{}\" dy=\".36em\" text-anchor=\"middle\">{}</text>",
        outline(route.shape, x, y, radius),
        number(x),
        number(y),
        escape(&route.letter),
    )
}

pub(crate) fn capsule(area: &Rect, class: &str, round: f64) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let corner = if round > 0.0 { format!(" rx=\"{}\"", number(round)) } else { String::new() };
    let (width, height) = area.size();
    format!(
        "<rect{class} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{corner}/>",
        number(area.left),
        number(area.top),
        number(width),
        number(height)
    )
}

pub(crate) fn label(text: &Text, class: &str, hidden: bool) -> String {
    let hidden = if hidden { " aria-hidden=\"true\"" } else { "" };
    let x = number(text.anchor.x);
    let open = format!("<text class=\"{class}\"{hidden} x=\"{x}\" y=\"{}\" text-anchor=\"middle\">", number(text.anchor.y));
    match &text.lines[..] {
        [first, second] => {
            format!("{open}{}<tspan x=\"{x}\" dy=\"20\"> {}</tspan></text>", escape(first), escape(second))
        }
        lines => format!("{open}{}</text>", escape(&lines.concat())),
    }
}

/// The second tracks between stops that often run at the same time, on the side where the names are not.
fn passings(route: &Route, line: &Line) -> Vec<String> {
    let pairs = route.stations.iter().zip(line.stations.windows(2)).filter(|(stop, _)| stop.overlaps);
    let passing = |pair: &[Station]| {
        let (from, to) = (&pair[0], &pair[1]);
        let above = from.label.as_ref().is_none_or(|label| label.area.top < from.centre.y);
        let y = from.centre.y + if above { PASSING } else { -PASSING };
        let corners = [from.centre, Point::new(from.centre.x + PASSING, y), Point::new(to.centre.x - PASSING, y), to.centre];
        rounded(&corners, PASSING_RADIUS)
    };
    pairs.map(|(_, pair)| passing(pair)).collect()
}

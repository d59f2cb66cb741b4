//! The tall map for phones: a folded line map that is also the text version of the wide one.
//!
//! Below the hub all tracks run down the left edge, and one route at a time turns off, crosses the remaining tracks with a knock-out and
//! carries its stations as an ordered list of links. The design turns off at x = 78; that leaves room for five tracks. With more, the
//! turn-off moves right so that it stays 20 clear of the last track, and the bend gets as much taller as it gets wider, because it stays at
//! 45 degrees. The style sheet reads the number of tracks from `data-tracks`: turn-off 78 up to five, then 12 more for each.

use crate::markup::{escape, number, push};
use crate::model::{Network, Repeat, Route};
use crate::shapes::{Size, badge, named_badge, outline};
use crate::strip::sign;
use crate::track::{Point, rounded};
use crate::words::{Options, Words};

const FIRST: f64 = 10.0;
const STEP: f64 = 12.0;
const TURN: f64 = 78.0;
const CLEAR: f64 = 20.0;
const MARGIN: f64 = 18.0;
const HEIGHT: f64 = 84.0;
const LEAD_IN: f64 = 8.0;
const RADIUS: f64 = 12.0;

/// The tall map: `<div class="pn-tall">` with a hub link and, for each route, a heading and an ordered list.
pub fn tall(network: &Network, words: &Words, options: &Options) -> String {
    let hub = &network.hub;
    let lead = if hub.lead.is_empty() { String::new() } else { format!("<span>{}</span>", escape(&hub.lead)) };
    let mut html = format!(
        "<div class=\"pn-tall\" data-tracks=\"{}\"><a class=\"pn-tall-hub\" href=\"{}\"><svg class=\"pn-i\" aria-hidden=\"true\" \
        ><use href=\"#i-home\"/></svg><span><strong>{}</strong>{lead}</span></a>",
        network.routes.len(),
        escape(&hub.href),
        escape(&hub.label),
    );
    for index in 0..network.routes.len() {
        html += &line(network, index, words, options);
    }
    html + "</div>"
}

/// One route: the tracks that run on beside it, its turn-off, its heading and its stations.
fn line(network: &Network, index: usize, words: &Words, options: &Options) -> String {
    let route = &network.routes[index];
    let mut html = format!("<div class=\"pn-tall-line\" data-colour=\"{}\">", route.colour.as_str());
    for (track, other) in network.routes.iter().enumerate().skip(index + 1) {
        push!(html, "<span class=\"trunk t{track}\" data-colour=\"{}\"></span>", other.colour.as_str());
    }
    html += &turn_off(network, index);
    let lead = if route.lead.is_empty() { String::new() } else { format!("<p>{}</p>", escape(&route.lead)) };
    push!(
        html,
        "<header><h3>{}<span>{}</span></h3>{lead}</header><ol role=\"list\">",
        badge(route.shape, route.colour, &route.letter, Size::Normal),
        if route.href.is_empty() {
            escape(&route.name)
        } else {
            format!("<a href=\"{}\">{}</a>", escape(&route.href), escape(&route.name))
        },
    );
    let last = route.stations.len().saturating_sub(1);
    for (number, stop) in route.stations.iter().enumerate() {
        let here = options.is_here(route, stop);
        let places = [(number == 0, "first"), (number == last, "last"), (here, "current")];
        let class: Vec<&str> = places.into_iter().filter_map(|(holds, word)| holds.then_some(word)).collect();
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{}\"", class.join(" ")) };
        let (current, sign) = if here { (" aria-current=\"location\"", sign(words)) } else { ("", String::new()) };
        let repeat =
            if stop.repeat == Some(Repeat::End) { format!(" <span class=\"rep\">{}</span>", escape(&words.repeat)) } else { String::new() };
        push!(
            html,
            "<li{class}><svg class=\"mk\" viewBox=\"0 0 32 32\" aria-hidden=\"true\">{}</svg>\
             <a href=\"{}\"{current}>{}{repeat}{sign}</a></li>",
            outline(route.shape, 16.0, 16.0, 9.5),
            escape(&stop.href),
            escape(&stop.label),
        );
    }
    html + "</ol>" + &change_to(network, route, words) + "</div>"
}

/// The bend with which a route leaves the bundle, over the tracks that run on.
fn turn_off(network: &Network, index: usize) -> String {
    let count = f64::from(u32::try_from(network.routes.len()).unwrap_or(u32::MAX));
    let turn = TURN.max(FIRST + STEP * (count - 1.0) + CLEAR);
    let (width, height) = (number(turn + MARGIN), number(HEIGHT + turn - TURN));
    let mut svg =
        format!("<svg class=\"jog\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\">");
    let mut draw = |classes: &[&str], route: &Route, path: &str| {
        for class in classes {
            push!(svg, "<path class=\"{class}\" data-colour=\"{}\" d=\"{path}\"/>", route.colour.as_str());
        }
    };
    let mut x = FIRST;
    for (track, route) in network.routes.iter().enumerate() {
        if track > index {
            draw(&["case", "line"], route, &format!("M{} 0V{height}", number(x)));
        }
        x += STEP;
    }
    let from = FIRST + STEP * f64::from(u32::try_from(index).unwrap_or(u32::MAX));
    let bend =
        [Point::new(from, 0.0), Point::new(from, LEAD_IN), Point::new(turn, LEAD_IN + turn - from), Point::new(turn, HEIGHT + turn - TURN)];
    draw(&["knock", "case", "line"], &network.routes[index], &rounded(&bend, RADIUS));
    svg + "</svg>"
}

/// The badges of the routes one usually goes on to.
fn change_to(network: &Network, route: &Route, words: &Words) -> String {
    let badges: Vec<String> =
        route.change_to.iter().filter_map(|id| network.route(id)).map(|other| named_badge(other, words, Size::Small)).collect();
    if badges.is_empty() {
        return String::new();
    }
    format!("<p class=\"tr\">{} {}</p>", escape(&words.change_to), badges.join(" "))
}

//! The tall map, the line strip, badges and the legend.

#[allow(dead_code)]
mod samples;

use perron_map::{Colour, Here, Key, Mark, Options, Shape, Size, StripOptions, badge, key, named_badge, strip, tall};
use samples::{network, usual, words};

#[test]
fn the_tall_map_reads_as_headings_and_ordered_lists() {
    let html = tall(&usual(), &words(), &Options::default());
    assert_eq!(html.matches("<h3>").count(), 4);
    assert_eq!(html.matches("<ol role=\"list\">").count(), 4);
    assert_eq!(html.matches("<li").count(), 26);
    assert_eq!(html.matches("class=\"last\"").count(), 4);
    assert!(html.starts_with("<div class=\"pn-tall\" data-tracks=\"4\"><a class=\"pn-tall-hub\" href=\"/torv\">"));
    assert!(html.contains("<a href=\"/r3/s5\">Udvikling n <span class=\"rep\">gentages efter behov</span></a>"));
}

#[test]
fn the_remaining_tracks_run_on_beside_each_route() {
    let html = tall(&usual(), &words(), &Options::default());
    assert_eq!(html.matches("<span class=\"trunk ").count(), 3 + 2 + 1);
    assert!(html.contains("<span class=\"trunk t3\" data-colour=\"yellow\"></span>"));
    assert_eq!(html.matches("<path class=\"knock\"").count(), 4);
}

#[test]
fn with_many_tracks_the_turn_off_moves_right_and_stays_at_45_degrees() {
    let lines = ["A: x", "B: x", "C: x", "D: x", "E: x", "F: x", "G: x", "H: x"];
    let size = |count: usize| {
        let html = tall(&network(&lines[..count]), &words(), &Options::default());
        html.split_once("<svg class=\"jog\" viewBox=\"0 0 ").and_then(|(_, rest)| rest.split_once('"')).map(|(size, _)| size.to_owned())
    };
    assert_eq!(size(1).as_deref(), Some("96 84"));
    assert_eq!(size(5).as_deref(), Some("96 84"));
    assert_eq!(size(6).as_deref(), Some("108 96"));
    assert_eq!(size(8).as_deref(), Some("132 120"));
}

#[test]
fn the_tall_map_shows_where_one_is() {
    let here = Some(Here { route: "r0".to_owned(), stop: "s1".to_owned() });
    let html = tall(&usual(), &words(), &Options { here, ..Options::default() });
    assert_eq!(html.matches("aria-current=\"location\"").count(), 1);
    assert_eq!(html.matches("</svg>I er her</span>").count(), 1);
    assert!(html.contains("<li class=\"current\">"));
}

#[test]
fn a_strip_shows_the_route_alone() {
    let html = strip(&usual().routes[1], &words(), &StripOptions::default());
    assert!(
        html.starts_with(
            "<ol class=\"pn-strip fold\" role=\"list\" aria-label=\"Rute U, Undersøgende: 6 stationer\" data-colour=\"blue\">"
        )
    );
    assert_eq!(html.matches("data-state=\"todo\"").count(), 6);
    assert!(!html.contains("aria-current"));
    let unfolded = strip(&usual().routes[1], &words(), &StripOptions { fold: false, ..StripOptions::default() });
    assert!(unfolded.starts_with("<ol class=\"pn-strip\" "));
}

#[test]
fn a_strip_points_out_the_page_or_the_place() {
    let route = &usual().routes[1];
    let page = strip(route, &words(), &StripOptions { mark: Mark::Current("s2"), ..StripOptions::default() });
    assert!(
        page.contains(
            "<li data-state=\"current\"><span class=\"seg\" aria-hidden=\"true\"></span><a href=\"/r1/s2\" aria-current=\"step\">"
        )
    );
    assert!(page.contains("Møder<span class=\"ds-sr-only\"> – denne side</span>"));
    assert!(!page.contains("I er her"));
    let place = strip(route, &words(), &StripOptions { mark: Mark::Here("s2"), ..StripOptions::default() });
    assert!(place.contains("data-state=\"here\""));
    assert_eq!(place.matches("<span class=\"you\">").count(), 1);
}

#[test]
fn text_of_the_caller_is_escaped() {
    let mut network = usual();
    for route in &mut network.routes {
        route.name = "<i>".to_owned();
        route.lead = "\"&'".to_owned();
        route.stations[0].label = "</a>".to_owned();
        route.stations[0].href = "\"onclick=\"".to_owned();
    }
    let mut html = tall(&network, &words(), &Options::default());
    html += &strip(&network.routes[0], &words(), &StripOptions::default());
    html += &named_badge(&network.routes[0], &words(), Size::Small);
    assert!(!html.contains("<i>") && !html.contains("></a></a>") && !html.contains("\"onclick"));
    assert!(html.contains("&lt;i&gt;") && html.contains("&lt;/a&gt;") && html.contains("&quot;onclick=&quot;"));
    assert!(!html.contains("style="));
}

#[test]
fn a_badge_is_hidden_beside_a_name_and_named_when_alone() {
    let beside = badge(Shape::Diamond, Colour::Green, "S", Size::Large);
    assert!(beside.starts_with("<svg class=\"pn-badge lg\" data-colour=\"green\" viewBox=\"0 0 32 32\" aria-hidden=\"true\""));
    let alone = named_badge(&usual().routes[2], &words(), Size::Small);
    assert!(alone.contains("role=\"img\" aria-label=\"Rute S\""));
}

#[test]
fn every_shape_and_colour_is_drawn_and_has_its_word() {
    let shapes: std::collections::HashSet<String> = Shape::ALL.into_iter().map(|shape| key(Key::Station, shape, Colour::Red)).collect();
    assert_eq!(shapes.len(), 8);
    assert!(Shape::ALL.into_iter().all(|shape| Shape::from_word(shape.as_str()) == Some(shape)));
    assert!(Colour::ALL.into_iter().all(|colour| Colour::from_word(colour.as_str()) == Some(colour)));
    assert_eq!(Colour::from_word("pink"), None);
    assert!(key(Key::End, Shape::Kite, Colour::Teal).starts_with("<svg class=\"pn-key end\" data-colour=\"teal\""));
}

#[test]
fn a_value_that_looks_like_a_placeholder_stays_as_it_is() {
    let mut network = usual();
    network.routes[0].stations[0].label = "{total} {".to_owned();
    let name = words().name_of_station(&network.routes[0], &network.routes[0].stations[0], 1);
    assert_eq!(name, "{total} {, station 1 af 5 på rute K Kort");
}

#[test]
fn the_strip_marks_a_stop_that_begins_before_the_one_before_it_ends() {
    let strip = strip(&network(&["A: Én~, To, Tre"]).routes[0], &words(), &StripOptions::default());
    assert_eq!(strip.matches(" data-passing>").count(), 1);
    assert!(strip.find("data-passing") > strip.find("Én"));
}

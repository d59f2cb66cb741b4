//! The markup and the measures of the wide map on small networks.

#[allow(dead_code)]
mod samples;

use perron_map::{Here, Network, Options, Train, geometry, trains, wide};
use samples::{network, usual, words};

fn html(network: &Network, options: &Options) -> String {
    wide(network, &words(), options).html
}

fn here(route: &str, stop: &str) -> Options {
    Options { here: Some(Here { route: route.to_owned(), stop: stop.to_owned() }), ..Options::default() }
}

/// The pieces of a text between two marks.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close).map(|(piece, _)| piece)).collect()
}

#[test]
fn the_usual_map_keeps_its_letters_at_twelve_pixels_on_960() {
    let map = geometry(&usual(), &words(), &Options::default());
    assert!(17.0 * 960.0 / map.width >= 12.0, "17 units are {} px", 17.0 * 960.0 / map.width);
    assert!(15.5 * 960.0 / map.width >= 12.0, "15.5 units are {} px", 15.5 * 960.0 / map.width);
    assert!(36.0 * 960.0 / map.width >= 24.0);
    assert!((map.pitch - 105.0).abs() < 0.01, "no label of the usual map needs a wider pitch");
    assert_eq!(map.platforms.len(), 2);
    assert!(map.unshared.is_empty());
}

#[test]
fn every_stop_is_a_link_in_the_list_of_its_route() {
    let svg = html(&usual(), &Options::default());
    assert_eq!(svg.matches("role=\"list\"").count(), 4);
    assert_eq!(svg.matches("<g role=\"listitem\"><a ").count(), 26);
    assert!(svg.contains("role=\"list\" aria-label=\"Rute S, Samlet: 8 stationer\""));
    assert!(svg.contains("aria-label=\"Ønske, station 2 af 8 på rute S Samlet\""));
    assert!(svg.contains("aria-label=\"Udvikling 2, station 5 af 7 på rute L Langsigtet\""), "the full name, not the short one");
}

#[test]
fn the_tab_order_is_hub_then_route_by_route_from_left_to_right() {
    let svg = html(&usual(), &Options::default());
    let links = between(&svg, "href=\"", "\"");
    let mut expected = vec!["/torv".to_owned()];
    for (route, stops) in [5, 6, 8, 7].into_iter().enumerate() {
        expected.extend((0..stops).map(|stop| format!("/r{route}/s{stop}")));
    }
    assert_eq!(links, expected);
    assert!(!svg.contains("tabindex"));
}

#[test]
fn title_and_description_name_the_group() {
    let options = Options { id: "front".to_owned(), ..Options::default() };
    let svg = html(&usual(), &options);
    assert!(svg.contains("role=\"group\" aria-labelledby=\"front-t front-d\""));
    assert!(svg.contains("<title id=\"front-t\">Kort over linjerne</title><desc id=\"front-d\">Alle linjer begynder på Torvet.</desc>"));
}

#[test]
fn lines_capsules_and_signs_are_hidden_from_the_accessibility_tree() {
    let svg = html(&usual(), &here("r1", "s3"));
    assert!(svg.contains("<g class=\"lines\" aria-hidden=\"true\">"));
    assert_eq!(svg.matches("<text class=\"lbl big\" aria-hidden=\"true\"").count(), 2);
    assert_eq!(svg.matches("<g class=\"sign\" data-colour=").count(), between(&svg, "<g class=\"sign\"", ">").len());
    assert!(between(&svg, "<g class=\"sign\"", ">").iter().all(|sign| sign.ends_with("aria-hidden=\"true\"")));
    assert!(svg.contains("<g class=\"here\" aria-hidden=\"true\">"));
}

#[test]
fn you_are_here_is_said_and_shown_once() {
    let svg = html(&usual(), &here("r1", "s3"));
    assert_eq!(svg.matches("aria-current=\"location\"").count(), 1);
    assert!(svg.contains("aria-label=\"Aftale, station 4 af 6 på rute U Undersøgende, I er her\" aria-current"));
    assert_eq!(svg.matches(">I er her</text>").count(), 1);
    assert!(!html(&usual(), &here("r1", "s99")).contains("I er her"));
}

#[test]
fn a_train_stands_over_its_stop_and_the_picture_leads_nowhere() {
    let (network, words) = (usual(), words());
    let (route, map) = (&network.routes[1], geometry(&usual(), &words, &Options::default()));
    let train = |stop: &str| Train { route: route.id.clone(), stop: stop.to_owned(), number: "12".to_owned() };
    let svg = trains(&network, &words, &Options::default(), &[train(&route.stations[2].id), train("nowhere")]);
    assert!(svg.starts_with("<svg class=\"pn-map\"") && svg.contains("role=\"img\" aria-labelledby=\"map-t map-d\""));
    assert!(!svg.contains("<a ") && !svg.contains("role=\"list"), "a picture has nothing to open");
    let drawn = between(&svg, "<g class=\"train\">", "</g>");
    assert_eq!(drawn.len(), 1, "a stop that is not on the route has no train");
    let (x, middle) = (between(drawn[0], " x=\"", "\""), map.lines[1].stations[2].centre);
    let width: f64 = between(drawn[0], "width=\"", "\"")[0].parse().expect("a number");
    assert!((x[0].parse::<f64>().expect("a number") + width / 2.0 - middle.x).abs() < 0.2, "it stands in the middle of the stop");
    assert!(drawn[0].contains(">12</text>"));
}

#[test]
fn a_chosen_route_mutes_the_others() {
    let options = Options { chosen: Some("r2".to_owned()), ..Options::default() };
    let svg = html(&usual(), &options);
    for colour in ["red", "blue", "yellow"] {
        assert!(svg.contains(&format!("<path class=\"line dim\" data-colour=\"{colour}\"")));
    }
    assert!(svg.contains("<path class=\"line\" data-colour=\"green\""));
    assert!(!svg.contains("opacity"));
}

#[test]
fn all_text_of_the_caller_is_escaped_and_no_style_is_inline() {
    let hostile = "<b onload=\"x('&')\">";
    let mut network = usual();
    let mut words = words();
    network.hub.label = hostile.to_owned();
    network.hub.name = hostile.to_owned();
    network.hub.href = hostile.to_owned();
    for route in &mut network.routes {
        for text in [&mut route.letter, &mut route.name, &mut route.sign] {
            hostile.clone_into(text);
        }
        for stop in &mut route.stations {
            for text in [&mut stop.label, &mut stop.href] {
                hostile.clone_into(text);
            }
            stop.short = stop.short.as_ref().map(|_| hostile.to_owned());
        }
    }
    for text in [&mut words.title, &mut words.description, &mut words.repeat, &mut words.change_to, &mut words.here] {
        hostile.clone_into(text);
    }
    let options = Options { id: hostile.to_owned(), ..here("r1", "s3") };
    let svg = wide(&network, &words, &options).html;
    assert!(!svg.contains("<b") && !svg.contains("onload=\""));
    assert!(svg.contains("&lt;b onload=&quot;x(&#39;&amp;&#39;)&quot;&gt;"));
    assert!(!svg.contains("style="));
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
}

#[test]
fn a_platform_that_would_cross_is_reported_and_drawn_on_every_lane() {
    let network = network(&["Ask: Et=x, To=y", "Birk: To=y, Et=x", "Cypres: Tre"]);
    let drawing = wide(&network, &words(), &Options::default());
    assert_eq!(drawing.unshared.len(), 1);
    assert_eq!(drawing.unshared[0].platform, "y");
    assert_eq!(drawing.unshared[0].routes, ["r0", "r1"]);
    assert_eq!(drawing.html.matches("<a class=\"stn knot").count(), 2);
}

#[test]
fn a_route_between_two_members_must_have_ended() {
    let ended = network(&["Ask: Et, Møde=m", "Birk: To, Tre", "Cypres: Møde=m"]);
    let map = geometry(&ended, &words(), &Options::default());
    assert!(map.unshared.is_empty());
    assert!(map.lines[1].sign.words.right < map.platforms[0].capsule.left);
    let runs_on = network(&["Ask: Et, Møde=m", "Birk: To, Fælles=f", "Cypres: Møde=m, Fælles=f"]);
    assert_eq!(geometry(&runs_on, &words(), &Options::default()).unshared.len(), 1);
}

#[test]
fn a_route_that_ends_at_a_shared_platform_gets_a_thin_line_to_its_sign() {
    let network = network(&["Ask: Et, Slut=s", "Birk: To, Slut=s"]);
    let map = geometry(&network, &words(), &Options::default());
    assert!(map.lines.iter().all(|line| line.leader.len() > 1));
    assert_eq!(html(&network, &Options::default()).matches("<path class=\"leader\"").count(), 2);
}

#[test]
fn a_name_without_room_is_shortened_then_broken_then_given_room() {
    let lines = |network: &Network| -> Vec<Vec<String>> {
        let map = geometry(network, &words(), &Options::default());
        map.lines[0].stations.iter().filter_map(|station| station.label.clone()).map(|label| label.lines).collect()
    };
    assert_eq!(lines(&network(&["Ask: En meget lang station/Lang, To"])), [["Lang"], ["To"]]);
    assert_eq!(lines(&network(&["Ask: En meget lang station, To"])), [vec!["En meget", "lang station"], vec!["To"]]);
    let unbreakable = network(&["Ask: Kvalitetsmålingsstationen, Kvalitetsmålingsstationen"]);
    assert!(geometry(&unbreakable, &words(), &Options::default()).pitch > 200.0);
}

#[test]
fn an_empty_route_and_a_network_without_routes_do_not_stop_the_drawing() {
    for lines in [&["Tom:"][..], &[], &["Tom:", "Ask: Et=e", "Tom igen:", "Birk: Et=e"]] {
        let svg = html(&network(lines), &Options::default());
        assert!(svg.ends_with("</svg>") && !svg.contains("NaN"), "{svg}");
    }
}

#[test]
fn stations_that_often_run_together_have_a_second_track_between_them() {
    let overlapping = network(&["A: Én~, To~, Tre, Slut"]);
    assert_eq!(html(&overlapping, &Options::default()).matches("<path class=\"passing\"").count(), 2);
    assert_eq!(html(&network(&["A: Én, To, Tre, Slut"]), &Options::default()).matches("passing").count(), 0);
    let ending = network(&["A: Én, Slut~"]);
    assert_eq!(html(&ending, &Options::default()).matches("passing").count(), 0, "nothing follows the last stop");
}

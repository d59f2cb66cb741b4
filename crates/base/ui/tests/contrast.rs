//! The contrast table: computed from the tokens file, checked against the minimum of every pair, and kept beside the
//! styles as `CONTRAST.md` so that people can review a change of colour.

mod support;

use std::fmt::Write as _;

use support::{Colours, Scheme, contrast, here, tokens};

const ROUTES: [&str; 8] = ["red", "blue", "green", "yellow", "plum", "orange", "teal", "slate"];
const STATUSES: [&str; 4] = ["ok", "warn", "stop", "info"];
const UPDATE: &str = "PERRON_UPDATE=1 cargo test --package perron-ui --test contrast";

struct Pair {
    front: String,
    back: String,
    minimum: f64,
}

fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut add = |front: &str, backs: &[&str], minimum: f64| {
        pairs.extend(backs.iter().map(|back| Pair { front: front.to_owned(), back: (*back).to_owned(), minimum }));
    };
    let surfaces = ["bg", "bg-tint", "surface", "surface-2", "surface-3"];
    add("text", &surfaces, 7.0);
    add("text-2", &surfaces, 4.5);
    add("link", &surfaces[..4], 4.5);
    add("visited", &["bg", "bg-tint", "surface"], 4.5);
    add("on-ink", &["ink", "ink-hover", "ink-active"], 4.5);
    add("ink", &["bg", "surface", "ink-soft"], 4.5);
    add("text", &["ink-soft"], 7.0);
    add("text-2", &["ink-soft"], 4.5);
    add("on-band", &["band"], 7.0);
    add("on-band-2", &["band"], 4.5);
    add("focus-halo", &["band"], 3.0);
    add("on-halo", &["focus-halo"], 4.5);
    add("line-strong", &["bg", "surface", "bg-tint", "surface-2"], 3.0);
    add("focus", &["bg", "bg-tint", "surface"], 3.0);
    for route in ROUTES {
        let (soft, text) = (format!("{route}-soft"), format!("{route}-text"));
        // Yellow is never alone: its casing is what has to be seen.
        let (edge, on_route) = if route == "yellow" {
            ("yellow-casing".to_owned(), "on-yellow")
        } else {
            add(route, &[&soft], 3.0);
            (route.to_owned(), "on-route")
        };
        add(&edge, &["bg", "bg-tint", "surface"], 3.0);
        add(on_route, &[route], 4.5);
        add(&text, &["bg", "surface", &soft], 4.5);
        add("text", &[&soft], 7.0);
        add("text-2", &[&soft], 4.5);
    }
    for status in STATUSES {
        let soft = format!("{status}-soft");
        add(status, &["bg", "surface", "bg-tint", &soft], 4.5);
        add("text", &[&soft], 7.0);
        add("text-2", &[&soft], 4.5);
        add("on-route", &[status], 4.5);
    }
    pairs
}

fn ratio(colours: &Colours, pair: &Pair, scheme: Scheme) -> f64 {
    contrast(colours.of(&pair.front, scheme), colours.of(&pair.back, scheme))
}

#[test]
fn every_pair_of_colours_has_enough_contrast_in_light_and_dark() {
    let colours = Colours::read(&tokens());
    let mut too_low = Vec::new();
    for pair in pairs() {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let ratio = ratio(&colours, &pair, scheme);
            if ratio < pair.minimum {
                too_low.push(format!("{} on {} in {scheme:?}: {ratio:.2}, minimum {}", pair.front, pair.back, pair.minimum));
            }
        }
    }
    assert!(too_low.is_empty(), "\n{}", too_low.join("\n"));
}

#[test]
fn the_contrast_table_beside_the_styles_is_up_to_date() {
    let colours = Colours::read(&tokens());
    let mut table = String::from(
        "# Contrast\n\nWCAG ratios of the colours in `styles/tokens.css`, light and dark. Written by a test; to renew it:\n\
         `PERRON_UPDATE=1 cargo test --package perron-ui --test contrast`.\n\n\
         | Pair | Light | Dark | Minimum |\n| --- | --- | --- | --- |\n",
    );
    for pair in pairs() {
        let (light, dark) = (ratio(&colours, &pair, Scheme::Light), ratio(&colours, &pair, Scheme::Dark));
        let _ = writeln!(table, "| `{}` on `{}` | {light:.1} | {dark:.1} | {} |", pair.front, pair.back, pair.minimum);
    }
    let file = here().join("CONTRAST.md");
    if std::env::var_os("PERRON_UPDATE").is_some() {
        std::fs::write(&file, &table).expect("the table can be written");
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(written == table, "{} is not what the tokens give; run: {UPDATE}", file.display());
}

#[test]
fn route_colours_differ_from_each_other_in_both_schemes() {
    let colours = Colours::read(&tokens());
    for (place, first) in ROUTES.iter().enumerate() {
        for second in &ROUTES[place + 1..] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let (first_colour, second_colour) = (colours.of(first, scheme), colours.of(second, scheme));
                let distance: f64 = first_colour.iter().zip(second_colour).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                assert!(distance > 40.0, "{first} and {second} are too alike in {scheme:?}: {distance:.0}");
            }
        }
    }
}

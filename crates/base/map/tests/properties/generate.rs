//! Random networks: one to eight routes, platforms of neighbouring and of arbitrary routes in agreeing and in clashing order, repeats in
//! every place (also unfinished ones and ones through platforms), and labels from one letter to far too long.

use perron_map::{Colour, Here, Hub, Network, Options, Repeat, Route, Shape, Stop, Words};
use proptest::collection::vec;
use proptest::prelude::*;

/// What a network is built from; every list is used round and round.
#[derive(Debug, Clone)]
pub struct Recipe {
    routes: usize,
    /// First route, number of routes and, where set, an arbitrary set of routes instead.
    platforms: Vec<(usize, usize, Option<u8>)>,
    own_stops: Vec<usize>,
    labels: Vec<String>,
    shorts: Vec<bool>,
    repeats: Vec<Option<(usize, usize)>>,
    swaps: Vec<(usize, usize, usize)>,
    repeat_words: String,
    here: Option<(usize, usize)>,
}

pub fn recipe() -> impl Strategy<Value = Recipe> {
    let platform = (0..8_usize, 2..=8_usize, prop_oneof![3 => Just(None), 1 => any::<u8>().prop_map(Some)]);
    let repeat = prop_oneof![2 => Just(None), 1 => (0..6_usize, 0..4_usize).prop_map(Some)];
    (
        1..=8_usize,
        vec(platform, 0..7),
        vec(prop_oneof![2 => Just(0_usize), 3 => 1..4_usize], 1..24),
        vec(label(), 1..24),
        vec(any::<bool>(), 1..7),
        vec(repeat, 1..9),
        prop_oneof![2 => Just(Vec::new()), 1 => vec((0..8_usize, 0..9_usize, 0..9_usize), 1..4)],
        prop_oneof![Just("gentages efter behov".to_owned()), Just("x".to_owned()), "[a-z]{5,12}( [a-z]{5,12}){1,3}"],
        prop::option::of((0..8_usize, 0..12_usize)),
    )
        .prop_map(|(routes, platforms, own_stops, labels, shorts, repeats, swaps, repeat_words, here)| Recipe {
            routes,
            platforms,
            own_stops,
            labels,
            shorts,
            repeats,
            swaps,
            repeat_words,
            here,
        })
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-ZÆØÅ][a-zæøå]{1,11}",
        3 => "[A-ZÆØÅ][a-zæøå]{2,9}( [a-zæøå]{1,11}){1,3}",
        1 => "[A-Z][a-z]{18,30}",
        1 => "[WM]{1,12}",
        1 => "[<>&\"'{}/ a-c]{1,8}",
    ]
}

pub fn build(recipe: &Recipe) -> (Network, Words, Options) {
    let mut stops: Vec<Vec<Option<usize>>> = (0..recipe.routes).map(|route| line(recipe, route)).collect();
    for &(route, one, two) in &recipe.swaps {
        let line = &mut stops[route % recipe.routes];
        if !line.is_empty() {
            let length = line.len();
            line.swap(one % length, two % length);
        }
    }
    let routes: Vec<Route> = stops.iter().enumerate().map(|(place, line)| route(recipe, place, line)).collect();
    let hub = Hub { label: pick(&recipe.labels, 0).clone(), name: "Hub".to_owned(), lead: String::new(), href: "/".to_owned() };
    let options = Options {
        here: recipe.here.map(|(route, stop)| Here { route: format!("r{route}"), stop: format!("s{stop}") }),
        ..Options::default()
    };
    (Network { hub, routes }, words(recipe), options)
}

/// The stops of a route from left to right: own ones, and the numbers of platforms.
fn line(recipe: &Recipe, route: usize) -> Vec<Option<usize>> {
    let mut line = Vec::new();
    let mut turn = route * 5;
    let mut own = |line: &mut Vec<Option<usize>>| {
        line.extend(std::iter::repeat_n(None, *pick(&recipe.own_stops, turn)));
        turn += 1;
    };
    for (platform, &(first, count, set)) in recipe.platforms.iter().enumerate() {
        let first = first % recipe.routes;
        let stops_here = match set {
            Some(set) => set & (1 << route) != 0,
            None => (first..first + count).contains(&route),
        };
        if stops_here {
            own(&mut line);
            line.push(Some(platform));
        }
    }
    own(&mut line);
    line
}

fn route(recipe: &Recipe, place: usize, line: &[Option<usize>]) -> Route {
    let last = line.len().saturating_sub(1);
    let stations = line
        .iter()
        .enumerate()
        .map(|(index, platform)| Stop {
            id: format!("s{index}"),
            label: pick(&recipe.labels, platform.map_or(place * 3 + index + 1, |number| number * 7)).clone(),
            short: pick(&recipe.shorts, place + index).then(|| format!("{index}")),
            href: format!("/r{place}/s{index}"),
            shared: platform.map(|number| format!("p{number}")),
            repeat: repeat(*pick(&recipe.repeats, place), index),
            overlaps: false,
            end: index == last,
        })
        .collect();
    Route {
        id: format!("r{place}"),
        letter: "R".to_owned(),
        name: pick(&recipe.labels, place).clone(),
        sign: pick(&recipe.labels, place + 2).clone(),
        shape: Shape::ALL[place % 8],
        colour: Colour::ALL[place % 8],
        href: format!("/r{place}"),
        lead: String::new(),
        stations,
        change_to: (0..place % 4).map(|next| format!("r{next}")).collect(),
    }
}

fn repeat(group: Option<(usize, usize)>, index: usize) -> Option<Repeat> {
    let (start, length) = group?;
    match index.checked_sub(start)? {
        0 => Some(Repeat::Start),
        place if place < length => Some(Repeat::Inner),
        place if place == length => Some(Repeat::End),
        _ => None,
    }
}

fn pick<T>(list: &[T], turn: usize) -> &T {
    &list[turn % list.len()]
}

fn words(recipe: &Recipe) -> Words {
    Words {
        title: "Map".to_owned(),
        description: "Routes".to_owned(),
        repeat: recipe.repeat_words.clone(),
        change_to: "Skift til".to_owned(),
        here: "I er her".to_owned(),
        current: "denne side".to_owned(),
        station_name: "{station}, {number} af {total}, {letter} {route}".to_owned(),
        list_name_one: "{letter} {route}".to_owned(),
        list_name: "{letter} {route}: {total}".to_owned(),
        badge_name: "{letter}".to_owned(),
    }
}

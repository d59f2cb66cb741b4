//! Made-up networks for tests and the gallery. They have the shape of real methods (four routes with two platforms for all, repeats, long
//! names) but no word of any of them.

use perron_map::{Colour, Hub, Network, Repeat, Route, Shape, Stop, Words};

pub fn words() -> Words {
    Words {
        title: "Kort over linjerne".to_owned(),
        description: "Alle linjer begynder på Torvet.".to_owned(),
        repeat: "gentages efter behov".to_owned(),
        change_to: "Skift til".to_owned(),
        here: "I er her".to_owned(),
        current: "denne side".to_owned(),
        station_name: "{station}, station {number} af {total} på rute {letter} {route}".to_owned(),
        list_name_one: "Rute {letter}, {route}: 1 station".to_owned(),
        list_name: "Rute {letter}, {route}: {total} stationer".to_owned(),
        badge_name: "Rute {letter}".to_owned(),
    }
}

/// A network from one line of text a route: "Name: stop, stop, …".
///
/// A stop is its label, and then, in any order: `=id` shares a platform, `[`, `|` and `]` are first, inner and last of a repeat, `/short`
/// is a short label. The last stop is an end station.
pub fn network(lines: &[&str]) -> Network {
    let routes: Vec<Route> = lines.iter().enumerate().map(|(place, line)| route(place, line, lines.len())).collect();
    Network {
        hub: Hub {
            label: "Hovedtorvet".to_owned(),
            name: "Hovedtorvet: kiosk og ventesal".to_owned(),
            lead: "Kiosk og ventesal".to_owned(),
            href: "/torv".to_owned(),
        },
        routes,
    }
}

fn route(place: usize, line: &str, count: usize) -> Route {
    let (name, stops) = line.split_once(':').unwrap_or((line, ""));
    let stops: Vec<&str> = stops.split(',').map(str::trim).filter(|stop| !stop.is_empty()).collect();
    let last = stops.len().saturating_sub(1);
    Route {
        id: format!("r{place}"),
        letter: name.chars().next().unwrap_or('?').to_string(),
        name: name.to_owned(),
        sign: name.to_owned(),
        shape: Shape::ALL[place % 8],
        colour: Colour::ALL[place % 8],
        href: format!("/r{place}"),
        lead: "Kort om linjen i en enkelt sætning.".to_owned(),
        stations: stops.iter().enumerate().map(|(index, text)| stop(place, index, text, index == last)).collect(),
        change_to: [1, 2].iter().map(|by| place + by).filter(|next| *next < count).map(|next| format!("r{next}")).collect(),
    }
}

fn stop(place: usize, index: usize, text: &str, end: bool) -> Stop {
    let part =
        |mark: char| text.split_once(mark).map(|(_, rest)| rest.split(['=', '/', '[', '|', ']', '~']).next().unwrap_or(rest).to_owned());
    let repeat = if text.contains('[') {
        Some(Repeat::Start)
    } else if text.contains('|') {
        Some(Repeat::Inner)
    } else if text.contains(']') {
        Some(Repeat::End)
    } else {
        None
    };
    Stop {
        id: format!("s{index}"),
        label: text.split(['=', '/', '[', '|', ']']).next().unwrap_or(text).to_owned(),
        short: part('/'),
        href: format!("/r{place}/s{index}"),
        shared: part('='),
        repeat,
        overlaps: text.contains('~'),
        end,
    }
}

/// Four routes with two platforms for all and a repeat: the usual case.
pub fn usual() -> Network {
    network(&[
        "Kort: Afgang=a, Aftale, Prøvekørsel, Møder=m, Sidste stop",
        "Undersøgende: Afgang=a, Ønske, Møder=m, Aftale, Udvikling, Sidste stop",
        "Samlet: Afgang=a, Ønske, Regnestykke, Møder=m, Opslag, Udvikling, Aftale, Sidste stop",
        "Langsigtet: Afgang=a, Møder=m, Opslag, Udvikling 1[, Udvikling 2/2|, Udvikling n/n], Sidste stop",
    ])
}

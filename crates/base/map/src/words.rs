//! The words on a map and the options of a drawing. Nothing a visitor reads or hears is written in this crate, so a map can be drawn in any
//! language; names of stations and lists are templates, because word order differs between languages.

use crate::model::{Route, Stop};

/// Every word on a map that is not a name from the [`Network`](crate::Network).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Title of the wide map: "Ruteplan med 4 ruter".
    pub title: String,
    /// Description of the wide map: how the routes run, in a sentence or two.
    pub description: String,
    /// Below the loop of a repeat: "gentages efter behov".
    pub repeat: String,
    /// Before the badges at the end of a line: "Skift til".
    pub change_to: String,
    /// The sign at the case's station: "I er her".
    pub here: String,
    /// Said, not shown, at the station whose page is open: "denne side".
    pub current: String,
    /// Accessible name of a station: "{station}, station {number} af {total} på rute {letter} {route}".
    pub station_name: String,
    /// Accessible name of a route's list of stations when there is one: "Rute {letter}, {route}: 1 station".
    pub list_name_one: String,
    /// Accessible name of a route's list of stations: "Rute {letter}, {route}: {total} stationer".
    pub list_name: String,
    /// Accessible name of a badge that stands alone: "Rute {letter}".
    pub badge_name: String,
}

impl Words {
    /// The accessible name of a stop, whose place counts from one.
    pub fn name_of_station(&self, route: &Route, stop: &Stop, number: usize) -> String {
        fill(
            &self.station_name,
            &[
                ("station", &stop.full_name()),
                ("number", &number.to_string()),
                ("total", &route.stations.len().to_string()),
                ("letter", &route.letter),
                ("route", &route.name),
            ],
        )
    }

    /// The accessible name of a route's list of stations.
    pub fn name_of_list(&self, route: &Route) -> String {
        let total = route.stations.len();
        let template = if total == 1 { &self.list_name_one } else { &self.list_name };
        fill(template, &[("letter", &route.letter), ("route", &route.name), ("total", &total.to_string())])
    }

    /// The accessible name of a route's badge.
    pub fn name_of_badge(&self, route: &Route) -> String {
        fill(&self.badge_name, &[("letter", &route.letter), ("route", &route.name)])
    }
}

/// How the wide and the tall map are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Beginning of the ids in the drawing; must differ between two maps on one page.
    pub id: String,
    /// Id of the route that is chosen; the others are muted on the wide map.
    pub chosen: Option<String>,
    /// The stop that gets the sign "you are here".
    pub here: Option<Here>,
}

impl Default for Options {
    fn default() -> Self {
        Self { id: "map".to_owned(), chosen: None, here: None }
    }
}

impl Options {
    /// True for a route that is drawn without its colour because another one is chosen.
    pub(crate) fn mutes(&self, route: &Route) -> bool {
        self.chosen.as_deref().is_some_and(|chosen| chosen != route.id)
    }

    /// True for the stop that gets the sign.
    pub(crate) fn is_here(&self, route: &Route, stop: &Stop) -> bool {
        self.here.as_ref().is_some_and(|here| here.route == route.id && here.stop == stop.id)
    }
}

/// A place on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// Id of the route.
    pub route: String,
    /// Id of the stop on that route.
    pub stop: String,
}

/// Puts values into a template in one pass, so that a value that looks like a placeholder stays as it is.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        let known = values.iter().find_map(|(key, value)| {
            let after = rest[1..].strip_prefix(key)?.strip_prefix('}')?;
            Some((*value, after))
        });
        if let Some((value, after)) = known {
            text.push_str(value);
            rest = after;
        } else {
            text.push('{');
            rest = &rest[1..];
        }
    }
    text + rest
}

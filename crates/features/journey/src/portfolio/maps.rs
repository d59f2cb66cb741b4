//! The maps of a portfolio: of each method the whole network, with a train and the number of cases at every station where some are.

use perron_guide::Edition;
use perron_map::Train;
use perron_people::doors::Visit;
use perron_ui::Html;

use crate::portfolio::{cases::Case, figures::Line};

/// A method with its map.
pub struct Map {
    /// What the method is called.
    pub method: String,
    /// The drawing.
    pub drawing: Html,
}

/// The maps of the methods that cases under way ride, in the order of their routes.
pub fn maps(visit: &Visit, cases: &[Case], lines: &[Line]) -> Vec<Map> {
    let mut methods: Vec<(&str, Edition<'_>, Vec<&Line>)> = Vec::new();
    for line in lines {
        let of_line = |case: &&Case| case.way_written() == line.way;
        let Some((version, _)) = cases.iter().find(of_line).and_then(|case| case.way.as_ref()) else { continue };
        let id: &str = version.method().id();
        if let Some((.., known)) = methods.iter_mut().find(|(method, ..)| *method == id) {
            known.push(line);
        } else if let Some(edition) = version.edition(visit.language) {
            methods.push((id, edition, vec![line]));
        }
    }
    let map = |(at, (_, edition, lines)): (usize, (&str, Edition<'_>, Vec<&Line>))| {
        let method = edition.front("method", "title");
        let total: usize = lines.iter().map(|line| line.total).sum();
        let title = visit.words().with("portfolio-map", &[("method", method.as_str().into()), ("count", total.into())]);
        let description = lines.iter().filter_map(|line| described(visit, line)).collect::<Vec<_>>().join(" ");
        let trains: Vec<Train> = lines.iter().flat_map(|line| trains(visit, line)).collect();
        Map { drawing: edition.map_with_trains(&format!("portfolio-map-{}", at + 1), title, description, &trains), method }
    };
    methods.into_iter().enumerate().map(map).collect()
}

/// "Route: station 2, station 1."; nothing while no case of it is at a station.
fn described(visit: &Visit, line: &Line) -> Option<String> {
    let places = line.places.iter().filter(|place| place.count > 0);
    let places: Vec<String> = places.map(|place| format!("{} {}", place.title, number(visit, place.count))).collect();
    let values = [("route", line.name.as_str().into()), ("stations", places.join(", ").into())];
    (!places.is_empty()).then(|| visit.words().with("portfolio-map-line", &values))
}

fn trains<'a>(visit: &'a Visit, line: &'a Line) -> impl Iterator<Item = Train> + 'a {
    let route = line.way.split_once('/').map_or("", |(_, route)| route);
    let standing = line.places.iter().filter(|place| place.count > 0);
    standing.map(move |place| Train { route: route.to_owned(), stop: place.station.clone(), number: number(visit, place.count) })
}

fn number(visit: &Visit, count: usize) -> String {
    visit.words().number(i64::try_from(count).unwrap_or_default())
}

//! The figures of a portfolio: how many cases are where, and how long they stay at stations. Each says what it found, and has its numbers as a
//! table.

use std::collections::HashMap;

use perron_people::doors::Visit;
use perron_ui::Html;

use crate::portfolio::{cases::Case, filter::way_in_words};

/// The width of the longest bar.
const BAR: i64 = 190;
/// How many stations the figure of stays names; the table has all.
const NAMED: usize = 10;

/// A station with the cases that are there.
pub struct Place {
    /// Its id.
    pub station: String,
    /// What it is called.
    pub title: String,
    /// How many cases are there.
    pub count: usize,
}

/// A route with its cases.
pub struct Line {
    /// Method and route as addresses name them.
    pub way: String,
    /// What it is called.
    pub name: String,
    /// Its sign.
    pub badge: Html,
    /// Its colour.
    pub colour: &'static str,
    /// Its stations in order.
    pub places: Vec<Place>,
    /// How many cases on it have not begun.
    pub not_begun: usize,
    /// How many have, and are at none of its stations now.
    pub between: usize,
    /// How many cases are on it.
    pub total: usize,
}

/// Cases under way that are at no station, over all routes.
pub struct Aside {
    /// Those that have not begun.
    pub not_begun: usize,
    /// Those that have.
    pub between: usize,
    /// Those of both that have chosen no route.
    pub without_route: usize,
}

/// A station with visits that are in no figure, because the case has changed route since.
pub struct Left {
    /// What it is called; nothing for one of a method that the case rides no longer.
    pub title: Option<String>,
    /// How many visits.
    pub count: usize,
}

/// How long cases stay at a station.
pub struct Stay {
    /// The station.
    pub title: String,
    /// On which route.
    pub way: String,
    /// The median, in days.
    pub median: i64,
    /// Out of how many stays.
    pub count: usize,
    /// The length of its bar.
    pub bar: i64,
}

/// Where the cases under way are, over all routes.
pub enum Whereabouts {
    /// More than one at this station, and fewer at each other.
    Most(String, usize),
    /// At so many stations, none of which stands out.
    Spread(usize),
}

/// The routes with the cases under way on them, and where those are.
pub fn lines(visit: &Visit, cases: &[Case]) -> (Vec<Line>, Whereabouts) {
    let mut lines: Vec<Line> = Vec::new();
    for case in cases.iter().filter(|case| case.outcome.is_none()) {
        let edition = case.way.as_ref().and_then(|(version, _)| version.edition(visit.language));
        let (Some(edition), Some(route)) = (edition, case.route()) else { continue };
        let way = case.way_written();
        let at = lines.iter().position(|line| line.way == way).unwrap_or_else(|| {
            let sign = edition.sign(route);
            let place =
                |station: &perron_method::Id| Place { station: station.to_string(), title: edition.station_title(station), count: 0 };
            let places = route.stations.iter().map(place).collect();
            let name = way_in_words(visit, case);
            lines.push(Line { way, name, badge: sign.small, colour: sign.colour, places, not_begun: 0, between: 0, total: 0 });
            lines.len() - 1
        });
        let line = &mut lines[at];
        line.total += 1;
        if case.station.is_none() {
            *(if case.has_begun() { &mut line.between } else { &mut line.not_begun }) += 1;
        }
        for place in line.places.iter_mut().filter(|place| case.at().any(|station| *station == place.station)) {
            place.count += 1;
        }
    }
    lines.sort_by(|one, other| one.name.cmp(&other.name));
    let mut at: Vec<(String, usize)> = Vec::new();
    for place in lines.iter().flat_map(|line| &line.places).filter(|place| place.count > 0) {
        match at.iter_mut().find(|(title, _)| *title == place.title) {
            Some((_, count)) => *count += place.count,
            None => at.push((place.title.clone(), place.count)),
        }
    }
    (lines, whereabouts(at))
}

/// The cases under way that are at no station.
pub fn aside(cases: &[Case]) -> Aside {
    let mut aside = Aside { not_begun: 0, between: 0, without_route: 0 };
    for case in cases.iter().filter(|case| case.outcome.is_none() && case.station.is_none()) {
        if case.has_begun() {
            aside.between += 1;
        } else {
            aside.not_begun += 1;
        }
        aside.without_route += usize::from(case.route().is_none());
    }
    aside
}

/// How many cases under way count at more than one station, because they are there.
pub fn at_several(cases: &[Case]) -> usize {
    cases.iter().filter(|case| case.outcome.is_none() && !case.also.is_empty()).count()
}

/// The visits that the figure of stays leaves out.
pub fn left(visit: &Visit, cases: &[Case]) -> Vec<Left> {
    let mut left: Vec<Left> = Vec::new();
    for case in cases {
        for title in left_of(visit, case) {
            match left.iter_mut().find(|known| known.title == title) {
                Some(known) => known.count += 1,
                None => left.push(Left { title, count: 1 }),
            }
        }
    }
    left.sort_by(|one, other| (other.count, &one.title).cmp(&(one.count, &other.title)));
    left
}

/// The same of one case: what the station of each visit is called.
pub fn left_of<'a>(visit: &Visit, case: &'a Case) -> impl Iterator<Item = Option<String>> + use<'a> {
    let edition = case.way.as_ref().and_then(|(version, _)| version.edition(visit.language));
    case.elsewhere.iter().map(move |(station, _)| {
        let edition = edition.as_ref()?;
        edition.method.station(station).map(|_| edition.station_title(station))
    })
}

fn whereabouts(mut at: Vec<(String, usize)>) -> Whereabouts {
    at.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    match at.as_slice() {
        [(station, most), others @ ..] if *most > 1 && others.first().is_none_or(|(_, next)| next < most) => {
            Whereabouts::Most(station.clone(), *most)
        }
        stations => Whereabouts::Spread(stations.len()),
    }
}

/// How long cases stay at stations, the longest first.
pub fn stays(visit: &Visit, cases: &[Case]) -> Vec<Stay> {
    let mut found: HashMap<(String, &str), (&Case, Vec<i64>)> = HashMap::new();
    for case in cases {
        for (station, days) in &case.stays {
            found.entry((case.way_written(), station)).or_insert_with(|| (case, Vec::new())).1.push(*days);
        }
    }
    let stay = |((_, station), (case, mut days)): ((String, &str), (&Case, Vec<i64>))| {
        days.sort_unstable();
        let edition = case.way.as_ref().and_then(|(version, _)| version.edition(visit.language))?;
        let (title, way) = (edition.station_title(station), way_in_words(visit, case));
        Some(Stay { title, way, median: median(&days), count: days.len(), bar: 0 })
    };
    let mut stays: Vec<Stay> = found.into_iter().filter_map(stay).collect();
    stays.sort_by(|one, other| (other.median, &one.title, &one.way).cmp(&(one.median, &other.title, &other.way)));
    let longest = stays.first().map_or(0, |stay| stay.median);
    for stay in &mut stays {
        stay.bar = (stay.median * BAR).checked_div(longest).unwrap_or_default();
    }
    stays
}

/// Those that the figure names.
pub fn named(stays: &[Stay]) -> &[Stay] {
    &stays[..stays.len().min(NAMED)]
}

/// The one in the middle of days in order; between two, the mean of both.
fn median(days: &[i64]) -> i64 {
    let middle = days.len() / 2;
    match days.len() {
        0 => 0,
        count if count % 2 == 1 => days[middle],
        _ => i64::midpoint(days[middle - 1], days[middle]),
    }
}

#[cfg(test)]
mod tests {
    use super::{Whereabouts, median, whereabouts};

    #[test]
    fn the_median_lies_in_the_middle() {
        assert_eq!([median(&[]), median(&[3]), median(&[1, 4, 90]), median(&[2, 4])], [0, 3, 4, 3]);
    }

    #[test]
    fn a_station_has_most_cases_only_where_it_stands_out() {
        let at = |counts: &[usize]| whereabouts(counts.iter().map(|count| (format!("with {count}"), *count)).collect());
        assert!(matches!(at(&[1, 3, 2]), Whereabouts::Most(station, 3) if station == "with 3"));
        assert!(matches!(at(&[2]), Whereabouts::Most(_, 2)));
        for (counts, stations) in [(&[][..], 0), (&[1], 1), (&[1, 1], 2), (&[2, 2, 1], 3)] {
            assert!(matches!(at(counts), Whereabouts::Spread(found) if found == stations), "{counts:?}");
        }
    }
}

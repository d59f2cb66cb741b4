//! The stations of the route: where the team has been, how often, and what is missing. All of them can be opened, in any order.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_map::Standing;
use perron_method::schema::Route;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Html, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    paths,
    ride::{
        self, Ride,
        acts::enter,
        asked_at::by_station,
        earlier,
        frame::{Tabbed, frame},
        glance::{is_skipped, standing, to_come},
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/stations", show)
}

struct Row {
    title: String,
    href: String,
    lead: String,
    state: String,
    /// The look of the state.
    tag: (&'static str, &'static str),
    rounds: String,
    missing: String,
}

#[derive(Template)]
#[template(path = "stations.html")]
struct StationsTemplate<'a> {
    words: &'a Words,
    frame: Html,
    rows: Vec<Row>,
    /// The routes that were left, with what was done there.
    earlier: Html,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = enter(&own, &methods, id, Act::SeeRide).await?;
    let edition = ride.edition(visit)?;
    let requirements = ride.requirements();
    let here = ride.here();
    let missing = by_station(&ride, ride.route()?, &requirements);
    let row = |station: &perron_method::Id| {
        let (word, tag) = state_of(&ride, station, here);
        let rounds = ride.rounds_at(station).count();
        Row {
            title: edition.station_title(station),
            href: paths::station(id, station),
            lead: edition.front(&format!("stations/{station}"), "lead"),
            state: visit.word(word),
            tag,
            rounds: if rounds == 0 { String::new() } else { visit.words().count("ride-round-count", rounds) },
            missing: missing.get(station.as_str()).map(|counts| counts.in_words(visit.words())).unwrap_or_default(),
        }
    };
    let body = Html::render(&StationsTemplate {
        words: visit.words(),
        frame: frame(&own, &place, Some(&ride), &requirements, Tabbed::Stations, false)?,
        rows: ride.route()?.stations.iter().map(row).collect(),
        earlier: earlier::html(visit, id, &ride)?,
    })?;
    visit.page(ride::frame::page(&own, &place, visit.word("ride-tab-stations"), Vec::new()), &body)
}

/// How a station of a ride stands: the key of the word, and the look of its tag.
pub fn state_of(ride: &Ride, station: &str, here: Option<&str>) -> (&'static str, (&'static str, &'static str)) {
    match standing(ride, station, here) {
        _ if is_skipped(ride, station) => ("ride-skipped", ("line", "x-dash")),
        Standing::Done => ("ride-done", ("ok", "x-done")),
        Standing::Active => ("ride-active", ("info", "x-half")),
        Standing::Here => ("ride-you-are-here", ("info", "x-train")),
        Standing::Todo => (to_come(ride), ("line", "x-ring")),
    }
}

/// The stations before and after one on its route.
pub fn neighbours<'a>(route: &'a Route, station: &str) -> (Option<&'a str>, Option<&'a str>) {
    let Some(at) = route.stations.iter().position(|one| *one == *station) else { return (None, None) };
    let one = |at: usize| route.stations.get(at).map(perron_method::Id::as_str);
    (at.checked_sub(1).and_then(one), one(at + 1))
}

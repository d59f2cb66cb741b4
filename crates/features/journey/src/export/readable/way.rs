//! The way of the case: the routes it has ridden, its rounds at stations, and that it rests.

use perron_kernel::Instant;

use crate::{
    documents::reader::Reader,
    export::readable::{records, sheet::Sheet},
    ride::{
        Ride,
        model::{Leg, Visit as Round},
    },
};

/// All of it.
pub fn sheets(reader: &Reader<'_>, ride: &Ride) -> Vec<Sheet> {
    vec![records(reader, ride, ("case-file-routes", "legs", "")), rounds(reader, ride), records(reader, ride, ("pause-mark", "pauses", ""))]
}

/// The route that was ridden at a moment; empty for no moment, and where there was only one.
pub fn route_at(reader: &Reader<'_>, ride: &Ride, moment: Option<Instant>) -> String {
    moment.map(|moment| title(reader, ride, ride.leg_at(moment))).unwrap_or_default()
}

fn title(reader: &Reader<'_>, ride: &Ride, leg: &Leg) -> String {
    if ride.legs.len() > 1 { reader.things.route(&leg.version, &leg.route) } else { String::new() }
}

/// The stations, round by round, each as the method calls it that was ridden then.
fn rounds(reader: &Reader<'_>, ride: &Ride) -> Sheet {
    let words = reader.visit.words();
    let row = |round: &Round| {
        let leg = ride.leg_at(round.created_at);
        let missing: Vec<String> = round.missing.iter().map(|rule| reader.things.rule(rule)).collect();
        vec![
            reader.things.station_of(&leg.version, &round.station),
            title(reader, ride, leg),
            round.round.to_string(),
            words.date(round.begun_on),
            round.ended_on.map(|day| words.date(day)).unwrap_or_default(),
            round.note.clone(),
            missing.join("\n"),
            (reader.called)(round.begun_by).unwrap_or_default(),
        ]
    };
    let columns = [
        "document-station",
        "case-file-route",
        "case-file-round",
        "case-file-from",
        "case-file-until",
        "case-file-note",
        "fact-rules-missing",
        "case-file-who",
    ];
    Sheet::new(reader.visit, "case-file-rounds", &columns, ride.rounds.iter().map(row).collect())
}

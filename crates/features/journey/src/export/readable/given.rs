//! What is known and what was to be done: facts as they stand, what was said of them before, and activities.

use std::collections::BTreeMap;

use perron_db::Query;
use perron_people::doors::OwnVisit;
use perron_web::PageError;

use crate::{
    activities,
    documents::reader::Reader,
    export::readable::{Case, sheet::Sheet, told, way},
    facts::{self, known, words},
};

/// What is known, and what was said before.
pub fn facts(reader: &Reader<'_>) -> Vec<Sheet> {
    let (visit, ride) = (reader.visit, reader.ride);
    let of_route = facts::of_route(ride);
    let rows = of_route.iter().filter_map(|fact| {
        let value = known::value_of(ride, fact)?;
        let given = ride.given.get(fact.id.as_str());
        let by = given.and_then(|given| (reader.called)(given.given_by)).unwrap_or_default();
        let (source, as_of) = given.map(|given| (given.source.clone(), visit.words().date(given.as_of))).unwrap_or_default();
        let value = words::lines(visit, &reader.edition, ride, fact, &value).join("\n");
        Some(vec![words::label(&reader.edition, fact), value, source, as_of, by])
    });
    let columns = ["case-file-what", "case-file-value", "case-file-source", "case-file-from", "case-file-who"];
    let present = Sheet::new(visit, "case-file-facts", &columns, rows.collect());
    // What stands is the last that was said of a fact which the present route reads.
    let said = told::found(reader, "facts");
    let newest: BTreeMap<&str, usize> = said.iter().enumerate().map(|(place, (row, _))| (row.text("fact"), place)).collect();
    let stands = |place: usize, fact: &str| newest.get(fact) == Some(&place) && of_route.iter().any(|one| one.id == *fact);
    let earlier = said.iter().enumerate().filter(|(place, (row, _))| !stands(*place, row.text("fact")));
    let rows = earlier.map(|(_, (row, found))| {
        let route = way::route_at(reader, ride, row.moment("given_at"));
        let who = found.who.clone().unwrap_or_default();
        vec![found.title.clone(), visit.words().date(found.day), route, told::lines(reader, found), who]
    });
    let columns = ["case-file-what", "documents-column-day", "case-file-route", "case-file-says", "case-file-who"];
    vec![present, Sheet::new(visit, "case-file-facts-before", &columns, rows.collect())]
}

/// What was to be done.
pub async fn activities(own: &OwnVisit, case: &Case<'_>, query: &mut impl Query) -> Result<Vec<Sheet>, PageError> {
    let Some(ride) = case.ride else { return Ok(Vec::new()) };
    let notes = activities::store::of_journey(query, case.place.journey.id).await?;
    let notes: BTreeMap<String, String> = notes
        .into_iter()
        .map(|one| {
            let parts = [one.told.reason, one.told.note].into_iter().filter(|text| !text.is_empty());
            (one.id.to_string(), parts.collect::<Vec<_>>().join("\n"))
        })
        .collect();
    let rows = activities::list::of(query, ride, case.place, own).await?.into_iter().map(|row| {
        let who = if case.names { row.owner_name } else { String::new() };
        let due = row.due.map(|day| own.visit.words().date(day)).unwrap_or_default();
        let state = own.visit.word(&format!("activity-state-{}", row.state));
        let note = notes.get(&row.key).cloned().unwrap_or_default();
        vec![row.title, row.station_title, state, who, due, note]
    });
    let columns = ["case-file-what", "document-station", "case-file-state", "case-file-who", "case-file-until", "case-file-note"];
    Ok(vec![Sheet::new(&own.visit, "ride-tab-activities", &columns, rows.collect())])
}

//! What people wrote: decisions, comments, how the case ended, and what is told of it to others.

use perron_db::Query;
use perron_people::{doors::Visit, moment};
use perron_web::PageError;
use serde_json::Value as Json;

use crate::{
    documents::{
        found::{Found, Row},
        reader::Reader,
    },
    export::readable::{Case, records, sheet::Sheet},
    ride::Ride,
    shared,
};

/// The rows of a part, each with the document that it is.
pub fn found<'a>(reader: &Reader<'a>, part: &str) -> Vec<(Row<'a>, Found)> {
    let rows = reader.rows.get(part).and_then(Json::as_array).into_iter().flatten().map(Row);
    rows.filter_map(|row| reader.one(part, &row).map(|found| (row, found))).collect()
}

/// What a document says, a line for each part of it. Of what was withdrawn, that it was.
pub fn lines(reader: &Reader<'_>, found: &Found) -> String {
    let visit = reader.visit;
    if let Some(why) = found.stays {
        return visit.word(&format!("documents-why-{why}"));
    }
    let named = found.named.iter().filter(|_| reader.names);
    let parts = found.body.iter().chain(named).filter(|(_, text)| !text.is_empty());
    parts
        .map(|(what, text)| visit.words().with("case-file-part", &[("what", what.as_str().into()), ("text", text.as_str().into())]))
        .collect::<Vec<_>>()
        .join("\n")
}

/// How the case ended, and what was answered about its use since.
pub fn ended(reader: &Reader<'_>, ride: &Ride) -> Vec<Sheet> {
    vec![records(reader, ride, ("outcome-title", "ends", "")), records(reader, ride, ("uptake-title", "uptake", ""))]
}

/// What was decided.
pub fn decided(reader: &Reader<'_>, ride: &Ride) -> Vec<Sheet> {
    vec![records(reader, ride, ("decisions-title", "decisions", "recorded_at"))]
}

/// What people said to each other.
pub fn said(reader: &Reader<'_>, ride: &Ride) -> Vec<Sheet> {
    vec![records(reader, ride, ("comments-title", "comments", "written_at"))]
}

/// The versions of what is told of the case to others, the newest first.
pub async fn to_others(visit: &Visit, case: &Case<'_>, query: &mut impl Query) -> Result<Vec<Sheet>, PageError> {
    let words = visit.words();
    let row = |version: shared::model::Version| {
        let told = &version.told;
        let texts = [
            ("shared-field-need", &told.need),
            ("shared-field-done", &told.done),
            ("shared-field-result", &told.result),
            ("shared-field-figures", &told.figures),
            ("shared-field-differently", &told.differently),
            ("shared-column-reason", &version.reason),
        ];
        let parts = texts.iter().filter(|(_, text)| !text.is_empty());
        let says = parts.map(|(key, text)| format!("{}\n{text}", visit.word(key))).collect::<Vec<_>>().join("\n");
        let who = version.written_by_name.clone().filter(|_| case.names).unwrap_or_default();
        let state = visit.word(&format!("shared-state-{}", version.state));
        let day = moment::day_in_words(words, version.written_at);
        vec![told.title.clone(), version.number.to_string(), state, day, says, who]
    };
    let columns =
        ["case-file-what", "shared-column-version", "shared-column-state", "shared-column-written", "case-file-says", "case-file-who"];
    let versions = shared::store::versions(query, case.place.journey.id).await?;
    Ok(vec![Sheet::new(visit, "shared-name", &columns, versions.into_iter().map(row).collect())])
}

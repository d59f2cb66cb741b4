//! The case for people: one page that any browser opens, without a program, a network or a script.

use askama::Template;
use perron_db::Query;
use perron_people::{
    doors::{OwnVisit, Visit, files::size_in_words},
    moment,
};
use perron_ui::Words;
use perron_web::PageError;

use super::files::{Carried, Files, Why};
use crate::{
    activities, facts,
    facts::{known, words},
    files::model::File,
    organisations,
    place::Place,
    requirements,
    ride::Ride,
};

/// A table: what it is about, what stands in its columns, and the cells of its rows.
struct Sheet {
    heading: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Template)]
#[template(path = "case_file.html")]
struct CaseFile<'a> {
    words: &'a Words,
    title: &'a str,
    challenge: &'a str,
    owner: String,
    exported: String,
    note: &'a str,
    sheets: Vec<Sheet>,
    files: Vec<Listed>,
    /// Files that stay, with the reason.
    left_out: Vec<(String, String)>,
}

/// A file that lies beside the page.
struct Listed {
    path: String,
    name: String,
    size: String,
    mark: String,
    /// Who brought it, and when.
    brought: String,
}

/// The page, in the visitor's language. Without names nobody is named by what the program knows; what people wrote stays as it is.
pub async fn page(
    own: &OwnVisit,
    place: &Place,
    ride: Option<&Ride>,
    query: &mut impl Query,
    (names, files): (bool, &Files),
) -> Result<String, PageError> {
    let (visit, journey) = (&own.visit, &place.journey);
    let mut sheets = Vec::new();
    if let Some(ride) = ride {
        sheets.push(rounds(own, ride)?);
        sheets.push(proven(own, place, ride, names)?);
        sheets.push(given(own, ride, names)?);
        sheets.push(done(own, place, ride, query, names).await?);
    }
    let page = CaseFile {
        words: visit.words(),
        title: &journey.title,
        challenge: &journey.challenge,
        owner: organisations::owner_name(query, journey).await?,
        exported: moment::day_in_words(visit.words(), visit.now()),
        note: &journey.note.text,
        sheets: sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect(),
        files: files.carried.iter().map(|carried| listed(visit, carried, names)).collect(),
        left_out: files.left_out.iter().map(|(file, why)| (name_of(visit, file, *why), visit.word(why.key()))).collect(),
    };
    Ok(page.render()?)
}

fn listed(visit: &Visit, Carried { path, file }: &Carried, names: bool) -> Listed {
    let words = visit.words();
    let by = file.brought_by_name.clone().filter(|_| names);
    let brought: Vec<String> = [Some(moment::day_in_words(words, file.brought_at)), by].into_iter().flatten().collect();
    Listed {
        path: path.clone(),
        name: file.name.clone(),
        size: size_in_words(words, file.size.unsigned_abs()),
        mark: visit.word(&format!("case-file-mark-{}", file.confidentiality.mark())),
        brought: brought.join(", "),
    }
}

/// What whoever asks may not see has no name for them.
fn name_of(visit: &Visit, file: &File, why: Why) -> String {
    if why == Why::Unseen { visit.word("case-file-unnamed") } else { file.name.clone() }
}

fn sheet(own: &OwnVisit, heading: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Sheet {
    let word = |key: &str| own.visit.word(key);
    Sheet { heading: word(heading), columns: columns.iter().map(|key| word(key)).collect(), rows }
}

/// The stations, round by round.
fn rounds(own: &OwnVisit, ride: &Ride) -> Result<Sheet, PageError> {
    let (words, edition) = (own.visit.words(), ride.edition(&own.visit)?);
    let rows = ride.rounds.iter().map(|round| {
        let ended = round.ended_on.map(|day| words.date(day)).unwrap_or_default();
        vec![edition.station_title(&round.station), round.round.to_string(), words.date(round.begun_on), ended, round.note.clone()]
    });
    Ok(sheet(
        own,
        "ride-tab-stations",
        &["case-file-what", "case-file-round", "case-file-from", "case-file-until", "case-file-note"],
        rows.collect(),
    ))
}

/// The formal requirements of the route with what proves them.
fn proven(own: &OwnVisit, place: &Place, ride: &Ride, names: bool) -> Result<Sheet, PageError> {
    let (visit, edition) = (&own.visit, ride.edition(&own.visit)?);
    let rows = ride.requirements().into_iter().map(|requirement| {
        let row = requirements::row(visit, &edition, place.journey.id, &requirement);
        let evidence = requirement.evidence.iter().map(|one| {
            let by = one.added_by_name.as_deref().filter(|_| names).unwrap_or_default();
            let told = [one.text.as_str(), one.place.as_str(), &visit.words().date(one.dated), by].map(str::to_owned);
            told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        });
        vec![row.title, row.state, row.since, evidence.collect::<Vec<_>>().join("\n")]
    });
    Ok(sheet(own, "ride-tab-requirements", &["case-file-what", "case-file-state", "case-file-from", "case-file-evidence"], rows.collect()))
}

/// What is known.
fn given(own: &OwnVisit, ride: &Ride, names: bool) -> Result<Sheet, PageError> {
    let (visit, edition) = (&own.visit, ride.edition(&own.visit)?);
    let rows = facts::of_route(ride).into_iter().filter_map(|fact| {
        let value = known::value_of(ride, fact)?;
        let given = ride.given.get(fact.id.as_str());
        let by = given.and_then(|given| given.given_by_name.clone()).filter(|_| names).unwrap_or_default();
        let (source, as_of) = given.map(|given| (given.source.clone(), visit.words().date(given.as_of))).unwrap_or_default();
        Some(vec![words::label(&edition, fact), words::lines(visit, &edition, ride, fact, &value).join("\n"), source, as_of, by])
    });
    let columns = ["case-file-what", "case-file-value", "case-file-source", "case-file-from", "case-file-who"];
    Ok(sheet(own, "ride-tab-facts", &columns, rows.collect()))
}

/// What was to be done.
async fn done(own: &OwnVisit, place: &Place, ride: &Ride, query: &mut impl Query, names: bool) -> Result<Sheet, PageError> {
    let rows = activities::list::of(query, ride, place, own).await?.into_iter().map(|row| {
        let who = if names { row.owner_name } else { String::new() };
        let due = row.due.map(|day| own.visit.words().date(day)).unwrap_or_default();
        vec![row.title, own.visit.word(&format!("activity-state-{}", row.state)), who, due]
    });
    let columns = ["case-file-what", "case-file-state", "case-file-who", "case-file-until"];
    Ok(sheet(own, "ride-tab-activities", &columns, rows.collect()))
}

//! The case for people: pages that any browser opens, without a program, a network or a script. They are in the language of the case, since
//! whoever opens them later is not whoever took the case along.

mod files;
mod given;
mod journal;
mod people;
mod proven;
mod sheet;
mod told;
mod way;

use askama::Template;
use perron_db::Query;
use perron_journal::Filter;
use perron_people::{
    doors::{OwnVisit, Visit, known_language},
    model::PersonId,
    moment,
};
use perron_ui::Words;
use perron_web::PageError;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

use super::files::Files;
use crate::{
    documents::reader::Reader,
    export::readable::sheet::{Section, Sheet},
    log::{self, speaker::OfJourney},
    methods::Methods,
    organisations,
    place::Place,
    ride::Ride,
};

/// How the pages look, on a screen and on paper.
const LOOK: &str = include_str!("../../../pages/case_file.css");

/// What the pages are made of.
pub struct Case<'a> {
    /// Whose case it is, and what of it whoever takes it along may see.
    pub place: &'a Place,
    /// Its ride; nothing while no route is chosen.
    pub ride: Option<&'a Ride>,
    /// Its rows, as programs get them.
    pub rows: &'a Map<String, Json>,
    /// What everybody is called whom the rows name; nothing where nobody is to be named.
    pub called: BTreeMap<PersonId, String>,
    /// Whether people are named.
    pub names: bool,
}

#[derive(Template)]
#[template(path = "case_file.html")]
struct CaseFile<'a> {
    words: &'a Words,
    title: &'a str,
    challenge: &'a str,
    /// What the case is, each part with what that is.
    about: Vec<(String, String)>,
    sections: Vec<Section>,
    files: Option<files::Listing>,
    journal: String,
}

/// The pages, each with its path. Without names nobody is named by what the program knows; what people wrote stays as it is.
pub async fn pages(
    own: &OwnVisit,
    methods: &Methods,
    case: &Case<'_>,
    query: &mut impl Query,
    files: &Files,
) -> Result<Vec<(&'static str, String)>, PageError> {
    let own = &in_language_of(own, case.place);
    let (visit, journey) = (&own.visit, &case.place.journey);
    let things = OfJourney::read(query, methods, journey, own).await?;
    let mut sections = Vec::new();
    if let Some(ride) = case.ride {
        let called = |person: PersonId| case.called.get(&person).cloned();
        let (edition, names) = (ride.edition(visit)?, case.names);
        let reader = Reader { visit, ride, edition, things: &things, rows: case.rows, called: &called, names };
        sections.push(Section::new(visit, "outcome-title", told::ended(&reader, ride)));
        sections.push(Section::new(visit, "case-file-way", way::sheets(&reader, ride)));
        sections.push(Section::new(visit, "requirements-title", proven::sheets(&reader, case.place)));
        sections.push(Section::new(visit, "decisions-title", told::decided(&reader, ride)));
        sections.push(Section::new(visit, "ride-tab-facts", given::facts(&reader)));
        sections.push(Section::new(visit, "ride-tab-activities", given::activities(own, case, query).await?));
        sections.push(Section::new(visit, "comments-title", told::said(&reader, ride)));
        sections.push(Section::new(visit, "participants-title", people::sheets(visit, case, query, Some(&reader)).await?));
    } else {
        sections.push(Section::new(visit, "participants-title", people::sheets(visit, case, query, None).await?));
    }
    sections.push(Section::new(visit, "shared-name", told::to_others(visit, case, query).await?));
    sections.retain(|section| !section.sheets.is_empty());
    let entries = log::entries(query, journey.id, Filter::default()).await?;
    let journal = visit.words().with("case-file-journal-count", &[("count", entries.len().into())]);
    let page = CaseFile {
        words: visit.words(),
        title: &journey.title,
        challenge: &journey.challenge,
        about: about(visit, own.person.id, case, query).await?,
        sections,
        files: files::listing(visit, files, case.names),
        journal,
    };
    let journal = journal::page(visit, &journey.title, &things, (entries, case.names), query).await?;
    Ok(vec![("index.html", page.render()?), ("journal.html", journal), ("look.css", LOOK.to_owned())])
}

/// The same visit in the language that the case is led in.
fn in_language_of(own: &OwnVisit, place: &Place) -> OwnVisit {
    let mut visit = own.visit.clone();
    visit.language = known_language(&place.journey.language).unwrap_or(visit.language);
    OwnVisit { visit, person: own.person.clone(), session: own.session.clone() }
}

/// What the case is. Its number and its note have marks of their own.
async fn about(visit: &Visit, person: PersonId, case: &Case<'_>, query: &mut impl Query) -> Result<Vec<(String, String)>, PageError> {
    let (words, journey) = (visit.words(), &case.place.journey);
    let kept = |kept: &crate::model::Kept| if case.place.sees(kept, person) { kept.text.clone() } else { String::new() };
    let parts = [
        ("documents-owner", organisations::owner_name(query, journey).await?),
        ("document-case-number", kept(&journey.case_number)),
        ("document-note", kept(&journey.note)),
        ("case-file-begun", moment::day_in_words(words, journey.created_at)),
        ("case-file-exported", moment::day_in_words(words, visit.now())),
        ("documents-names", visit.word(if case.names { "documents-names-with" } else { "documents-names-without" })),
    ];
    Ok(parts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (visit.word(key), text)).collect())
}

/// What a sheet of rows with documents in them is made of: the rows of a part, with the day and the route on which each was said.
fn records(reader: &Reader<'_>, ride: &Ride, (caption, part, at): (&str, &str, &str)) -> Sheet {
    let rows = told::found(reader, part).into_iter().map(|(row, found)| {
        let route = way::route_at(reader, ride, row.moment(at));
        vec![found.title.clone(), reader.visit.words().date(found.day), route, told::lines(reader, &found), found.who.unwrap_or_default()]
    });
    let columns = ["case-file-what", "documents-column-day", "case-file-route", "case-file-says", "case-file-who"];
    Sheet::new(reader.visit, caption, &columns, rows.collect())
}

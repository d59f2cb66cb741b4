//! Taking the whole case along. Whoever leads it may; it is noted, because the file leaves the access rules of this installation behind.

use axum::{
    Extension, Form as Sent,
    extract::Path,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{
        FormPage, OwnVisit,
        files::{keeping, size_in_words},
        id_in_address,
    },
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use super::{archive, contents, files::Files};
use crate::{
    access::Act,
    methods::Methods,
    paths,
    place::{self, Place},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/export", show).post("/journeys/{id}/export", export)
}

/// The answer for a file with the names of people, and that for one without.
const WITH: &str = "with";
const WITHOUT: &str = "without";

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    names: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id_in_address(&id)?, Act::Export).await?;
    let files = Files::of(&mut read, &own, &place).await?;
    drop(read);
    page(&own, &place, &files, WITH).show(&own.visit)
}

async fn export(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::Export, "journey.export").await?;
    let files = Files::of(&mut act, &own, &place).await?;
    let mut page = page(&own, &place, &files, &answers.names);
    if ![WITH, WITHOUT].contains(&answers.names.as_str()) {
        page.form.fields.fail("names", visit.word("error-export-names"));
        return page.show(visit);
    }
    let entry = Entry::new(Stream::journey(id)).fact("export-files", count(files.carried.len()));
    let entry = entry.fact("export-left-out", count(files.left_out.len()));
    let parts = contents::of(&mut act, &own, &methods, &place, (answers.names == WITH, files)).await?;
    act.record(entry.fact("export-names", answers.names));
    act.commit().await?;
    let store = keeping(visit).ok().map(|keeping| keeping.store.clone());
    let name = format!("attachment; filename=\"case-{id}.zip\"");
    let headers = [(CONTENT_TYPE, "application/zip".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, archive::sent(store, parts)).into_response())
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

/// What of its files comes along, and what stays.
fn about_files(own: &OwnVisit, files: &Files) -> String {
    let words = own.visit.words();
    let size = size_in_words(words, files.size());
    let come = [("count", count(files.carried.len()).into()), ("size", size.into())];
    let stay = [("count", count(files.left_out.len()).into())];
    let parts = [
        (!files.carried.is_empty()).then(|| words.with("export-files-come", &come)),
        (!files.left_out.is_empty()).then(|| words.with("export-files-stay", &stay)),
    ];
    parts.into_iter().flatten().fold(words.get("export-lead"), |lead, part| format!("{lead} {part}"))
}

fn page(own: &OwnVisit, place: &Place, files: &Files, names: &str) -> FormPage {
    let (visit, id) = (&own.visit, place.journey.id);
    let choices = vec![
        Choice::new(WITH, visit.word("export-names-with")).hint(visit.word("export-names-with-hint")),
        Choice::new(WITHOUT, visit.word("export-names-without")).hint(visit.word("export-names-without-hint")),
    ];
    let names = Field::radios("names", visit.word("export-names"), choices).value(names);
    let form = Form::new(paths::below(id, "export"), vec![names], visit.word("export-submit"));
    FormPage {
        heading: visit.word("export-title"),
        lead: about_files(own, files),
        form: form.cancel(Link::new(paths::journey(id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: place::crumbs(own, &place.journey),
    }
}

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
    doors::{FormPage, OwnVisit, id_in_address},
};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use super::{archive::zipped, contents};
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
    let place = place::enter(&own, &mut own.visit.read().await?, id_in_address(&id)?, Act::Export).await?;
    page(&own, &place, WITH).show(&own.visit)
}

async fn export(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::Export, "journey.export").await?;
    let mut page = page(&own, &place, &answers.names);
    if ![WITH, WITHOUT].contains(&answers.names.as_str()) {
        page.form.fields.fail("names", visit.word("error-export-names"));
        return page.show(visit);
    }
    let parts = contents::of(&mut act, &own, &methods, &place, answers.names == WITH).await?;
    act.record(Entry::new(Stream::journey(id)).fact("export-names", answers.names));
    act.commit().await?;
    let file = tokio::task::spawn_blocking(move || zipped(&parts)).await.map_err(std::io::Error::other)?;
    let name = format!("attachment; filename=\"case-{id}.zip\"");
    let headers = [(CONTENT_TYPE, "application/zip".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, file.map_err(std::io::Error::other)?).into_response())
}

fn page(own: &OwnVisit, place: &Place, names: &str) -> FormPage {
    let (visit, id) = (&own.visit, place.journey.id);
    let choices = vec![
        Choice::new(WITH, visit.word("export-names-with")).hint(visit.word("export-names-with-hint")),
        Choice::new(WITHOUT, visit.word("export-names-without")).hint(visit.word("export-names-without-hint")),
    ];
    let names = Field::radios("names", visit.word("export-names"), choices).value(names);
    let form = Form::new(paths::below(id, "export"), vec![names], visit.word("export-submit"));
    FormPage {
        heading: visit.word("export-title"),
        lead: visit.word("export-lead"),
        form: form.cancel(Link::new(paths::journey(id), visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: place::crumbs(own, &place.journey),
    }
}

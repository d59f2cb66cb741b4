//! The table of a portfolio as a file for a spreadsheet: the cases that the filter lets through, all of them.

use axum::{
    Extension,
    extract::{Path, Query as Asking},
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use perron_people::{
    People,
    access::Act as InOrganisation,
    doors::{OwnVisit, id_in_address},
};
use perron_table::{BEGIN, MEDIA_TYPE, line};
use perron_web::{PageError, Routes};

use crate::{
    methods::Methods,
    paths,
    portfolio::{
        cases::{self, Case},
        figures,
        filter::{Asked, Filter, way_in_words},
        page::{flags, station},
    },
    ride::acts::today,
};

/// The columns, by the keys of their words.
const COLUMNS: [&str; 11] = [
    "portfolio-column-case",
    "portfolio-column-owner",
    "portfolio-column-route",
    "portfolio-column-station",
    "portfolio-file-days",
    "portfolio-file-left",
    "portfolio-file-broken",
    "portfolio-file-missing",
    "portfolio-file-still",
    "portfolio-column-state",
    "portfolio-column-lead",
];

/// The routes of these files.
pub fn routes() -> Routes<People> {
    Routes::default().get("/portfolio/cases.csv", of_person).get("/organisations/{id}/portfolio/cases.csv", of_organisation)
}

async fn of_person(own: OwnVisit, Extension(methods): Extension<Methods>, Asking(asked): Asking<Asked>) -> Result<Response, PageError> {
    let cases = cases::of(&own, &methods, "").await?;
    Ok(file(&own, cases, &asked))
}

async fn of_organisation(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(asked): Asking<Asked>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    own.place(&mut own.visit.read().await?, id, InOrganisation::See).await?;
    let cases = cases::of(&own, &methods, &id.to_string()).await?;
    Ok(file(&own, cases, &asked))
}

fn file(own: &OwnVisit, cases: Vec<Case>, asked: &Asked) -> Response {
    let filter = Filter::read(&own.visit, asked, &cases);
    let mut cases: Vec<Case> = cases.into_iter().filter(|case| filter.wants(case)).collect();
    filter.order(&mut cases);
    let mut table = String::from(BEGIN);
    line(&mut table, COLUMNS.iter().chain(&["portfolio-file-address"]).map(|column| own.visit.word(column)));
    for case in &cases {
        line(&mut table, cells(own, case).into_iter().chain([own.visit.people.absolute(&paths::journey(case.id))]));
    }
    let name = format!("attachment; filename=\"perron-portfolio-{}.csv\"", today(own));
    ([(CONTENT_TYPE, MEDIA_TYPE.to_owned()), (CONTENT_DISPOSITION, name)], table).into_response()
}

fn cells(own: &OwnVisit, case: &Case) -> [String; 11] {
    let visit = &own.visit;
    let flags: Vec<String> = flags(visit, case).into_iter().map(|(_, label, _)| label).collect();
    let leads: Vec<&str> = case.leads.iter().map(|(_, name)| name.as_str()).collect();
    let elsewhere = || visit.word("portfolio-station-elsewhere");
    let left: Vec<String> = figures::left_of(visit, case).map(|title| title.unwrap_or_else(elsewhere)).collect();
    [
        case.title.clone(),
        case.owner.clone(),
        way_in_words(visit, case),
        station(visit, case),
        case.days.map(|days| days.to_string()).unwrap_or_default(),
        left.join(", "),
        case.counts.broken.to_string(),
        case.counts.missing.to_string(),
        case.still_for.to_string(),
        flags.join(", "),
        leads.join(", "),
    ]
}

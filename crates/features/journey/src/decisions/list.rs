//! The decisions of a case, the newest first; those that were withdrawn stand folded below.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Html, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    decisions::{self, path_of, store},
    methods::Methods,
    ride::{
        acts,
        frame::{self, Tabbed},
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/decisions", show)
}

struct Row {
    question: String,
    href: String,
    rows: Vec<SummaryRow>,
    is_withdrawn: bool,
}

#[derive(Template)]
#[template(path = "decisions.html")]
struct DecisionsTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: String,
    /// Where one is recorded; nothing for whoever may not.
    add: Option<String>,
    standing: Vec<Row>,
    withdrawn: Vec<Row>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let edition = ride.edition(visit)?;
    let all = store::of_journey(&mut visit.read().await?, id).await?;
    let row = |decision: decisions::model::Decision| Row {
        question: decision.told.question.clone(),
        href: path_of(id, decision.id),
        rows: decisions::rows(visit, &ride, &edition, &decision),
        is_withdrawn: decision.withdrawn_at.is_some(),
    };
    let (withdrawn, standing): (Vec<Row>, Vec<Row>) = all.into_iter().map(row).partition(|row| row.is_withdrawn);
    let title = visit.word("decisions-title");
    let body = Html::render(&DecisionsTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &ride.requirements(), Tabbed::Below("decisions", "decisions-title"), false)?,
        title: title.clone(),
        add: place.may(Act::Prove).then(|| format!("{}/new", decisions::path(id))),
        standing,
        withdrawn,
    })?;
    visit.page(frame::page(&own, &place, title, Vec::new()), &body)
}

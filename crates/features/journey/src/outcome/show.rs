//! The page that tells what came of a journey, and what was said about its use since.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
};
use perron_ui::{Html, PostButton, SummaryRow, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    outcome::{
        self, in_words,
        model::{ASKED_AFTER, End, InUse, Uptake, is_asked, months_after},
        store,
    },
    place,
    ride::{
        Ride,
        acts::today,
        frame::{self, Tabbed},
    },
    shared,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/outcome", show)
}

struct Row {
    day: String,
    state: &'static str,
    icon: &'static str,
    in_use: String,
    places: String,
    gives: String,
    by: String,
}

#[derive(Template)]
#[template(path = "outcome.html")]
struct OutcomeTemplate<'a> {
    words: &'a Words,
    frame: Html,
    /// How it stands while it goes on.
    going_on: &'static str,
    /// What came of it; nothing while it goes on.
    rows: Vec<SummaryRow>,
    /// Where the end is told or changed, for whoever may.
    edit: Option<String>,
    go_on: Option<PostButton>,
    /// Where the case is told to others.
    shared: String,
    /// How the case for others stands, once it is written.
    told: Option<shared::Standing>,
    /// Whether the team is asked now.
    asks: bool,
    /// When it will be asked, in words.
    plan: String,
    answers: Vec<Row>,
    /// Where an answer is given, for whoever may.
    answer: Option<String>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::SeeRide).await?;
    let ride = Ride::of(&mut read, &methods, &place.journey, today(&own)).await?;
    let end = store::end(&mut read, id).await?;
    let answers = store::uptake(&mut read, id).await?;
    let (page, newest) = (shared::store::page(&mut read, id).await?, shared::store::newest(&mut read, id).await?);
    drop(read);
    let path = outcome::path(id);
    let ends = place.may(Act::ChooseRoute);
    let requirements = ride.as_ref().map(Ride::requirements).unwrap_or_default();
    let body = Html::render(&OutcomeTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, ride.as_ref(), &requirements, Tabbed::Below("outcome", "outcome-title"), false)?,
        going_on: if place.pause.is_some() { "outcome-none-paused" } else { "outcome-none" },
        rows: end.as_ref().map(|end| rows(visit, end)).unwrap_or_default(),
        edit: ends.then(|| format!("{path}/edit")),
        go_on: (ends && end.is_some()).then(|| PostButton::new(format!("{path}/go-on"), visit.word("outcome-go-on"))),
        shared: shared::path(id),
        told: newest.as_ref().map(|version| shared::state_in_words(visit, version, page.as_ref())),
        asks: end.as_ref().is_some_and(|end| is_asked(end, &answers, today(&own))),
        plan: end.as_ref().map(|end| plan(visit, end)).unwrap_or_default(),
        answers: answers.iter().map(|answer| row(visit, answer)).collect(),
        answer: (end.is_some() && place.may(Act::Work)).then(|| format!("{path}/uptake")),
    })?;
    visit.page(frame::page(&own, &place, visit.word("outcome-title"), Vec::new()), &body)
}

fn rows(visit: &Visit, end: &End) -> Vec<SummaryRow> {
    let rows = [
        ("outcome-field-outcome", in_words(visit.words(), end.outcome)),
        ("outcome-field-ended-on", visit.words().date(end.ended_on)),
        ("outcome-field-result", end.result.clone()),
        ("outcome-field-learned", end.learned.clone()),
        ("outcome-told-by", visit.called(end.ended_by_name.as_deref())),
    ];
    rows.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| SummaryRow::new(visit.word(key), &value)).collect()
}

/// The days on which the team is asked.
fn plan(visit: &Visit, end: &End) -> String {
    let days = ASKED_AFTER.into_iter().filter_map(|months| months_after(end.ended_on, months));
    let days: Vec<String> = days.map(|day| visit.words().date(day)).collect();
    visit.words().with("uptake-plan", &[("days", days.join(" · ").into())])
}

fn row(visit: &Visit, answer: &Uptake) -> Row {
    let (state, icon) = match answer.in_use {
        InUse::Yes => ("ok", "x-done"),
        InUse::Partly => ("warn", "x-half"),
        InUse::No => ("line", "x-ring"),
    };
    Row {
        day: visit.words().date(answer.as_of),
        state,
        icon,
        in_use: visit.word(&format!("uptake-{}", answer.in_use)),
        places: answer.places.map(|places| visit.words().number(places)).unwrap_or_default(),
        gives: answer.gives.clone(),
        by: visit.called(answer.said_by_name.as_deref()),
    }
}

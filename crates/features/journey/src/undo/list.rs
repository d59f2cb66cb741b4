//! What can still be undone in a case, by whom, and for how long.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_guide::Edition;
use perron_kernel::Instant;
use perron_people::{
    People,
    doors::{self, OwnVisit, Visit, id_in_address},
    moment,
};
use perron_ui::{Html, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    model::JourneyId,
    place::Place,
    ride::{
        Ride,
        acts::enter,
        frame::{self, Tabbed},
    },
    undo::{
        self,
        model::{Snapshot, Undo},
        store,
    },
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/undo", show)
}

/// Something that was done, as it is shown.
struct Row {
    /// What was done.
    act: String,
    /// With what.
    about: String,
    /// Who did it, and when.
    by: String,
    /// How long it can be undone, or why it cannot.
    until: String,
    /// The button, for whoever may.
    button: Option<PostButton>,
}

#[derive(Template)]
#[template(path = "undo_list.html")]
struct ListTemplate<'a> {
    words: &'a Words,
    frame: Html,
    title: String,
    rows: Vec<Row>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = enter(&own, &methods, id, Act::SeeRide).await?;
    let mut read = visit.read().await?;
    let now = visit.now();
    let (kept, standing) = (store::of_journey(&mut read, id).await?, store::snapshot(&mut read, id).await?);
    drop(read);
    let edition = ride.edition(visit)?;
    let open = kept.iter().filter(|undo| undo.undone_at.is_none() && undo.until > now);
    let rows = open.map(|undo| row(&own, &place, &ride, &edition, undo, &standing)).collect();
    let title = visit.word("undo-title");
    let body = Html::render(&ListTemplate {
        words: visit.words(),
        frame: frame::frame(&own, &place, Some(&ride), &ride.requirements(), Tabbed::Below("undo", "undo-title"), false)?,
        title: title.clone(),
        rows,
    })?;
    visit.page(frame::page(&own, &place, title, Vec::new()), &body)
}

fn row(own: &OwnVisit, place: &Place, ride: &Ride, edition: &Edition<'_>, undo: &Undo, standing: &Snapshot) -> Row {
    let visit = &own.visit;
    let stands = undo.changes.iter().all(|change| change.stands_in(standing));
    let act = doors::act_in_words(visit.words(), &undo.act);
    let about = about(edition, ride, undo);
    Row {
        by: by(visit, undo),
        until: if stands { left(visit, undo.until) } else { visit.word("undo-changed-since") },
        button: (stands && undo::may(own, place, undo)).then(|| button(visit, place.journey.id, undo)),
        act,
        about,
    }
}

/// What it was about, each thing once.
pub fn about(edition: &Edition<'_>, ride: &Ride, undo: &Undo) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in undo.changes.iter().map(|change| undo::about(edition, ride, change)) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// Who did it, and when.
pub fn by(visit: &Visit, undo: &Undo) -> String {
    let name = visit.called(undo.done_by_name.as_deref());
    let time = moment::time_in_words(visit.words(), undo.done_at);
    visit.words().with("undo-by", &[("name", name.into()), ("time", time.into())])
}

fn left(visit: &Visit, until: Instant) -> String {
    let minutes = until.since(visit.now()).as_secs().div_ceil(60);
    visit.words().count("undo-left", usize::try_from(minutes).unwrap_or_default())
}

fn button(visit: &Visit, journey: JourneyId, undo: &Undo) -> PostButton {
    PostButton::new(format!("{}/{}", undo::path(journey), undo.id), visit.word("undo-do"))
}

//! Removing a file, and bringing it back within a day.

use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes, see_other};

use crate::{
    access::Act,
    files::{entry, find, model::FileId, store},
    methods::Methods,
    model::JourneyId,
    ride::acts,
    subject::{Kind, Subject},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/files/{file}/remove", remove).post("/journeys/{id}/files/{file}/restore", restore)
}

async fn remove(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, PageError> {
    put(&own, &methods, id_in_address(&id)?, id_in_address(&file)?, true).await
}

async fn restore(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, PageError> {
    put(&own, &methods, id_in_address(&id)?, id_in_address(&file)?, false).await
}

async fn put(own: &OwnVisit, methods: &Methods, id: JourneyId, file: FileId, away: bool) -> Result<Response, PageError> {
    let name = if away { "journey.remove-file" } else { "journey.restore-file" };
    let (mut act, place, ride) = acts::begin(own, methods, id, Act::SeeRide, name).await?;
    let file = find(&mut act, own, &place, file).await?;
    if !may_remove(&place, file.kind) {
        return Err(PageError::not_permitted());
    }
    let subject = Subject::find(&mut act, own, &place, &ride, (file.kind.as_str(), &file.subject)).await?;
    // Whoever presses twice finds it done.
    if file.removed_at.is_some() == away {
        return Ok(see_other(&subject.page));
    }
    let at = away.then(|| act.now());
    store::set_removed(&mut act, id, file.id, at).await?;
    acts::settle(act, own, methods, &place, entry(id, &subject, &file)).await?;
    let receipt = if away { "case-file-removed" } else { "case-file-restored" };
    Ok(own.visit.done(&subject.page, receipt, &[&file.name]))
}

/// Whoever may bring a file to something may remove one there, whoever brought it: it can come back.
pub fn may_remove(place: &crate::place::Place, kind: Kind) -> bool {
    kind.takes_files().is_some_and(|act| place.may(act))
}

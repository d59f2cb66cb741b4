//! Withdrawing a decision, and taking that back at any time: the row stays, because somebody once acted on it.

use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes, see_other};

use crate::{
    access::Act,
    decisions::{self, entry, path_of, store},
    methods::Methods,
    ride::acts,
    undo,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .post("/journeys/{id}/decisions/{decision}/withdraw", withdraw)
        .post("/journeys/{id}/decisions/{decision}/restore", restore)
}

async fn withdraw(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, decision)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (id, decision) = (id_in_address(&id)?, id_in_address(&decision)?);
    let (mut act, place, _) = acts::begin(&own, &methods, id, Act::Prove, "journey.withdraw-decision").await?;
    let standing = decisions::named(&mut act, id, decision).await?;
    let path = path_of(id, decision);
    // Whoever presses twice finds it withdrawn.
    if standing.withdrawn_at.is_some() {
        return Ok(see_other(&path));
    }
    let now = act.now();
    store::set_withdrawn(&mut act, id, decision, Some(now)).await?;
    let undo = acts::settle(act, &own, &methods, &place, entry(id, decision, &standing.told)).await?;
    Ok(undo::done(&own, id, undo, &path, "decision-withdrawn", &[]))
}

async fn restore(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, decision)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (id, decision) = (id_in_address(&id)?, id_in_address(&decision)?);
    let (mut act, place, _) = acts::begin(&own, &methods, id, Act::Prove, "journey.restore-decision").await?;
    let standing = decisions::named(&mut act, id, decision).await?;
    let path = path_of(id, decision);
    if standing.withdrawn_at.is_none() {
        return Ok(see_other(&path));
    }
    store::set_withdrawn(&mut act, id, decision, None).await?;
    let undo = acts::settle(act, &own, &methods, &place, entry(id, decision, &standing.told)).await?;
    Ok(undo::done(&own, id, undo, &path, "decision-restored", &[]))
}

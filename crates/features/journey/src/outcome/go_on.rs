//! Taking a journey up again that had ended. What was said of its end stays in the journal.

use axum::{Extension, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes};

use crate::{access::Act, letters, methods::Methods, outcome::store, paths, place, ride::acts};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/outcome/go-on", go_on)
}

async fn go_on(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (mut act, place) = place::begin(&own, id, Act::ChooseRoute, "journey.take-up-again").await?;
    if let Some(end) = store::end(&mut act, id).await? {
        store::remove_end(&mut act, id).await?;
        letters::uptake_answered(&mut act, id).await?;
        let entry = Entry::new(Stream::journey(id)).fact("outcome", end.outcome.as_str()).fact("ended-on", end.ended_on.to_string());
        acts::settle(act, &own, &methods, &place, entry).await?;
    }
    Ok(own.visit.done(&paths::journey(id), "journey-goes-on", &[]))
}

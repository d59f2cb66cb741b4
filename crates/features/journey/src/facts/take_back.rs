//! Taking back what was said of a fact: it is not known from now on, and its history stays. What that does to the rules is shown first.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    facts::{self, model::Given, preview, store, words},
    methods::Methods,
    ride::acts,
    undo,
};

/// Where it is sent, below the page of the fact.
const END: &str = "/take-back";

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    /// That it was shown what this does to the rules.
    confirmed: String,
}

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/facts/{fact}/take-back", take_back)
}

async fn take_back(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, fact)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.take-back-fact").await?;
    let fact = facts::named_given(&ride, &fact)?;
    let path = facts::path_of(id, fact);
    if !ride.given.contains_key(fact.id.as_str()) {
        return Ok(visit.done(&path, "organisation-unchanged", &[]));
    }
    let changes = preview::changes(&ride, fact, None);
    if !changes.is_empty() && answers.confirmed.is_empty() {
        let asked = preview::Asked { fact, value: None, end: END, sent: &Vec::new() };
        return preview::show(&own, &place, &ride, &changes, &asked);
    }
    let nothing = Given::now(&mut act, &own, &fact.id, None);
    store::add(&mut act, id, &nothing).await?;
    let label = words::label(&ride.edition(visit)?, fact);
    let undo = acts::settle(act, &own, &methods, &place, facts::told(id, &nothing, "")).await?;
    Ok(undo::done(&own, id, undo, &path, "fact-taken-back", &[&label]))
}

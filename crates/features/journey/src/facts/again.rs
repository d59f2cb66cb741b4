//! Giving an answer from the history of a fact again, which also undoes the last change. What that does to the rules is shown first.

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
const END: &str = "/again";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/facts/{fact}/again", again)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    given: String,
    /// That it was shown what this does to the rules.
    confirmed: String,
}

async fn again(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, fact)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.give-fact-again").await?;
    let fact = facts::named_given(&ride, &fact)?;
    let path = facts::path_of(id, fact);
    let history = store::history(&mut act, id, &fact.id).await?;
    let former = history.into_iter().find(|given| given.id.to_string() == answers.given);
    let stands = former.as_ref().is_some_and(|former| ride.given.get(fact.id.as_str()).is_some_and(|now| now.value == former.value));
    let Some((former, value)) = former.filter(|_| !stands).and_then(|former| former.value.clone().map(|value| (former, value))) else {
        return Ok(visit.done(&path, "organisation-unchanged", &[]));
    };
    let changes = preview::changes(&ride, fact, Some(&value));
    if !changes.is_empty() && answers.confirmed.is_empty() {
        let sent = vec![("given".to_owned(), answers.given)];
        let asked = preview::Asked { fact, value: Some(&value), end: END, sent: &sent };
        return preview::show(&own, &place, &ride, &changes, &asked);
    }
    let now = Given::now(&mut act, &own, &fact.id, Some(value.clone()));
    let given = Given { source: former.source, as_of: former.as_of, ..now };
    store::add(&mut act, id, &given).await?;
    let edition = ride.edition(visit)?;
    let (label, said) = (words::label(&edition, fact), words::value(visit, &edition, &ride, fact, &value));
    let undo = acts::settle(act, &own, &methods, &place, facts::told(id, &given, &said)).await?;
    Ok(undo::done(&own, id, undo, &path, "fact-given", &[&label]))
}

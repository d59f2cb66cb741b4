//! Taking a public case down, with a reason. Its address answers as if there had never been anything; the text stays in the journey.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    model::JourneyId,
    place,
    shared::{
        self,
        model::{State, Version},
        no::{Answers, No},
        store,
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/shared/take-down", show).post("/journeys/{id}/shared/take-down", take_down)
}

/// What is asked and told.
const DOWN: No = No {
    page: "take-down",
    state: State::TakenDown,
    heading: "shared-take-down",
    lead: "shared-take-down-lead",
    field: "shared-field-take-down",
    hint: "",
    submit: "shared-take-down-submit",
    letter: "journey-shared-taken-down",
};

/// The version that is public; nothing when none is.
async fn public(query: &mut impl Query, id: JourneyId) -> perron_db::Result<Option<Version>> {
    let Some(number) = store::page(query, id).await?.and_then(|page| page.number) else { return Ok(None) };
    Ok(store::versions(query, id).await?.into_iter().find(|version| version.number == number))
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let mut read = own.visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::ReviewShared).await?;
    public(&mut read, id).await?.ok_or_else(PageError::not_found)?;
    drop(read);
    DOWN.page(&own, &place, &Answers::default()).show(&own.visit)
}

async fn take_down(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ReviewShared, "journey.take-down-shared").await?;
    let path = shared::path(id);
    let Some(version) = public(&mut act, id).await? else { return Ok(visit.done(&path, "shared-moved-on", &[])) };
    let mut page = DOWN.page(&own, &place, &answers);
    let Some(reason) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    store::hide(&mut act, id).await?;
    DOWN.say(act, &own, &methods, &place, &version, reason).await?;
    Ok(visit.done(&path, "shared-taken-down", &[]))
}

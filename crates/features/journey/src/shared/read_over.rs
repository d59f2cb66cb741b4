//! Reading the text over: saying yes, which makes it public, or sending it back with a reason. Nobody does either with a text of their own.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::Act as Doing;
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    letters,
    methods::Methods,
    place::{self, Place},
    ride::acts,
    shared::{
        self, entry, may_read_over,
        model::{State, Version},
        no::{Answers, No},
        store,
    },
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .post("/journeys/{id}/shared/approve", approve)
        .get("/journeys/{id}/shared/return", show)
        .post("/journeys/{id}/shared/return", send_back)
}

/// Sending it back.
const BACK: No = No {
    page: "return",
    state: State::Returned,
    heading: "shared-return",
    lead: "shared-return-lead",
    field: "shared-field-reason",
    hint: "shared-field-reason-hint",
    submit: "shared-return-submit",
    letter: "journey-shared-returned",
};

/// The version that waits, for somebody who may say something to it; nothing when it waits no longer.
async fn waiting(act: &mut Doing, own: &OwnVisit, place: &Place) -> Result<Option<Version>, PageError> {
    let newest = store::newest(act, place.journey.id).await?;
    let Some(version) = newest.filter(|version| version.state == State::Waiting) else { return Ok(None) };
    if may_read_over(place, &version, own.person.id) { Ok(Some(version)) } else { Err(PageError::not_permitted()) }
}

async fn approve(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ReviewShared, "journey.approve-shared").await?;
    let path = shared::path(id);
    let read = waiting(&mut act, &own, &place).await?.filter(|version| version.mark() == answers.shown);
    let Some(version) = read else { return Ok(visit.done(&path, "shared-moved-on", &[])) };
    store::answer(&mut act, id, version.number, State::Approved, own.person.id, "").await?;
    store::publish(&mut act, id, version.number).await?;
    letters::shared_read_over(&mut act, id).await?;
    letters::shared_to_leads(&mut act, &own, &place.journey, "journey-shared-approved", "").await?;
    acts::settle(act, &own, &methods, &place, entry(id, &version)).await?;
    Ok(visit.done(&path, "shared-approved", &[&version.told.title]))
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = place::enter(&own, &mut read, id, Act::ReviewShared).await?;
    let newest = store::newest(&mut read, id).await?;
    drop(read);
    let version = newest.filter(|version| version.state == State::Waiting).ok_or_else(PageError::not_found)?;
    if !may_read_over(&place, &version, own.person.id) {
        return Err(PageError::not_permitted());
    }
    BACK.page(&own, &place, &Answers { shown: version.mark(), ..Answers::default() }).show(visit)
}

async fn send_back(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = place::begin(&own, id, Act::ReviewShared, "journey.return-shared").await?;
    let path = shared::path(id);
    let Some(version) = waiting(&mut act, &own, &place).await? else { return Ok(visit.done(&path, "shared-moved-on", &[])) };
    let mut page = BACK.page(&own, &place, &answers);
    let Some(reason) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    if version.mark() != answers.shown {
        return Ok(visit.done(&path, "shared-moved-on", &[]));
    }
    letters::shared_read_over(&mut act, id).await?;
    BACK.say(act, &own, &methods, &place, &version, reason).await?;
    Ok(visit.done(&path, "shared-returned", &[]))
}

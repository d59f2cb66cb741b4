//! Reading the text over: saying yes, which makes it public, or sending it back with a reason. Nobody does either with a text of their own.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_journal::Act as Doing;
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, Visit, id_in_address},
};
use perron_ui::{Field, Fields, Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    letters,
    methods::Methods,
    place::{self, Place},
    ride::acts,
    rules::written,
    shared::{
        self, LONGEST_REASON, entry, may_read_over,
        model::{State, Version},
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

/// What was sent: the reason, and which text was read.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Why.
    pub reason: String,
    /// The mark of what was read.
    pub shown: String,
}

impl Answers {
    /// The reason, when it can be accepted; otherwise the field says what is wrong with it.
    pub fn check(&self, visit: &Visit, fields: &mut Fields) -> Option<String> {
        let reason = written(&self.reason);
        if reason.is_empty() {
            fields.fail("reason", visit.word("error-shared-reason"));
        } else if reason.chars().count() > LONGEST_REASON {
            fields.fail("reason", visit.words().count("error-journey-text-long", LONGEST_REASON));
        }
        visit.accepts(fields).then_some(reason)
    }
}

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
    page(&own, &place, &Answers { shown: version.mark(), ..Answers::default() }).show(visit)
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
    let mut page = page(&own, &place, &answers);
    let Some(reason) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    if version.mark() != answers.shown {
        return Ok(visit.done(&path, "shared-moved-on", &[]));
    }
    store::answer(&mut act, id, version.number, State::Returned, own.person.id, &reason).await?;
    letters::shared_read_over(&mut act, id).await?;
    letters::shared_to_leads(&mut act, &own, &place.journey, "journey-shared-returned", &reason).await?;
    acts::settle(act, &own, &methods, &place, entry(id, &version).personal("shared-reason", reason)).await?;
    Ok(visit.done(&path, "shared-returned", &[]))
}

fn page(own: &OwnVisit, place: &Place, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, shared::path(place.journey.id));
    let reason = Field::text_area("reason", visit.word("shared-field-reason"), 4).hint(visit.word("shared-field-reason-hint"));
    let fields = vec![reason.maxlength(LONGEST_REASON).value(&answers.reason), Field::hidden("shown", answers.shown.as_str())];
    let form = Form::new(format!("{path}/return"), fields, visit.word("shared-return-submit"));
    FormPage {
        heading: visit.word("shared-return"),
        lead: visit.word("shared-return-lead"),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: shared::crumbs(own, place),
    }
}

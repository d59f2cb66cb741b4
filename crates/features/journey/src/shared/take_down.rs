//! Taking a public case down, with a reason. Its address answers as if there had never been anything; the text stays in the journey.

use axum::{Extension, Form as Sent, extract::Path, response::Response};
use perron_db::Query;
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, id_in_address},
};
use perron_ui::{Field, Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    letters,
    methods::Methods,
    model::JourneyId,
    place::{self, Place},
    ride::acts,
    shared::{
        self, LONGEST_REASON, entry,
        model::{State, Version},
        read_over::Answers,
        store,
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/shared/take-down", show).post("/journeys/{id}/shared/take-down", take_down)
}

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
    page(&own, &place, &Answers::default()).show(&own.visit)
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
    let mut page = page(&own, &place, &answers);
    let Some(reason) = answers.check(visit, &mut page.form.fields) else { return page.show(visit) };
    store::hide(&mut act, id).await?;
    store::answer(&mut act, id, version.number, State::TakenDown, own.person.id, &reason).await?;
    letters::shared_to_leads(&mut act, &own, &place.journey, "journey-shared-taken-down", &reason).await?;
    acts::settle(act, &own, &methods, &place, entry(id, &version).personal("shared-reason", reason)).await?;
    Ok(visit.done(&path, "shared-taken-down", &[]))
}

fn page(own: &OwnVisit, place: &Place, answers: &Answers) -> FormPage {
    let (visit, path) = (&own.visit, shared::path(place.journey.id));
    let reason = Field::text_area("reason", visit.word("shared-field-take-down"), 4).maxlength(LONGEST_REASON).value(&answers.reason);
    let form = Form::new(format!("{path}/take-down"), vec![reason], visit.word("shared-take-down-submit"));
    FormPage {
        heading: visit.word("shared-take-down"),
        lead: visit.word("shared-take-down-lead"),
        form: form.cancel(Link::new(path, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: shared::crumbs(own, place),
    }
}

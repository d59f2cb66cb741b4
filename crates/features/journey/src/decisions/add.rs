//! Recording a decision.

use axum::{
    Extension, Form as Sent,
    extract::{Path, Query as Asked},
    response::Response,
};
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, id_in_address},
};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    access::Act,
    decisions::{
        self, entry,
        form::{Answers, Choices},
        model::DecisionKind,
        store,
    },
    methods::Methods,
    place::Place,
    ride::acts,
    undo,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/decisions/new", show).post("/journeys/{id}/decisions/new", add)
}

/// The rule from whose page somebody comes.
#[derive(Default, Deserialize)]
#[serde(default)]
struct From {
    rule: String,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asked(from): Asked<From>,
) -> Result<Response, PageError> {
    let (place, ride) = acts::enter(&own, &methods, id_in_address(&id)?, Act::Prove).await?;
    let choices = Choices::of(&own.visit, &ride, None)?;
    page(&own, &place, choices, &Answers::fresh(&own.visit, &ride, from.rule)).show(&own.visit)
}

async fn add(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Prove, "journey.add-decision").await?;
    let choices = Choices::of(visit, &ride, None)?;
    let mut page = page(&own, &place, choices.clone(), &answers);
    let Some(told) = answers.check(visit, &choices, ride.today, &mut page.form.fields) else { return page.show(visit) };
    let decision = act.new_id::<DecisionKind>();
    store::add(&mut act, id, decision, &told, own.person.id).await?;
    let undo = acts::settle(act, &own, &methods, &place, entry(id, decision, &told)).await?;
    Ok(undo::done(&own, id, undo, &decisions::path(id), "decision-recorded", &[&told.question]))
}

fn page(own: &OwnVisit, place: &Place, choices: Choices, answers: &Answers) -> FormPage {
    let (visit, list) = (&own.visit, decisions::path(place.journey.id));
    let form = Form::new(format!("{list}/new"), answers.fields(visit, choices), visit.word("decision-add-submit"));
    FormPage {
        heading: visit.word("decision-add"),
        lead: visit.word("decision-add-lead"),
        form: form.cancel(Link::new(list, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: decisions::crumbs(own, place),
    }
}

//! Adding an activity of the team's own.

use std::collections::HashMap;

use axum::{
    Extension, Form as Sent,
    extract::{Path, Query as Asking},
    response::Response,
};
use perron_people::{
    People,
    doors::{FormPage, OwnVisit, id_in_address},
};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    activities::{
        self, entry,
        form::{Answers, Asked},
        model::Told,
    },
    letters,
    methods::Methods,
    participants,
    place::Place,
    ride::acts,
    undo,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/activities/new", show).post("/journeys/{id}/activities/new", add)
}

/// A page that leads here can say for which station.
async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(asking): Asking<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (place, ride) = acts::enter(&own, &methods, id, Act::Work).await?;
    let participants = participants::store::of(&mut own.visit.read().await?, id).await?;
    let asked = Asked::for_new(&own.visit, &ride, &participants)?;
    let station = asking.get("station").map(String::as_str).or(ride.here()).unwrap_or_default();
    page(&own, &place, &asked, &Answers::at(station)).show(&own.visit)
}

async fn add(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.add-activity").await?;
    let participants = participants::store::of(&mut act, id).await?;
    let asked = Asked::for_new(visit, &ride, &participants)?;
    let mut page = page(&own, &place, &asked, &answers);
    let nothing = Told::untouched(String::new(), None);
    let Some(told) = answers.check(visit, &asked, &nothing, &mut page.form.fields) else { return page.show(visit) };
    let key = activities::keep(&mut act, &place, &own, None, &told).await?;
    letters::activities_given(&mut act, &own, &place.journey, &ride, &[(key, &told)]).await?;
    let undo = acts::settle(act, &own, &methods, &place, entry(id, key, &told, &told.title)).await?;
    Ok(undo::done(&own, id, undo, &activities::path(id), "activity-added", &[&told.title]))
}

fn page(own: &OwnVisit, place: &Place, asked: &Asked, answers: &Answers) -> FormPage {
    let (visit, list) = (&own.visit, activities::path(place.journey.id));
    let form = Form::new(format!("{list}/new"), answers.fields(visit, asked), visit.word("activity-add-submit"));
    FormPage {
        heading: visit.word("activity-add"),
        lead: visit.word("activity-add-lead"),
        form: form.cancel(Link::new(list, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: activities::crumbs(own, place),
    }
}

//! Naming somebody for an actor of the method, or for a function of the team's own.

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
    methods::Methods,
    participants,
    place::Place,
    ride::acts,
    team::{
        self,
        form::{Answers, Asked},
        model::{TeamMember, TeamMemberKind},
        standing, store,
    },
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/team/new", show).post("/journeys/{id}/team/new", add)
}

/// A page that leads here can say for which actor.
async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(asking): Asking<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::Work).await?;
    let participants = participants::store::of(&mut visit.read().await?, id).await?;
    let asked = Asked::of(visit, &ride.edition(visit)?, &ride, &participants, None);
    let actor = asking.get("actor").map(String::as_str).unwrap_or_default();
    page(&own, &place, &asked, &Answers::at(actor)).show(visit)
}

async fn add(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.add-team-member").await?;
    let participants = participants::store::of(&mut act, id).await?;
    let edition = ride.edition(visit)?;
    let asked = Asked::of(visit, &edition, &ride, &participants, None);
    let members = store::of_journey(&mut act, id).await?;
    let mut page = page(&own, &place, &asked, &answers);
    let others: Vec<&TeamMember> = members.iter().collect();
    let Some(told) = answers.check(visit, &asked, &others, &mut page.form.fields) else { return page.show(visit) };
    let key = act.new_id::<TeamMemberKind>();
    store::add(&mut act, id, key, &told, own.person.id).await?;
    let added = store::of_journey(&mut act, id).await?;
    let added = team::found(&added, key)?;
    let (name, function) = (standing::name(visit, added), standing::function(visit, &edition, added));
    let entry = team::entry(&ride, id, key, &told);
    acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(visit.done(&team::path(id), "team-added", &[&name, &function]))
}

fn page(own: &OwnVisit, place: &Place, asked: &Asked, answers: &Answers) -> FormPage {
    let (visit, list) = (&own.visit, team::path(place.journey.id));
    let form = Form::new(format!("{list}/new"), answers.fields(visit, asked), visit.word("team-add-submit"));
    FormPage {
        heading: visit.word("team-add"),
        lead: visit.word("team-add-lead"),
        form: form.cancel(Link::new(list, visit.word("organisation-stay"))),
        below: Vec::new(),
        crumbs: team::crumbs(own, place),
    }
}

//! What an organisation does in a journey: whom it has sent, calling somebody back, and ending its part.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
    model::PersonId,
};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    letters, organisations,
    participants::{self, store},
    paths,
    side::{self, DECIDE},
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .get("/organisations/{id}/journeys/{journey}", show)
        .post("/organisations/{id}/journeys/{journey}/people/{person}/call-back", call_back)
        .get("/organisations/{id}/journeys/{journey}/end", ask_to_end)
        .post("/organisations/{id}/journeys/{journey}/end", end)
}

struct Row {
    name: String,
    role: String,
    call_back: PostButton,
}

#[derive(Template)]
#[template(path = "organisation_journey.html")]
struct PartTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    challenge: &'a str,
    part: String,
    rows: Vec<Row>,
    send: String,
    end: String,
}

async fn show(own: OwnVisit, Path((id, journey)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id, journey) = (&own.visit, id_in_address(&id)?, id_in_address(&journey)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, DECIDE).await?;
    let (journey, party) = side::taken(&mut read, id, journey).await?;
    let sent = store::of(&mut read, journey.id).await?;
    drop(read);
    let path = paths::side(id, journey.id);
    let rows = sent.iter().filter(|one| one.organisation == id).map(|one| {
        let name = participants::name(visit, one);
        let label = visit.words().with("journey-side-call-back", &[("name", name.as_str().into())]);
        let call_back = PostButton::new(format!("{path}/people/{}/call-back", one.person), label);
        Row { name, role: visit.word(&format!("journey-role-{}", one.role)), call_back }
    });
    let body = Html::render(&PartTemplate {
        words: visit.words(),
        title: &journey.title,
        challenge: &journey.challenge,
        part: visit.word(&format!("journey-part-{}", party.part)),
        rows: rows.collect(),
        send: format!("{path}/send"),
        end: format!("{path}/end"),
    })?;
    let mut crumbs = side::crumbs(&own, &place);
    crumbs.push(Link::new("", journey.title.clone()));
    visit.page(Page { title: journey.title.clone(), crumbs, ..Page::default() }, &body)
}

async fn call_back(own: OwnVisit, Path((id, journey, person)): Path<(String, String, String)>) -> Result<Response, PageError> {
    let (id, journey, person): (_, _, PersonId) = (id_in_address(&id)?, id_in_address(&journey)?, id_in_address(&person)?);
    let (mut act, _, journey, _) = side::begin(&own, id, journey, "journey.call-back").await?;
    let one = store::one(&mut act, journey.id, person).await?.filter(|one| one.organisation == id).ok_or_else(PageError::not_found)?;
    store::remove(&mut act, journey.id, person).await?;
    participants::record(&mut act, journey.id, &one, &[("journey-role-before", one.role.as_str())]);
    letters::removed(&mut act, &own, &journey, person).await?;
    act.commit().await?;
    Ok(own.visit.done(&paths::side(id, journey.id), "participant-removed", &[&participants::name(&own.visit, &one)]))
}

async fn ask_to_end(own: OwnVisit, Path((id, journey)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, journey) = (id_in_address(&id)?, id_in_address(&journey)?);
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, DECIDE).await?;
    let (journey, party) = side::taken(&mut read, id, journey).await?;
    let path = paths::side(id, journey.id);
    let button = PostButton::new(format!("{path}/end"), own.visit.word("party-end-submit"));
    let stay = Link::new(path, own.visit.word("organisation-stay"));
    organisations::ask_to_end(&own, (&party.name, &journey.title), button, stay, side::crumbs(&own, &place))
}

async fn end(own: OwnVisit, Path((id, journey)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, journey) = (id_in_address(&id)?, id_in_address(&journey)?);
    let (mut act, _, journey, party) = side::begin(&own, id, journey, "journey.end-part").await?;
    letters::organisation_left(&mut act, &own, &journey, &party.name).await?;
    organisations::let_go(&mut act, &own, &journey, id, &[]).await?;
    act.commit().await?;
    Ok(own.visit.done(&paths::of_organisation(id), "party-ended", &[&party.name]))
}

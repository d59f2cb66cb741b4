//! An organisation demands a second factor of its members, or no longer. Nobody is put out by it: whoever has none is led to make one.

use askama::Template;
use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Stream};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{access::Act, model::OrganisationId, organisation, paths, people::People, second_factor::store, visit::OwnVisit};

const PATH: &str = "/organisations/{id}/security";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, demand)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    required: String,
}

#[derive(Template)]
#[template(path = "organisation_security.html")]
struct SecurityTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    required: bool,
    missing: String,
    button: PostButton,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::DemandSecondFactor).await?;
    let required = store::is_required(&mut read, id).await?;
    let missing = store::members_without(&mut read, id).await?;
    drop(read);
    let title = visit.word("title-organisation-security");
    let (key, value) = if required { ("organisation-security-end", "no") } else { ("organisation-security-begin", "yes") };
    let body = Html::render(&SecurityTemplate {
        words: visit.words(),
        title: &title,
        required,
        missing: visit.words().count("organisation-security-missing", usize::try_from(missing).unwrap_or(usize::MAX)),
        button: PostButton::new(path(id), visit.word(key)).carrying("required", value),
    })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

async fn demand(own: OwnVisit, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    own.place(&mut visit.read().await?, id, Act::DemandSecondFactor).await?;
    let required = match answers.required.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Ok(see_other(&path(id))),
    };
    let (mut act, place) = organisation::begin(&own, id, Act::DemandSecondFactor, "people.demand-second-factor").await?;
    if !store::require(&mut act, id, required).await? {
        return Ok(see_other(&path(id)));
    }
    act.record(Entry::new(Stream::organisation(id)).fact("required", required));
    act.commit().await?;
    let receipt = if required { "second-factor-demanded" } else { "second-factor-not-demanded" };
    Ok(visit.done(&path(id), receipt, &[&place.organisation.name]))
}

fn path(id: OrganisationId) -> String {
    format!("{}/security", paths::organisation(id))
}

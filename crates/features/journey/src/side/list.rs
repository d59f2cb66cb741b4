//! The journeys of an organisation: those the visitor takes part in; for its administrators all of them, and what it is invited to.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_people::{
    People,
    access::{Act, may},
    doors::{self, OwnVisit, id_in_address},
};
use perron_ui::{Html, Link, Page, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::may_begin,
    list::{self, Row},
    organisations, paths, portfolio,
    side::DECIDE,
    store,
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/journeys", show)
}

#[derive(Template)]
#[template(path = "organisation_journeys.html")]
struct ListTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    /// What waits for an answer, with what it is about.
    invitations: Vec<Link>,
    rows: Vec<Row>,
    empty: String,
    new: Option<&'static str>,
    portfolio: String,
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    // Whoever only has support access sees what a reader would who takes part in nothing.
    let decides = may(place.role, DECIDE);
    let mut invitations = Vec::new();
    if decides {
        for waiting in organisations::to_answer(&mut read, id, visit.now()).await? {
            if let Some(journey) = store::by_id(&mut read, waiting.journey).await? {
                invitations.push(Link::new(paths::invitation(id, waiting.id), journey.title));
            }
        }
    }
    let listed = store::of_organisation(&mut read, id, own.person.id).await?;
    drop(read);
    let mut rows = Vec::new();
    for listed in listed {
        let takes_part = listed.organisation == Some(id);
        if !takes_part && !decides {
            continue;
        }
        let (is_owner, journey) = (listed.owner == id, listed.journey);
        let mut row = list::row(visit.words(), listed);
        if !takes_part && !is_owner {
            row.href = String::new();
        }
        if decides && !is_owner {
            row.side = paths::side(id, journey);
        }
        rows.push(row);
    }
    let title = visit.word("organisation-journeys-title");
    let body = Html::render(&ListTemplate {
        words: visit.words(),
        title: &title,
        invitations,
        rows,
        empty: visit.word(if decides { "organisation-journeys-empty" } else { "organisation-journeys-empty-own" }),
        new: may_begin(&place).then_some(paths::NEW),
        portfolio: portfolio::path(id),
    })?;
    let mut crumbs = doors::crumbs_of_organisation(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

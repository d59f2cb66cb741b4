//! The journeys of an organisation: those the visitor takes part in; for its administrators all of them, and what it is invited to.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Asking},
    response::Response,
};
use perron_people::{
    People,
    access::{Act, may},
    doors::{self, OwnVisit, id_in_address},
};
use perron_ui::{Html, Link, Page, Pagination, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::may_begin,
    list::{self, Row},
    methods::Methods,
    organisations,
    pages::{self, Asked},
    paths,
    portfolio::{self, cases},
    side::DECIDE,
    store::{self, Listed},
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/journeys", show).lengthy()
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
    /// The overview of its cases; nothing for whoever would see none there.
    portfolio: Option<String>,
    pages: Pagination,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path(id): Path<String>,
    Asking(asked): Asking<Asked>,
) -> Result<Response, PageError> {
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
    let takes_part = |listed: &Listed| listed.organisation == Some(id);
    let listed = listed.into_iter().filter(|listed| decides || takes_part(listed)).collect();
    let (listed, pages) = pages::cut(listed, asked.number().unwrap_or(1), |page| pages::address(&paths::of_organisation(id), page));
    let cases = if listed.is_empty() { Vec::new() } else { cases::of(&own, &methods, &id.to_string()).await? };
    let mut rows = Vec::new();
    for listed in listed {
        let takes_part = takes_part(&listed);
        let (is_owner, journey) = (listed.owner == id, listed.journey);
        let mut row = list::row(visit.words(), listed).standing(visit, &cases, journey);
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
        portfolio: (!cases.is_empty()).then(|| portfolio::path(id)),
        pages,
    })?;
    let mut crumbs = doors::crumbs_of_organisation(visit, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

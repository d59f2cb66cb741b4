//! Removing a logo, after a question: the picture is gone for good.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_ui::{Confirmation, Html, Link, Page, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    keeping,
    organisation::{
        self,
        files::key,
        logo::{path, store},
    },
    paths,
    people::People,
    visit::OwnVisit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let path = "/organisations/{id}/logo/remove";
    Routes::default().get(path, ask).post(path, remove)
}

#[derive(Template)]
#[template(path = "member_confirm.html")]
struct RemoveTemplate {
    ask: Confirmation,
    text: String,
}

async fn ask(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::Change).await?;
    store::of(&mut read, id).await?.ok_or_else(PageError::not_found)?;
    drop(read);
    let question = visit.word("logo-remove-question");
    let ask = Confirmation {
        question: question.clone(),
        button: PostButton::new(format!("{}/remove", path(id)), visit.word("logo-remove")),
        danger: true,
        stay: Link::new(paths::organisation(id), visit.word("organisation-stay")),
    };
    let body = Html::render(&RemoveTemplate { ask, text: visit.word("logo-remove-text") })?;
    let mut crumbs = organisation::crumbs(visit, &place.organisation);
    crumbs.push(Link::new("", question.clone()));
    visit.page(Page { title: question, crumbs, ..Page::default() }, &body)
}

async fn remove(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (mut act, _) = organisation::begin(&own, id, Act::Change, "people.remove-logo").await?;
    let logo = store::of(&mut act, id).await?.ok_or_else(PageError::not_found)?;
    store::remove(&mut act, id, logo.id).await?;
    act.record(logo.entry(id));
    act.afterwards(keeping::forget(&key(id, logo.id)));
    act.commit().await?;
    Ok(visit.done(&paths::organisation(id), "logo-removed", &[]))
}

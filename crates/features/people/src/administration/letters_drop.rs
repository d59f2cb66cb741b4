//! Dropping a letter that did not get through: it is never sent, and that cannot be undone, so it is asked first.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_journal::dead_letter;
use perron_ui::{Confirmation, Html, Link, Page, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    administration::{self, Administrator, letters},
    moment,
    people::People,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/administration/letters/{letter}/drop", ask).post("/administration/letters/{letter}/drop", drop_it)
}

#[derive(Template)]
#[template(path = "administration_confirm.html")]
struct ConfirmTemplate {
    ask: Confirmation,
    text: String,
}

async fn ask(administrator: Administrator, Path(id): Path<String>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let words = visit.words();
    let letter = letters::which(&mut visit.read().await?, &id).await?;
    let question = words.get("letters-drop-question");
    let button = PostButton::new(format!("{}/drop", letters::path_of(&letter)), words.get("letters-drop"));
    let stay = Link::new(letters::PATH, words.get("letters-stay"));
    let kind = letters::kind_in_words(words, &letter.kind);
    let when = moment::in_words(words, letter.created_at);
    let text = words.with("letters-drop-text", &[("kind", kind.into()), ("moment", when.into())]);
    let body = Html::render(&ConfirmTemplate { ask: Confirmation { question: question.clone(), button, danger: true, stay }, text })?;
    let mut crumbs = administration::crumbs(visit);
    crumbs.push(Link::new(letters::PATH, words.get("letters-title")));
    crumbs.push(Link::new("", question.clone()));
    visit.page(Page { title: question, crumbs, ..Page::default() }, &body)
}

async fn drop_it(administrator: Administrator, Path(id): Path<String>) -> Result<Response, PageError> {
    let mut act = administrator.begin("people.drop-letter").await?;
    let letter = letters::which(&mut act, &id).await?;
    dead_letter::drop_it(&mut act, letter.id).await?;
    letters::record(&mut act, &letter);
    act.commit().await?;
    Ok(administrator.own.visit.done(letters::PATH, "letter-dropped", &[]))
}

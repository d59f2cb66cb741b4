//! A rule of an organisation: what was said of it and when, and changing it. Ending it is giving it a last day; it is taken up again without one.

use askama::Template;
use axum::{Extension, Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_people::{
    People,
    access::Act,
    doors::{
        self, OwnVisit, Place, Visit,
        conflict::{self, Conflict},
        id_in_address,
    },
    moment,
};
use perron_ui::{Field, Form, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    methods::Methods,
    own_rules::{self, entry, form::Answers, list, model::OwnRule, store},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/rules/{rule}", show).post("/organisations/{id}/rules/{rule}", change)
}

/// What was once said.
struct Former {
    when: String,
    by: String,
    title: String,
    text: String,
    about: String,
}

#[derive(Template)]
#[template(path = "own_rule.html")]
struct OneTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    form: Html,
    errors: Html,
    history: Vec<Former>,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::Change).await?;
    let history = store::history(&mut read, id, &rule).await?;
    drop(read);
    let standing = history.first().ok_or_else(PageError::not_found)?;
    let mut answers = Answers::of(visit, &standing.told);
    answers.shown = conflict::mark(&answers.carried());
    page(&own, &methods, &place, &history, &form(visit, &methods, standing, &answers))
}

async fn change(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (mut act, place) = doors::begin_for_organisation(&own, id, Act::Change, "journey.change-own-rule").await?;
    let history = store::history(&mut act, id, &rule).await?;
    let standing = history.first().ok_or_else(PageError::not_found)?;
    let mut form = form(visit, &methods, standing, &answers);
    let Some(after) = answers.check(visit, &methods, Some(&standing.told), &mut form.fields) else {
        return page(&own, &methods, &place, &history, &form);
    };
    let list = own_rules::path(id);
    if after == standing.told {
        return Ok(visit.done(&list, "organisation-unchanged", &[]));
    }
    let theirs = Answers::of(visit, &standing.told);
    let mark = conflict::mark(&theirs.carried());
    if answers.shown != mark {
        let (mine, address) = (Answers::of(visit, &after), format!("{list}/{rule}"));
        let save_mine = PostButton::new(address.clone(), visit.word("conflict-save-mine")).carrying_all(mine.carried());
        let differences = conflict::differences(&theirs.fields(visit, &methods), &mine.fields(visit, &methods));
        let crumbs = own_rules::crumbs(&own, &place.organisation);
        return Conflict { differences, save_mine: save_mine.carrying("shown", mark), keep_theirs: address, crumbs }.show(visit);
    }
    store::add(&mut act, id, &rule, standing.number + 1, &after, own.person.id).await?;
    act.record(entry(&place, &rule, &after));
    act.commit().await?;
    Ok(visit.done(&list, "own-rule-changed", &[&after.title]))
}

fn form(visit: &Visit, methods: &Methods, standing: &OwnRule, answers: &Answers) -> Form {
    let list = own_rules::path(standing.organisation);
    let mut fields = answers.fields(visit, methods);
    fields.push(Field::hidden("shown", answers.shown.as_str()));
    let form = Form::new(format!("{list}/{}", standing.rule.id), fields, visit.word("organisation-save"));
    form.cancel(Link::new(list, visit.word("organisation-stay")))
}

fn page(own: &OwnVisit, methods: &Methods, place: &Place, history: &[OwnRule], form: &Form) -> Result<Response, PageError> {
    let (visit, words) = (&own.visit, own.visit.words());
    let title = history.first().map(|one| one.told.title.clone()).unwrap_or_default();
    let former = |one: &OwnRule| Former {
        when: moment::in_words(words, one.said_at),
        by: visit.called(one.said_by_name.as_deref()),
        title: one.told.title.clone(),
        text: one.told.text.clone(),
        about: list::about(visit, methods, &one.told),
    };
    let body = Html::render(&OneTemplate {
        words,
        title: &title,
        form: form.render(words)?,
        errors: form.render_errors(words)?,
        history: history.iter().map(former).collect(),
    })?;
    let status = if form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut crumbs = own_rules::crumbs(own, &place.organisation);
    crumbs.push(Link::new("", title.clone()));
    visit.page_with_status(status, Page { title: form.fields.title(words, &title), crumbs, ..Page::default() }, &body)
}

//! Making somebody a platform administrator or one no more, and ending somebody's sessions. There is always a platform administrator.

use askama::Template;
use axum::{Form as Sent, extract::Path, http::StatusCode, response::Response};
use perron_journal::{Act, Entry, Stream};
use perron_ui::{Html, Link, Page};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    administration::{self, Administrator, people::PATH, store, support},
    model::{Person, PersonId},
    organisation, paths,
    people::People,
    person,
    search::Asked,
    session,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .post("/administration/people/{person}/make-administrator", make)
        .post("/administration/people/{person}/unmake-administrator", unmake)
        .post("/administration/people/{person}/end-sessions", end_sessions)
}

/// What was looked for, so that the list is the same afterwards.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    q: String,
}

impl Answers {
    fn back(self) -> String {
        Asked { q: self.q, page: String::new() }.address(PATH, 1)
    }
}

async fn make(administrator: Administrator, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let mut act = administrator.begin("people.make-platform-administrator").await?;
    let person = whom(&mut act, &id).await?;
    if !store::set_administrator(&mut act, person.id, true).await? {
        return Ok(administrator.own.visit.done(&answers.back(), "administrator-already", &[name(&person)]));
    }
    record(&mut act, person.id, |entry| entry.fact("platform-administrator", true));
    act.commit().await?;
    Ok(administrator.own.visit.done(&answers.back(), "administrator-made", &[name(&person)]))
}

async fn unmake(administrator: Administrator, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let mut act = administrator.begin("people.unmake-platform-administrator").await?;
    let person = whom(&mut act, &id).await?;
    if !person.is_platform_administrator {
        return Ok(visit.done(&answers.back(), "administrator-not", &[name(&person)]));
    }
    if store::administrators(&mut act).await? <= 1 {
        return last_one(&administrator, answers.back());
    }
    store::set_administrator(&mut act, person.id, false).await?;
    support::end_all_of(&mut act, person.id).await?;
    record(&mut act, person.id, |entry| entry.fact("platform-administrator", false));
    act.commit().await?;
    // Whoever has just given it up is led to a page they may still open.
    let back = if person.id == administrator.own.person.id { paths::HOME.to_owned() } else { answers.back() };
    Ok(visit.done(&back, "administrator-unmade", &[name(&person)]))
}

async fn end_sessions(administrator: Administrator, Path(id): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let mut act = administrator.begin("people.end-sessions-of-somebody").await?;
    let person = whom(&mut act, &id).await?;
    // Who ends their own goes on in this one.
    let kept = (person.id == administrator.own.person.id).then_some(administrator.own.session.id);
    let ended = session::store::end_others(&mut act, person.id, kept).await?;
    if ended == 0 {
        return Ok(visit.done(&answers.back(), "no-sessions", &[name(&person)]));
    }
    record(&mut act, person.id, |entry| entry.fact("ended", i64::try_from(ended).unwrap_or(i64::MAX)));
    act.commit().await?;
    Ok(visit.done(&answers.back(), "sessions-of-somebody-ended", &[name(&person)]))
}

/// The person that an address names.
async fn whom(act: &mut Act, id: &str) -> Result<Person, PageError> {
    let person = person::store::by_id(act, organisation::id_in_address(id)?).await?;
    person.filter(|person| person.mail.is_some()).ok_or_else(PageError::not_found)
}

fn name(person: &Person) -> &str {
    person.name.as_deref().unwrap_or_default()
}

/// Records it for the platform and for the person.
fn record(act: &mut Act, person: PersonId, with_facts: impl Fn(Entry) -> Entry) {
    act.record(with_facts(Entry::new(Stream::platform()).fact("person", person.to_string())));
    act.record(with_facts(Entry::new(Stream::person(person))));
}

#[derive(Template)]
#[template(path = "administration_refused.html")]
struct RefusedTemplate<'a> {
    title: &'a str,
    text: String,
    back: Link,
}

/// Says that the last administrator stays one until somebody else is.
fn last_one(administrator: &Administrator, back: String) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let title = visit.word("last-platform-administrator");
    let back = Link::new(back, visit.word("administration-people"));
    let body = Html::render(&RefusedTemplate { title: &title, text: visit.word("last-platform-administrator-text"), back })?;
    let mut crumbs = administration::crumbs(visit);
    crumbs.push(Link::new("", title.clone()));
    visit.page_with_status(StatusCode::CONFLICT, Page { title, crumbs, ..Page::default() }, &body)
}

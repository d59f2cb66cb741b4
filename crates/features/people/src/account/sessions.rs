//! Where one is signed in: ending sessions, and extending this one before it runs out.

use std::time::Duration;

use askama::Template;
use axum::{
    Form as Sent,
    extract::{Query, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Html, Link, Page, Pagination, PostButton, Receipt, Words};
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{
    account::{device, store},
    moment, paths,
    people::People,
    search::{Asked, Found},
    session::{self, store::Session},
    visit::{OwnVisit, SignedIn, Visit},
};

/// The address of the page.
pub const PATH: &str = "/account/sessions";
const END: &str = "/account/sessions/end";
const END_OTHERS: &str = "/account/sessions/end-others";
const EXTEND: &str = "/account/extend-session";

/// How long before its end a session is said to end. Pages do not renew themselves, so it has to be long enough to see another one.
const SOON: Duration = Duration::from_mins(30);

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(END, end).post(END_OTHERS, end_others).post(EXTEND, extend)
}

/// What is said on every page shortly before the session ends, with the button that extends it.
pub fn ends_soon(visit: &Visit, signed_in: &SignedIn) -> Option<Receipt> {
    let end = signed_in.session.expires_at;
    let can_last = signed_in.session.can_last_longer();
    (end.since(visit.now()) <= SOON).then(|| {
        let words = visit.words();
        let key = if can_last { "session-ends-soon" } else { "session-ends-for-good" };
        let receipt = Receipt::new(words.with(key, &[("time", moment::time_in_words(words, end).into())]));
        if can_last { receipt.with_post(extend_button(visit).carrying("return", visit.asked.as_str())) } else { receipt }
    })
}

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    this_one: String,
    rows: Vec<Row>,
    pages: Pagination,
    longest: String,
    end_others: Option<PostButton>,
}

/// A session as the page shows it.
struct Row {
    device: String,
    is_this_one: bool,
    since: Html,
    until: Html,
    /// What can be done about it; nothing for this one when it lasts as long as it may.
    button: Option<PostButton>,
}

/// Which session is meant, or where to go on.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    session: String,
    #[serde(rename = "return")]
    return_to: String,
}

async fn show(own: OwnVisit, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let sessions = session::store::of_person(&mut visit.read().await?, own.person.id, visit.now()).await?;
    let end_others = (sessions.len() > 1).then(|| PostButton::new(END_OTHERS, visit.word("sessions-end-others")));
    let longest = visit.words().count("sessions-longest", usize::try_from(session::LONGEST.as_secs() / 3600).unwrap_or(usize::MAX));
    let asked = Asked { q: String::new(), ..asked };
    let Found { rows, pages } = asked.page_of(sessions, PATH).map(|session| row(visit, &session, session.id == own.session.id));
    let title = visit.word("title-sessions");
    let body = Html::render(&SessionsTemplate {
        words: visit.words(),
        title: &title,
        this_one: visit.word("session-this-one"),
        rows,
        pages,
        longest,
        end_others,
    })?;
    let crumbs = vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new("", title.as_str())];
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

fn row(visit: &Visit, session: &Session, is_this_one: bool) -> Row {
    let words: &Words = visit.words();
    let end = || PostButton::new(END, visit.word("session-end")).carrying("session", session.id.to_string());
    Row {
        device: device::in_words(words, &session.device),
        is_this_one,
        since: moment::told(words, "session-since", session.created_at),
        until: moment::told(words, "session-until", session.expires_at),
        button: if is_this_one { session.can_last_longer().then(|| extend_button(visit)) } else { Some(end()) },
    }
}

fn extend_button(visit: &Visit) -> PostButton {
    PostButton::new(EXTEND, visit.word("session-extend"))
}

async fn end(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let session = answers.session.parse().map_err(|_| PageError::not_found())?;
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.end-session").await?;
    if !session::store::end(&mut act, own.person.id, session).await? {
        return Err(PageError::not_found());
    }
    act.record(Entry::new(Stream::person(own.person.id)).fact("session", session.to_string()));
    act.commit().await?;
    Ok(own.visit.done(PATH, "session-ended", &[]))
}

async fn end_others(State(people): State<People>, own: OwnVisit) -> Result<Response, PageError> {
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.end-other-sessions").await?;
    let ended = session::store::end_others(&mut act, own.person.id, Some(own.session.id)).await?;
    if ended == 0 {
        return Ok(see_other(PATH));
    }
    let entry = Entry::new(Stream::person(own.person.id)).fact("session-kept", own.session.id.to_string());
    act.record(entry.fact("ended", i64::try_from(ended).unwrap_or(i64::MAX)));
    act.commit().await?;
    Ok(own.visit.done(PATH, "other-sessions-ended", &[]))
}

async fn extend(
    State(people): State<People>,
    own: OwnVisit,
    headers: HeaderMap,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let onward = if answers.return_to.is_empty() { PATH } else { &answers.return_to };
    let until = own.session.extended(own.visit.now());
    if !own.session.can_last_longer() {
        return Ok(own.visit.done(onward, "session-not-longer", &[]));
    }
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.extend-session").await?;
    if !store::extend_session(&mut act, own.session.id, until).await? {
        return Err(PageError::not_found());
    }
    act.record(Entry::new(Stream::person(own.person.id)).fact("session", own.session.id.to_string()));
    act.commit().await?;
    let mut response = if until < own.visit.now().after(session::LASTS) {
        let words = own.visit.words();
        own.visit.done(onward, "session-longest", &[&moment::in_words(words, until)])
    } else {
        own.visit.done(onward, "session-extended", &[])
    };
    let cookies = people.config().cookies();
    if let Some(token) = cookies.get(&headers, session::COOKIE) {
        let named = until.since(own.visit.now()) + session::NAMED_FOR;
        response.headers_mut().append(SET_COOKIE, cookies.set(session::COOKIE, &token, named));
    }
    Ok(response)
}

//! The page of forms that were not sent: what was typed, a button that sends it now as it was, and one that throws it away.

use askama::Template;
use axum::{Form as Answered, extract::State, http::header::SET_COOKIE, response::Response};
use perron_ui::{Html, Page, PostButton, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    moment, paths,
    people::People,
    unsent::{COOKIE, UnsentForm, rules, secret_of, store},
    visit::{OwnVisit, Visit},
};

const THROW_AWAY: &str = "/account/unsent/throw-away";

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::UNSENT, show).post(THROW_AWAY, throw_away)
}

#[derive(Template)]
#[template(path = "unsent.html")]
struct UnsentTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    rows: Vec<Row>,
    home: &'static str,
}

/// A form as the page shows it.
struct Row {
    name: String,
    /// The page of the form.
    href: String,
    kept: Html,
    until: String,
    /// What was written, in its lines.
    texts: Vec<Vec<String>>,
    send: PostButton,
    throw_away: PostButton,
}

/// Which form is meant.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    form: String,
}

async fn forms(own: &OwnVisit) -> Result<Vec<UnsentForm>, PageError> {
    let Some(secret) = secret_of(&own.visit) else { return Ok(Vec::new()) };
    Ok(store::of(&mut own.visit.read().await?, own.person.id, &secret, own.visit.now()).await?)
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let rows: Vec<Row> = forms(&own).await?.into_iter().map(|form| row(visit, form)).collect();
    let is_empty = rows.is_empty();
    let title = visit.word(if is_empty { "title-unsent-none" } else { "title-unsent" });
    let body = Html::render(&UnsentTemplate { words: visit.words(), title: &title, rows, home: paths::HOME })?;
    let mut response = visit.page(Page { title, ..Page::default() }, &body)?;
    if is_empty && secret_of(visit).is_some() {
        // The hour is over, or newer forms have taken its place: no other page shall speak of it.
        response.headers_mut().append(SET_COOKIE, visit.people.config().cookies().clear(COOKIE));
    }
    Ok(response)
}

fn row(visit: &Visit, form: UnsentForm) -> Row {
    let words = visit.words();
    let key = format!("unsent-form-{}", rules::word(&form.form));
    let name = visit.word(if words.has(&key) { &key } else { "unsent-form" });
    let answers: Vec<(String, String)> = form_urlencoded::parse(&form.sent).into_owned().collect();
    let texts = rules::texts(&answers);
    let until = words.with("unsent-until", &[("time", moment::time_in_words(words, form.expires_at).into())]);
    let send = PostButton::new(form.path.as_str(), visit.word("unsent-send")).carrying_all(answers);
    Row {
        name,
        href: form.path,
        kept: moment::told(words, "unsent-kept", form.kept_at),
        until,
        texts,
        send,
        throw_away: PostButton::new(THROW_AWAY, visit.word("unsent-throw-away")).carrying("form", form.id.to_string()),
    }
}

async fn throw_away(State(people): State<People>, own: OwnVisit, Answered(answers): Answered<Answers>) -> Result<Response, PageError> {
    let kept = forms(&own).await?;
    let form = kept.iter().find(|form| form.id.to_string() == answers.form).ok_or_else(PageError::not_found)?;
    let mut books = people.books().await?;
    store::remove(&mut books, own.person.id, form.id).await?;
    books.close().await?;
    if kept.len() > 1 {
        return Ok(own.visit.done(paths::UNSENT, "unsent-thrown-away", &[]));
    }
    let mut response = own.visit.done(paths::HOME, "unsent-thrown-away", &[]);
    response.headers_mut().append(SET_COOKIE, people.config().cookies().clear(COOKIE));
    Ok(response)
}

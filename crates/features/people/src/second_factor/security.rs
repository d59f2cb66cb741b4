//! How one's account is protected: whether the second factor is asked for, passkeys, recovery codes.

use askama::Template;
use axum::{Form as Sent, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{
    paths,
    people::People,
    provider,
    second_factor::{Standing, store},
    visit::{OwnVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::SECURITY, show).post(paths::SECURITY, choose)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    ask: String,
}

#[derive(Template)]
#[template(path = "security.html")]
struct SecurityTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    /// Whether and why the second factor is asked for.
    asked: String,
    /// Changes it; none while it cannot be changed.
    choice: Option<PostButton>,
    passkeys: String,
    to_passkeys: Link,
    /// The way to one's identities at providers; none where there are neither.
    to_providers: Option<Link>,
    /// How many codes are left, with the button that makes new ones; none without a passkey.
    codes: Option<(String, PostButton)>,
}

/// The way to a page below this one.
pub fn crumbs(visit: &Visit) -> Vec<Link> {
    vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new(paths::SECURITY, visit.word("title-security"))]
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let standing = store::standing(&mut visit.read().await?, own.person.id).await?;
    let title = visit.word("title-security");
    let body = Html::render(&SecurityTemplate {
        words: visit.words(),
        title: &title,
        asked: visit.word(asked(&standing)),
        choice: choice(visit, &standing),
        passkeys: visit.words().count("security-passkeys", number(standing.passkeys)),
        to_providers: provider::to_linked(visit, own.person.id).await?,
        to_passkeys: Link::new(paths::PASSKEYS, visit.word("security-to-passkeys")),
        codes: (standing.passkeys > 0).then(|| codes(visit, &standing)),
    })?;
    let crumbs = vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new("", title.clone())];
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

/// The words for whether and why it is asked for.
const fn asked(standing: &Standing) -> &'static str {
    match (standing.organisations > 0, standing.chosen, standing.passkeys > 0) {
        (true, _, true) => "security-asked-organisation",
        (true, _, false) => "security-asked-organisation-missing",
        (false, true, _) => "security-asked-chosen",
        (false, false, true) => "security-not-asked",
        (false, false, false) => "security-no-passkey",
    }
}

fn choice(visit: &Visit, standing: &Standing) -> Option<PostButton> {
    let button = |key: &str, ask: &str| PostButton::new(paths::SECURITY, visit.word(key)).carrying("ask", ask);
    match (standing.organisations > 0, standing.chosen, standing.passkeys > 0) {
        (false, true, _) => Some(button("security-ask-no-more", "no")),
        (false, false, true) => Some(button("security-ask", "yes")),
        _ => None,
    }
}

fn codes(visit: &Visit, standing: &Standing) -> (String, PostButton) {
    let key = if standing.codes == 0 { "security-codes-make" } else { "security-codes-renew" };
    let left = visit.words().count("security-codes", number(standing.codes));
    (left, PostButton::new(paths::RECOVERY_CODES, visit.word(key)))
}

fn number(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

async fn choose(own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    let chosen = match answers.ask.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Ok(see_other(paths::SECURITY)),
    };
    let mut act = visit.people.journal().begin(Principal::person(person), "people.choose-second-factor").await?;
    store::hold(&mut act, person).await?;
    let possible = !chosen || store::standing(&mut act, person).await?.passkeys > 0;
    if !possible || !store::choose(&mut act, person, chosen).await? {
        return Ok(see_other(paths::SECURITY));
    }
    act.record(Entry::new(Stream::person(person)).fact("asked", chosen));
    act.commit().await?;
    Ok(visit.done(paths::SECURITY, if chosen { "second-factor-chosen" } else { "second-factor-not-chosen" }, &[]))
}

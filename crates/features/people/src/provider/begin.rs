//! Beginning at a provider: what the second half needs is kept for minutes, and the visitor is sent on.
//!
//! A form may not lead to another site by itself: the policy of all pages forbids it. So the answer is a page with a link, and a header that
//! makes the browser follow it at once, with or without script.

use askama::Template;
use axum::{
    Form as Sent,
    extract::{Path, State},
    http::{
        HeaderName, HeaderValue,
        header::{REFRESH, SET_COOKIE},
    },
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_kernel::Token;
use perron_ui::{Html, Link, Page};
use perron_web::{PageError, Routes, SignInAttempt};
use serde::Deserialize;

use crate::{
    model::PersonId,
    people::People,
    provider::{
        COOKIE, Configured, LASTS, back,
        store::{self, Attempt},
        trouble::Trouble,
    },
    visit::Visit,
};

const PATH: &str = "/sign-in/provider/{provider}";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post(PATH, begin)
}

/// Where it begins at a provider; only posted.
pub fn address(key: &str) -> String {
    format!("/sign-in/provider/{key}")
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    to: String,
}

#[derive(Template)]
#[template(path = "provider_onward.html")]
struct OnwardTemplate<'a> {
    title: &'a str,
    text: String,
    onward: Link,
}

async fn begin(
    State(people): State<People>,
    _counted: SignInAttempt,
    visit: Visit,
    Path(key): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let provider = people.providers().get(&key).ok_or_else(PageError::not_found)?;
    send_on(&visit, provider, None, &answers.to).await
}

/// Sends a visitor to a provider. `person` is who wants to link what comes back; nobody when somebody signs in.
pub async fn send_on(visit: &Visit, provider: &Configured, person: Option<PersonId>, onward: &str) -> Result<Response, PageError> {
    let people = &visit.people;
    let begun = match provider.provider.begin(&back::redirect(people, provider), visit.now(), people.journal().random()).await {
        Ok(begun) => begun,
        Err(problem) => {
            tracing::warn!(provider = provider.key, %problem, "nobody can sign in with this provider");
            return Trouble::of(&problem).show(visit, provider, onward);
        }
    };
    let principal = person.map_or_else(|| Principal::LinkHolder("sign-in".to_owned()), Principal::person);
    let mut act = people.journal().begin(principal, "people.begin-with-provider").await?;
    // A browser with several such pages keeps one secret for all of them.
    let secret = visit.cookie(COOKIE).unwrap_or_else(|| Token::new(act.random()).text().to_owned());
    let attempt = Attempt {
        state: Token::hash_of(&begun.state),
        provider: provider.key.clone(),
        bound_to: Token::hash_of(&secret),
        nonce: begun.nonce,
        verifier: begun.verifier,
        person,
        onward: onward.to_owned(),
        expires_at: act.now().after(LASTS),
    };
    store::add_attempt(&mut act, &attempt).await?;
    let stream = person.map_or_else(Stream::platform, Stream::person);
    act.record(Entry::new(stream).fact("provider", provider.key.as_str()));
    act.commit().await?;
    let mut response = page(visit, provider, &begun.address)?;
    response.headers_mut().append(SET_COOKIE, people.config().cookies().set(COOKIE, &secret, LASTS));
    Ok(response)
}

fn page(visit: &Visit, provider: &Configured, address: &str) -> Result<Response, PageError> {
    let word = |key: &str| visit.words().with(key, &[("provider", provider.name.as_str().into())]);
    let title = word("title-provider-onward");
    let onward = Link::new(address, word("provider-onward-link"));
    let body = Html::render(&OnwardTemplate { title: &title, text: word("provider-onward-text"), onward })?;
    let mut response = visit.page(Page { title, ..Page::default() }, &body)?;
    let at_once: (HeaderName, HeaderValue) = (REFRESH, HeaderValue::try_from(format!("0; url={address}"))?);
    response.headers_mut().insert(at_once.0, at_once.1);
    Ok(response)
}

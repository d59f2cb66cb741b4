//! Coming back from a provider.
//!
//! The provider leads back with GET, and nothing may change by that: mail scanners, previews and the back button open addresses too. The page
//! there has one button, which a script presses. What it sends is looked at here: whoever is known gets in.

use askama::Template;
use axum::{
    Form as Sent,
    extract::{Path, Query, State},
    http::header::SET_COOKIE,
    response::Response,
};
use perron_journal::{Act, Entry, Principal, Stream};
use perron_kernel::Token;
use perron_openid::{Identity as Proven, Problem, Returned};
use perron_ui::{Html, Page, PostButton, asset_path};
use perron_web::{PageError, Routes, SignInAttempt};
use serde::Deserialize;

use crate::{
    account::minutes,
    attempt::{self, Subject},
    model::SignInMethod,
    people::People,
    person,
    provider::{
        COOKIE, Configured, Identity, arrive, link, memberships,
        store::{self, Attempt},
        trouble::Trouble,
    },
    second_factor, sign_in,
    visit::Visit,
};

const PATH: &str = "/sign-in/provider/{provider}/return";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, finish)
}

/// Where a provider leads back to: what has to be registered there.
pub fn redirect(people: &People, provider: &Configured) -> String {
    people.config().absolute(&provider.way_back())
}

/// What the provider sends along, and the form sends on.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    code: String,
    state: String,
    iss: String,
    error: String,
}

#[derive(Template)]
#[template(path = "provider_back.html")]
struct BackTemplate<'a> {
    title: &'a str,
    text: String,
    button: PostButton,
    script: String,
}

async fn show(
    State(people): State<People>,
    visit: Visit,
    Path(key): Path<String>,
    Query(answer): Query<Answer>,
) -> Result<Response, PageError> {
    let provider = people.providers().get(&key).ok_or_else(PageError::not_found)?;
    if !answer.error.is_empty() {
        return Trouble::of_error(&answer.error).show(&visit, provider, "");
    }
    if answer.code.is_empty() || answer.state.is_empty() {
        return Trouble::Expired.show(&visit, provider, "");
    }
    let word = |key: &str| visit.words().with(key, &[("provider", provider.name.as_str().into())]);
    let button = PostButton::new(provider.way_back(), visit.word("provider-continue"));
    let button = button.carrying("code", answer.code).carrying("state", answer.state).carrying("iss", answer.iss);
    let title = word("title-provider-back");
    let template = BackTemplate { title: &title, text: word("provider-back-text"), button, script: asset_path("continue.js") };
    let body = Html::render(&template)?;
    visit.page(Page { title, ..Page::default() }, &body)
}

async fn finish(
    State(people): State<People>,
    _counted: SignInAttempt,
    visit: Visit,
    Path(key): Path<String>,
    Sent(answer): Sent<Answer>,
) -> Result<Response, PageError> {
    let provider = people.providers().get(&key).ok_or_else(PageError::not_found)?;
    let mut read = visit.read().await?;
    let found = store::attempt(&mut read, Token::hash_of(&answer.state), &key, visit.now()).await?;
    let Some(attempt) = found else { return Trouble::Expired.show(&visit, provider, "") };
    if visit.cookie(COOKIE).is_none_or(|secret| Token::hash_of(&secret) != attempt.bound_to) {
        return Trouble::AnotherBrowser.show(&visit, provider, "");
    }
    // Who fails with one of many identities is not known, so only the address counts.
    let [_, of_address] = Subject::of("provider", visit.address.network());
    let wait = attempt::store::wait(&mut read, std::slice::from_ref(&of_address), visit.now()).await?;
    drop(read);
    if !wait.is_zero() {
        return Trouble::Wait(minutes(wait)).show(&visit, provider, &attempt.onward);
    }
    let returned = Returned {
        code: &answer.code,
        issuer: Some(answer.iss.as_str()).filter(|issuer| !issuer.is_empty()),
        nonce: &attempt.nonce,
        verifier: &attempt.verifier,
        redirect: &redirect(&people, provider),
    };
    let proven = match provider.provider.finish(returned, visit.now()).await {
        Ok(proven) => proven,
        Err(problem) => return failed(&visit, provider, &attempt, &of_address, &problem).await,
    };
    let known = store::by_subject(&mut visit.read().await?, &proven.issuer, &proven.subject).await?;
    match (attempt.person, known) {
        (Some(_), known) => link::finish(&visit, provider, &attempt, &proven, known).await,
        (None, Some(known)) => enter(&visit, provider, &attempt, &proven, known).await,
        (None, None) => arrive::arrive(&visit, provider, &attempt, &proven).await,
    }
}

/// Somebody who is known gets in.
async fn enter(visit: &Visit, provider: &Configured, attempt: &Attempt, proven: &Proven, known: Identity) -> Result<Response, PageError> {
    let mut read = visit.read().await?;
    let places = memberships::places(&mut read, provider, &proven.claims).await?;
    let changes = memberships::would_change(&mut read, known.person, known.id, &places).await?;
    drop(read);
    let name = if changes { "people.follow-provider" } else { "people.sign-in-with-provider" };
    let mut act = visit.people.journal().begin(Principal::person(known.person), name).await?;
    second_factor::store::hold(&mut act, known.person).await?;
    let ended = store::end_attempt(&mut act, attempt.state).await?;
    let used = store::note_use(&mut act, known.id, &provider.key, proven.mail.as_deref()).await?;
    let person = person::store::by_id(&mut act, known.person).await?;
    if !ended || !used || person.is_none_or(|person| person.mail.is_none()) {
        return Trouble::Expired.show(visit, provider, &attempt.onward);
    }
    memberships::follow(&mut act, &visit.people, (known.person, known.id), &provider.key, &places).await?;
    let entry = Entry::new(Stream::person(known.person)).fact("provider", provider.key.as_str());
    act.record(entry.fact("identity", known.id.to_string()));
    let receipt = if changes { "provider-followed" } else { "" };
    open(act, visit, provider, proven, known.person, (&attempt.onward, receipt)).await
}

/// Opens the session and leads on to where somebody wanted to go, with a receipt or without; without one, whoever no letter reaches is told
/// so.
pub async fn open(
    mut act: Act,
    visit: &Visit,
    provider: &Configured,
    proven: &Proven,
    person: crate::model::PersonId,
    (to, receipt): (&str, &str),
) -> Result<Response, PageError> {
    let second_factor = provider.proves_second_factor(proven);
    let opened = sign_in::open_session_with(&mut act, visit, person, SignInMethod::Provider, second_factor).await?;
    let undelivered = sign_in::undelivered(&mut act, person).await?;
    act.commit().await?;
    let path = sign_in::onward(visit, person, to).await?;
    let mut response =
        if receipt.is_empty() { opened.lead_in(visit, &path, undelivered.as_ref()) } else { opened.lead_to(visit, &path, receipt) };
    response.headers_mut().append(SET_COOKIE, visit.people.config().cookies().clear(COOKIE));
    Ok(response)
}

/// Says why the provider's answer is of no use. Only what may be somebody guessing is counted and ends the attempt; a provider that was
/// silent for a moment can be asked again.
async fn failed(
    visit: &Visit,
    provider: &Configured,
    attempt: &Attempt,
    subject: &Subject,
    problem: &Problem,
) -> Result<Response, PageError> {
    tracing::warn!(provider = provider.key, %problem, "somebody was not signed in");
    let trouble = Trouble::of(problem);
    if trouble != Trouble::Down {
        let mut act = refusal(visit, provider, attempt, trouble).await?;
        attempt::store::count(&mut act, std::slice::from_ref(subject)).await?;
        act.commit().await?;
    }
    trouble.show(visit, provider, &attempt.onward)
}

/// Ends an attempt that let nobody in, and records why.
pub async fn refusal(visit: &Visit, provider: &Configured, attempt: &Attempt, trouble: Trouble) -> Result<Act, PageError> {
    let principal = attempt.person.map_or_else(|| Principal::LinkHolder("sign-in".to_owned()), Principal::person);
    let mut act = visit.people.journal().begin(principal, "people.fail-with-provider").await?;
    store::end_attempt(&mut act, attempt.state).await?;
    let stream = attempt.person.map_or_else(Stream::platform, Stream::person);
    act.record(Entry::new(stream).fact("provider", provider.key.as_str()).fact("why", trouble.key()));
    Ok(act)
}

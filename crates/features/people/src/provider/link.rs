//! Linking an identity to an account: by somebody who is signed in and goes to the provider for it, or with what was proven a moment ago,
//! once they have signed in to their account in another way.

use askama::Template;
use axum::{http::header::SET_COOKIE, response::Response};
use perron_journal::{Act, Entry, Principal, Stream};
use perron_kernel::Token;
use perron_openid::Identity as Proven;
use perron_ui::{Html, Link, Page, PostButton};
use perron_web::{PageError, Routes, see_other};
use serde_json::{Map, Value};

use crate::{
    letters::Reader,
    model::Person,
    paths,
    people::People,
    provider::{
        COOKIE, Configured, Identity,
        back::refusal,
        memberships,
        store::{self, Attempt, Offer},
        trouble::Trouble,
    },
    second_factor,
    visit::{OwnVisit, SignedIn, Visit},
};

/// Where an identity that was proven a moment ago is linked.
const OFFER: &str = "/account/providers/offer";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get(OFFER, show).post(OFFER, take)
}

#[derive(Template)]
#[template(path = "provider_offer.html")]
struct OfferTemplate<'a> {
    title: &'a str,
    text: String,
    button: PostButton,
    stay: Link,
}

#[derive(Template)]
#[template(path = "link_gone.html")]
struct FirstTemplate<'a> {
    title: &'a str,
    text: String,
    again: Link,
}

/// What is linked.
struct Linked<'a> {
    issuer: &'a str,
    subject: &'a str,
    mail: Option<&'a str>,
    claims: &'a Map<String, Value>,
}

/// Says that there is an account already, and that one signs in to it first.
///
/// # Errors
/// When a template fails.
pub fn say_first(visit: &Visit, provider: &Configured) -> Result<Response, PageError> {
    let word = |key: &str| visit.words().with(key, &[("provider", provider.name.as_str().into())]);
    let title = word("title-provider-first");
    let again = Link::new(paths::sign_in_and_back(OFFER), visit.word("provider-first-link"));
    let body = Html::render(&FirstTemplate { title: &title, text: word("provider-first-text"), again })?;
    visit.page(Page { title, ..Page::default() }, &body)
}

/// Links what a person came back with who asked for it, if they are still signed in.
pub async fn finish(
    visit: &Visit,
    provider: &Configured,
    attempt: &Attempt,
    proven: &Proven,
    known: Option<Identity>,
) -> Result<Response, PageError> {
    let refuse = async |trouble: Trouble| {
        refusal(visit, provider, attempt, trouble).await?.commit().await?;
        trouble.show(visit, provider, "")
    };
    let own = visit.signed_in.as_ref().filter(|own| Some(own.person.id) == attempt.person);
    let Some(SignedIn { person, .. }) = own else { return refuse(Trouble::SignedOut).await };
    if known.is_some_and(|known| known.person != person.id) {
        return refuse(Trouble::Taken).await;
    }
    let mut act = visit.people.journal().begin(Principal::person(person.id), "people.link-provider").await?;
    if !store::end_attempt(&mut act, attempt.state).await? {
        return Trouble::Expired.show(visit, provider, "");
    }
    let Proven { issuer, subject, mail, claims, .. } = proven;
    let linked = Linked { issuer, subject, mail: mail.as_deref(), claims };
    if !link(&mut act, visit, person, provider, &linked).await? {
        return Ok(visit.done(paths::PROVIDERS, "provider-linked-already", &[&provider.name]));
    }
    act.commit().await?;
    Ok(forget_cookie(visit, visit.done(paths::PROVIDERS, "provider-linked", &[&provider.name])))
}

/// Links an identity as part of an act: its places follow at once, and a letter says so. False when it is linked already.
async fn link(act: &mut Act, visit: &Visit, person: &Person, provider: &Configured, linked: &Linked<'_>) -> Result<bool, PageError> {
    second_factor::store::hold(act, person.id).await?;
    let identity = Identity {
        id: act.new_id(),
        person: person.id,
        provider: provider.key.clone(),
        issuer: linked.issuer.to_owned(),
        subject: linked.subject.to_owned(),
        mail: linked.mail.map(str::to_owned),
        created_at: act.now(),
        last_used_at: None,
    };
    if !store::add(act, &identity).await? {
        return Ok(false);
    }
    let places = memberships::places(act, provider, linked.claims).await?;
    memberships::follow(act, &visit.people, (person.id, identity.id), &provider.key, &places).await?;
    act.record(Entry::new(Stream::person(person.id)).fact("provider", provider.key.as_str()).fact("identity", identity.id.to_string()));
    if let Some(mail) = &person.mail {
        let reader = Reader { mail, name: person.name.as_deref(), language: &person.language };
        let values = [("provider", provider.name.as_str().into())];
        act.afterwards(visit.people.letter(reader, "provider-linked", Some(paths::PROVIDERS), &values));
    }
    Ok(true)
}

/// The offer that waits for this person in this browser.
async fn waiting(own: &OwnVisit) -> Result<Option<(Offer, Configured)>, PageError> {
    let visit = &own.visit;
    let Some(secret) = visit.cookie(COOKIE) else { return Ok(None) };
    let offer = store::offer(&mut visit.read().await?, own.person.id, Token::hash_of(&secret), visit.now()).await?;
    Ok(offer.and_then(|offer| visit.people.providers().get(&offer.provider).cloned().map(|provider| (offer, provider))))
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let Some((offer, provider)) = waiting(&own).await? else { return Ok(see_other(paths::PROVIDERS)) };
    let mail = offer.mail.unwrap_or_default();
    let word = |key: &str| visit.words().with(key, &[("provider", provider.name.as_str().into()), ("mail", mail.as_str().into())]);
    let title = word("title-provider-offer");
    let body = Html::render(&OfferTemplate {
        title: &title,
        text: word("provider-offer-text"),
        button: PostButton::new(OFFER, word("provider-offer-submit")),
        stay: Link::new(paths::ORGANISATIONS, visit.word("provider-offer-stay")),
    })?;
    visit.page(Page { title, ..Page::default() }, &body)
}

async fn take(own: OwnVisit) -> Result<Response, PageError> {
    let visit = &own.visit;
    let Some((offer, provider)) = waiting(&own).await? else {
        return Ok(visit.done(paths::PROVIDERS, "provider-offer-gone", &[]));
    };
    let mut act = visit.people.journal().begin(Principal::person(own.person.id), "people.link-provider").await?;
    if !store::end_offer(&mut act, offer.id).await? {
        return Ok(visit.done(paths::PROVIDERS, "provider-offer-gone", &[]));
    }
    let claims: Map<String, Value> = serde_json::from_str(&offer.claims)?;
    let linked = Linked { issuer: &offer.issuer, subject: &offer.subject, mail: offer.mail.as_deref(), claims: &claims };
    if !link(&mut act, visit, &own.person, &provider, &linked).await? {
        return Ok(visit.done(paths::PROVIDERS, "provider-linked-already", &[&provider.name]));
    }
    act.commit().await?;
    Ok(forget_cookie(visit, visit.done(paths::PROVIDERS, "provider-linked", &[&provider.name])))
}

fn forget_cookie(visit: &Visit, mut response: Response) -> Response {
    response.headers_mut().append(SET_COOKIE, visit.people.config().cookies().clear(COOKIE));
    response
}

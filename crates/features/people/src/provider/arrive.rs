//! Somebody whom a provider knows and we do not. An account that is there already is never linked silently; a new one is made only for
//! somebody who has a place by a rule, or an invitation to their address.

use axum::{
    http::{StatusCode, header::SET_COOKIE},
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_kernel::Token;
use perron_openid::Identity as Proven;
use perron_web::{PageError, see_other};

use crate::{
    model::{InvitationId, Person, PersonKind},
    names::{self, LONGEST_NAME},
    paths, person,
    provider::{
        COOKIE, Configured, Identity, LASTS,
        back::{open, refusal},
        claims::Places,
        link, memberships,
        store::{self, Attempt, Offer},
        trouble::Trouble,
    },
    visit::Visit,
};

/// Receives somebody whose identity is linked to no account.
pub async fn arrive(visit: &Visit, provider: &Configured, attempt: &Attempt, proven: &Proven) -> Result<Response, PageError> {
    // Without an address that can be trusted everybody gets the same answer, whoever has an account here.
    let Some(mail) = provider.trusted_mail(proven) else { return refuse(visit, provider, attempt, Trouble::NoMail).await };
    let mut read = visit.read().await?;
    if let Some(person) = person::store::by_mail(&mut read, &mail).await? {
        drop(read);
        return offer(visit, provider, attempt, proven, &person).await;
    }
    let places = memberships::places(&mut read, provider, &proven.claims).await?;
    let invitation = store::invitation_to(&mut read, &mail, visit.now()).await?;
    drop(read);
    if places.is_empty() && invitation.is_none() {
        return refuse(visit, provider, attempt, Trouble::NoPlace).await;
    }
    make(visit, provider, attempt, proven, mail, (&places, invitation)).await
}

async fn refuse(visit: &Visit, provider: &Configured, attempt: &Attempt, trouble: Trouble) -> Result<Response, PageError> {
    refusal(visit, provider, attempt, trouble).await?.commit().await?;
    trouble.show(visit, provider, &attempt.onward)
}

/// Keeps what was proven until whoever has the account has signed in to it in another way, and says so.
async fn offer(visit: &Visit, provider: &Configured, attempt: &Attempt, proven: &Proven, person: &Person) -> Result<Response, PageError> {
    let principal = Principal::LinkHolder("sign-in".to_owned());
    let mut act = visit.people.journal().begin(principal, "people.offer-link-to-provider").await?;
    if !store::end_attempt(&mut act, attempt.state).await? {
        return Trouble::Expired.show(visit, provider, &attempt.onward);
    }
    let offer = Offer {
        id: act.new_id(),
        person: person.id,
        bound_to: attempt.bound_to,
        provider: provider.key.clone(),
        issuer: proven.issuer.clone(),
        subject: proven.subject.clone(),
        mail: proven.mail.clone(),
        claims: serde_json::to_string(&proven.claims)?,
        expires_at: act.now().after(LASTS),
    };
    store::add_offer(&mut act, &offer).await?;
    act.record(Entry::new(Stream::person(person.id)).fact("provider", provider.key.as_str()));
    act.commit().await?;
    let mut response = link::say_first(visit, provider)?;
    *response.status_mut() = StatusCode::CONFLICT;
    if let Some(secret) = visit.cookie(COOKIE).filter(|secret| Token::hash_of(secret) == attempt.bound_to) {
        response.headers_mut().append(SET_COOKIE, visit.people.config().cookies().set(COOKIE, &secret, LASTS));
    }
    Ok(response)
}

/// Makes an account without a password; it can get one as every account can.
async fn make(
    visit: &Visit,
    provider: &Configured,
    attempt: &Attempt,
    proven: &Proven,
    mail: String,
    (places, invitation): (&Places, Option<InvitationId>),
) -> Result<Response, PageError> {
    let principal = Principal::LinkHolder("sign-in".to_owned());
    let mut act = visit.people.journal().begin(principal, "people.arrive-with-provider").await?;
    if !store::end_attempt(&mut act, attempt.state).await? {
        return Trouble::Expired.show(visit, provider, &attempt.onward);
    }
    let name = names::plain(proven.name.as_deref().unwrap_or(&mail));
    let person = Person {
        id: act.new_id::<PersonKind>(),
        mail: Some(mail.clone()),
        name: Some(name.chars().take(LONGEST_NAME).collect()),
        language: visit.language.to_owned(),
        theme: "auto".to_owned(),
        is_platform_administrator: false,
        created_at: act.now(),
    };
    if !person::store::add(&mut act, &person, None).await? {
        // The address has got an account in the meantime; nothing has happened yet.
        return Ok(see_other(&paths::sign_in_and_back(&attempt.onward)));
    }
    let identity = Identity {
        id: act.new_id(),
        person: person.id,
        provider: provider.key.clone(),
        issuer: proven.issuer.clone(),
        subject: proven.subject.clone(),
        mail: proven.mail.clone(),
        created_at: act.now(),
        last_used_at: Some(act.now()),
    };
    if !store::add(&mut act, &identity).await? {
        return Trouble::Expired.show(visit, provider, &attempt.onward);
    }
    let entry = Entry::new(Stream::person(person.id)).fact("provider", provider.key.as_str()).fact("identity", identity.id.to_string());
    act.record(entry.personal("name", person.name.clone().unwrap_or_default()).personal("mail", mail));
    memberships::follow(&mut act, &visit.people, (person.id, identity.id), &provider.key, places).await?;
    let to = invitation.map_or_else(|| attempt.onward.clone(), |invitation| format!("/invitations/{invitation}"));
    open(act, visit, provider, proven, person.id, (&to, "provider-arrived")).await
}

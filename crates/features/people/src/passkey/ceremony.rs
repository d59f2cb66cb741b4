//! What all ceremonies share: keeping the first half, the page between the halves, ending it with the answer of the device.
//!
//! A ceremony belongs to the browser that began it: to its session where there is one, to a cookie where there is none yet.

use std::time::Duration;

use askama::Template;
use axum::{http::StatusCode, response::Response};
use perron_journal::{Act, Entry};
use perron_kernel::{Instant, Random, Token};
use perron_passkey::{Begun, Ceremonies, Credential, Holder, Refusal, claim};
use perron_ui::{Html, Link, Page, Words, asset_path};
use perron_web::PageError;
use serde::Deserialize;

use crate::{
    bookkeeping::Write,
    model::{Person, PersonId},
    passkey::{CeremonyId, Passkey, PasskeyKind, Purpose, store},
    session::store::Session,
    visit::Visit,
};

/// How long the browser may take: what the device grants its holder, and a little more.
pub const LASTS: Duration = Duration::from_mins(10);

/// The first half of a ceremony, without what only the second half may see.
#[derive(Clone, Debug)]
pub struct Ceremony {
    /// Names it.
    pub id: CeremonyId,
    /// What it is for.
    pub purpose: Purpose,
    /// Whose it is; nobody's while nobody is logged in.
    pub person: Option<PersonId>,
    /// The hash of what the browser holds.
    pub bound_to: [u8; 32],
    /// For the device.
    pub options: String,
    /// What the new passkey is called, empty where none is made.
    pub name: String,
    /// Where to go afterwards, empty for the usual place.
    pub onward: String,
    /// Until when it can be ended.
    pub expires_at: Instant,
}

/// What is known of a ceremony before it begins.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// What it is for.
    pub purpose: Purpose,
    /// Whose it is.
    pub person: Option<PersonId>,
    /// The hash of what the browser holds.
    pub bound_to: [u8; 32],
    /// What the new passkey is called.
    pub name: &'a str,
    /// Where to go afterwards.
    pub onward: &'a str,
}

/// What the page between the halves sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The answer of the device as JSON; empty when no script has run.
    pub answer: String,
}

/// What a session is to its ceremonies.
pub fn bound_to(session: &Session) -> [u8; 32] {
    Token::hash_of(&session.id.to_string())
}

/// The ceremonies at our address; where it has no name, their pages do not exist.
pub fn at(visit: &Visit) -> Result<&Ceremonies, PageError> {
    visit.people.passkeys().ok_or_else(PageError::not_found)
}

/// Keeps the first half.
pub async fn keep(write: &mut impl Write, plan: Plan<'_>, begun: Begun, random: &dyn Random) -> Result<CeremonyId, PageError> {
    let ceremony = Ceremony {
        id: CeremonyId::new(write.now(), random),
        purpose: plan.purpose,
        person: plan.person,
        bound_to: plan.bound_to,
        options: begun.options,
        name: plan.name.to_owned(),
        onward: plan.onward.to_owned(),
        expires_at: write.now().after(LASTS),
    };
    store::add_ceremony(write, &ceremony, &begun.state).await?;
    Ok(ceremony.id)
}

/// Begins to register a passkey for a person: the options name those that they have.
pub async fn begin_registration(act: &mut Act, visit: &Visit, person: &Person, plan: Plan<'_>) -> Result<CeremonyId, PageError> {
    let known: Vec<Credential> = store::of_person(act, person.id).await?.into_iter().map(|passkey| passkey.credential).collect();
    let id = person.id.to_string();
    let account = person.mail.as_deref().unwrap_or_default();
    let holder = Holder { id: &id, account, name: person.name.as_deref().unwrap_or(account) };
    keep(act, plan, at(visit)?.begin_registration(holder, &known)?, visit.people.journal().random()).await
}

/// Ends a registration: the passkey is the person's. `None` when the answer does not hold or the credential is somebody's already.
pub async fn finish_registration(act: &mut Act, visit: &Visit, ceremony: &Ceremony, answer: &str) -> Result<Option<Passkey>, PageError> {
    let Some((state, person)) = store::end_ceremony(act, ceremony.id).await?.zip(ceremony.person) else { return Ok(None) };
    let Some(credential) = held(at(visit)?.finish_registration(&state, answer))? else { return Ok(None) };
    let (id, name, created_at) = (act.new_id::<PasskeyKind>(), ceremony.name.clone(), act.now());
    let passkey = Passkey { id, person, name, credential, created_at, last_used_at: None };
    Ok(store::add(act, &passkey).await?.then_some(passkey))
}

/// Ends a ceremony in which a passkey is proven. `None` when the answer does not hold, is by a passkey that is not here (any more), or by
/// one of somebody else than the ceremony's person or the one whom the device names.
pub async fn finish_proof(act: &mut Act, visit: &Visit, ceremony: &Ceremony, answer: &str) -> Result<Option<Passkey>, PageError> {
    let Some((state, claim)) = store::end_ceremony(act, ceremony.id).await?.zip(claim(answer)) else { return Ok(None) };
    let Some(passkey) = store::by_credential(act, &claim.credential).await? else { return Ok(None) };
    let holder = passkey.person.to_string();
    if ceremony.person.is_some_and(|person| person != passkey.person) || claim.holder.is_some_and(|named| named != holder) {
        return Ok(None);
    }
    let ceremonies = at(visit)?;
    let proven = match ceremony.purpose {
        Purpose::SignIn => ceremonies.finish_sign_in(&state, answer, &passkey.credential),
        _ => ceremonies.finish_proof(&state, answer, &passkey.credential),
    };
    let Some(credential) = held(proven)? else { return Ok(None) };
    Ok(store::note_use(act, passkey.id, &credential).await?.then_some(passkey))
}

/// Records what became of a ceremony whose answer did not hold. It is over all the same.
pub fn note_refusal(act: &mut Act, ceremony: &Ceremony, stream: perron_journal::Stream) {
    act.record(Entry::new(stream).fact("ceremony", ceremony.id.to_string()).fact("purpose", ceremony.purpose.as_str()).fact("held", false));
}

/// Separates answers that prove nothing from faults of ours.
fn held(outcome: Result<Credential, Refusal>) -> Result<Option<Credential>, PageError> {
    match outcome {
        Ok(credential) => Ok(Some(credential)),
        Err(Refusal::Unproven(why)) => {
            tracing::info!(why, "a ceremony was refused");
            Ok(None)
        }
        Err(broken @ Refusal::Broken(_)) => Err(broken.into()),
    }
}

/// A ceremony of this browser, while it lasts.
pub async fn of(visit: &Visit, id: &str, purpose: Purpose, bound_to: [u8; 32]) -> Result<Option<Ceremony>, PageError> {
    let Ok(id) = id.parse() else { return Ok(None) };
    Ok(store::ceremony(&mut visit.read().await?, id, purpose, bound_to, visit.now()).await?)
}

/// The page between the halves.
pub struct Between {
    /// The heading.
    pub heading: String,
    /// What to do.
    pub lead: String,
    /// Where the answer goes.
    pub action: String,
    /// Whether a passkey is made or asked for.
    pub makes: bool,
    /// The way out.
    pub cancel: Link,
}

#[derive(Template)]
#[template(path = "passkey_ceremony.html")]
struct BetweenTemplate<'a> {
    words: &'a Words,
    page: &'a Between,
    options: &'a str,
    script: String,
}

impl Between {
    /// Shows it.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(self, visit: &Visit, ceremony: &Ceremony) -> Result<Response, PageError> {
        let template = BetweenTemplate { words: visit.words(), page: &self, options: &ceremony.options, script: script() };
        let body = Html::render(&template)?;
        visit.page_with_status(StatusCode::OK, Page { title: self.heading, ..Page::default() }, &body)
    }
}

/// The address of the script.
pub fn script() -> String {
    asset_path("passkeys.js")
}

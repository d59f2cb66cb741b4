//! Logging in with a passkey alone: the device knows the account, and has verified its holder, so this is two factors.
//!
//! Nobody is logged in while the ceremony goes on, so it belongs to the browser by a cookie.

use axum::{
    Form as Sent,
    extract::{Path, State},
    http::{HeaderValue, header::SET_COOKIE},
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_kernel::Token;
use perron_ui::Link;
use perron_web::{PageError, Routes, SignInAttempt, see_other};
use serde::Deserialize;

use crate::{
    attempt::{self, Subject},
    model::SignInMethod,
    passkey::{
        Passkey, Purpose,
        ceremony::{self, Answer, Between, Ceremony, Plan},
    },
    paths,
    people::People,
    person, sign_in,
    visit::Visit,
};

/// Where it begins; only posted.
pub const BEGIN: &str = "/sign-in/passkey";
const HALVES: &str = "/sign-in/passkey/{ceremony}";
/// The cookie of a browser in which a ceremony goes on.
const COOKIE: &str = "passkey";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post(BEGIN, begin).get(HALVES, between).post(HALVES, finish)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    to: String,
}

/// It is no act yet: nobody has done anything, so nothing of it stands in the journal. It is counted all the same, because each one takes
/// room for some minutes.
async fn begin(
    State(people): State<People>,
    _counted: SignInAttempt,
    visit: Visit,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let subject = Subject::of_ceremony(visit.address.network());
    let wait = attempt::store::wait(&mut visit.read().await?, std::slice::from_ref(&subject), visit.now()).await?;
    if !wait.is_zero() {
        return sign_in::refuse_for_now(&visit, &answers.to, wait);
    }
    let begun = ceremony::at(&visit)?.begin_sign_in()?;
    let random = people.journal().random();
    // A browser with several such pages keeps one secret for all of them.
    let secret = visit.cookie(COOKIE).unwrap_or_else(|| Token::new(random).text().to_owned());
    let bound_to = Token::hash_of(&secret);
    let plan = Plan { purpose: Purpose::SignIn, person: None, bound_to, name: "", onward: &answers.to };
    let mut books = people.books().await?;
    attempt::store::count(&mut books, &[subject]).await?;
    let id = ceremony::keep(&mut books, plan, begun, random).await?;
    books.close().await?;
    let mut response = see_other(&format!("{BEGIN}/{id}"));
    response.headers_mut().append(SET_COOKIE, people.config().cookies().set(COOKIE, &secret, ceremony::LASTS));
    Ok(response)
}

/// The ceremony of this browser that an address names, while it lasts.
async fn ceremony_of(visit: &Visit, id: &str) -> Result<Option<Ceremony>, PageError> {
    match visit.cookie(COOKIE) {
        None => Ok(None),
        Some(secret) => ceremony::of(visit, id, Purpose::SignIn, Token::hash_of(&secret)).await,
    }
}

async fn between(visit: Visit, Path(id): Path<String>) -> Result<Response, PageError> {
    let Some(ceremony) = ceremony_of(&visit, &id).await? else { return Ok(see_other(paths::SIGN_IN)) };
    let between = Between {
        heading: visit.word("title-passkey-sign-in"),
        lead: visit.word("passkey-use-device"),
        action: format!("{BEGIN}/{id}"),
        makes: false,
        cancel: Link::new(paths::sign_in_and_back(&ceremony.onward), visit.word("passkey-with-password")),
    };
    between.show(&visit, &ceremony)
}

async fn finish(
    State(people): State<People>,
    _counted: SignInAttempt,
    visit: Visit,
    Path(id): Path<String>,
    Sent(sent): Sent<Answer>,
) -> Result<Response, PageError> {
    let Some(ceremony) = ceremony_of(&visit, &id).await? else { return sign_in::refuse(&visit, "", "error-passkey-expired") };
    if sent.answer.is_empty() {
        return sign_in::refuse(&visit, &ceremony.onward, "error-passkey-script");
    }
    let principal = Principal::LinkHolder("sign-in".to_owned());
    let mut act = people.journal().begin(principal, "people.sign-in-with-passkey").await?;
    let proven = ceremony::finish_proof(&mut act, &visit, &ceremony, &sent.answer).await?;
    let Some(passkey) = with_an_account(&mut act, proven).await? else {
        ceremony::note_refusal(&mut act, &ceremony, Stream::platform());
        act.commit().await?;
        return sign_in::refuse(&visit, &ceremony.onward, "error-passkey-unknown");
    };
    attempt::store::forget(&mut act, &Subject::of_ceremony(visit.address.network())).await?;
    act.record(Entry::new(Stream::person(passkey.person)).fact("passkey", passkey.id.to_string()));
    let opened = sign_in::open_session(&mut act, &visit, passkey.person, SignInMethod::Passkey).await?;
    let bounce = sign_in::undelivered(&mut act, passkey.person).await?;
    act.commit().await?;
    let onward = sign_in::onward(&visit, passkey.person, &ceremony.onward).await?;
    let mut response = opened.lead_in(&visit, &onward, bounce.as_ref());
    let clear: HeaderValue = people.config().cookies().clear(COOKIE);
    response.headers_mut().append(SET_COOKIE, clear);
    Ok(response)
}

/// The passkey, if its person still has an account.
async fn with_an_account(act: &mut perron_journal::Act, passkey: Option<Passkey>) -> Result<Option<Passkey>, PageError> {
    let Some(passkey) = passkey else { return Ok(None) };
    let person = person::store::by_id(act, passkey.person).await?;
    Ok(person.is_some_and(|person| person.mail.is_some()).then_some(passkey))
}

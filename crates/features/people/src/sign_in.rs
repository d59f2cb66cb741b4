//! Signing in with a password, and signing out.
//!
//! Whoever does not get in learns nothing about whether the address has an account: the same words, and the same time.

use std::time::Duration;

use axum::{
    Form as Sent,
    extract::{Query, State},
    http::header::SET_COOKIE,
    response::Response,
};
use perron_journal::{Act, Entry, Principal, Stream};
use perron_kernel::Token;
use perron_ui::{Field, Form, Link};
use perron_web::{PageError, Routes, SignInAttempt, local_address, see_other};
use serde::Deserialize;

use crate::{
    account::minutes,
    attempt::{self, Subject},
    bounce::{self, Bounce},
    form_page::FormPage,
    model::{Person, PersonId, SessionKind, SignInMethod},
    names, passkey, paths,
    people::People,
    person,
    session::{self, store::Session},
    unsent,
    visit::{BegunVisit, Visit},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::SIGN_IN, show).post(paths::SIGN_IN, sign_in).post(paths::SIGN_OUT, sign_out)
}

/// Where to go afterwards.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    to: String,
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    mail: String,
    password: String,
    to: String,
}

/// A session that has been opened: its secret goes to the browser once.
pub struct Opened(Token);

impl Opened {
    /// Leads on after logging in; whoever no letter reaches is told so.
    pub fn lead_in(self, visit: &Visit, path: &str, undelivered: Option<&Bounce>) -> Response {
        let told = undelivered.map(|bounce| visit.done(path, bounce::RECEIPT, &[&bounce.mail]));
        self.with(visit, told.unwrap_or_else(|| see_other(path)))
    }

    /// Leads on, with the session in a cookie.
    pub fn lead_to(self, visit: &Visit, path: &str, receipt: &str) -> Response {
        self.with(visit, if receipt.is_empty() { see_other(path) } else { visit.done(path, receipt, &[]) })
    }

    fn with(self, visit: &Visit, mut response: Response) -> Response {
        let cookie = visit.people.config().cookies().set(session::COOKIE, self.0.text(), session::LASTS + session::NAMED_FOR);
        response.headers_mut().append(SET_COOKIE, cookie);
        response
    }
}

/// Opens a session as part of an act. A passkey is two factors by itself, a password or a link is one.
pub async fn open_session(act: &mut Act, visit: &Visit, person: PersonId, method: SignInMethod) -> perron_db::Result<Opened> {
    open_session_with(act, visit, person, method, method == SignInMethod::Passkey).await
}

/// Opens a session as part of an act, where it has been found out whether two factors were shown.
pub async fn open_session_with(
    act: &mut Act,
    visit: &Visit,
    person: PersonId,
    method: SignInMethod,
    second_factor: bool,
) -> perron_db::Result<Opened> {
    let token = Token::new(act.random());
    let now = act.now();
    let session = Session {
        id: act.new_id::<SessionKind>(),
        person,
        method,
        second_factor,
        device: visit.device(),
        created_at: now,
        expires_at: now.after(session::LASTS),
    };
    session::store::add(act, &session, token.hash()).await?;
    let entry = Entry::new(Stream::person(person)).fact("session", session.id.to_string()).fact("method", method.as_str());
    act.record(entry.personal("device", session.device));
    Ok(Opened(token))
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    if let Some(own) = &visit.signed_in {
        return Ok(see_other(&onward(&visit, own.person.id, &asked.to).await?));
    }
    passkey::show_sign_in(&visit, &page(&visit, "", &asked.to), &asked.to)
}

async fn sign_in(
    State(people): State<People>,
    _counted: SignInAttempt,
    visit: Visit,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let mut page = page(&visit, &answers.mail, &answers.to);
    let fields = &mut page.form.fields;
    let mail = names::checked_mail(&visit, fields, &answers.mail);
    if answers.password.is_empty() {
        fields.fail("password", visit.word("error-password-empty"));
    }
    let Some(mail) = mail.filter(|_| fields.errors() == 0) else { return passkey::show_sign_in(&visit, &page, &answers.to) };
    let subjects = Subject::of(&mail, visit.address.network());
    let mut read = visit.read().await?;
    let wait = attempt::store::wait(&mut read, &subjects, visit.now()).await?;
    if !wait.is_zero() {
        page.form.fields.fail_whole(visit.words().count("error-sign-in-wait", minutes(wait)));
        return passkey::show_sign_in(&visit, &page, &answers.to);
    }
    let person = person::store::by_mail(&mut read, &mail).await?;
    let kept = match &person {
        Some(person) => person::store::password_hash(&mut read, person.id).await?,
        None => None,
    };
    drop(read);
    match person {
        Some(person) if people.passwords().fits(&answers.password, kept.as_deref()).await? => {
            let mut act = people.journal().begin(Principal::person(person.id), "people.sign-in").await?;
            // Logging in shows that what was begun with passkeys from here was nobody's mischief: the login page begins one by itself.
            for subject in [&subjects[0], &Subject::of_ceremony(visit.address.network())] {
                attempt::store::forget(&mut act, subject).await?;
            }
            let opened = open_session(&mut act, &visit, person.id, SignInMethod::Password).await?;
            let undelivered = bounce::store::of(&mut act, &mail).await?;
            act.commit().await?;
            Ok(opened.lead_in(&visit, &onward(&visit, person.id, &answers.to).await?, undelivered.as_ref()))
        }
        person => {
            if person.is_none() {
                people.passwords().fits(&answers.password, None).await?;
            }
            note_failure(&people, &subjects, person.as_ref()).await?;
            page.form.fields.fail_whole(visit.word("error-sign-in"));
            passkey::show_sign_in(&visit, &page, &answers.to)
        }
    }
}

/// Counts a failure. Where the account exists its owner can see it in their journal; otherwise the platform's says that somebody tried.
async fn note_failure(people: &People, subjects: &[Subject], person: Option<&Person>) -> Result<(), PageError> {
    let principal = Principal::LinkHolder("sign-in".to_owned());
    let mut act = people.journal().begin(principal, "people.fail-to-sign-in").await?;
    attempt::store::count(&mut act, subjects).await?;
    act.record(Entry::new(person.map_or_else(Stream::platform, |person| Stream::person(person.id))));
    Ok(act.commit().await?)
}

async fn sign_out(State(people): State<People>, own: BegunVisit) -> Result<Response, PageError> {
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.sign-out").await?;
    session::store::end(&mut act, own.person.id, own.session.id).await?;
    act.record(Entry::new(Stream::person(own.person.id)).fact("session", own.session.id.to_string()));
    act.commit().await?;
    let mut response = own.visit.done(paths::SIGN_IN, "signed-out", &[]);
    response.headers_mut().append(SET_COOKIE, people.config().cookies().clear(session::COOKIE));
    Ok(response)
}

/// Says why somebody did not get in, on the page where they can try again.
///
/// # Errors
/// When a template fails.
pub fn refuse(visit: &Visit, to: &str, why: &str) -> Result<Response, PageError> {
    let mut page = page(visit, "", to);
    page.form.fields.fail_whole(visit.word(why));
    passkey::show_sign_in(visit, &page, to)
}

/// Says how long to wait before trying again.
///
/// # Errors
/// When a template fails.
pub fn refuse_for_now(visit: &Visit, to: &str, wait: Duration) -> Result<Response, PageError> {
    let mut page = page(visit, "", to);
    page.form.fields.fail_whole(visit.words().count("error-sign-in-wait", minutes(wait)));
    passkey::show_sign_in(visit, &page, to)
}

/// What is known of somebody's address, when letters do not reach it.
pub async fn undelivered(query: &mut impl perron_db::Query, person: PersonId) -> perron_db::Result<Option<Bounce>> {
    let mail = person::store::by_id(query, person).await?.and_then(|person| person.mail);
    match mail {
        Some(mail) => bounce::store::of(query, &mail).await,
        None => Ok(None),
    }
}

/// Where somebody goes after logging in: to the page they asked for, otherwise to where their work is.
///
/// # Errors
/// When the database cannot be reached.
pub async fn onward(visit: &Visit, person: PersonId, to: &str) -> Result<String, PageError> {
    if !to.is_empty() {
        return Ok(local_address(to));
    }
    let mut read = visit.read().await?;
    for beside in visit.people.beside() {
        if let Some(work) = beside.work(&mut read, person).await? {
            return Ok(work.to_owned());
        }
    }
    Ok(paths::HOME.to_owned())
}

fn page(visit: &Visit, mail: &str, to: &str) -> FormPage {
    let fields = vec![
        names::mail_field(visit, mail).autocomplete("username webauthn"),
        Field::password("password", visit.word("field-password"), "current-password"),
        Field::hidden("to", to),
    ];
    FormPage {
        heading: visit.word("title-sign-in"),
        lead: unsent::said_before(visit, to),
        form: Form::new(paths::SIGN_IN, fields, visit.word("sign-in-submit")),
        below: vec![Link::new(paths::RESET, visit.word("title-reset"))],
        crumbs: Vec::new(),
    }
}

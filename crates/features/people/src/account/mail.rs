//! Asking for another mail address, and taking that back.
//!
//! The new address has to be shown to be theirs and the old one has to agree, so neither a slip of the pen nor somebody at an open browser
//! takes an account away. Whether somebody else has the address is told to that address only.

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Outgoing, Principal, Stream};
use perron_kernel::Token;
use perron_ui::{Field, Form, Link};
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{
    account::{form_page, is_own_password, mail_links, minutes, own_password_field, store},
    attempt::{self, Subject},
    bounce,
    form_page::FormPage,
    letters::Reader,
    link::{self, Purpose},
    model::Person,
    names, paths,
    people::People,
    person,
    visit::{OwnVisit, Visit},
};

/// The address of the page.
pub const PATH: &str = "/account/mail";
/// Where a change is taken back; only posted.
pub const CANCEL: &str = "/account/mail/cancel";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, ask).post(CANCEL, cancel)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    mail: String,
    password: String,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    page(&own.visit, "").show(&own.visit)
}

async fn ask(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    let mut page = page(visit, &answers.mail);
    let fields = &mut page.form.fields;
    let mail = names::checked_mail(visit, fields, &answers.mail);
    if mail.is_some() && mail == person.mail {
        fields.fail("mail", visit.word("error-mail-same"));
    }
    let is_own = is_own_password(&own, fields, "password", &answers.password).await?;
    let Some(mail) = mail.filter(|_| is_own && fields.errors() == 0) else { return page.show(visit) };
    // Each request sends letters to an address that may be a stranger's, so the requests themselves are what is slowed down.
    let subjects = &Subject::of(&format!("new-mail {}", person.id), visit.address.network())[..1];
    let wait = attempt::store::wait(&mut visit.read().await?, subjects, visit.now()).await?;
    if !wait.is_zero() {
        fields.fail_whole(visit.words().count("error-sign-in-wait", minutes(wait)));
        return page.show(visit);
    }
    let mut act = people.journal().begin(Principal::person(person.id), "people.ask-for-new-mail").await?;
    attempt::store::count(&mut act, subjects).await?;
    store::forget_mail_change(&mut act, person.id).await?;
    // A new letter shows whether the address is reached now.
    bounce::store::forget_unused(&mut act, &mail).await?;
    let prove = link::store::add(&mut act, Purpose::NewMail, Some(person.id), &mail).await?;
    let agree = link::store::add(&mut act, Purpose::OldMail, Some(person.id), &mail).await?;
    let holder = person::store::by_mail(&mut act, &mail).await?;
    act.afterwards(match &holder {
        None => letter_to_new(&people, person, &mail, &prove),
        Some(holder) => people.letter(reader(holder, &mail), "mail-taken", None, &[]),
    });
    if let Some(old) = &person.mail {
        let path = mail_links::path(Purpose::OldMail, agree.text());
        act.afterwards(people.letter(reader(person, old), "old-mail", Some(&path), &[("mail", mail.as_str().into())]));
    }
    act.record(Entry::new(Stream::person(person.id)).personal("new-mail", mail));
    act.commit().await?;
    Ok(visit.done(paths::ACCOUNT, "mail-change-asked", &[]))
}

async fn cancel(State(people): State<People>, own: OwnVisit) -> Result<Response, PageError> {
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.cancel-new-mail").await?;
    if !store::forget_mail_change(&mut act, own.person.id).await? {
        return Ok(see_other(paths::ACCOUNT));
    }
    act.record(Entry::new(Stream::person(own.person.id)));
    act.commit().await?;
    Ok(own.visit.done(paths::ACCOUNT, "mail-change-cancelled", &[]))
}

/// Nobody knows yet whose address this is, so the letter has no name in it.
fn letter_to_new(people: &People, person: &Person, mail: &str, token: &Token) -> Outgoing {
    let reader = Reader { mail, name: None, language: &person.language };
    people.letter(reader, "new-mail", Some(&mail_links::path(Purpose::NewMail, token.text())), &[])
}

fn reader<'a>(person: &'a Person, mail: &'a str) -> Reader<'a> {
    Reader { mail, name: person.name.as_deref(), language: &person.language }
}

fn page(visit: &Visit, mail: &str) -> FormPage {
    let new = Field { label: visit.word("field-new-mail"), ..names::mail_field(visit, mail) };
    let fields = vec![new, own_password_field(visit, "password")];
    let mut page = form_page(visit, visit.word("title-change-mail"), Form::new(PATH, fields, visit.word("mail-change-submit")));
    page.lead = visit.word("mail-change-lead");
    page.below = vec![Link::new(paths::RESET, visit.word("title-reset"))];
    page
}

//! Adding a passkey: its name, then the device. Whoever has just shown a device need not be asked for it again in this session.

use axum::{
    Form as Sent,
    extract::{Path, Query},
    response::Response,
};
use perron_journal::{Act, Entry, Principal, Stream};
use perron_ui::{Field, Form, Link};
use perron_web::{PageError, Routes, local_address, see_other};
use serde::Deserialize;

use crate::{
    form_page::FormPage,
    letters::Reader,
    model::Person,
    passkey::{
        self, Passkey, Purpose,
        ceremony::{self, Answer, Between, Plan},
    },
    paths,
    people::People,
    session,
    visit::{OwnVisit, Visit},
};

const HALVES: &str = "/account/passkeys/new/{ceremony}";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::NEW_PASSKEY, show).post(paths::NEW_PASSKEY, begin).get(HALVES, between).post(HALVES, finish)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    name: String,
    to: String,
}

async fn show(own: OwnVisit, Query(answers): Query<Answers>) -> Result<Response, PageError> {
    ceremony::at(&own.visit)?;
    page(&own.visit, &answers).show(&own.visit)
}

async fn begin(own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let mut page = page(visit, &answers);
    let Some(name) = passkey::checked_name(visit, &mut page.form.fields, &answers.name) else { return page.show(visit) };
    let person = own.person.id;
    let mut act = visit.people.journal().begin(Principal::person(person), "people.begin-to-add-passkey").await?;
    let bound_to = ceremony::bound_to(&own.session);
    let plan = Plan { purpose: Purpose::Add, person: Some(person), bound_to, name: &name, onward: &answers.to };
    let id = ceremony::begin_registration(&mut act, visit, &own.person, plan).await?;
    act.record(Entry::new(Stream::person(person)).fact("ceremony", id.to_string()));
    act.commit().await?;
    Ok(see_other(&here(&id.to_string())))
}

async fn between(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let Some(ceremony) = ceremony::of(visit, &id, Purpose::Add, ceremony::bound_to(&own.session)).await? else {
        return Ok(see_other(paths::NEW_PASSKEY));
    };
    let between = Between {
        heading: visit.word("title-passkey-add"),
        lead: visit.word("passkey-add-device"),
        action: here(&id),
        makes: true,
        cancel: Link::new(paths::PASSKEYS, visit.word("passkey-cancel")),
    };
    between.show(visit, &ceremony)
}

async fn finish(own: OwnVisit, Path(id): Path<String>, Sent(sent): Sent<Answer>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let Some(ceremony) = ceremony::of(visit, &id, Purpose::Add, ceremony::bound_to(&own.session)).await? else {
        return refused(visit, &Answers::default(), "error-passkey-expired");
    };
    let again = Answers { name: ceremony.name.clone(), to: ceremony.onward.clone() };
    if sent.answer.is_empty() {
        return refused(visit, &again, "error-passkey-script");
    }
    let person = &own.person;
    let mut act = visit.people.journal().begin(Principal::person(person.id), "people.add-passkey").await?;
    let Some(passkey) = ceremony::finish_registration(&mut act, visit, &ceremony, &sent.answer).await? else {
        ceremony::note_refusal(&mut act, &ceremony, Stream::person(person.id));
        act.commit().await?;
        return refused(visit, &again, "error-passkey-refused");
    };
    session::store::strengthen(&mut act, own.session.id).await?;
    note(&mut act, visit, person, &passkey);
    act.commit().await?;
    let onward = if ceremony.onward.is_empty() { paths::PASSKEYS.to_owned() } else { local_address(&ceremony.onward) };
    Ok(visit.done(&onward, "passkey-added", &[&passkey.name]))
}

/// Records a new passkey, and tells its person by letter: they should know when it was not them.
pub fn note(act: &mut Act, visit: &Visit, person: &Person, passkey: &Passkey) {
    act.record(
        Entry::new(Stream::person(person.id)).fact("passkey", passkey.id.to_string()).personal("passkey-name", passkey.name.clone()),
    );
    if let Some(mail) = &person.mail {
        let reader = Reader { mail, name: person.name.as_deref(), language: &person.language };
        let values = [("name", passkey.name.as_str().into())];
        act.afterwards(visit.people.letter(reader, "passkey-added", Some(paths::PASSKEYS), &values));
    }
}

fn refused(visit: &Visit, answers: &Answers, why: &str) -> Result<Response, PageError> {
    let mut page = page(visit, answers);
    page.form.fields.fail_whole(visit.word(why));
    page.show(visit)
}

fn here(id: &str) -> String {
    format!("{}/{id}", paths::NEW_PASSKEY)
}

fn page(visit: &Visit, answers: &Answers) -> FormPage {
    let fields = vec![passkey::name_field(visit, &answers.name), Field::hidden("to", &answers.to)];
    FormPage {
        heading: visit.word("title-passkey-add"),
        lead: visit.word("passkey-add-lead"),
        form: Form::new(paths::NEW_PASSKEY, fields, visit.word("passkey-add-submit"))
            .cancel(Link::new(paths::PASSKEYS, visit.word("passkey-cancel"))),
        below: Vec::new(),
        crumbs: passkey::crumbs(visit),
    }
}

//! The page at which a session waits after a password: a passkey, or a recovery code. Whoever has no passkey yet is led to make one.

use askama::Template;
use axum::{
    Form as Sent,
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Field, Form, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{
    attempt::{self, Subject},
    letters::Reader,
    passkey::{
        self, Purpose,
        ceremony::{self, Answer, Between, Plan},
    },
    paths,
    people::People,
    second_factor::{Standing, codes, store},
    session, sign_in, unsent,
    visit::BegunVisit,
};

const BEGIN: &str = "/second-factor/passkey";
const HALVES: &str = "/second-factor/passkey/{ceremony}";
const CODE: &str = "/second-factor/code";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::SECOND_FACTOR, show).post(BEGIN, begin).get(HALVES, between).post(HALVES, finish).post(CODE, use_code)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    code: String,
    to: String,
}

#[derive(Template)]
#[template(path = "second_factor.html")]
struct AskTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    /// That something typed is kept, if it is.
    kept: String,
    begin: PostButton,
    code: Form,
    has_codes: bool,
    /// Where a passkey is made, for whoever has none.
    make: Option<Link>,
    sign_out: PostButton,
}

async fn show(own: BegunVisit, Query(answers): Query<Answers>) -> Result<Response, PageError> {
    if own.session.second_factor {
        return Ok(see_other(&sign_in::onward(&own.visit, own.person.id, &answers.to).await?));
    }
    page(&own, &answers.to, None).await
}

async fn page(own: &BegunVisit, to: &str, wrong: Option<(&str, String)>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let standing: Standing = store::standing(&mut visit.read().await?, own.person.id).await?;
    let heading = visit.word(if standing.passkeys == 0 { "title-second-factor-missing" } else { "title-second-factor" });
    let field = Field::text("code", visit.word("field-recovery-code")).autocomplete("off").with_any_number();
    let fields = vec![field, Field::hidden("to", to)];
    let mut code = Form::new(CODE, fields, visit.word("recovery-code-submit"));
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    if let Some((field, message)) = wrong {
        code.fields.fail(field, message);
    }
    let title = code.fields.title(visit.words(), &heading);
    let body = Html::render(&AskTemplate {
        words: visit.words(),
        title: &heading,
        kept: unsent::said_before(visit, to),
        begin: PostButton::new(BEGIN, visit.word("second-factor-passkey")).carrying("to", to),
        code,
        has_codes: standing.codes > 0,
        make: (standing.passkeys == 0).then(|| Link::new(paths::with_way_back(paths::NEW_PASSKEY, to), visit.word("passkey-add"))),
        sign_out: PostButton::new(paths::SIGN_OUT, visit.word("second-factor-sign-out")),
    })?;
    visit.page_with_status(status, Page { title, ..Page::default() }, &body)
}

async fn begin(own: BegunVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    let mut act = visit.people.journal().begin(Principal::person(person), "people.begin-second-factor").await?;
    let known: Vec<_> = passkey::store::of_person(&mut act, person).await?.into_iter().map(|passkey| passkey.credential).collect();
    if known.is_empty() {
        return Ok(see_other(&paths::with_way_back(paths::SECOND_FACTOR, &answers.to)));
    }
    let begun = ceremony::at(visit)?.begin_proof(&known)?;
    let bound_to = ceremony::bound_to(&own.session);
    let plan = Plan { purpose: Purpose::Prove, person: Some(person), bound_to, name: "", onward: &answers.to };
    let id = ceremony::keep(&mut act, plan, begun, visit.people.journal().random()).await?;
    act.record(Entry::new(Stream::person(person)).fact("ceremony", id.to_string()));
    act.commit().await?;
    Ok(see_other(&format!("{BEGIN}/{id}")))
}

async fn between(own: BegunVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let visit = &own.visit;
    let Some(ceremony) = ceremony::of(visit, &id, Purpose::Prove, ceremony::bound_to(&own.session)).await? else {
        return Ok(see_other(paths::SECOND_FACTOR));
    };
    let back = paths::with_way_back(paths::SECOND_FACTOR, &ceremony.onward);
    let between = Between {
        heading: visit.word("title-second-factor"),
        lead: visit.word("passkey-use-device"),
        action: format!("{BEGIN}/{id}"),
        makes: false,
        cancel: Link::new(back, visit.word("passkey-cancel")),
    };
    between.show(visit, &ceremony)
}

async fn finish(own: BegunVisit, Path(id): Path<String>, Sent(sent): Sent<Answer>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    let Some(ceremony) = ceremony::of(visit, &id, Purpose::Prove, ceremony::bound_to(&own.session)).await? else {
        return page(&own, "", Some(("", visit.word("error-passkey-expired")))).await;
    };
    if sent.answer.is_empty() {
        return page(&own, &ceremony.onward, Some(("", visit.word("error-passkey-script")))).await;
    }
    let mut act = visit.people.journal().begin(Principal::person(person), "people.prove-second-factor").await?;
    let Some(passkey) = ceremony::finish_proof(&mut act, visit, &ceremony, &sent.answer).await? else {
        ceremony::note_refusal(&mut act, &ceremony, Stream::person(person));
        act.commit().await?;
        return page(&own, &ceremony.onward, Some(("", visit.word("error-passkey-refused")))).await;
    };
    session::store::strengthen(&mut act, own.session.id).await?;
    let entry = Entry::new(Stream::person(person)).fact("session", own.session.id.to_string());
    act.record(entry.fact("passkey", passkey.id.to_string()));
    act.commit().await?;
    Ok(see_other(&sign_in::onward(visit, person, &ceremony.onward).await?))
}

async fn use_code(own: BegunVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    if answers.code.trim().is_empty() {
        return page(&own, &answers.to, Some(("code", visit.word("error-recovery-code-empty")))).await;
    }
    let subjects = Subject::of(&format!("second-factor {}", person.id), visit.address.network());
    let wait = attempt::store::wait(&mut visit.read().await?, &subjects, visit.now()).await?;
    if !wait.is_zero() {
        let minutes = usize::try_from(wait.as_secs().div_ceil(60)).unwrap_or(usize::MAX);
        return page(&own, &answers.to, Some(("", visit.words().count("error-sign-in-wait", minutes)))).await;
    }
    let mut act = visit.people.journal().begin(Principal::person(person.id), "people.use-recovery-code").await?;
    let entry = Entry::new(Stream::person(person.id)).fact("session", own.session.id.to_string());
    if !store::use_code(&mut act, person.id, codes::hash_of(&answers.code)).await? {
        attempt::store::count(&mut act, &subjects).await?;
        act.record(entry.fact("held", false));
        act.commit().await?;
        return page(&own, &answers.to, Some(("code", visit.word("error-recovery-code")))).await;
    }
    let left = store::standing(&mut act, person.id).await?.codes;
    attempt::store::forget(&mut act, &subjects[0]).await?;
    session::store::strengthen(&mut act, own.session.id).await?;
    act.record(entry.fact("held", true).fact("left", i64::try_from(left).unwrap_or(i64::MAX)));
    if let Some(mail) = &person.mail {
        let reader = Reader { mail, name: person.name.as_deref(), language: &person.language };
        let values = [("count", left.into())];
        act.afterwards(visit.people.letter(reader, "recovery-code-used", Some(paths::SECURITY), &values));
    }
    act.commit().await?;
    let onward = sign_in::onward(visit, person.id, &answers.to).await?;
    Ok(visit.done(&onward, "recovery-code-used", &[&left.to_string()]))
}

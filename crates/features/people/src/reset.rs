//! A new password for somebody who has forgotten theirs.
//!
//! Whoever asks learns nothing about whether the address has an account: the same words, and much the same work. The link is sent from the
//! outbox, so a slow mail server tells nothing either.

use std::net::{IpAddr, Ipv4Addr};

use axum::{
    Form as Sent,
    extract::{Path, State},
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{self, gone, minutes},
    attempt::{self, Subject},
    bounce,
    form_page::FormPage,
    letters::Reader,
    link::{self, Purpose},
    model::{Person, SignInMethod},
    names, paths,
    people::People,
    person, session, sign_in,
    visit::Visit,
};

const WITH_LINK: &str = "/reset-password/{token}";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().get(paths::RESET, show).post(paths::RESET, ask).get(WITH_LINK, show_new).post(WITH_LINK, choose)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    mail: String,
    password: String,
}

async fn show(visit: Visit) -> Result<Response, PageError> {
    page(&visit, "").show(&visit)
}

async fn ask(State(people): State<People>, visit: Visit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let mut page = page(&visit, &answers.mail);
    let Some(mail) = names::checked_mail(&visit, &mut page.form.fields, &answers.mail) else { return page.show(&visit) };
    let account = format!("reset {mail}");
    let asker = Subject::of(&account, visit.address.network());
    let mut read = visit.read().await?;
    let wait = attempt::store::wait(&mut read, &asker, visit.now()).await?;
    if !wait.is_zero() {
        page.form.fields.fail_whole(visit.words().count("error-sign-in-wait", minutes(wait)));
        return page.show(&visit);
    }
    // Nobody's letter box is filled from many addresses either. That costs the owner nothing: a letter that still works is there already.
    let [of_account, _] = Subject::of(&account, IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let is_enough = !attempt::store::wait(&mut read, std::slice::from_ref(&of_account), visit.now()).await?.is_zero();
    let person = person::store::by_mail(&mut read, &mail).await?;
    drop(read);
    let mut act = people.journal().begin(Principal::LinkHolder("reset-password".to_owned()), "people.ask-for-reset").await?;
    attempt::store::count(&mut act, &asker).await?;
    if !is_enough {
        attempt::store::count(&mut act, &[of_account]).await?;
    }
    if let Some(person) = person {
        act.record(Entry::new(Stream::person(person.id)).fact("sent", !is_enough));
        if !is_enough {
            let token = link::store::add(&mut act, Purpose::Reset, Some(person.id), "").await?;
            let reader = Reader { mail: &mail, name: person.name.as_deref(), language: &person.language };
            act.afterwards(people.letter(reader, "reset", Some(&format!("{}/{}", paths::RESET, token.text())), &[]));
        }
    } else {
        act.record(Entry::new(Stream::platform()));
    }
    act.commit().await?;
    Ok(visit.done(paths::SIGN_IN, "reset-asked", &[]))
}

async fn show_new(visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    match usable(&visit, &token).await? {
        Some(_) => new_password_page(&visit, &token).show(&visit),
        None => too_late(&visit),
    }
}

async fn choose(
    State(people): State<People>,
    visit: Visit,
    Path(token): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let Some((link, person)) = usable(&visit, &token).await? else { return too_late(&visit) };
    let mut page = new_password_page(&visit, &token);
    let known = [person.name.as_deref().unwrap_or_default(), person.mail.as_deref().unwrap_or_default()];
    names::check_password(&visit, &mut page.form.fields, &answers.password, &known);
    if page.form.fields.errors() > 0 {
        return page.show(&visit);
    }
    let hash = people.passwords().hash(&answers.password, people.journal().random()).await?;
    let mut act = people.journal().begin(Principal::link_holder(link.id), "people.reset-password").await?;
    if !link::store::use_up(&mut act, &link).await? {
        return too_late(&visit);
    }
    person::store::set_password(&mut act, person.id, &hash).await?;
    // Whoever follows the link has got the letter.
    if let Some(mail) = &person.mail {
        bounce::store::forget(&mut act, mail).await?;
    }
    session::store::end_others(&mut act, person.id, None).await?;
    let opened = sign_in::open_session(&mut act, &visit, person.id, SignInMethod::Link).await?;
    if let Some(letter) = account::password_changed_letter(&people, &person) {
        act.afterwards(letter);
    }
    act.commit().await?;
    let onward = sign_in::onward(&visit, person.id, "").await?;
    Ok(opened.lead_to(&visit, &onward, "password-reset"))
}

/// The link and whose it is, while it can be used.
async fn usable(visit: &Visit, token: &str) -> Result<Option<(link::Link, Person)>, PageError> {
    let mut read = visit.read().await?;
    let Some(link) = link::store::by_token(&mut read, Purpose::Reset, token, visit.now()).await? else { return Ok(None) };
    let Some(id) = link.person else { return Ok(None) };
    Ok(person::store::by_id(&mut read, id).await?.map(|person| (link, person)))
}

fn too_late(visit: &Visit) -> Result<Response, PageError> {
    gone::show(visit, visit.word("link-gone-reset"), Link::new(paths::RESET, visit.word("reset-again")))
}

fn page(visit: &Visit, mail: &str) -> FormPage {
    FormPage {
        heading: visit.word("title-reset"),
        lead: visit.word("reset-lead"),
        form: Form::new(paths::RESET, vec![names::mail_field(visit, mail)], visit.word("reset-submit")),
        below: Vec::new(),
        crumbs: Vec::new(),
    }
}

fn new_password_page(visit: &Visit, token: &str) -> FormPage {
    FormPage {
        heading: visit.word("title-new-password"),
        lead: visit.word("new-password-lead"),
        form: Form::new(format!("{}/{token}", paths::RESET), vec![names::new_password_field(visit)], visit.word("change-password-submit")),
        below: Vec::new(),
        crumbs: Vec::new(),
    }
}

//! The other end of a recovery: whoever holds the link and knows the password adds a new passkey. What they had before stays.

use axum::{Form as Sent, extract::Path, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Form, Link as PageLink};
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{
    bounce,
    form_page::FormPage,
    link::{self, Link},
    model::{OrganisationKindOfId, SignInMethod},
    organisation,
    passkey::{
        self, Purpose,
        ceremony::{self, Answer, Between, Plan},
    },
    paths,
    people::People,
    session,
    visit::{BegunVisit, Visit},
};

const PATH: &str = "/recover/{token}";
const HALVES: &str = "/recover/{token}/{ceremony}";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, begin).get(HALVES, between).post(HALVES, finish)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    name: String,
}

/// The link, while it can be used by whoever is logged in. A login by a letter alone is not enough: the link came by letter too.
async fn usable(own: &BegunVisit, token: &str) -> Result<Link, PageError> {
    let mut read = own.visit.read().await?;
    let link = link::store::by_token(&mut read, link::Purpose::Recovery, token, own.visit.now()).await?;
    let usable = |link: &Link| link.person == Some(own.person.id) && own.session.method != SignInMethod::Link;
    link.filter(usable).ok_or_else(PageError::not_found)
}

async fn show(own: BegunVisit, Path(token): Path<String>) -> Result<Response, PageError> {
    usable(&own, &token).await?;
    page(&own.visit, &token, "").show(&own.visit)
}

async fn begin(own: BegunVisit, Path(token): Path<String>, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    usable(&own, &token).await?;
    let mut page = page(visit, &token, &answers.name);
    let Some(name) = passkey::checked_name(visit, &mut page.form.fields, &answers.name) else { return page.show(visit) };
    let mut act = visit.people.journal().begin(Principal::person(person), "people.begin-to-recover").await?;
    let bound_to = ceremony::bound_to(&own.session);
    let plan = Plan { purpose: Purpose::Recover, person: Some(person), bound_to, name: &name, onward: "" };
    let id = ceremony::begin_registration(&mut act, visit, &own.person, plan).await?;
    act.record(Entry::new(Stream::person(person)).fact("ceremony", id.to_string()));
    act.commit().await?;
    Ok(see_other(&half(&token, &id.to_string())))
}

async fn between(own: BegunVisit, Path((token, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let visit = &own.visit;
    usable(&own, &token).await?;
    let Some(ceremony) = ceremony::of(visit, &id, Purpose::Recover, ceremony::bound_to(&own.session)).await? else {
        return Ok(see_other(&paths::recovery(&token)));
    };
    let between = Between {
        heading: visit.word("title-recovery"),
        lead: visit.word("passkey-add-device"),
        action: half(&token, &id),
        makes: true,
        cancel: PageLink::new(paths::recovery(&token), visit.word("passkey-cancel")),
    };
    between.show(visit, &ceremony)
}

async fn finish(own: BegunVisit, Path((token, id)): Path<(String, String)>, Sent(sent): Sent<Answer>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    let link = usable(&own, &token).await?;
    let refused = |name: &str, why: &str| {
        let mut page = page(visit, &token, name);
        page.form.fields.fail_whole(visit.word(why));
        page.show(visit)
    };
    let Some(ceremony) = ceremony::of(visit, &id, Purpose::Recover, ceremony::bound_to(&own.session)).await? else {
        return refused("", "error-passkey-expired");
    };
    if sent.answer.is_empty() {
        return refused(&ceremony.name, "error-passkey-script");
    }
    let mut act = visit.people.journal().begin(Principal::person(person.id), "people.recover").await?;
    let Some(added) = ceremony::finish_registration(&mut act, visit, &ceremony, &sent.answer).await? else {
        ceremony::note_refusal(&mut act, &ceremony, Stream::person(person.id));
        act.commit().await?;
        return refused(&ceremony.name, "error-passkey-refused");
    };
    if !link::store::use_up(&mut act, &link).await? {
        return Err(PageError::not_found());
    }
    session::store::strengthen(&mut act, own.session.id).await?;
    // Whoever follows the link has got the letter.
    if let Some(mail) = &person.mail {
        bounce::store::forget(&mut act, mail).await?;
    }
    let organisation = organisation::id_in_address::<OrganisationKindOfId>(&link.subject)?;
    act.record(Entry::new(Stream::organisation(organisation)).fact("person", person.id.to_string()));
    passkey::note_added(&mut act, visit, person, &added);
    act.commit().await?;
    Ok(visit.done(paths::PASSKEYS, "recovered", &[&added.name]))
}

fn half(token: &str, ceremony: &str) -> String {
    format!("{}/{ceremony}", paths::recovery(token))
}

fn page(visit: &Visit, token: &str, name: &str) -> FormPage {
    FormPage {
        heading: visit.word("title-recovery"),
        lead: visit.word("recovery-lead"),
        form: Form::new(paths::recovery(token), vec![passkey::name_field(visit, name)], visit.word("passkey-add-submit")),
        below: Vec::new(),
        crumbs: Vec::new(),
    }
}

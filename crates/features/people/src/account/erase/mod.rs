//! Erasing one's account.
//!
//! What says who somebody was goes, also beside the journal. The chains stay whole: they hold salted hashes and the id, so that the records
//! of organisations still tell that somebody acted, and that it was the same somebody.
//!
//! The account and every access end at once. What an organisation has to keep, by a period or a hold, waits there and is erased by a job.

mod called;
mod store;
mod written;

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    Form as Sent,
    extract::State,
    http::{StatusCode, header::SET_COOKIE},
    response::Response,
};
use perron_db::Query;
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Confirmation, Fields, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{data, is_own_password, own_password_field, store as account_store},
    administration, bounce,
    letters::Reader,
    model::{Country, OrganisationId, Person, PersonId},
    notices, organisation, paths,
    people::People,
    provider,
    retention::{
        self, DutyRow, duty_row,
        erasure::{self, Traces},
    },
    second_factor, session, unsent,
    visit::{OwnVisit, Visit},
};
use called::Called;

/// The address of the page.
pub const PATH: &str = "/account/erase";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, erase)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    password: String,
}

/// What has to be handed over first.
#[derive(Default)]
struct Hindrances {
    platform: bool,
    organisations: Vec<Link>,
}

impl Hindrances {
    async fn of(query: &mut impl Query, person: PersonId) -> perron_db::Result<Self> {
        let platform = store::is_last_platform_administrator(query, person).await?;
        let organisations = store::sole_administrations(query, person).await?;
        let link = |(id, name): (OrganisationId, String)| Link::new(format!("{}/hand-over", paths::organisation(id)), name);
        Ok(Self { platform, organisations: organisations.into_iter().map(link).collect() })
    }

    fn are_there(&self) -> bool {
        self.platform || !self.organisations.is_empty()
    }
}

#[derive(Template)]
#[template(path = "erase_hindered.html")]
struct HinderedTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    hindrances: &'a Hindrances,
    administration: Link,
}

#[derive(Template)]
#[template(path = "erase.html")]
struct EraseTemplate<'a> {
    words: &'a Words,
    ask: Confirmation,
    fields: &'a Fields,
    goes: [String; 6],
    stays: [String; 3],
    /// What organisations have to keep for now, and why.
    keeps: Vec<(String, Vec<String>)>,
    /// What the law says of it.
    exceptions: Vec<DutyRow>,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let hindrances = Hindrances::of(&mut own.visit.read().await?, own.person.id).await?;
    if hindrances.are_there() {
        return hindered(&own.visit, StatusCode::OK, &hindrances);
    }
    page(&own, &fields(&own.visit)).await
}

async fn erase(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    let hindrances = Hindrances::of(&mut visit.read().await?, person.id).await?;
    if hindrances.are_there() {
        return hindered(visit, StatusCode::UNPROCESSABLE_ENTITY, &hindrances);
    }
    let mut fields = fields(visit);
    if !is_own_password(&own, &mut fields, "password", &answers.password).await? {
        return page(&own, &fields).await;
    }
    let mut act = people.journal().begin(Principal::person(person.id), "people.erase-account").await?;
    let called = Called::of(&mut act, person).await?;
    let mut touched = called.organisations(&mut act, person).await?;
    let may_be_told = called.told_organisations(&mut act, person).await?;
    let places = account_store::memberships(&mut act, person.id).await?;
    touched.extend(places.iter().map(|place| place.organisation));
    // Always in one order, so that two acts never wait for each other.
    for organisation in &touched {
        organisation::store::hold(&mut act, *organisation).await?;
    }
    store::hold_administrators(&mut act, person.id).await?;
    let hindrances = Hindrances::of(&mut act, person.id).await?;
    if hindrances.are_there() {
        drop(act);
        return hindered(visit, StatusCode::UNPROCESSABLE_ENTITY, &hindrances);
    }
    let now = act.now();
    let traces = erasure::traces(&mut act, person, &touched, now).await?;
    let keeping: Vec<&Traces> = traces.iter().filter(|traces| traces.must_be_kept(now)).collect();
    let kept: BTreeSet<OrganisationId> = keeping.iter().map(|traces| traces.organisation).collect();
    let mut values = called.erase(&mut act, person, &kept).await?;
    for place in &places {
        for beside in people.beside() {
            beside.member_left(&mut act, place.organisation, person.id).await?;
        }
        retention::store::note_left(&mut act, place.organisation, person.id, !kept.contains(&place.organisation)).await?;
        act.record(
            Entry::new(Stream::organisation(place.organisation)).fact("person", person.id.to_string()).fact("role", place.role.as_str()),
        );
    }
    for traces in &traces {
        if !kept.contains(&traces.organisation) {
            retention::store::forget(&mut act, traces.organisation, person.id).await?;
            continue;
        }
        let values = values.remove(&traces.organisation).unwrap_or_default();
        let waiting = erasure::wait(&mut act, person, traces, values).await?;
        let entry = Entry::new(Stream::organisation(traces.organisation)).fact("person", person.id.to_string());
        act.record(entry.fact("kept-until", waiting.due_at.to_string()));
    }
    if let Some(mail) = &person.mail {
        for (invitation, organisation) in store::invitations(&mut act, mail).await? {
            act.record(Entry::new(Stream::organisation(organisation)).fact("invitation", invitation.to_string()));
        }
    }
    let new_mail = account_store::mail_change(&mut act, person.id, now).await?.map(|change| change.to);
    written::erase(&mut act, person.id, &kept).await?;
    store::what_they_had(&mut act, person.id).await?;
    second_factor::store::forget(&mut act, person.id).await?;
    provider::store::forget(&mut act, person.id).await?;
    unsent::forget(&mut act, person.id).await?;
    notices::store::forget(&mut act, person.id).await?;
    for beside in people.beside() {
        beside.erased(&mut act, person.id).await?;
    }
    if !store::person(&mut act, person.id).await? {
        return Err(PageError::not_found());
    }
    for mail in person.mail.iter().chain(&new_mail) {
        bounce::store::forget_unused(&mut act, mail).await?;
    }
    let entry = Entry::new(Stream::person(person.id)).fact("platform-administrator", person.is_platform_administrator);
    act.record(if kept.is_empty() { entry } else { entry.fact("kept-in", i64::try_from(kept.len()).unwrap_or(i64::MAX)) });
    let told_of: Vec<&Traces> =
        keeping.into_iter().filter(|traces| !traces.kept.is_empty() || may_be_told.contains(&traces.organisation)).collect();
    let told = if told_of.is_empty() { "account-erased" } else { "account-erased-waiting" };
    if let Some(mail) = &person.mail {
        let reader = Reader { mail, name: person.name.as_deref(), language: &person.language };
        let kept: Vec<String> = told_of.iter().map(|traces| traces.in_words(visit).0).collect();
        act.afterwards(people.letter(reader, told, None, &[("kept", kept.join(" ").into())]));
    }
    act.commit().await?;
    let mut response = visit.done(paths::SIGN_IN, told, &[]);
    response.headers_mut().append(SET_COOKIE, people.config().cookies().clear(session::COOKIE));
    Ok(response)
}

/// The organisations that have something that says who somebody is beside their journal, or something that they wrote; not those where a
/// mark hides all of it from them.
pub async fn told_organisations(query: &mut impl Query, person: &Person) -> perron_journal::Result<BTreeSet<OrganisationId>> {
    Called::of(query, person).await?.told_organisations(query, person).await
}

/// What organisations have to keep about them if they erase their account now.
async fn keeping(visit: &Visit, person: &Person) -> Result<Vec<Traces>, PageError> {
    let mut read = visit.read().await?;
    let told = told_organisations(&mut read, person).await?;
    let mut traces = erasure::traces(&mut read, person, &told, visit.now()).await?;
    traces.retain(|traces| traces.must_be_kept(visit.now()));
    Ok(traces)
}

fn fields(visit: &Visit) -> Fields {
    Fields::new(vec![own_password_field(visit, "password")])
}

async fn page(own: &OwnVisit, fields: &Fields) -> Result<Response, PageError> {
    let visit = &own.visit;
    let words = visit.words();
    let keeping = keeping(visit, &own.person).await?;
    let exceptions = visit.people.duties().iter().filter(|duty| duty.concerns("erasure", Country::Denmark));
    let question = visit.word("title-erase");
    let template = EraseTemplate {
        words,
        ask: Confirmation {
            question: question.clone(),
            button: PostButton::new(PATH, visit.word("erase-submit")),
            danger: true,
            stay: Link::new(data::PATH, visit.word("erase-stay")),
        },
        fields,
        goes: ["person", "sessions", "memberships", "invitations", "journal", "declared"]
            .map(|part| visit.word(&format!("erase-goes-{part}"))),
        stays: ["journal", "records", "contacts"].map(|part| visit.word(&format!("erase-stays-{part}"))),
        keeps: keeping.iter().map(|traces| traces.in_words(visit)).collect(),
        exceptions: exceptions.map(|duty| duty_row(visit, duty)).collect(),
    };
    let body = Html::render(&template)?;
    let status = if fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = fields.title(words, &question);
    visit.page_with_status(status, Page { title, crumbs: crumbs(visit, question), ..Page::default() }, &body)
}

fn hindered(visit: &Visit, status: StatusCode, hindrances: &Hindrances) -> Result<Response, PageError> {
    let title = visit.word("title-erase-hindered");
    let administration = Link::new(administration::PATH, visit.word("administration-title"));
    let body = Html::render(&HinderedTemplate { words: visit.words(), title: &title, hindrances, administration })?;
    visit.page_with_status(status, Page { crumbs: crumbs(visit, title.clone()), title, ..Page::default() }, &body)
}

fn crumbs(visit: &Visit, title: String) -> Vec<Link> {
    vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new(data::PATH, visit.word("title-data")), Link::new("", title)]
}

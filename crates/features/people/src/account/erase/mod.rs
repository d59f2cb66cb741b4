//! Erasing one's account.
//!
//! What says who somebody was goes, also beside the journal. The chains stay whole: they hold salted hashes and the id, so that the records
//! of organisations still tell that somebody acted, and that it was the same somebody.

mod store;

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    Form as Sent,
    extract::State,
    http::{StatusCode, header::SET_COOKIE},
    response::Response,
};
use perron_db::Query;
use perron_journal::{Act, Entry, Principal, Stream, erase_personal, erase_personal_of_stream};
use perron_ui::{Confirmation, Fields, Html, Link, Page, PostButton, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{data, is_own_password, own_password_field, store as account_store},
    administration,
    letters::Reader,
    model::{OrganisationId, PersonId},
    organisation, paths,
    people::People,
    person, second_factor, session,
    visit::{OwnVisit, Visit},
};

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
    goes: [String; 5],
    stays: [String; 3],
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let hindrances = Hindrances::of(&mut own.visit.read().await?, own.person.id).await?;
    if hindrances.are_there() {
        return hindered(&own.visit, StatusCode::OK, &hindrances);
    }
    page(&own.visit, &fields(&own.visit))
}

async fn erase(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    let hindrances = Hindrances::of(&mut visit.read().await?, person.id).await?;
    if hindrances.are_there() {
        return hindered(visit, StatusCode::UNPROCESSABLE_ENTITY, &hindrances);
    }
    let mut fields = fields(visit);
    if !is_own_password(&own, &mut fields, "password", &answers.password).await? {
        return page(visit, &fields);
    }
    let mut act = people.journal().begin(Principal::person(person.id), "people.erase-account").await?;
    let mut places = account_store::memberships(&mut act, person.id).await?;
    // Always in one order, so that two acts never wait for each other.
    places.sort_by_key(|place| place.organisation);
    for place in &places {
        organisation::store::hold(&mut act, place.organisation).await?;
    }
    store::hold_administrators(&mut act, person.id).await?;
    let hindrances = Hindrances::of(&mut act, person.id).await?;
    if hindrances.are_there() {
        drop(act);
        return hindered(visit, StatusCode::UNPROCESSABLE_ENTITY, &hindrances);
    }
    erase_beside_the_journal(&mut act, &own).await?;
    for place in places {
        act.record(
            Entry::new(Stream::organisation(place.organisation)).fact("person", person.id.to_string()).fact("role", place.role.as_str()),
        );
    }
    if let Some(mail) = &person.mail {
        for (invitation, organisation) in store::invitations(&mut act, mail).await? {
            act.record(Entry::new(Stream::organisation(organisation)).fact("invitation", invitation.to_string()));
        }
    }
    store::what_they_had(&mut act, person.id).await?;
    second_factor::store::forget(&mut act, person.id).await?;
    if !store::person(&mut act, person.id).await? {
        return Err(PageError::not_found());
    }
    act.record(Entry::new(Stream::person(person.id)).fact("platform-administrator", person.is_platform_administrator));
    if let Some(mail) = &person.mail {
        let reader = Reader { mail, name: person.name.as_deref(), language: &person.language };
        act.afterwards(people.letter(reader, "account-erased", None, &[]));
    }
    act.commit().await?;
    let mut response = visit.done(paths::SIGN_IN, "account-erased", &[]);
    response.headers_mut().append(SET_COOKIE, people.config().cookies().clear(session::COOKIE));
    Ok(response)
}

/// Addresses are erased in every chain: also those they had before, unless somebody else has them now. A name only where nobody else is
/// called the same, because beside other chains nothing says whose name it is.
async fn erase_beside_the_journal(act: &mut Act, own: &OwnVisit) -> Result<(), PageError> {
    let person = &own.person;
    let mut mails: BTreeSet<String> = person.mail.iter().cloned().collect();
    let mut names: BTreeSet<String> = person.name.iter().cloned().collect();
    for entry in data::own_entries(act, person.id).await? {
        for (name, value) in entry.personal {
            match (name.as_str(), value) {
                ("mail", Some(mail)) => mails.insert(mail),
                ("name", Some(name)) => names.insert(name),
                _ => false,
            };
        }
    }
    for mail in mails {
        if person::store::by_mail(act, &mail).await?.is_none_or(|holder| holder.id == person.id) {
            erase_personal(act, "mail", &mail).await?;
        }
    }
    for name in names {
        if !store::is_name_shared(act, person.id, &name).await? {
            erase_personal(act, "name", &name).await?;
        }
    }
    erase_personal_of_stream(act, &Stream::person(person.id)).await?;
    Ok(())
}

fn fields(visit: &Visit) -> Fields {
    Fields::new(vec![own_password_field(visit, "password")])
}

fn page(visit: &Visit, fields: &Fields) -> Result<Response, PageError> {
    let words = visit.words();
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
        goes: ["person", "sessions", "memberships", "invitations", "journal"].map(|part| visit.word(&format!("erase-goes-{part}"))),
        stays: ["journal", "records", "contacts"].map(|part| visit.word(&format!("erase-stays-{part}"))),
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

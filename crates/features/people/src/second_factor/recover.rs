//! An administrator of the organisation or of the platform helps somebody who has lost their device: a letter with a link goes to the
//! person. The administrator gets nothing that opens the account.

use askama::Template;
use axum::{extract::Path, response::Response};
use perron_db::Read;
use perron_journal::{Actor, Entry, Principal, Stream};
use perron_ui::{Confirmation, Html, Link, Page, PostButton};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    letters::Reader,
    link::{self, Purpose},
    model::{OrganisationId, Person, PersonKind},
    organisation, paths,
    people::People,
    person,
    visit::OwnVisit,
};

const PATH: &str = "/organisations/{id}/members/{person}/recover";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, ask).post(PATH, recover)
}

#[derive(Template)]
#[template(path = "member_recover.html")]
struct RecoverTemplate {
    ask: Confirmation,
    text: String,
}

/// The member whom this visitor may help, with their address. Platform administrators may help in every organisation.
async fn helped(own: &OwnVisit, read: &mut Read, id: OrganisationId, person: &str) -> Result<(Person, String), PageError> {
    if !own.person.is_platform_administrator {
        own.place(read, id, Act::Recover).await?;
    }
    let person = organisation::id_in_address::<PersonKind>(person)?;
    organisation::store::member(read, id, person).await?.ok_or_else(PageError::not_found)?;
    let person = person::store::by_id(read, person).await?.ok_or_else(PageError::not_found)?;
    let mail = person.mail.clone().ok_or_else(PageError::not_found)?;
    Ok((person, mail))
}

async fn ask(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (person, mail) = helped(&own, &mut visit.read().await?, id, &person).await?;
    let name = person.name.unwrap_or_else(|| mail.clone());
    let members = format!("{}/members", paths::organisation(id));
    let question = visit.words().with("recover-question", &[("name", name.as_str().into())]);
    let ask = Confirmation {
        question: question.clone(),
        button: PostButton::new(format!("{members}/{}/recover", person.id), visit.word("recover-submit")),
        danger: false,
        stay: Link::new(members, visit.word("recover-stay")),
    };
    let text = visit.words().with("recover-text", &[("name", name.into()), ("mail", mail.into())]);
    let body = Html::render(&RecoverTemplate { ask, text })?;
    visit.page(Page { title: question, ..Page::default() }, &body)
}

async fn recover(own: OwnVisit, Path((id, person)): Path<(String, String)>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let (person, mail) = helped(&own, &mut visit.read().await?, id, &person).await?;
    let stream = Stream::organisation(id);
    let actor = Actor { principal: Principal::person(own.person.id), on_behalf_of: Some(stream.clone()) };
    let mut act = visit.people.journal().begin(actor, "people.begin-recovery").await?;
    let token = link::store::add(&mut act, Purpose::Recovery, Some(person.id), &id.to_string()).await?;
    act.record(Entry::new(stream).fact("person", person.id.to_string()));
    act.record(Entry::new(Stream::person(person.id)).fact("organisation", id.to_string()));
    let reader = Reader { mail: &mail, name: person.name.as_deref(), language: &person.language };
    let helper = own.person.name.clone().unwrap_or_default();
    let path = paths::recovery(token.text());
    act.afterwards(visit.people.letter(reader, "recovery", Some(&path), &[("name", helper.into())]));
    act.commit().await?;
    let name = person.name.as_deref().unwrap_or(&mail);
    let belongs = organisation::store::place_of(&mut visit.read().await?, id, own.person.id).await?.is_some();
    let to = if belongs { format!("{}/members", paths::organisation(id)) } else { paths::HOME.to_owned() };
    Ok(visit.done(&to, "recovery-begun", &[name]))
}

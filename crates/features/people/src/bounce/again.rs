//! Trying one's own address again: what is known of it is forgotten, and a letter shows whether it arrives.

use axum::response::Response;
use perron_journal::{Entry, Principal, Stream};
use perron_web::{PageError, Routes, see_other};

use crate::{
    attempt::{self, Subject},
    bounce::store,
    letters::Reader,
    paths,
    people::People,
    visit::OwnVisit,
};

/// Where it is asked for; only posted.
pub const PATH: &str = "/account/mail/try-again";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post(PATH, again)
}

async fn again(own: OwnVisit) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    let Some(mail) = person.mail.as_deref() else { return Ok(see_other(paths::ACCOUNT)) };
    // Every attempt sends a letter to a server that does not want it, so there are not many.
    let subjects = &Subject::of(&format!("try-mail {}", person.id), visit.address.network())[..1];
    if !attempt::store::wait(&mut visit.read().await?, subjects, visit.now()).await?.is_zero() {
        return Ok(visit.done(paths::ACCOUNT, "bounce-wait", &[]));
    }
    let mut act = visit.people.journal().begin(Principal::person(person.id), "people.try-address-again").await?;
    if !store::forget(&mut act, mail).await? {
        return Ok(see_other(paths::ACCOUNT));
    }
    attempt::store::count(&mut act, subjects).await?;
    act.record(Entry::new(Stream::person(person.id)).personal("mail", mail));
    let reader = Reader { mail, name: person.name.as_deref(), language: &person.language };
    act.afterwards(visit.people.letter(reader, "address-again", None, &[]));
    act.commit().await?;
    Ok(visit.done(paths::ACCOUNT, "bounce-again", &[mail]))
}

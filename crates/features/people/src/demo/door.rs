//! Being somebody of a demo: one button, no password. The journal says that it was done like this.

use axum::{
    Form as Sent,
    extract::{Path, State},
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account,
    model::{PersonId, SignInMethod},
    people::{People, known_language},
    person, session, sign_in,
    visit::Visit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/demo/people/{person}", enter)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    /// Where to go on.
    to: String,
    /// The language in which the visitor reads; they go on in it.
    r#in: String,
}

async fn enter(
    State(people): State<People>,
    visit: Visit,
    Path(person): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    // Asked again here, so that no mistake in mounting routes opens sessions where people are in earnest.
    if people.demo().is_none() {
        return Err(PageError::not_found());
    }
    let id: PersonId = person.parse().map_err(|_| PageError::not_found())?;
    let found = person::store::by_id(&mut visit.read().await?, id).await?;
    let person = found.filter(|person| person.name.is_some()).ok_or_else(PageError::not_found)?;
    let mut act = people.journal().begin(Principal::person(person.id), "people.sign-in-to-demo").await?;
    if let Some(before) = &visit.signed_in {
        session::store::end(&mut act, before.person.id, before.session.id).await?;
    }
    if let Some(language) = known_language(&answers.r#in).filter(|language| *language != person.language) {
        account::store::set_language(&mut act, person.id, language).await?;
        act.record(Entry::new(Stream::person(person.id)).fact("language", language));
    }
    let opened = sign_in::open_session(&mut act, &visit, person.id, SignInMethod::Demo).await?;
    act.commit().await?;
    let onward = sign_in::onward(&visit, person.id, &answers.to).await?;
    Ok(opened.lead_to(&visit, &onward, ""))
}

//! Changing one's password. It ends every other session, because somebody who knew the old one may sit in it.

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{form_page, is_own_password, own_password_field, password_changed_letter, store},
    form_page::FormPage,
    names, paths,
    people::People,
    person, session,
    visit::{OwnVisit, Visit},
};

/// The address of the page.
pub const PATH: &str = "/account/password";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, change)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    own: String,
    password: String,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    page(&own.visit).show(&own.visit)
}

async fn change(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, &own.person);
    let mut page = page(visit);
    let fields = &mut page.form.fields;
    let known = [person.name.as_deref().unwrap_or_default(), person.mail.as_deref().unwrap_or_default()];
    names::check_password(visit, fields, &answers.password, &known);
    if !answers.own.is_empty() && answers.password == answers.own {
        fields.fail("password", visit.word("error-password-same"));
    }
    if !is_own_password(&own, fields, "own", &answers.own).await? || fields.errors() > 0 {
        return page.show(visit);
    }
    let hash = people.passwords().hash(&answers.password, people.journal().random()).await?;
    let mut act = people.journal().begin(Principal::person(person.id), "people.change-password").await?;
    person::store::set_password(&mut act, person.id, &hash).await?;
    session::store::end_others(&mut act, person.id, Some(own.session.id)).await?;
    store::forget_resets(&mut act, person.id).await?;
    act.record(Entry::new(Stream::person(person.id)).fact("session-kept", own.session.id.to_string()));
    if let Some(letter) = password_changed_letter(&people, person) {
        act.afterwards(letter);
    }
    act.commit().await?;
    Ok(visit.done(paths::ACCOUNT, "password-changed", &[]))
}

fn page(visit: &Visit) -> FormPage {
    let fields = vec![own_password_field(visit, "own"), names::new_password_field(visit)];
    let mut page = form_page(visit, visit.word("title-change-password"), Form::new(PATH, fields, visit.word("change-password-submit")));
    page.lead = visit.word("change-password-lead");
    page.below = vec![Link::new(paths::RESET, visit.word("title-reset"))];
    page
}

//! Changing one's name.

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::Form;
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{form_page, store},
    form_page::FormPage,
    names, paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The address of the page.
pub const PATH: &str = "/account/name";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, change)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    name: String,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    page(&own.visit, own.person.name.as_deref().unwrap_or_default()).show(&own.visit)
}

async fn change(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let mut page = page(&own.visit, &answers.name);
    let name = names::checked_name(&own.visit, &mut page.form.fields, &answers.name);
    let Some(name) = name.filter(|_| own.visit.accepts(&mut page.form.fields)) else { return page.show(&own.visit) };
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.change-name").await?;
    store::set_name(&mut act, own.person.id, &name).await?;
    act.record(Entry::new(Stream::person(own.person.id)).personal("name", name));
    act.commit().await?;
    Ok(own.visit.done(paths::ACCOUNT, "name-changed", &[]))
}

fn page(visit: &Visit, name: &str) -> FormPage {
    let form = Form::new(PATH, vec![names::name_field(visit, name)], visit.word("account-save"));
    form_page(visit, visit.word("title-change-name"), form)
}

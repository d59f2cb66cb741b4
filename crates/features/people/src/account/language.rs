//! Choosing the language of one's pages and letters.

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Choice, Field, Form};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{form_page, store},
    form_page::FormPage,
    paths,
    people::{LANGUAGES, People, known_language},
    visit::{OwnVisit, Visit},
};

/// The address of the page.
pub const PATH: &str = "/account/language";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, choose)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    language: String,
}

/// What a language calls itself.
pub fn own_name(visit: &Visit, language: &str) -> String {
    visit.people.words(language).get("language-name")
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    page(&own.visit, &own.person.language).show(&own.visit)
}

async fn choose(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let Some(language) = known_language(&answers.language) else {
        let mut page = page(&own.visit, "");
        page.form.fields.fail("language", own.visit.word("error-account-choose"));
        return page.show(&own.visit);
    };
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.choose-language").await?;
    store::set_language(&mut act, own.person.id, language).await?;
    act.record(Entry::new(Stream::person(own.person.id)).fact("language", language));
    act.commit().await?;
    Ok(own.visit.done(paths::ACCOUNT, "language-chosen", &[]))
}

fn page(visit: &Visit, chosen: &str) -> FormPage {
    let choices = LANGUAGES.into_iter().map(|language| Choice::new(language, own_name(visit, language)).said_in(language)).collect();
    let field = Field::radios("language", visit.word("field-own-language"), choices).value(chosen);
    form_page(visit, visit.word("title-choose-language"), Form::new(PATH, vec![field], visit.word("account-save")))
}

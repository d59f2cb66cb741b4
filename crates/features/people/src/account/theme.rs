//! Choosing the look of one's pages, in every browser in which one signs in.

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Choice, Field, Form, Theme};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{form_page, store},
    form_page::FormPage,
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The address of the page.
pub const PATH: &str = "/account/theme";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, choose)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    theme: String,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    page(&own.visit, &own.person.theme).show(&own.visit)
}

async fn choose(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let Some(theme) = Theme::from_name(&answers.theme) else {
        let mut page = page(&own.visit, "");
        page.form.fields.fail("theme", own.visit.word("error-account-choose"));
        return page.show(&own.visit);
    };
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.choose-theme").await?;
    store::set_theme(&mut act, own.person.id, theme.name()).await?;
    act.record(Entry::new(Stream::person(own.person.id)).fact("theme", theme.name()));
    act.commit().await?;
    Ok(own.visit.done(paths::ACCOUNT, "theme-chosen", &[]))
}

fn page(visit: &Visit, chosen: &str) -> FormPage {
    let choice = |theme: Theme| Choice::new(theme.name(), visit.word(&format!("theme-{}", theme.name())));
    let choices = Theme::ALL.into_iter().map(choice).collect();
    let field = Field::radios("theme", visit.word("theme-legend"), choices).value(chosen);
    let form = Form::new(PATH, vec![field], visit.word("account-save"));
    let mut page = form_page(visit, visit.word("title-choose-theme"), form);
    page.lead = visit.word("account-theme-lead");
    page
}

//! Choosing when one is told by mail what happens.

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Choice, Field, Form};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    account::{form_page, store},
    form_page::FormPage,
    model::written,
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

written! {
    /// When notices are sent to somebody.
    Notices {
        /// One by one, as things happen.
        AtOnce = "at-once",
        /// Together, once a day.
        Daily = "daily",
        /// Together, once a week.
        Weekly = "weekly",
        /// Never.
        None = "none",
    }
}

/// The address of the page.
pub const PATH: &str = "/account/notices";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, choose)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    notices: String,
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let chosen = store::notices(&mut own.visit.read().await?, own.person.id).await?;
    page(&own.visit, chosen.map_or("", Notices::as_str)).show(&own.visit)
}

async fn choose(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let Ok(notices) = answers.notices.parse::<Notices>() else {
        let mut page = page(&own.visit, "");
        page.form.fields.fail("notices", own.visit.word("error-account-choose"));
        return page.show(&own.visit);
    };
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.choose-notices").await?;
    store::set_notices(&mut act, own.person.id, notices).await?;
    act.record(Entry::new(Stream::person(own.person.id)).fact("notices", notices.as_str()));
    act.commit().await?;
    Ok(own.visit.done(paths::ACCOUNT, "notices-chosen", &[]))
}

fn page(visit: &Visit, chosen: &str) -> FormPage {
    let choice = |notices: &Notices| Choice::new(notices.as_str(), visit.word(&format!("notices-{notices}")));
    let choices = Notices::ALL.iter().map(choice).collect();
    let field = Field::radios("notices", visit.word("field-notices"), choices).value(chosen);
    let form = Form::new(PATH, vec![field], visit.word("account-save"));
    let mut page = form_page(visit, visit.word("title-choose-notices"), form);
    page.lead = visit.word("notices-lead");
    page
}

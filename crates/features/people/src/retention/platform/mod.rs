//! How long letters that were given up are kept. They belong to no organisation, so a platform administrator chooses.

pub mod store;

use axum::{Form as Sent, response::Response};
use perron_journal::{Entry, Stream, dead_letter};
use perron_ui::{Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    administration::{self, Administrator},
    form_page::FormPage,
    people::People,
    retention::{
        change::{Answers, checked, fields, filled},
        period,
    },
    visit::Visit,
};

/// The address of the page.
pub const PATH: &str = "/administration/retention";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, change)
}

async fn show(administrator: Administrator) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let mut read = visit.read().await?;
    let mut answers = Answers::new();
    let months = store::months(&mut read).await?;
    filled(&mut answers, store::LETTERS, months);
    let due = match months {
        Some(months) => dead_letter::count_given_up(&mut read, period::before(period::next_night(visit.now()), months)).await?,
        None => 0,
    };
    page(visit, &answers, due).show(visit)
}

async fn change(administrator: Administrator, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let visit = &administrator.own.visit;
    let mut act = administrator.begin("people.change-retention").await?;
    let mut page = page(visit, &answers, 0);
    let Some(months) = checked(visit, &mut page.form.fields, &answers, store::LETTERS) else { return page.show(visit) };
    if store::months(&mut act).await? != months {
        store::set(&mut act, months).await?;
        act.record(Entry::new(Stream::platform()).fact("months-letters", i64::from(months.unwrap_or(0))));
        act.commit().await?;
    }
    Ok(visit.done(PATH, "retention-changed", &[]))
}

fn page(visit: &Visit, answers: &Answers, due: u64) -> FormPage {
    let words = visit.words();
    let lead = match usize::try_from(due).unwrap_or(usize::MAX) {
        0 => words.get("retention-platform-lead"),
        due => format!("{} {}", words.get("retention-platform-lead"), words.count("retention-platform-tonight", due)),
    };
    let form = Form::new(PATH, fields(visit, answers, store::LETTERS).to_vec(), words.get("retention-save"));
    FormPage {
        heading: words.get("retention-platform-title"),
        lead,
        form: form.cancel(Link::new(administration::PATH, words.get("administration-title"))),
        below: Vec::new(),
        crumbs: administration::crumbs(visit),
    }
}

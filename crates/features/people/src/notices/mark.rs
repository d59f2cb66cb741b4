//! Marking notices as read, and as new again. Opening a page changes nothing, so the way on from a new notice is a button; from one that was
//! read it is a link.

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_kernel::Instant;
use perron_web::{PageError, Routes, see_other};
use serde::Deserialize;

use crate::{
    notices::{list::Asked, model::NoticeId, store},
    people::People,
    visit::OwnVisit,
};

/// Going where a notice leads, which marks it as read.
pub const OPEN: &str = "/account/notices/open";
/// Marking one as read.
pub const READ: &str = "/account/notices/read";
/// Marking one as new again.
pub const UNREAD: &str = "/account/notices/unread";
/// Marking all as read that the page knew of.
pub const READ_ALL: &str = "/account/notices/read-all";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default().post(OPEN, open).post(READ, read).post(UNREAD, unread).post(READ_ALL, read_all)
}

/// Which notice is meant, and how the list was shown.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    notice: String,
    until: String,
    show: String,
    page: String,
}

impl Answers {
    fn notice(&self) -> Result<NoticeId, PageError> {
        self.notice.parse().map_err(|_| PageError::not_found())
    }

    fn list(self) -> String {
        Asked { show: self.show, page: self.page }.address()
    }
}

async fn open(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let id = answers.notice()?;
    set_read(&people, &own, id).await?;
    let notice = store::one(&mut own.visit.read().await?, own.person.id, id).await?.ok_or_else(PageError::not_found)?;
    Ok(see_other(&notice.path.unwrap_or_else(|| answers.list())))
}

async fn read(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    set_read(&people, &own, answers.notice()?).await?;
    Ok(own.visit.done(&answers.list(), "notice-read", &[]))
}

/// One that was read already stays as it is.
async fn set_read(people: &People, own: &OwnVisit, id: NoticeId) -> Result<(), PageError> {
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.read-notice").await?;
    store::one(&mut act, own.person.id, id).await?.ok_or_else(PageError::not_found)?;
    if store::set_read(&mut act, own.person.id, id).await? {
        act.record(Entry::new(Stream::person(own.person.id)).fact("notice", id.to_string()));
        act.commit().await?;
    }
    Ok(())
}

async fn unread(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let id = answers.notice()?;
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.mark-notice-unread").await?;
    store::one(&mut act, own.person.id, id).await?.ok_or_else(PageError::not_found)?;
    if store::set_unread(&mut act, own.person.id, id).await? {
        act.record(Entry::new(Stream::person(own.person.id)).fact("notice", id.to_string()));
        act.commit().await?;
    }
    Ok(own.visit.done(&answers.list(), "notice-unread", &[]))
}

/// Only those that were there when the page was shown: nobody has seen the others.
async fn read_all(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let until = answers.until.parse().map_or_else(|_| own.visit.now(), Instant::from_microseconds);
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.read-all-notices").await?;
    let marked = store::set_all_read(&mut act, own.person.id, until).await?;
    if marked > 0 {
        act.record(Entry::new(Stream::person(own.person.id)).fact("notices-read", i64::try_from(marked).unwrap_or(i64::MAX)));
        act.commit().await?;
    }
    Ok(own.visit.done(&answers.list(), "notices-read", &[]))
}

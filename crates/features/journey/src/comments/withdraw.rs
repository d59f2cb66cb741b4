//! Withdrawing a comment, and bringing it back at any time. That somebody said something there stays to be seen.

use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_web::{PageError, Routes, see_other};

use crate::{
    access::Act,
    comments::{
        block::{may_restore, may_withdraw},
        entry, find, store,
    },
    methods::Methods,
    ride::acts,
};

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
        .post("/journeys/{id}/comments/{comment}/withdraw", withdraw)
        .post("/journeys/{id}/comments/{comment}/restore", restore)
}

async fn withdraw(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, comment)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Comment, "journey.withdraw-comment").await?;
    let (comment, subject) = find(&mut act, &own, &place, &ride, id_in_address(&comment)?).await?;
    if !may_withdraw(&own, &place, &comment) {
        return Err(PageError::not_permitted());
    }
    // Whoever presses twice finds it withdrawn.
    if comment.withdrawn.is_some() {
        return Ok(see_other(&subject.page));
    }
    store::set_withdrawn(&mut act, id, comment.id, Some(own.person.id)).await?;
    acts::settle(act, &own, &methods, &place, entry(id, &subject, comment.id, &comment.text)).await?;
    Ok(own.visit.done(&subject.page, "comment-withdrawn", &[&subject.title]))
}

async fn restore(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, comment)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id = id_in_address(&id)?;
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Comment, "journey.restore-comment").await?;
    let (comment, subject) = find(&mut act, &own, &place, &ride, id_in_address(&comment)?).await?;
    if comment.withdrawn.is_none() && may_withdraw(&own, &place, &comment) {
        return Ok(see_other(&subject.page));
    }
    if !may_restore(&own, &place, &comment) {
        return Err(PageError::not_permitted());
    }
    store::set_withdrawn(&mut act, id, comment.id, None).await?;
    acts::settle(act, &own, &methods, &place, entry(id, &subject, comment.id, &comment.text)).await?;
    Ok(own.visit.done(&subject.page, "comment-restored", &[&subject.title]))
}

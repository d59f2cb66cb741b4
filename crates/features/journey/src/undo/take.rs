//! Undoing something: what stood before is put back, unless it is too late, or somebody has changed the same since. Nothing of theirs is
//! overwritten; a page says who it was. What was undone can be undone itself.

use askama::Template;
use axum::{Extension, extract::Path, http::StatusCode, response::Response};
use perron_db::Error;
use perron_journal::{Act as Doing, Entry, Stream};
use perron_people::{
    People,
    doors::{self, OwnVisit, id_in_address},
};
use perron_ui::{Html, Link, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    methods::Methods,
    place::Place,
    ride::{Ride, acts, frame},
    undo::{
        self,
        list::{about, by},
        model::{Change, Snapshot, Undo, UndoId},
        store,
    },
};

/// The route of this act.
pub fn routes() -> Routes<People> {
    Routes::default().post("/journeys/{id}/undo/{undo}", take)
}

/// What somebody did since.
struct Since {
    act: String,
    by: String,
}

#[derive(Template)]
#[template(path = "undo_conflict.html")]
struct ConflictTemplate<'a> {
    words: &'a Words,
    title: String,
    what: String,
    since: Vec<Since>,
    see: Link,
    list: Link,
}

async fn take(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, undo)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let undo: UndoId = id_in_address(&undo)?;
    let (mut act, place, ride) = acts::begin(&own, &methods, id, Act::Work, "journey.undo").await?;
    let kept = store::of_journey(&mut act, id).await?;
    let undo = kept.iter().find(|one| one.id == undo).ok_or_else(PageError::not_found)?;
    if !undo::may(&own, &place, undo) {
        return Err(PageError::not_permitted());
    }
    let list = undo::path(id);
    if undo.undone_at.is_some() {
        return Ok(visit.done(&list, "undo-already", &[]));
    }
    if undo.until <= act.now() {
        return Ok(visit.done(&list, "undo-late", &[]));
    }
    let now = place.before.clone().unwrap_or_default();
    if !undo.changes.iter().all(|change| change.stands_in(&now)) {
        return conflict(&own, &place, &ride, undo, &since(undo, &kept, &now));
    }
    match put_back(&mut act, &undo.changes).await {
        Ok(()) => {}
        // Something else hangs on what would go, such as a comment: that is a change as well.
        Err(Error::Reference(_)) => return conflict(&own, &place, &ride, undo, &[]),
        Err(error) => return Err(error.into()),
    }
    store::set_undone(&mut act, id, undo.id).await?;
    let edition = ride.edition(visit)?;
    let entry = Entry::new(Stream::journey(id)).fact("undone", undo.act.replace('.', "-")).fact("undone-entry", undo.entry);
    let entry = entry.personal("undone-about", about(&edition, &ride, undo));
    let path = undo.changes.first().map_or(list, |change| undo::seen_at(id, &ride, change));
    let again = acts::settle(act, &own, &methods, &place, entry).await?;
    Ok(undo::done(&own, id, again, &path, "undone", &[&doors::act_in_words(visit.words(), &undo.act)]))
}

/// Removes what the act has brought, then writes what stood before.
async fn put_back(act: &mut Doing, changes: &[Change]) -> perron_db::Result<()> {
    for change in changes {
        let stays = |row: &&Vec<_>| change.before.iter().any(|before| before[..2] == row[..2]);
        for row in change.after.iter().filter(|row| !stays(row)) {
            store::remove(act, change.kind, row).await?;
        }
    }
    for change in changes {
        for row in change.before.iter().filter(|row| !change.after.contains(row)) {
            store::put(act, change.kind, row).await?;
        }
    }
    Ok(())
}

/// What was done later with what no longer stands as it was left, the newest first.
fn since<'a>(undo: &Undo, kept: &'a [Undo], now: &Snapshot) -> Vec<&'a Undo> {
    let changed: Vec<_> = undo.changes.iter().filter(|change| !change.stands_in(now)).map(Change::about).collect();
    let later = kept.iter().filter(|other| other.entry > undo.entry);
    later.filter(|other| changed.iter().any(|subject| other.is_about(subject))).collect()
}

fn conflict(own: &OwnVisit, place: &Place, ride: &Ride, undo: &Undo, since: &[&Undo]) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, place.journey.id);
    let edition = ride.edition(visit)?;
    let see = undo.changes.first().map_or_else(|| undo::path(id), |change| undo::seen_at(id, ride, change));
    let what = about(&edition, ride, undo);
    let title = visit.word("undo-conflict-title");
    let body = Html::render(&ConflictTemplate {
        words: visit.words(),
        title: title.clone(),
        see: Link::new(see, visit.words().with("undo-conflict-see", &[("what", what.as_str().into())])),
        list: Link::new(undo::path(id), visit.word("undo-title")),
        since: since.iter().map(|one| Since { act: doors::act_in_words(visit.words(), &one.act), by: by(visit, one) }).collect(),
        what,
    })?;
    let between = vec![Link::new(undo::path(id), visit.word("undo-title"))];
    visit.page_with_status(StatusCode::CONFLICT, frame::page(own, place, title, between), &body)
}

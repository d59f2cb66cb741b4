//! Files of a case: brought to what is done and proven, fetched, removed, and brought back for a day. Each bears a mark; for whoever may not
//! see it, it does not exist. Reading, checking and keeping them is the business of `people`.

mod block;
mod bring;
mod download;
mod forget;
mod form;
pub mod model;
mod remove;
pub mod store;

use std::time::Duration;

use perron_db::Query;
use perron_journal::{Entry, Stream};
use perron_kernel::Instant;
use perron_people::{People, confidentiality::Mark, doors::OwnVisit};
use perron_web::{PageError, Routes};

use crate::{
    file_text,
    files::model::{File, FileId, STAYS_HOURS},
    model::JourneyId,
    paths,
    place::Place,
    subject::Subject,
};

pub use block::{Attached, block};
pub use bring::{Coming, accepted, has_room_for, put};
pub use forget::ForgetsFiles;
pub use form::Answers;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    bring::routes().and(download::routes()).and(remove::routes())
}

/// Where a file is fetched, removed and brought back.
fn path(journey: JourneyId, id: FileId) -> String {
    paths::below(journey, &format!("files/{id}"))
}

/// Where a file is fetched.
pub fn download_path(journey: JourneyId, id: FileId) -> String {
    format!("{}/download", path(journey, id))
}

/// What names a file within the page of the thing that it belongs to.
pub fn anchor(id: FileId) -> String {
    format!("file-{id}")
}

/// Keeps a file in a case, and has it read for the search once that has happened.
///
/// # Errors
/// When the database cannot be reached.
pub async fn add(act: &mut perron_journal::Act, journey: JourneyId, file: &File) -> perron_db::Result<()> {
    store::add(act, journey, file).await?;
    act.afterwards(file_text::reading(file));
    Ok(())
}

/// What was removed before this moment does not come back.
fn gone_before(now: Instant) -> Instant {
    now.before(Duration::from_hours(STAYS_HOURS))
}

/// A file of the journey that somebody may see, if it is there or can come back.
async fn find(query: &mut impl Query, own: &OwnVisit, place: &Place, id: FileId) -> Result<File, PageError> {
    let file = store::one(query, place.journey.id, id).await?.ok_or_else(PageError::not_found)?;
    let is_gone = file.removed_at.is_some_and(|at| at < gone_before(own.visit.now()));
    if is_gone || !place.sees(&file.kept(), own.person.id) { Err(PageError::not_found()) } else { Ok(file) }
}

/// What the journal says of a file, whatever was done with it. What it is called is not for everybody who reads the journal when its mark
/// names who may see it.
fn entry(journey: JourneyId, subject: &Subject, file: &File) -> Entry {
    let entry = Entry::new(Stream::journey(journey)).fact("about", file.kind.as_str()).fact("about-id", file.subject.as_str());
    told(entry.personal("about-title", subject.title.as_str()), file)
}

/// The entry of something that a file came with.
pub fn told(entry: Entry, file: &File) -> Entry {
    let entry = entry
        .fact("case-file", file.id.to_string())
        .fact("case-file-mark", file.confidentiality.mark().as_str())
        .fact("media-type", file.media_type.clone())
        .fact("size", file.size)
        .fact("scanned", file.scanned.as_str());
    match file.confidentiality.mark() {
        Mark::Open | Mark::Internal => entry.personal("file-name", file.name.clone()).personal("sha256", file.sha256.clone()),
        Mark::Restricted | Mark::TradeSecret => entry,
    }
}

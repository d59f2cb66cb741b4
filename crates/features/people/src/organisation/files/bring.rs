//! Bringing a file.

use axum::{
    extract::{DefaultBodyLimit, Multipart, Path, multipart::MultipartRejection},
    handler::Handler,
    response::Response,
};
use perron_files::{Accepted, Received};
use perron_kernel::Id;
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    organisation::{
        self,
        files::{
            File, FileKind, Refused, Scanned, check,
            form::{self, Answers, Asks, Said},
            keeping, key, path, store,
        },
        upload::Upload,
    },
    people::People,
    visit::OwnVisit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let path = "/organisations/{id}/files/new";
    // The form itself knows how large a file may be.
    Routes::default().get(path, show).post(path, bring.layer(DefaultBodyLimit::disable()))
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let place = own.place(&mut own.visit.read().await?, organisation::id_in_address(&id)?, Act::BringFiles).await?;
    Answers::default().page(&own.visit, &place.organisation, Asks::Both, None)?.show(&own.visit)
}

async fn bring(own: OwnVisit, Path(id): Path<String>, sent: Result<Multipart, MultipartRejection>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let keeping = keeping(visit)?;
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::BringFiles).await?;
    // Nothing of the database waits for the sender.
    drop(read);
    let mut upload = Upload::read(sent, keeping.largest).await?;
    let answers = Answers::sent(&upload);
    let mut page = answers.page(visit, &place.organisation, Asks::Both, None)?;
    let said = answers.check(visit, &mut page.form.fields, Asks::Both, &place.onlooker(own.person.id), true);
    let mark = answers.mark_for_numbers(visit);
    let checked = check(upload.file.take(), Accepted::usual(), keeping, mark.as_deref()).await;
    let (received, bytes, said) = match (checked, said) {
        (Ok((received, bytes)), Some(said)) => (received, bytes, said),
        (Err(refused), _) => {
            check::tell_of_infection(&own, &place.organisation, &refused).await?;
            form::refuse(visit, &mut page.form.fields, &refused)?;
            return page.show(visit);
        }
        (Ok(_), None) => return page.show(visit),
    };
    let file = file(&own, received, said);
    if !check::has_room(&mut visit.read().await?, visit, &place.organisation, file.size.unsigned_abs(), 0).await? {
        form::refuse(visit, &mut page.form.fields, &Refused::Full)?;
        return page.show(visit);
    }
    // Its bytes come first, so that no row is ever without them; should the act fail, they go again.
    keeping.store.put(&key(id, file.id), bytes).await?;
    match keep(&own, &place.organisation, &file).await {
        Ok(true) => Ok(visit.done(&path(id), "file-added", &[&file.title])),
        kept => {
            keeping.store.delete(&key(id, file.id)).await?;
            kept?;
            form::refuse(visit, &mut page.form.fields, &Refused::Full)?;
            page.show(visit)
        }
    }
}

/// Writes the row; false when somebody else has taken the room meanwhile.
async fn keep(own: &OwnVisit, organisation: &crate::model::Organisation, file: &File) -> Result<bool, PageError> {
    let id = organisation.id;
    let (mut act, _) = organisation::begin(own, id, Act::BringFiles, "people.add-file").await?;
    if !check::has_room(&mut act, &own.visit, organisation, file.size.unsigned_abs(), 0).await? {
        return Ok(false);
    }
    store::add(&mut act, id, file).await?;
    act.record(file.entry(id));
    act.commit().await?;
    Ok(true)
}

/// A file that was received, as it is kept. Without a title it is called what its name says before the last dot.
pub fn file(own: &OwnVisit, received: Received, said: Said) -> File {
    let visit = &own.visit;
    let sha256 = received.sha256_digits();
    let title = if said.title.is_empty() {
        received.name.rsplit_once('.').map_or(received.name.as_str(), |(stem, _)| stem).to_owned()
    } else {
        said.title
    };
    File {
        id: Id::<FileKind>::new(visit.now(), visit.people.journal().random()),
        title,
        note: said.note,
        name: received.name,
        media_type: received.media_type.to_owned(),
        size: i64::try_from(received.size).unwrap_or(i64::MAX),
        sha256,
        scanned: Scanned::of(received.scanned),
        confidentiality: said.confidentiality,
        brought_by: own.person.id,
        brought_by_name: own.person.name.clone(),
        brought_at: visit.now(),
        replaced_by: None,
    }
}

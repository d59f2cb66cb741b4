//! Bringing a new version of a file. The earlier one stays, below the new one.

use axum::{
    extract::{DefaultBodyLimit, Multipart, Path, multipart::MultipartRejection},
    handler::Handler,
    response::Response,
};
use perron_db::Query;
use perron_files::Accepted;
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    model::OrganisationId,
    organisation::{
        self,
        files::{
            File, Refused,
            bring::file,
            check,
            form::{self, Answers, Asks, Said},
            keeping, key, path, store,
        },
        upload::Upload,
    },
    people::People,
    visit::{OwnVisit, Place},
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let path = "/organisations/{id}/files/{file}/replace";
    Routes::default().get(path, show).post(path, replace.layer(DefaultBodyLimit::disable()))
}

/// A file that whoever has this place may change, replace and remove.
///
/// # Errors
/// `NotFound` for whoever may not see it, `NotPermitted` for whoever only may do that.
pub async fn managed(
    query: &mut impl Query,
    own: &OwnVisit,
    place: &Place,
    organisation: OrganisationId,
    file: &str,
) -> Result<File, PageError> {
    let file = store::one_of(query, organisation, organisation::id_in_address(file)?).await?;
    let file = file.filter(|file| file.is_seen_from(place, own.person.id)).ok_or_else(PageError::not_found)?;
    if file.is_managed_from(place, own.person.id) { Ok(file) } else { Err(PageError::not_permitted()) }
}

/// The same of one that has not been replaced.
async fn newest(
    query: &mut impl Query,
    own: &OwnVisit,
    place: &Place,
    organisation: OrganisationId,
    file: &str,
) -> Result<File, PageError> {
    let file = managed(query, own, place, organisation, file).await?;
    if file.replaced_by.is_none() { Ok(file) } else { Err(PageError::not_found()) }
}

async fn show(own: OwnVisit, Path((id, file)): Path<(String, String)>) -> Result<Response, PageError> {
    let id = organisation::id_in_address(&id)?;
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, Act::BringFiles).await?;
    let file = newest(&mut read, &own, &place, id, &file).await?;
    drop(read);
    Answers::of(&file).page(&own.visit, &place.organisation, Asks::File, Some(&file))?.show(&own.visit)
}

async fn replace(
    own: OwnVisit,
    Path((id, asked)): Path<(String, String)>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, organisation::id_in_address(&id)?);
    let keeping = keeping(visit)?;
    let mut read = visit.read().await?;
    let place = own.place(&mut read, id, Act::BringFiles).await?;
    let before = newest(&mut read, &own, &place, id, &asked).await?;
    drop(read);
    let mut upload = Upload::read(sent, keeping.largest).await?;
    let mut page = Answers::of(&before).page(visit, &place.organisation, Asks::File, Some(&before))?;
    let mark = Answers::sent(&upload).mark_for_numbers(visit);
    let (received, bytes) = match check(upload.file.take(), Accepted::usual(), keeping, mark.as_deref()).await {
        Ok(checked) => checked,
        Err(refused) => {
            check::tell_of_infection(&own, &place.organisation, &refused).await?;
            form::refuse(visit, &mut page.form.fields, &refused)?;
            return page.show(visit);
        }
    };
    let File { title, note, confidentiality, .. } = before;
    let after = file(&own, received, Said { title, note, confidentiality });
    keeping.store.put(&key(id, after.id), bytes).await?;
    match keep(&own, id, &asked, after.clone()).await {
        Ok(true) => Ok(visit.done(&path(id), "file-replaced", &[&after.title])),
        kept => {
            keeping.store.delete(&key(id, after.id)).await?;
            kept?;
            form::refuse(visit, &mut page.form.fields, &Refused::Full)?;
            page.show(visit)
        }
    }
}

/// Writes the row; false when there is no room. What the file is called and who may see it is taken as it is now.
async fn keep(own: &OwnVisit, id: OrganisationId, asked: &str, after: File) -> Result<bool, PageError> {
    let (mut act, place) = organisation::begin(own, id, Act::BringFiles, "people.replace-file").await?;
    let before = newest(&mut act, own, &place, id, asked).await?;
    if !check::has_room(&mut act, &own.visit, &place.organisation, after.size.unsigned_abs(), 0).await? {
        return Ok(false);
    }
    let after = File { title: before.title.clone(), note: before.note.clone(), confidentiality: before.confidentiality.clone(), ..after };
    store::add(&mut act, id, &after).await?;
    store::replace(&mut act, id, before.id, Some(after.id)).await?;
    act.record(after.entry(id).fact("replaces", before.id.to_string()));
    act.commit().await?;
    Ok(true)
}

//! Fetching a file. It is saved and never shown, whatever it is.

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, header::CONTENT_DISPOSITION},
    response::Response,
};
use perron_files::{Key, serving_headers};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    keeping::Keeping,
    organisation::{
        self,
        files::{keeping, key, store},
    },
    people::People,
    visit::OwnVisit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/files/{file}/download", download)
}

async fn download(own: OwnVisit, Path((id, file)): Path<(String, String)>) -> Result<Response, PageError> {
    let (id, file) = (organisation::id_in_address(&id)?, organisation::id_in_address(&file)?);
    let keeping = keeping(&own.visit)?;
    let mut read = own.visit.read().await?;
    let place = own.place(&mut read, id, Act::See).await?;
    let file = store::one_of(&mut read, id, file).await?.filter(|file| file.is_seen_from(&place, own.person.id));
    drop(read);
    let file = file.ok_or_else(PageError::not_found)?;
    fetched(keeping, &key(id, file.id), &file.media_type, &file.name).await
}

/// The bytes under a key as a file to be saved.
///
/// # Errors
/// `NotFound` when they are not in the store, and when the store does not answer.
pub async fn fetched(keeping: &Keeping, key: &Key, media_type: &str, name: &str) -> Result<Response, PageError> {
    let bytes = keeping.store.get(key).await?.ok_or_else(|| {
        tracing::error!(%key, "the bytes of a file are not in the store");
        PageError::not_found()
    })?;
    let mut response = Response::new(Body::from(bytes));
    *response.headers_mut() = serving_headers(media_type, name);
    if let Some(shown) = response.headers().get(CONTENT_DISPOSITION).and_then(|value| value.to_str().ok()?.strip_prefix("inline"))
        && let Ok(saved) = HeaderValue::try_from(format!("attachment{shown}"))
    {
        response.headers_mut().insert(CONTENT_DISPOSITION, saved);
    }
    Ok(response)
}

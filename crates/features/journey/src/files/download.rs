//! Fetching a file of a case. It is saved and never shown, whatever it is.

use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{
        OwnVisit,
        files::{fetched, keeping, key},
        id_in_address,
    },
};
use perron_web::{PageError, Routes};

use crate::{access::Act, files::find, methods::Methods, ride::acts};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/files/{file}/download", download)
}

async fn download(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (place, _) = acts::enter(&own, &methods, id_in_address(&id)?, Act::SeeRide).await?;
    let file = find(&mut own.visit.read().await?, &own, &place, id_in_address(&file)?).await?;
    if file.removed_at.is_some() {
        return Err(PageError::not_found());
    }
    fetched(keeping(&own.visit)?, &key(file.organisation, file.id), &file.media_type, &file.name).await
}

//! The logo of an organisation: bringing one, showing it to those who see the organisation, and removing it.

mod bring;
mod remove;
pub mod store;

use axum::{body::Body, extract::Path, response::Response};
use perron_files::serving_headers;
use perron_journal::{Entry, Stream};
use perron_kernel::Id;
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    model::OrganisationId,
    organisation::{
        self,
        files::{keeping, key},
    },
    paths,
    people::People,
    visit::OwnVisit,
};

/// The kind of ids of logos.
#[derive(Debug)]
pub enum LogoKind {}
/// Names a logo.
pub type LogoId = Id<LogoKind>;

/// A logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Names it.
    pub id: LogoId,
    /// Its media type.
    pub media_type: String,
    /// In bytes.
    pub size: i64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// The routes of the acts on logos.
pub fn routes() -> Routes<People> {
    Routes::default().get("/organisations/{id}/logo", serve).and(bring::routes()).and(remove::routes())
}

impl Logo {
    /// The address of the picture. It changes with the picture, so that no browser shows an old one.
    pub fn address(&self, organisation: OrganisationId) -> String {
        format!("{}?version={}", path(organisation), self.id)
    }

    fn entry(&self, organisation: OrganisationId) -> Entry {
        Entry::new(Stream::organisation(organisation))
            .fact("logo", self.id.to_string())
            .fact("media-type", self.media_type.clone())
            .fact("size", self.size)
            .fact("sha256", self.sha256.clone())
    }
}

fn path(organisation: OrganisationId) -> String {
    format!("{}/logo", paths::organisation(organisation))
}

/// The picture, for whoever sees the organisation.
async fn serve(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = organisation::id_in_address(&id)?;
    let keeping = keeping(&own.visit)?;
    let mut read = own.visit.read().await?;
    own.place(&mut read, id, Act::See).await?;
    let logo = store::of(&mut read, id).await?.ok_or_else(PageError::not_found)?;
    drop(read);
    let bytes = keeping.store.get(&key(id, logo.id)).await?.ok_or_else(PageError::not_found)?;
    let mut response = Response::new(Body::from(bytes));
    *response.headers_mut() = serving_headers(&logo.media_type, "logo");
    Ok(response)
}

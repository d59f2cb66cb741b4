//! Portfolios: the cases that somebody may see, of one organisation or of all theirs, with where they are and what holds them up. A case that
//! the visitor may not see counts in no number.

pub mod cases;
mod export;
mod figures;
pub mod filter;
mod maps;
pub mod page;
pub mod store;

use perron_people::{People, doors, model::OrganisationId};
use perron_web::Routes;

/// The cases of all organisations that somebody may see.
pub const PORTFOLIO: &str = "/portfolio";

/// The routes of these pages.
pub fn routes() -> Routes<People> {
    page::routes().and(export::routes()).lengthy()
}

/// The portfolio of an organisation.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/portfolio", doors::organisation_path(organisation))
}

//! Giving somebody outside access to documents of a case: whoever leads it, or looks after the owning organisation, chooses a period and kinds,
//! sees what would go out and what would stay, and gets an archive. What bears a mark that names who may see it never goes out. What is left
//! out is listed with a reason and never with its content.

mod asked;
mod collect;
pub mod found;
mod make;
pub mod model;
mod of_case;
mod page;
pub mod reader;
mod stays;
mod table;

use perron_people::People;
use perron_web::Routes;

use crate::{model::JourneyId, paths};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    page::routes()
}

/// Where one chooses.
fn path(journey: JourneyId) -> String {
    paths::below(journey, "documents")
}

//! Facts of a case: what the team says, where it is asked, its history, and what a change would do to the rules.

pub mod known;
pub mod model;
pub mod store;

use perron_people::People;
use perron_web::Routes;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
}

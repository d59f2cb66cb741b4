//! Formal requirements: how each rule of the route stands for this case, what proves it, and what the team says of it. Nothing here locks
//! anything, and nothing is a verdict: a state says what facts and evidence show.

pub mod assess;
pub mod model;
pub mod store;

use perron_people::People;
use perron_web::Routes;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
}

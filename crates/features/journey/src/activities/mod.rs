//! Activities: what is to be done at stations, from the method and of the team's own.

use perron_people::People;
use perron_web::Routes;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
}

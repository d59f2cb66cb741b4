//! Activities: what is to be done at stations, from the method and of the team's own.

use perron_people::People;
use perron_web::Routes;

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    Routes::default()
}

/// Stand-in until the merge.
pub async fn next(
    _query: &mut impl perron_db::Query,
    _own: &perron_people::doors::OwnVisit,
    _place: &crate::place::Place,
    _ride: &crate::ride::Ride,
    _limit: usize,
) -> Result<Vec<perron_ui::Task>, perron_web::PageError> {
    Ok(Vec::new())
}

//! What a team does at a station: its activities, the formal requirements that stand there, and what is asked.

use perron_db::Query;
use perron_people::doors::OwnVisit;
use perron_ui::Html;
use perron_web::PageError;

use crate::{place::Place, requirements::assess::Requirement, ride::Ride};

/// The three as HTML.
///
/// # Errors
/// When the database cannot be reached, or a template fails.
pub async fn html(
    _query: &mut impl Query,
    _own: &OwnVisit,
    _place: &Place,
    _ride: &Ride,
    _station: &str,
    _requirements: &[Requirement<'_>],
) -> Result<Html, PageError> {
    Ok(Html::default())
}

//! Beginning a case from another that one may see. What the other is made of comes along as far as one wants it to; what was proven, said and
//! decided there stays there, and so do its people.

mod along;
mod choose;
mod form;
pub mod store;
mod take;

use perron_db::Query;
use perron_people::{People, doors::OwnVisit, model::PersonId};
use perron_ui::SummaryRow;
use perron_web::{PageError, Routes};
use serde_json::{Value, json};

use crate::{
    access::Act,
    model::{Journey, JourneyId},
    paths, place,
};

/// Choosing the case to begin from.
pub const CHOOSE: &str = "/journeys/copy";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    choose::routes().and(form::routes())
}

/// Where a case is begun from this one.
fn path(journey: JourneyId) -> String {
    paths::below(journey, "copy")
}

/// From which case a case began, for whoever may see that one.
///
/// # Errors
/// When the database cannot be reached.
pub async fn origin(query: &mut impl Query, own: &OwnVisit, journey: &Journey) -> Result<Option<SummaryRow>, PageError> {
    let Some(from) = store::of(query, journey.id).await? else { return Ok(None) };
    let found = place::enter(own, query, from, Act::See).await.ok();
    let row = |place: place::Place| {
        let row = SummaryRow::new(own.visit.word("journey-copied-from"), &place.journey.title);
        row.see(paths::journey(from))
    };
    Ok(found.map(row))
}

/// What somebody began from other cases: for the file with their own data.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> perron_db::Result<Value> {
    let rows = store::of_person(query, person).await?.into_iter();
    Ok(rows.map(|(journey, from, at)| json!({ "journey": journey, "from": from, "at": at.to_string() })).collect())
}

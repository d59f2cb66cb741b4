//! Dates for calendar programs: an address with a secret for each person, and for each journey and person, at which such a program fetches
//! what is due. Whoever has the address has the dates, so it can be made anew and withdrawn, and shows no more than the person may see now.

mod dates;
mod feed;
mod ics;
mod page;
mod store;

use perron_db::Query;
use perron_journal::Act;
use perron_kernel::{Id, Instant};
use perron_people::{People, model::PersonId};
use perron_web::Routes;
use serde_json::{Value, json};

use crate::model::JourneyId;

pub use feed::{kept_by_the_reader, routes as feed_routes};
pub use page::OWN;

/// The routes of the pages.
pub fn routes() -> Routes<People> {
    page::routes()
}

/// The kind of ids of feeds.
#[derive(Debug)]
pub enum FeedKind {}

/// Names a feed.
pub type FeedId = Id<FeedKind>;

/// An address at which dates are fetched.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Names it.
    pub id: FeedId,
    /// Whose dates.
    pub person: PersonId,
    /// Of which journey; nothing for all of theirs.
    pub journey: Option<JourneyId>,
    /// When it was made.
    pub made_at: Instant,
}

/// The addresses of somebody, for the file with their own data. The secrets are kept nowhere.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> perron_db::Result<Value> {
    let feeds = store::of_person(query, person).await?;
    Ok(feeds.into_iter().map(|feed| json!({ "journey": feed.journey, "made-at": feed.made_at.to_string() })).collect())
}

/// Withdraws all addresses of somebody who is erased.
///
/// # Errors
/// When the database cannot be reached.
pub async fn forget(act: &mut Act, person: PersonId) -> perron_db::Result<()> {
    store::forget(act, person).await
}

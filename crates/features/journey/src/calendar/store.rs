//! The table `calendar_feed`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::PersonId;

use crate::{calendar::Feed, model::JourneyId};

fn read(row: &Row) -> Result<Feed> {
    Ok(Feed { id: row.get("id")?, person: row.get("person_id")?, journey: row.get("journey_id")?, made_at: row.get("made_at")? })
}

/// The address that somebody has for a journey, or for all of theirs.
pub async fn of(query: &mut impl Query, person: PersonId, journey: Option<JourneyId>) -> Result<Option<Feed>> {
    let sql = "SELECT id, person_id, journey_id, made_at FROM calendar_feed WHERE person_id = $1 AND COALESCE(journey_id, '') = $2";
    let journey = journey.map(|journey| journey.to_string()).unwrap_or_default();
    query.row(sql, values![person, journey]).await?.as_ref().map(read).transpose()
}

/// All of somebody's, the oldest first.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<Feed>> {
    let sql = "SELECT id, person_id, journey_id, made_at FROM calendar_feed WHERE person_id = $1 ORDER BY made_at, id";
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// The one that a secret opens.
pub async fn by_secret(query: &mut impl Query, hash: [u8; 32]) -> Result<Option<Feed>> {
    let sql = "SELECT id, person_id, journey_id, made_at FROM calendar_feed WHERE secret_hash = $1";
    query.row(sql, values![hash]).await?.as_ref().map(read).transpose()
}

/// Adds one; there is none of the kind before.
pub async fn add(act: &mut Act, feed: &Feed, hash: [u8; 32]) -> Result<()> {
    let sql = "INSERT INTO calendar_feed (id, person_id, journey_id, secret_hash, made_at) VALUES ($1, $2, $3, $4, $5)";
    act.execute(sql, values![feed.id, feed.person, feed.journey, hash, feed.made_at]).await.map(drop)
}

/// Withdraws one; false when there is none.
pub async fn withdraw(act: &mut Act, person: PersonId, journey: Option<JourneyId>) -> Result<bool> {
    let sql = "DELETE FROM calendar_feed WHERE person_id = $1 AND COALESCE(journey_id, '') = $2";
    let journey = journey.map(|journey| journey.to_string()).unwrap_or_default();
    Ok(act.execute(sql, values![person, journey]).await? > 0)
}

/// Withdraws all of somebody's.
pub async fn forget(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM calendar_feed WHERE person_id = $1", values![person]).await.map(drop)
}

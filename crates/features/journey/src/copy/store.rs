//! The table `journey_copy`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::model::PersonId;

use crate::model::JourneyId;

/// From which journey a journey began; nothing for one that began from none.
pub async fn of(query: &mut impl Query, journey: JourneyId) -> Result<Option<JourneyId>> {
    let row = query.row("SELECT copied_from FROM journey_copy WHERE journey_id = $1", values![journey]).await?;
    row.map(|row| row.get("copied_from")).transpose()
}

/// The journeys that somebody began from others, each with the other and when, the oldest first: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, JourneyId, Instant)>> {
    let sql = "SELECT journey_id, copied_from, copied_at FROM journey_copy WHERE copied_by = $1 ORDER BY copied_at, journey_id";
    let read = |row: &Row| Ok((row.get("journey_id")?, row.get("copied_from")?, row.get("copied_at")?));
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// Notes from which journey a journey began.
pub async fn add(act: &mut Act, journey: JourneyId, from: JourneyId, by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO journey_copy (journey_id, copied_from, copied_by, copied_at) VALUES ($1, $2, $3, $4)";
    act.execute(sql, values![journey, from, by, now]).await.map(drop)
}

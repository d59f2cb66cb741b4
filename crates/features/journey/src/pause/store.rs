//! The table `journey_pause`, owned by this feature. Names of people are read from a table of `people`.

use std::collections::BTreeSet;

use perron_db::{Query, Result, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::model::PersonId;

use crate::{model::JourneyId, pause::Pause};

/// That a journey rests, if it does.
pub async fn of(query: &mut impl Query, journey: JourneyId) -> Result<Option<Pause>> {
    let sql = "SELECT reason, paused_at, person.name AS name FROM journey_pause JOIN person ON person.id = paused_by WHERE journey_id = $1";
    let row = query.row(sql, values![journey]).await?;
    row.map(|row| Ok(Pause { reason: row.get("reason")?, paused_by_name: row.get("name")?, paused_at: row.get("paused_at")? })).transpose()
}

/// The journeys that rest among those somebody takes part in.
pub async fn among_those_of(query: &mut impl Query, person: PersonId) -> Result<BTreeSet<JourneyId>> {
    let sql = "SELECT journey_pause.journey_id AS journey_id FROM journey_pause
        JOIN journey_participant ON journey_participant.journey_id = journey_pause.journey_id WHERE person_id = $1";
    query.rows(sql, values![person]).await?.iter().map(|row| row.get("journey_id")).collect()
}

/// The pauses that somebody began and that last, in whichever journeys: for the file with a person's own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, String, Instant)>> {
    let sql = "SELECT journey_id, reason, paused_at FROM journey_pause WHERE paused_by = $1 ORDER BY paused_at, journey_id";
    query
        .rows(sql, values![person])
        .await?
        .iter()
        .map(|row| Ok((row.get("journey_id")?, row.get("reason")?, row.get("paused_at")?)))
        .collect()
}

/// Lets a journey rest.
pub async fn add(act: &mut Act, journey: JourneyId, reason: &str, by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO journey_pause (journey_id, reason, paused_by, paused_at) VALUES ($1, $2, $3, $4)";
    act.execute(sql, values![journey, reason, by, now]).await.map(drop)
}

/// Goes on with a journey.
pub async fn end(act: &mut Act, journey: JourneyId) -> Result<()> {
    act.execute("DELETE FROM journey_pause WHERE journey_id = $1", values![journey]).await.map(drop)
}

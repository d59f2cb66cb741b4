//! The tables `method_version`, `journey_leg` and `journey_visit`, owned by this feature.

use perron_db::{Error, Query, Result, Row, values};
use perron_journal::Act;
use perron_people::{model::PersonId, moment::parse_day};
use time::Date;

use crate::{
    methods::Version,
    model::JourneyId,
    ride::model::{Leg, Visit},
};

/// A day in a column.
pub fn day(row: &Row, column: &'static str) -> Result<Date> {
    let text: String = row.get(column)?;
    parse_day(&text).ok_or_else(|| Error::Column { column: column.to_owned(), found: text })
}

/// A day in a column that may hold nothing.
pub fn day_or_none(row: &Row, column: &'static str) -> Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse_day(&text).ok_or_else(|| Error::Column { column: column.to_owned(), found: text })).transpose()
}

/// Keeps a version of a method, if it is not kept already.
pub async fn add_version(act: &mut Act, version: &Version, text: &[u8]) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO method_version (id, method, version, files, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING";
    let method = version.method();
    act.execute(sql, values![version.id.as_str(), method.id(), method.about.version.as_str(), text, now]).await.map(drop)
}

/// The text of a version, compressed.
pub async fn text_of_version(query: &mut impl Query, id: &str) -> Result<Option<Vec<u8>>> {
    let row = query.row("SELECT files FROM method_version WHERE id = $1", values![id]).await?;
    row.map(|row| row.get("files")).transpose()
}

/// The legs of a journey in their order.
pub async fn legs(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Leg>> {
    let sql = "SELECT number, method_version_id, route, by_move, reason, begun_by, begun_at FROM journey_leg
        WHERE journey_id = $1 ORDER BY number";
    let read = |row: &Row| {
        Ok(Leg {
            number: row.get("number")?,
            version: row.get("method_version_id")?,
            route: row.get("route")?,
            by_move: row.get("by_move")?,
            reason: row.get("reason")?,
            begun_by: row.get("begun_by")?,
            begun_at: row.get("begun_at")?,
        })
    };
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// Begins a leg.
pub async fn add_leg(act: &mut Act, journey: JourneyId, leg: &Leg) -> Result<()> {
    let sql = "INSERT INTO journey_leg (journey_id, number, method_version_id, route, by_move, reason, begun_by, begun_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![
        journey,
        leg.number,
        leg.version.as_str(),
        leg.route.as_str(),
        leg.by_move.as_deref(),
        leg.reason.as_str(),
        leg.begun_by,
        leg.begun_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Lets a leg go on with another version of its method.
pub async fn set_version(act: &mut Act, journey: JourneyId, number: i64, version: &str) -> Result<()> {
    let sql = "UPDATE journey_leg SET method_version_id = $3 WHERE journey_id = $1 AND number = $2";
    act.execute(sql, values![journey, number, version]).await.map(drop)
}

/// The rounds at the stations of a journey, the oldest first.
pub async fn rounds(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Visit>> {
    let sql = "SELECT id, station, round, begun_on, ended_on, note, missing, begun_by, created_at FROM journey_visit
        WHERE journey_id = $1 ORDER BY begun_on, created_at, id";
    query.rows(sql, values![journey]).await?.iter().map(read_round).collect()
}

/// The rounds that somebody began, in whichever journeys, the oldest first: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Visit)>> {
    let sql = "SELECT journey_id, id, station, round, begun_on, ended_on, note, missing, begun_by, created_at FROM journey_visit
        WHERE begun_by = $1 ORDER BY created_at, id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read_round(row)?))).collect()
}

fn read_round(row: &Row) -> Result<Visit> {
    let missing: String = row.get("missing")?;
    Ok(Visit {
        id: row.get("id")?,
        station: row.get("station")?,
        round: row.get("round")?,
        begun_on: day(row, "begun_on")?,
        ended_on: day_or_none(row, "ended_on")?,
        note: row.get("note")?,
        missing: missing.split_whitespace().map(str::to_owned).collect(),
        begun_by: row.get("begun_by")?,
        created_at: row.get("created_at")?,
    })
}

/// Begins a round.
pub async fn add_round(act: &mut Act, journey: JourneyId, round: &Visit) -> Result<()> {
    let sql = "INSERT INTO journey_visit (id, journey_id, station, round, begun_on, ended_on, note, missing, begun_by, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = values![
        round.id,
        journey,
        round.station.as_str(),
        round.round,
        round.begun_on.to_string(),
        round.ended_on.map(|day| day.to_string()),
        round.note.as_str(),
        round.missing.join(" "),
        round.begun_by,
        round.created_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Ends a round, or changes what is said of it.
pub async fn change_round(act: &mut Act, journey: JourneyId, round: &Visit) -> Result<()> {
    let sql = "UPDATE journey_visit SET begun_on = $3, ended_on = $4, note = $5, missing = $6 WHERE journey_id = $1 AND id = $2";
    let (begun, ended) = (round.begun_on.to_string(), round.ended_on.map(|day| day.to_string()));
    act.execute(sql, values![journey, round.id, begun, ended, round.note.as_str(), round.missing.join(" ")]).await.map(drop)
}

//! The tables `journey_end`, `journey_uptake` and `journey_uptake_asked`, owned by this feature. Names of people are read from a table of
//! `people`.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::PersonId;
use time::Date;

use crate::{
    model::JourneyId,
    outcome::model::{End, Uptake},
    ride::store::day,
};

fn read_end(row: &Row) -> Result<End> {
    Ok(End {
        outcome: row.parse("outcome")?,
        ended_on: day(row, "ended_on")?,
        result: row.get("result")?,
        learned: row.get("learned")?,
        ended_by: row.get("ended_by")?,
        ended_by_name: row.get("name")?,
        ended_at: row.get("ended_at")?,
    })
}

fn read_uptake(row: &Row) -> Result<Uptake> {
    Ok(Uptake {
        id: row.get("id")?,
        in_use: row.parse("in_use")?,
        places: row.get("places")?,
        gives: row.get("gives")?,
        as_of: day(row, "as_of")?,
        said_by: row.get("said_by")?,
        said_by_name: row.get("name")?,
        said_at: row.get("said_at")?,
    })
}

/// The end of a journey, if it has ended.
pub async fn end(query: &mut impl Query, journey: JourneyId) -> Result<Option<End>> {
    let sql = "SELECT outcome, ended_on, result, learned, ended_by, person.name AS name, ended_at
        FROM journey_end JOIN person ON person.id = ended_by WHERE journey_id = $1";
    query.row(sql, values![journey]).await?.as_ref().map(read_end).transpose()
}

/// Ends a journey, or changes what is said of its end.
pub async fn set_end(act: &mut Act, journey: JourneyId, end: &End) -> Result<()> {
    let sql =
        "INSERT INTO journey_end (journey_id, outcome, ended_on, result, learned, ended_by, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (journey_id) DO UPDATE SET outcome = excluded.outcome, ended_on = excluded.ended_on, result = excluded.result,
            learned = excluded.learned, ended_by = excluded.ended_by, ended_at = excluded.ended_at";
    let ended_on = end.ended_on.to_string();
    let values = values![journey, end.outcome, ended_on, end.result.as_str(), end.learned.as_str(), end.ended_by, end.ended_at];
    act.execute(sql, values).await.map(drop)
}

/// Takes a journey up again.
pub async fn remove_end(act: &mut Act, journey: JourneyId) -> Result<()> {
    act.execute("DELETE FROM journey_end WHERE journey_id = $1", values![journey]).await.map(drop)
}

/// What was said about the use of its result, the newest day first.
pub async fn uptake(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Uptake>> {
    let sql = "SELECT journey_uptake.id AS id, in_use, places, gives, as_of, said_by, person.name AS name, said_at
        FROM journey_uptake JOIN person ON person.id = said_by WHERE journey_id = $1 ORDER BY as_of DESC, said_at DESC, journey_uptake.id";
    query.rows(sql, values![journey]).await?.iter().map(read_uptake).collect()
}

/// Adds an answer about use.
pub async fn add_uptake(act: &mut Act, journey: JourneyId, one: &Uptake) -> Result<()> {
    let sql = "INSERT INTO journey_uptake (id, journey_id, in_use, places, gives, as_of, said_by, said_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![one.id, journey, one.in_use, one.places, one.gives.as_str(), one.as_of.to_string(), one.said_by, one.said_at];
    act.execute(sql, values).await.map(drop)
}

/// Some journeys that have ended by a day, in the order of their ids, from after this one on.
pub async fn ended_by(query: &mut impl Query, day: Date, after: Option<JourneyId>, at_most: i64) -> Result<Vec<JourneyId>> {
    let after = after.map(|journey| journey.to_string()).unwrap_or_default();
    let sql = "SELECT journey_id FROM journey_end WHERE ended_on <= $1 AND journey_id > $2 ORDER BY journey_id LIMIT $3";
    query.rows(sql, values![day.to_string(), after, at_most]).await?.iter().map(|row| row.get("journey_id")).collect()
}

/// After how many months the team was asked, counted from this end.
pub async fn asked(query: &mut impl Query, journey: JourneyId, ended_on: Date) -> Result<Vec<i64>> {
    let sql = "SELECT months FROM journey_uptake_asked WHERE journey_id = $1 AND ended_on = $2";
    query.rows(sql, values![journey, ended_on.to_string()]).await?.iter().map(|row| row.get("months")).collect()
}

/// Notes that the team was asked.
pub async fn set_asked(act: &mut Act, journey: JourneyId, ended_on: Date, months: i64) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO journey_uptake_asked (journey_id, ended_on, months, asked_at) VALUES ($1, $2, $3, $4)";
    act.execute(sql, values![journey, ended_on.to_string(), months, now]).await.map(drop)
}

/// The ends that somebody told of, in whichever journeys: for the file with their own data.
pub async fn ends_of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, End)>> {
    let sql = "SELECT journey_id, outcome, ended_on, result, learned, ended_by, person.name AS name, ended_at
        FROM journey_end JOIN person ON person.id = ended_by WHERE ended_by = $1 ORDER BY ended_at, journey_id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read_end(row)?))).collect()
}

/// The same of what they said about use.
pub async fn uptake_of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Uptake)>> {
    let sql = "SELECT journey_id, journey_uptake.id AS id, in_use, places, gives, as_of, said_by, person.name AS name, said_at
        FROM journey_uptake JOIN person ON person.id = said_by WHERE said_by = $1 ORDER BY said_at, journey_uptake.id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read_uptake(row)?))).collect()
}

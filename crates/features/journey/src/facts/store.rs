//! The table `journey_fact`, owned by this feature. Names of people are read from a table of `people`.

use std::collections::BTreeMap;

use perron_db::{Error, Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::PersonId;

use crate::{facts::model::Given, model::JourneyId, ride::store::day};

/// The name under which a value stands in its line of TOML.
const NAME: &str = "value";

fn read(row: &Row) -> Result<Given> {
    let written: Option<String> = row.get("value")?;
    let value = written.map(|text| value_of(&text).ok_or_else(|| Error::Column { column: "value".to_owned(), found: text }));
    Ok(Given {
        id: row.get("id")?,
        fact: row.get("fact")?,
        value: value.transpose()?,
        source: row.get("source")?,
        as_of: day(row, "as_of")?,
        given_by: row.get("given_by")?,
        given_by_name: row.get("name")?,
        given_at: row.get("given_at")?,
    })
}

/// A value as its column writes it.
pub fn value_of(written: &str) -> Option<toml::Value> {
    written.parse::<toml::Table>().ok()?.remove(NAME)
}

/// All that was said of facts of a journey, the oldest first.
pub async fn all(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Given>> {
    let sql = "SELECT journey_fact.id AS id, fact, value, source, as_of, given_by, person.name AS name, given_at
        FROM journey_fact JOIN person ON person.id = given_by WHERE journey_id = $1 ORDER BY given_at, journey_fact.id";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// What counts now of each fact of a journey; what was taken back is not in here.
pub async fn given(query: &mut impl Query, journey: JourneyId) -> Result<BTreeMap<String, Given>> {
    let all = all(query, journey).await?;
    let mut given: BTreeMap<String, Given> = all.into_iter().map(|one| (one.fact.clone(), one)).collect();
    given.retain(|_, one| one.value.is_some());
    Ok(given)
}

/// All that was said of a fact, the newest first.
pub async fn history(query: &mut impl Query, journey: JourneyId, fact: &str) -> Result<Vec<Given>> {
    let sql = "SELECT journey_fact.id AS id, fact, value, source, as_of, given_by, person.name AS name, given_at
        FROM journey_fact JOIN person ON person.id = given_by WHERE journey_id = $1 AND fact = $2
        ORDER BY given_at DESC, journey_fact.id DESC";
    query.rows(sql, values![journey, fact]).await?.iter().map(read).collect()
}

/// All that a person said of facts, in whichever journeys, the oldest first: it belongs to the file of their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Given)>> {
    let sql = "SELECT journey_id, journey_fact.id AS id, fact, value, source, as_of, given_by, person.name AS name, given_at
        FROM journey_fact JOIN person ON person.id = given_by WHERE given_by = $1 ORDER BY given_at, journey_fact.id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// Adds what somebody says of a fact.
pub async fn add(act: &mut Act, journey: JourneyId, given: &Given) -> Result<()> {
    let sql = "INSERT INTO journey_fact (id, journey_id, fact, value, source, as_of, given_by, given_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let written = given.value.as_ref().map(|value| toml::Table::from_iter([(NAME.to_owned(), value.clone())]).to_string());
    let values = values![
        given.id,
        journey,
        given.fact.as_str(),
        written,
        given.source.as_str(),
        given.as_of.to_string(),
        given.given_by,
        given.given_at
    ];
    act.execute(sql, values).await.map(drop)
}

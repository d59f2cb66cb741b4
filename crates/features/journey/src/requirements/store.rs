//! The tables `journey_evidence`, `journey_exemption`, `journey_requirement` and `journey_count`, owned by this feature. Names of people are read from a table
//! of `people`.

use std::{collections::BTreeMap, sync::LazyLock};

use perron_db::{Query, Result, Row, Value, values};
use perron_journal::Act;
use perron_people::model::PersonId;

use crate::{
    model::JourneyId,
    requirements::{
        counts::Counts,
        model::{Evidence, EvidenceId, Exemption, OfPerson, Standing, State},
    },
    ride::store::day,
};

fn read_evidence(row: &Row) -> Result<Evidence> {
    Ok(Evidence {
        id: row.get("id")?,
        rule: row.get("rule")?,
        text: row.get("text")?,
        place: row.get("place")?,
        dated: day(row, "dated")?,
        added_by: row.get("added_by")?,
        added_by_name: row.get("name")?,
        added_at: row.get("added_at")?,
    })
}

/// What proves rules of a journey, the oldest first; nothing that was withdrawn.
pub async fn evidence(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Evidence>> {
    let sql = "SELECT journey_evidence.id AS id, rule, text, place, dated, added_by, person.name AS name, added_at
        FROM journey_evidence JOIN person ON person.id = added_by
        WHERE journey_id = $1 AND withdrawn_at IS NULL ORDER BY added_at, journey_evidence.id";
    query.rows(sql, values![journey]).await?.iter().map(read_evidence).collect()
}

/// What was brought for a rule and withdrawn again, the oldest first.
pub async fn withdrawn(query: &mut impl Query, journey: JourneyId, rule: &str) -> Result<Vec<Evidence>> {
    let sql = "SELECT journey_evidence.id AS id, rule, text, place, dated, added_by, person.name AS name, added_at
        FROM journey_evidence JOIN person ON person.id = added_by
        WHERE journey_id = $1 AND rule = $2 AND withdrawn_at IS NOT NULL ORDER BY added_at, journey_evidence.id";
    query.rows(sql, values![journey, rule]).await?.iter().map(read_evidence).collect()
}

/// A piece of evidence that was withdrawn.
pub async fn withdrawn_one(query: &mut impl Query, journey: JourneyId, id: EvidenceId) -> Result<Option<Evidence>> {
    let sql = "SELECT journey_evidence.id AS id, rule, text, place, dated, added_by, person.name AS name, added_at
        FROM journey_evidence JOIN person ON person.id = added_by
        WHERE journey_id = $1 AND journey_evidence.id = $2 AND withdrawn_at IS NOT NULL";
    query.row(sql, values![journey, id]).await?.as_ref().map(read_evidence).transpose()
}

/// What somebody has brought and said in all journeys, the oldest first; also what was withdrawn.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<OfPerson>> {
    let sql = "SELECT journey_id, rule, text, place, dated, added_at AS at, withdrawn_at FROM journey_evidence WHERE added_by = $1
        ORDER BY added_at, id";
    let read = |row: &Row| {
        Ok(OfPerson {
            journey: row.get("journey_id")?,
            rule: row.get("rule")?,
            text: row.get("text")?,
            place: row.get("place")?,
            dated: Some(day(row, "dated")?),
            at: row.get("at")?,
            withdrawn_at: row.get("withdrawn_at")?,
        })
    };
    let mut found = query.rows(sql, values![person]).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    let sql = "SELECT journey_id, rule, reason, said_at FROM journey_exemption WHERE said_by = $1 ORDER BY said_at, journey_id, rule";
    let read = |row: &Row| {
        Ok(OfPerson {
            journey: row.get("journey_id")?,
            rule: row.get("rule")?,
            text: row.get("reason")?,
            place: String::new(),
            dated: None,
            at: row.get("said_at")?,
            withdrawn_at: None,
        })
    };
    found.extend(query.rows(sql, values![person]).await?.iter().map(read).collect::<Result<Vec<_>>>()?);
    Ok(found)
}

/// Some journeys that ride, in the order of their ids, from after this one on.
pub async fn riding(query: &mut impl Query, after: Option<JourneyId>, at_most: i64) -> Result<Vec<JourneyId>> {
    let after = after.map(|journey| journey.to_string()).unwrap_or_default();
    let sql = "SELECT DISTINCT journey_id FROM journey_leg WHERE journey_id > $1 ORDER BY journey_id LIMIT $2";
    query.rows(sql, values![after, at_most]).await?.iter().map(|row| row.get("journey_id")).collect()
}

/// Adds evidence.
pub async fn add_evidence(act: &mut Act, journey: JourneyId, evidence: &Evidence) -> Result<()> {
    let sql = "INSERT INTO journey_evidence (id, journey_id, rule, text, place, dated, added_by, added_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![
        evidence.id,
        journey,
        evidence.rule.as_str(),
        evidence.text.as_str(),
        evidence.place.as_str(),
        evidence.dated.to_string(),
        evidence.added_by,
        evidence.added_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Withdraws evidence; its row stays, because somebody once relied on it.
pub async fn withdraw_evidence(act: &mut Act, journey: JourneyId, id: EvidenceId) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE journey_evidence SET withdrawn_at = $3 WHERE journey_id = $1 AND id = $2";
    act.execute(sql, values![journey, id, now]).await.map(drop)
}

/// Takes back that evidence was withdrawn.
pub async fn restore_evidence(act: &mut Act, journey: JourneyId, id: EvidenceId) -> Result<()> {
    let sql = "UPDATE journey_evidence SET withdrawn_at = NULL WHERE journey_id = $1 AND id = $2";
    act.execute(sql, values![journey, id]).await.map(drop)
}

/// The rules that a team holds not to be relevant.
pub async fn exemptions(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Exemption>> {
    let sql = "SELECT rule, reason, said_by, person.name AS name, said_at
        FROM journey_exemption JOIN person ON person.id = said_by WHERE journey_id = $1 ORDER BY rule";
    let read = |row: &Row| {
        Ok(Exemption {
            rule: row.get("rule")?,
            reason: row.get("reason")?,
            said_by: row.get("said_by")?,
            said_by_name: row.get("name")?,
            said_at: row.get("said_at")?,
        })
    };
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// Says that a rule is not relevant, or why it is not after all.
pub async fn exempt(act: &mut Act, journey: JourneyId, exemption: &Exemption) -> Result<()> {
    let sql = "INSERT INTO journey_exemption (journey_id, rule, reason, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (journey_id, rule) DO UPDATE SET reason = excluded.reason, said_by = excluded.said_by, said_at = excluded.said_at";
    let values = values![journey, exemption.rule.as_str(), exemption.reason.as_str(), exemption.said_by, exemption.said_at];
    act.execute(sql, values).await.map(drop)
}

/// Takes back that a rule is not relevant.
pub async fn end_exemption(act: &mut Act, journey: JourneyId, rule: &str) -> Result<()> {
    act.execute("DELETE FROM journey_exemption WHERE journey_id = $1 AND rule = $2", values![journey, rule]).await.map(drop)
}

/// How rules stood when they were last looked at.
pub async fn standing(query: &mut impl Query, journey: JourneyId) -> Result<BTreeMap<String, Standing>> {
    let sql = "SELECT rule, state, since FROM journey_requirement WHERE journey_id = $1";
    let read = |row: &Row| Ok((row.get("rule")?, Standing { state: row.parse("state")?, since: row.get("since")? }));
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// How many rules one statement notes.
const NOTED_AT_ONCE: usize = 24;

/// Notes how rules stand from now on: many in one statement, since a ride begins with all of them and each statement is a way to the server.
pub async fn set_standings(act: &mut Act, journey: JourneyId, standings: &[(String, State)]) -> Result<()> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let row = |place: usize| format!("(${}, ${})", 2 * place + 3, 2 * place + 4);
        let rows: Vec<String> = (0..NOTED_AT_ONCE).map(row).collect();
        // Places that are not needed are blank.
        format!(
            "INSERT INTO journey_requirement (journey_id, rule, state, since)
            SELECT $1, column1, column2, CAST($2 AS BIGINT) FROM (VALUES {}) AS noted WHERE column1 <> ''
            ON CONFLICT (journey_id, rule) DO UPDATE SET state = excluded.state, since = excluded.since",
            rows.join(", ")
        )
    });
    let now = act.now();
    for some in standings.chunks(NOTED_AT_ONCE) {
        let mut values = vec![Value::from(journey), Value::from(now)];
        for place in 0..NOTED_AT_ONCE {
            let (rule, state) = some.get(place).map_or(("", ""), |(rule, state)| (rule, state.as_str()));
            values.extend([Value::from(rule), Value::from(state)]);
        }
        act.execute(&SQL, &values).await?;
    }
    Ok(())
}

/// Notes how much is broken and how much is missing.
pub async fn set_counts(act: &mut Act, journey: JourneyId, counts: Counts) -> Result<()> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let sql = "INSERT INTO journey_count (journey_id, broken, missing) VALUES ($1, $2, $3)
        ON CONFLICT (journey_id) DO UPDATE SET broken = excluded.broken, missing = excluded.missing";
    act.execute(sql, values![journey, number(counts.broken), number(counts.missing)]).await.map(drop)
}

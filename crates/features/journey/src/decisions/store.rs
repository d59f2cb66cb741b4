//! The table `journey_decision`, owned by this feature. Names of people are read from a table of `people`.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::model::PersonId;

use crate::{
    decisions::model::{Decided, Decision, DecisionId, Told},
    model::JourneyId,
    ride::store::day,
};

fn read(row: &Row) -> Result<Decision> {
    Ok(Decision {
        id: row.get("id")?,
        told: Told {
            question: row.get("question")?,
            options: row.get("options")?,
            choice: row.get("choice")?,
            reason: row.get("reason")?,
            decided_by: row.get("decided_by")?,
            basis: row.get("basis")?,
            decided_on: day(row, "decided_on")?,
            station: row.get("station")?,
            rule: row.get("rule")?,
        },
        recorded_by_name: row.get("name")?,
        recorded_at: row.get("recorded_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
    })
}

/// The decisions of a journey, the newest first; also those that were withdrawn.
pub async fn of_journey(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Decision>> {
    let sql = "SELECT journey_decision.id AS id, question, options, choice, reason, decided_by, basis, decided_on, station, rule,
            recorded_at, withdrawn_at, person.name AS name
        FROM journey_decision JOIN person ON person.id = recorded_by
        WHERE journey_id = $1 ORDER BY decided_on DESC, recorded_at DESC, journey_decision.id DESC";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// The decisions that stand and answer a rule, the newest first.
pub async fn of_rule(query: &mut impl Query, journey: JourneyId, rule: &str) -> Result<Vec<Decision>> {
    let sql = "SELECT journey_decision.id AS id, question, options, choice, reason, decided_by, basis, decided_on, station, rule,
            recorded_at, withdrawn_at, person.name AS name
        FROM journey_decision JOIN person ON person.id = recorded_by
        WHERE journey_id = $1 AND rule = $2 AND withdrawn_at IS NULL ORDER BY decided_on DESC, recorded_at DESC, journey_decision.id DESC";
    query.rows(sql, values![journey, rule]).await?.iter().map(read).collect()
}

/// How many decisions of a journey stand, and the rules they answer, each with the day of the newest.
pub async fn decided(query: &mut impl Query, journey: JourneyId) -> Result<Decided> {
    let sql = "SELECT rule, MAX(decided_on) AS decided_on, COUNT(*) AS many FROM journey_decision
        WHERE journey_id = $1 AND withdrawn_at IS NULL GROUP BY rule";
    let mut decided = Decided::default();
    for row in query.rows(sql, values![journey]).await? {
        decided.count += usize::try_from(row.get::<i64>("many")?).unwrap_or_default();
        if let Some(rule) = row.get("rule")? {
            decided.answered.insert(rule, day(&row, "decided_on")?);
        }
    }
    Ok(decided)
}

/// One of them.
pub async fn one(query: &mut impl Query, journey: JourneyId, id: DecisionId) -> Result<Option<Decision>> {
    let sql = "SELECT journey_decision.id AS id, question, options, choice, reason, decided_by, basis, decided_on, station, rule,
            recorded_at, withdrawn_at, person.name AS name
        FROM journey_decision JOIN person ON person.id = recorded_by WHERE journey_id = $1 AND journey_decision.id = $2";
    query.row(sql, values![journey, id]).await?.as_ref().map(read).transpose()
}

/// The decisions that somebody recorded, in whichever journeys, the oldest first: for the file with a person's own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Decision)>> {
    let sql = "SELECT journey_id, journey_decision.id AS id, question, options, choice, reason, decided_by, basis, decided_on, station,
            rule, recorded_at, withdrawn_at, person.name AS name
        FROM journey_decision JOIN person ON person.id = recorded_by
        WHERE recorded_by = $1 ORDER BY recorded_at, journey_decision.id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// Records a decision.
pub async fn add(act: &mut Act, journey: JourneyId, id: DecisionId, told: &Told, by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO journey_decision (id, journey_id, question, options, choice, reason, decided_by, basis, decided_on, station,
            rule, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = values![
        id,
        journey,
        told.question.as_str(),
        told.options.as_str(),
        told.choice.as_str(),
        told.reason.as_str(),
        told.decided_by.as_str(),
        told.basis.as_str(),
        told.decided_on.to_string(),
        told.station.as_str(),
        told.rule.as_deref(),
        by,
        now
    ];
    act.execute(sql, values).await.map(drop)
}

/// Changes what is said of one.
pub async fn change(act: &mut Act, journey: JourneyId, id: DecisionId, told: &Told) -> Result<()> {
    let sql = "UPDATE journey_decision SET question = $3, options = $4, choice = $5, reason = $6, decided_by = $7, basis = $8,
            decided_on = $9, station = $10, rule = $11
        WHERE journey_id = $1 AND id = $2";
    let values = values![
        journey,
        id,
        told.question.as_str(),
        told.options.as_str(),
        told.choice.as_str(),
        told.reason.as_str(),
        told.decided_by.as_str(),
        told.basis.as_str(),
        told.decided_on.to_string(),
        told.station.as_str(),
        told.rule.as_deref()
    ];
    act.execute(sql, values).await.map(drop)
}

/// Withdraws one, or takes that back.
pub async fn set_withdrawn(act: &mut Act, journey: JourneyId, id: DecisionId, at: Option<Instant>) -> Result<()> {
    let sql = "UPDATE journey_decision SET withdrawn_at = $3 WHERE journey_id = $1 AND id = $2";
    act.execute(sql, values![journey, id, at]).await.map(drop)
}

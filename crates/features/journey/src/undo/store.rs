//! The table `journey_undo`, owned by this feature. The rows that are put back are those of other stores of this feature; they are written here
//! as they stood, whatever act had changed them. Names of people are read from a table of `people`.

use perron_db::{Error, Query, Result, Row, Value, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::{doors::Write, model::PersonId};

use crate::{
    model::JourneyId,
    undo::model::{Cell, Cells, Kind, Snapshot, Undo, UndoId},
};

/// How rows of a kind are read and written: first the journey, then the key. What they are about stands before all.
struct Statements {
    read: &'static str,
    remove: &'static str,
    put: &'static str,
}

const fn statements(kind: Kind) -> Statements {
    match kind {
        Kind::Activity => Statements {
            read: "SELECT id AS subject, journey_id, id, station, activity, title, state, reason, note, owner_id, due_on, done_at,
                created_by, created_at FROM journey_activity WHERE journey_id = $1 ORDER BY id",
            remove: "DELETE FROM journey_activity WHERE journey_id = $1 AND id = $2",
            put: "INSERT INTO journey_activity (journey_id, id, station, activity, title, state, reason, note, owner_id, due_on, done_at,
                    created_by, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                ON CONFLICT (id) DO UPDATE SET station = excluded.station, title = excluded.title, state = excluded.state,
                    reason = excluded.reason, note = excluded.note, owner_id = excluded.owner_id, due_on = excluded.due_on,
                    done_at = excluded.done_at",
        },
        Kind::Fact => Statements {
            read: "SELECT fact AS subject, journey_id, id, fact, value, source, as_of, given_by, given_at FROM journey_fact
                WHERE journey_id = $1 ORDER BY given_at, id",
            remove: "DELETE FROM journey_fact WHERE journey_id = $1 AND id = $2",
            put: "INSERT INTO journey_fact (journey_id, id, fact, value, source, as_of, given_by, given_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (id) DO UPDATE SET value = excluded.value, source = excluded.source, as_of = excluded.as_of",
        },
        Kind::Evidence => Statements {
            read: "SELECT id AS subject, journey_id, id, rule, text, place, dated, added_by, added_at, withdrawn_at FROM journey_evidence
                WHERE journey_id = $1 ORDER BY id",
            remove: "DELETE FROM journey_evidence WHERE journey_id = $1 AND id = $2",
            put: "INSERT INTO journey_evidence (journey_id, id, rule, text, place, dated, added_by, added_at, withdrawn_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                ON CONFLICT (id) DO UPDATE SET text = excluded.text, place = excluded.place, dated = excluded.dated,
                    withdrawn_at = excluded.withdrawn_at",
        },
        Kind::Exemption => Statements {
            read: "SELECT rule AS subject, journey_id, rule, reason, said_by, said_at FROM journey_exemption
                WHERE journey_id = $1 ORDER BY rule",
            remove: "DELETE FROM journey_exemption WHERE journey_id = $1 AND rule = $2",
            put: "INSERT INTO journey_exemption (journey_id, rule, reason, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (journey_id, rule) DO UPDATE SET reason = excluded.reason, said_by = excluded.said_by,
                    said_at = excluded.said_at",
        },
        Kind::Round => Statements {
            read: "SELECT id AS subject, journey_id, id, station, round, begun_on, ended_on, note, missing, begun_by, created_at
                FROM journey_visit WHERE journey_id = $1 ORDER BY id",
            remove: "DELETE FROM journey_visit WHERE journey_id = $1 AND id = $2",
            put: "INSERT INTO journey_visit (journey_id, id, station, round, begun_on, ended_on, note, missing, begun_by, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                ON CONFLICT (id) DO UPDATE SET begun_on = excluded.begun_on, ended_on = excluded.ended_on, note = excluded.note,
                    missing = excluded.missing",
        },
        Kind::Leg => Statements {
            read: "SELECT '' AS subject, journey_id, number, method_version_id, route, by_move, reason, begun_by, begun_at FROM journey_leg
                WHERE journey_id = $1 ORDER BY number",
            remove: "DELETE FROM journey_leg WHERE journey_id = $1 AND number = $2",
            put: "INSERT INTO journey_leg (journey_id, number, method_version_id, route, by_move, reason, begun_by, begun_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (journey_id, number) DO UPDATE SET method_version_id = excluded.method_version_id",
        },
        Kind::Duty => Statements {
            read: "SELECT CAST(leg AS TEXT) AS subject, journey_id, leg, method, rule, from_method, from_route FROM journey_duty
                WHERE journey_id = $1 ORDER BY leg, method, rule",
            remove: "DELETE FROM journey_duty WHERE journey_id = $1 AND leg = $2",
            put: "INSERT INTO journey_duty (journey_id, leg, method, rule, from_method, from_route) VALUES ($1, $2, $3, $4, $5, $6)",
        },
        Kind::Decision => Statements {
            read: "SELECT id AS subject, journey_id, id, question, options, choice, reason, decided_by, basis, decided_on, station, rule,
                recorded_by, recorded_at, withdrawn_at FROM journey_decision WHERE journey_id = $1 ORDER BY id",
            remove: "DELETE FROM journey_decision WHERE journey_id = $1 AND id = $2",
            put: "INSERT INTO journey_decision (journey_id, id, question, options, choice, reason, decided_by, basis, decided_on, station, rule,
                    recorded_by, recorded_at, withdrawn_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                ON CONFLICT (id) DO UPDATE SET question = excluded.question, options = excluded.options, choice = excluded.choice,
                    reason = excluded.reason, decided_by = excluded.decided_by, basis = excluded.basis,
                    decided_on = excluded.decided_on, station = excluded.station, rule = excluded.rule,
                    withdrawn_at = excluded.withdrawn_at",
        },
    }
}

/// What stands in a journey.
pub async fn snapshot(query: &mut impl Query, journey: JourneyId) -> Result<Snapshot> {
    let mut found = Snapshot::new();
    for kind in Kind::ALL {
        for row in query.rows(statements(kind).read, values![journey]).await? {
            let cells = row.values().iter().skip(1).map(Cell::from).collect();
            found.entry((kind, row.get("subject")?)).or_default().push(cells);
        }
    }
    Ok(found)
}

/// Removes a row.
pub async fn remove(act: &mut Act, kind: Kind, cells: &Cells) -> Result<()> {
    let key: Vec<Value> = cells.iter().take(2).map(Value::from).collect();
    act.execute(statements(kind).remove, &key).await.map(drop)
}

/// Writes a row as it stood.
pub async fn put(act: &mut Act, kind: Kind, cells: &Cells) -> Result<()> {
    let values: Vec<Value> = cells.iter().map(Value::from).collect();
    act.execute(statements(kind).put, &values).await.map(drop)
}

fn read(row: &Row) -> Result<Undo> {
    let changes: String = row.get("changes")?;
    Ok(Undo {
        id: row.get("id")?,
        act: row.get("act")?,
        done_by: row.get("done_by")?,
        done_by_name: row.get("name")?,
        done_at: row.get("done_at")?,
        until: row.get("until")?,
        entry: row.get("entry")?,
        undone_at: row.get("undone_at")?,
        changes: serde_json::from_str(&changes).map_err(|_| Error::Column { column: "changes".to_owned(), found: changes })?,
    })
}

/// Keeps what was done.
pub async fn add(act: &mut Act, journey: JourneyId, undo: &Undo) -> Result<()> {
    let changes = serde_json::to_string(&undo.changes).map_err(|error| Error::Other(error.to_string()))?;
    let sql = "INSERT INTO journey_undo (id, journey_id, act, done_by, done_at, until, entry, changes)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![undo.id, journey, undo.act.as_str(), undo.done_by, undo.done_at, undo.until, undo.entry, changes];
    act.execute(sql, values).await.map(drop)
}

/// What was done in a journey and is kept, the newest first.
pub async fn of_journey(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Undo>> {
    let sql = "SELECT journey_undo.id AS id, act, done_by, person.name AS name, done_at, until, entry, undone_at, changes
        FROM journey_undo JOIN person ON person.id = done_by WHERE journey_id = $1 ORDER BY done_at DESC, entry DESC";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// What somebody has done and is kept here, in whichever journeys, the oldest first: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Undo)>> {
    let sql = "SELECT journey_id, journey_undo.id AS id, act, done_by, person.name AS name, done_at, until, entry, undone_at, changes
        FROM journey_undo JOIN person ON person.id = done_by WHERE done_by = $1 ORDER BY done_at, journey_undo.id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// Notes that something was undone.
pub async fn set_undone(act: &mut Act, journey: JourneyId, id: UndoId) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE journey_undo SET undone_at = $3 WHERE journey_id = $1 AND id = $2";
    act.execute(sql, values![journey, id, now]).await.map(drop)
}

/// Throws away what can no longer be undone.
pub async fn sweep(write: &mut impl Write, now: Instant) -> Result<()> {
    write.execute("DELETE FROM journey_undo WHERE until <= $1", values![now]).await.map(drop)
}

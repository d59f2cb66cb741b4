//! The table `journey_activity`, owned by this feature. Names of people are read from a table of `people`, and whether
//! they still take part from that of participants.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::model::{OrganisationId, PersonId};

use crate::{
    activities::model::{Activity, ActivityId, Told},
    model::JourneyId,
    ride::store::day_or_none,
};

fn read(row: &Row) -> Result<Activity> {
    let takes_part: Option<OrganisationId> = row.get("owner_organisation")?;
    Ok(Activity {
        id: row.get("id")?,
        told: Told {
            station: row.get("station")?,
            item: row.get("activity")?,
            title: row.get("title")?,
            state: row.parse("state")?,
            reason: row.get("reason")?,
            note: row.get("note")?,
            owner: row.get("owner_id")?,
            due: day_or_none(row, "due_on")?,
        },
        owner_name: row.get("name")?,
        owner_takes_part: takes_part.is_some(),
        done_at: row.get("done_at")?,
        created_by: row.get("created_by")?,
        created_at: row.get("created_at")?,
    })
}

/// The activities of a journey that somebody has touched, the oldest first.
pub async fn of_journey(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Activity>> {
    let sql = "SELECT journey_activity.id AS id, station, activity, title, state, reason, note, owner_id, due_on, done_at, created_by,
            journey_activity.created_at AS created_at, person.name AS name, journey_participant.organisation_id AS owner_organisation
        FROM journey_activity LEFT JOIN person ON person.id = owner_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_activity.journey_id
                AND journey_participant.person_id = owner_id
        WHERE journey_activity.journey_id = $1 ORDER BY journey_activity.created_at, journey_activity.id";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// One of them.
pub async fn one(query: &mut impl Query, journey: JourneyId, id: ActivityId) -> Result<Option<Activity>> {
    let sql = "SELECT journey_activity.id AS id, station, activity, title, state, reason, note, owner_id, due_on, done_at, created_by,
            journey_activity.created_at AS created_at, person.name AS name, journey_participant.organisation_id AS owner_organisation
        FROM journey_activity LEFT JOIN person ON person.id = owner_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_activity.journey_id
                AND journey_participant.person_id = owner_id WHERE journey_activity.journey_id = $1 AND journey_activity.id = $2";
    query.row(sql, values![journey, id]).await?.as_ref().map(read).transpose()
}

/// One of the method, once somebody has touched it.
pub async fn of_item(query: &mut impl Query, journey: JourneyId, station: &str, item: &str) -> Result<Option<Activity>> {
    let sql = "SELECT journey_activity.id AS id, station, activity, title, state, reason, note, owner_id, due_on, done_at, created_by,
            journey_activity.created_at AS created_at, person.name AS name, journey_participant.organisation_id AS owner_organisation
        FROM journey_activity LEFT JOIN person ON person.id = owner_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_activity.journey_id
                AND journey_participant.person_id = owner_id WHERE journey_activity.journey_id = $1 AND station = $2 AND activity = $3";
    query.row(sql, values![journey, station, item]).await?.as_ref().map(read).transpose()
}

/// What somebody does or has brought, in whichever journeys, the oldest first: for the file with a person's own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Activity)>> {
    let sql = "SELECT journey_activity.journey_id AS journey_id, journey_activity.id AS id, station, activity, title, state, reason, note, owner_id, due_on, done_at,
            created_by, journey_activity.created_at AS created_at, person.name AS name, journey_participant.organisation_id AS owner_organisation
        FROM journey_activity LEFT JOIN person ON person.id = owner_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_activity.journey_id
                AND journey_participant.person_id = owner_id
        WHERE owner_id = $1 OR created_by = $1 ORDER BY journey_activity.created_at, journey_activity.id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// Adds one that nobody has touched before.
pub async fn add(act: &mut Act, journey: JourneyId, id: ActivityId, told: &Told, by: PersonId, done_at: Option<Instant>) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO journey_activity (id, journey_id, station, activity, title, state, reason, note, owner_id, due_on, done_at,
            created_by, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = values![
        id,
        journey,
        told.station.as_str(),
        told.item.as_deref(),
        told.title.as_str(),
        told.state,
        told.reason.as_str(),
        told.note.as_str(),
        told.owner,
        told.due.map(|due| due.to_string()),
        done_at,
        by,
        now
    ];
    act.execute(sql, values).await.map(drop)
}

/// Changes what is said of one.
pub async fn change(act: &mut Act, journey: JourneyId, id: ActivityId, told: &Told, done_at: Option<Instant>) -> Result<()> {
    let sql = "UPDATE journey_activity SET station = $3, title = $4, state = $5, reason = $6, note = $7, owner_id = $8, due_on = $9,
            done_at = $10
        WHERE journey_id = $1 AND id = $2";
    let values = values![
        journey,
        id,
        told.station.as_str(),
        told.title.as_str(),
        told.state,
        told.reason.as_str(),
        told.note.as_str(),
        told.owner,
        told.due.map(|due| due.to_string()),
        done_at
    ];
    act.execute(sql, values).await.map(drop)
}

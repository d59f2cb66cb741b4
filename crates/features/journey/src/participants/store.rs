//! The table `journey_participant`, owned by this feature. What people and organisations are called is read from tables of `people`.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::{OrganisationId, PersonId};

use crate::model::{JourneyId, Participant, Role};

fn read(row: &Row) -> Result<Participant> {
    Ok(Participant {
        person: row.get("person_id")?,
        name: row.get("name")?,
        organisation: row.get("organisation_id")?,
        organisation_name: row.get("organisation_name")?,
        role: row.parse("role")?,
        since: row.get("since")?,
    })
}

/// All who take part in a journey: those who have for longest first.
pub async fn of(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Participant>> {
    let sql = "SELECT person_id, person.name AS name, organisation_id, organisation.name AS organisation_name, role, since
        FROM journey_participant JOIN person ON person.id = person_id JOIN organisation ON organisation.id = organisation_id
        WHERE journey_id = $1 ORDER BY since, person_id";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// One of them.
pub async fn one(query: &mut impl Query, journey: JourneyId, person: PersonId) -> Result<Option<Participant>> {
    let sql = "SELECT person_id, person.name AS name, organisation_id, organisation.name AS organisation_name, role, since
        FROM journey_participant JOIN person ON person.id = person_id JOIN organisation ON organisation.id = organisation_id
        WHERE journey_id = $1 AND person_id = $2";
    query.row(sql, values![journey, person]).await?.as_ref().map(read).transpose()
}

/// The journeys in which somebody takes part for an organisation, always in one order.
pub async fn journeys_for(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Vec<JourneyId>> {
    let sql = "SELECT journey_id FROM journey_participant WHERE organisation_id = $1 AND person_id = $2 ORDER BY journey_id";
    query.rows(sql, values![organisation, person]).await?.iter().map(|row| row.get("journey_id")).collect()
}

/// Adds somebody; false when they take part already, for whichever organisation.
pub async fn add(act: &mut Act, journey: JourneyId, person: PersonId, organisation: OrganisationId, role: Role) -> Result<bool> {
    let now = act.now();
    let sql = "INSERT INTO journey_participant (journey_id, person_id, organisation_id, role, since) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (journey_id, person_id) DO NOTHING";
    Ok(act.execute(sql, values![journey, person, organisation, role, now]).await? == 1)
}

/// Gives somebody another role.
pub async fn set_role(act: &mut Act, journey: JourneyId, person: PersonId, role: Role) -> Result<()> {
    let sql = "UPDATE journey_participant SET role = $3 WHERE journey_id = $1 AND person_id = $2";
    act.execute(sql, values![journey, person, role]).await.map(drop)
}

/// Takes somebody out.
pub async fn remove(act: &mut Act, journey: JourneyId, person: PersonId) -> Result<()> {
    let sql = "DELETE FROM journey_participant WHERE journey_id = $1 AND person_id = $2";
    act.execute(sql, values![journey, person]).await.map(drop)
}

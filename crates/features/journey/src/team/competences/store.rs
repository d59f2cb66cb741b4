//! The table `journey_competence`, owned by this feature. Names of people are read from a table of `people`, and whether they still take part
//! from that of participants.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::{OrganisationId, PersonId};

use crate::{
    model::JourneyId,
    team::competences::model::{Answered, Told},
};

fn read(row: &Row) -> Result<Answered> {
    let organisation: Option<OrganisationId> = row.get("organisation_id")?;
    Ok(Answered {
        competence: row.get("competence")?,
        told: Told { cover: row.parse("cover")?, person: row.get("person_id")?, who: row.get("who")?, reason: row.get("reason")? },
        person_name: row.get("person_name")?,
        takes_part: organisation.is_some(),
        said_by: row.get("said_by")?,
        said_at: row.get("said_at")?,
    })
}

/// What a journey has answered.
pub async fn of_journey(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Answered>> {
    let sql = "SELECT competence, cover, journey_competence.person_id AS person_id, who, reason, said_by, said_at,
            person.name AS person_name, journey_participant.organisation_id AS organisation_id
        FROM journey_competence LEFT JOIN person ON person.id = journey_competence.person_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_competence.journey_id
                AND journey_participant.person_id = journey_competence.person_id
        WHERE journey_competence.journey_id = $1 ORDER BY competence";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// What somebody has, or has answered, in whichever journeys: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Answered)>> {
    let sql =
        "SELECT journey_competence.journey_id AS journey_id, competence, cover, journey_competence.person_id AS person_id, who, reason,
            said_by, said_at, person.name AS person_name, journey_participant.organisation_id AS organisation_id
        FROM journey_competence LEFT JOIN person ON person.id = journey_competence.person_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_competence.journey_id
                AND journey_participant.person_id = journey_competence.person_id
        WHERE journey_competence.person_id = $1 OR said_by = $1
        ORDER BY said_at, journey_competence.journey_id, competence";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// Answers, for the first time or anew.
pub async fn answer(act: &mut Act, journey: JourneyId, competence: &str, told: &Told, by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO journey_competence (journey_id, competence, cover, person_id, who, reason, said_by, said_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (journey_id, competence) DO UPDATE
            SET cover = $3, person_id = $4, who = $5, reason = $6, said_by = $7, said_at = $8";
    let values = values![journey, competence, told.cover, told.person, told.who.as_str(), told.reason.as_str(), by, now];
    act.execute(sql, values).await.map(drop)
}

/// Takes an answer back.
pub async fn take_back(act: &mut Act, journey: JourneyId, competence: &str) -> Result<()> {
    act.execute("DELETE FROM journey_competence WHERE journey_id = $1 AND competence = $2", values![journey, competence]).await.map(drop)
}

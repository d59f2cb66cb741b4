//! The tables `journey_team_member` and `journey_actor_not_needed`, owned by this feature. What people and organisations are called is read
//! from tables of `people`, and whether somebody still takes part from that of participants.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::PersonId;

use crate::{
    model::JourneyId,
    team::model::{NotNeeded, TeamMember, TeamMemberId, Told},
};

fn read(row: &Row) -> Result<TeamMember> {
    Ok(TeamMember {
        id: row.get("id")?,
        told: Told {
            actor: row.get("actor")?,
            title: row.get("title")?,
            person: row.get("person_id")?,
            outside_name: row.get("outside_name")?,
            outside_organisation: row.get("outside_organisation")?,
            outside_contact: row.get("outside_contact")?,
            note: row.get("note")?,
        },
        person_name: row.get("person_name")?,
        organisation_name: row.get("organisation_name")?,
        added_by: row.get("added_by")?,
        added_at: row.get("added_at")?,
    })
}

fn read_not_needed(row: &Row) -> Result<NotNeeded> {
    Ok(NotNeeded { actor: row.get("actor")?, reason: row.get("reason")?, said_by: row.get("said_by")?, said_at: row.get("said_at")? })
}

/// Those who stand for an actor or a function in a journey, in the order in which they were named.
pub async fn of_journey(query: &mut impl Query, journey: JourneyId) -> Result<Vec<TeamMember>> {
    let sql = "SELECT journey_team_member.id AS id, actor, title, journey_team_member.person_id AS person_id, outside_name,
            outside_organisation, outside_contact, note, added_by, added_at, person.name AS person_name,
            organisation.name AS organisation_name
        FROM journey_team_member LEFT JOIN person ON person.id = journey_team_member.person_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_team_member.journey_id
                AND journey_participant.person_id = journey_team_member.person_id
            LEFT JOIN organisation ON organisation.id = journey_participant.organisation_id
        WHERE journey_team_member.journey_id = $1 ORDER BY added_at, journey_team_member.id";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// What is said of somebody, or what they have said of others, in whichever journeys, the oldest first: for the file with a person's own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, TeamMember)>> {
    let sql = "SELECT journey_team_member.journey_id AS journey_id, journey_team_member.id AS id, actor, title,
            journey_team_member.person_id AS person_id, outside_name, outside_organisation, outside_contact, note, added_by, added_at,
            person.name AS person_name, organisation.name AS organisation_name
        FROM journey_team_member LEFT JOIN person ON person.id = journey_team_member.person_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey_team_member.journey_id
                AND journey_participant.person_id = journey_team_member.person_id
            LEFT JOIN organisation ON organisation.id = journey_participant.organisation_id
        WHERE journey_team_member.person_id = $1 OR added_by = $1 ORDER BY added_at, journey_team_member.id";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// Names somebody.
pub async fn add(act: &mut Act, journey: JourneyId, id: TeamMemberId, told: &Told, by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO journey_team_member (id, journey_id, actor, title, person_id, outside_name, outside_organisation,
            outside_contact, note, added_by, added_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = values![
        id,
        journey,
        told.actor.as_deref(),
        told.title.as_str(),
        told.person,
        told.outside_name.as_str(),
        told.outside_organisation.as_str(),
        told.outside_contact.as_str(),
        told.note.as_str(),
        by,
        now
    ];
    act.execute(sql, values).await.map(drop)
}

/// Changes what is said of somebody.
pub async fn change(act: &mut Act, journey: JourneyId, id: TeamMemberId, told: &Told) -> Result<()> {
    let sql = "UPDATE journey_team_member SET actor = $3, title = $4, person_id = $5, outside_name = $6, outside_organisation = $7,
            outside_contact = $8, note = $9
        WHERE journey_id = $1 AND id = $2";
    let values = values![
        journey,
        id,
        told.actor.as_deref(),
        told.title.as_str(),
        told.person,
        told.outside_name.as_str(),
        told.outside_organisation.as_str(),
        told.outside_contact.as_str(),
        told.note.as_str()
    ];
    act.execute(sql, values).await.map(drop)
}

/// Takes somebody out.
pub async fn remove(act: &mut Act, journey: JourneyId, id: TeamMemberId) -> Result<()> {
    act.execute("DELETE FROM journey_team_member WHERE journey_id = $1 AND id = $2", values![journey, id]).await.map(drop)
}

/// The actors that a journey does not need.
pub async fn not_needed(query: &mut impl Query, journey: JourneyId) -> Result<Vec<NotNeeded>> {
    let sql = "SELECT actor, reason, said_by, said_at FROM journey_actor_not_needed WHERE journey_id = $1 ORDER BY actor";
    query.rows(sql, values![journey]).await?.iter().map(read_not_needed).collect()
}

/// What somebody has said not to be needed, in whichever journeys: for the file with their own data.
pub async fn not_needed_of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, NotNeeded)>> {
    let sql = "SELECT journey_id, actor, reason, said_by, said_at FROM journey_actor_not_needed WHERE said_by = $1
        ORDER BY said_at, journey_id, actor";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read_not_needed(row)?))).collect()
}

/// Says that an actor is not needed, or why in other words.
pub async fn say_not_needed(act: &mut Act, journey: JourneyId, said: &NotNeeded) -> Result<()> {
    let sql = "INSERT INTO journey_actor_not_needed (journey_id, actor, reason, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (journey_id, actor) DO UPDATE SET reason = $3, said_by = $4, said_at = $5";
    act.execute(sql, values![journey, said.actor.as_str(), said.reason.as_str(), said.said_by, said.said_at]).await.map(drop)
}

/// Takes that back.
pub async fn say_needed(act: &mut Act, journey: JourneyId, actor: &str) -> Result<()> {
    act.execute("DELETE FROM journey_actor_not_needed WHERE journey_id = $1 AND actor = $2", values![journey, actor]).await.map(drop)
}

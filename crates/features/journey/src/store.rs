//! The table `journey`, owned by this feature. What organisations are called, and who belongs to them, is read from tables of `people`.

use perron_db::{Query, Result, Row, Value, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::{
    confidentiality::Confidentiality,
    model::{OrganisationId, OrganisationRole, PersonId},
};

use crate::{
    model::{Journey, JourneyId, Kept, Participant, Role},
    outcome::model::Outcome,
    pause::Pause,
    place::Place,
};

/// Begins a question with `mine`: the journeys in which somebody ($1) takes part, or whose owner they administer. What they may see there is
/// decided by [`crate::access`].
macro_rules! with_mine {
    ($question:literal) => {
        concat!(
            "WITH mine AS (SELECT journey_id AS id FROM journey_participant WHERE person_id = $1
                UNION SELECT journey.id FROM journey JOIN membership ON membership.organisation_id = journey.organisation_id
                    WHERE membership.person_id = $1 AND membership.role = 'administrator') ",
            $question
        )
    };
}
pub(crate) use with_mine;

/// A journey in a list, with what somebody is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The journey.
    pub journey: JourneyId,
    /// What it is called.
    pub title: String,
    /// The challenge in one sentence.
    pub challenge: String,
    /// Whose it is.
    pub owner: OrganisationId,
    /// What that is called.
    pub owner_name: String,
    /// What they are in it; nothing for whoever does not take part.
    pub role: Option<Role>,
    /// For which organisation they take part.
    pub organisation: Option<OrganisationId>,
    /// Since when they take part.
    pub since: Option<Instant>,
    /// What came of it, if it has ended.
    pub outcome: Option<Outcome>,
}

fn kept(row: &Row, [text, mark, roles, by]: [&'static str; 4]) -> Result<Kept> {
    let roles: String = row.get(roles)?;
    let confidentiality = Confidentiality::new(row.parse(mark)?, roles.split_whitespace());
    Ok(Kept { text: row.get(text)?, confidentiality, brought_by: row.get(by)? })
}

/// A journey from a row with all of its columns.
pub fn read(row: &Row) -> Result<Journey> {
    Ok(Journey {
        id: row.get("id")?,
        owner: row.get("organisation_id")?,
        title: row.get("title")?,
        challenge: row.get("challenge")?,
        language: row.get("language")?,
        classification: row.get("classification")?,
        case_number: kept(row, ["case_number", "case_number_mark", "case_number_roles", "case_number_by"])?,
        note: kept(row, ["note", "note_mark", "note_roles", "note_by"])?,
        created_at: row.get("created_at")?,
    })
}

fn read_listed(row: &Row) -> Result<Listed> {
    Ok(Listed {
        journey: row.get("id")?,
        title: row.get("title")?,
        challenge: row.get("challenge")?,
        owner: row.get("owner_id")?,
        owner_name: row.get("owner_name")?,
        role: row.parse_optional("role")?,
        organisation: row.get("organisation_id")?,
        since: row.get("since")?,
        outcome: row.parse_optional("outcome")?,
    })
}

/// All columns of a journey.
macro_rules! columns {
    () => {
        "journey.id AS id, journey.organisation_id AS organisation_id, title, challenge, journey.language AS language, classification,
        case_number, case_number_mark, case_number_roles, case_number_by, note, note_mark, note_roles, note_by,
        journey.created_at AS created_at"
    };
}

/// A journey, whoever asks: the caller has seen to it that they may.
pub async fn by_id(query: &mut impl Query, id: JourneyId) -> Result<Option<Journey>> {
    let sql = concat!("SELECT ", columns!(), " FROM journey WHERE journey.id = $1");
    query.row(sql, values![id]).await?.as_ref().map(read).transpose()
}

/// A journey with what somebody is in it and whether it rests: what every page of it asks first, in one question. Nothing for whoever
/// neither takes part for an organisation that they belong to nor administers the owner; no organisation counts that is closed.
pub async fn place(query: &mut impl Query, id: JourneyId, person: PersonId) -> Result<Option<Place>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        ", owner.second_factor_required AS second_factor_required, owned.role AS role_in_owner, part.role AS role, part.since AS since,
            party.id AS party, party.name AS party_name, visitor.name AS visitor_name,
            journey_pause.reason AS pause_reason, journey_pause.paused_at AS paused_at, pausing.name AS paused_by_name
        FROM journey JOIN organisation AS owner ON owner.id = journey.organisation_id JOIN person AS visitor ON visitor.id = $2
            LEFT JOIN membership AS owned ON owned.organisation_id = owner.id AND owned.person_id = $2 AND owner.closed_at IS NULL
            LEFT JOIN journey_participant AS part ON part.journey_id = journey.id AND part.person_id = $2
            LEFT JOIN membership AS own ON own.organisation_id = part.organisation_id AND own.person_id = $2
            LEFT JOIN organisation AS party ON party.id = own.organisation_id AND party.closed_at IS NULL
            LEFT JOIN journey_pause ON journey_pause.journey_id = journey.id LEFT JOIN person AS pausing ON pausing.id = journey_pause.paused_by
        WHERE journey.id = $1"
    );
    let Some(row) = query.row(sql, values![id, person]).await? else { return Ok(None) };
    let participant = match row.get::<Option<OrganisationId>>("party")? {
        Some(organisation) => Some(Participant {
            person,
            name: row.get("visitor_name")?,
            organisation,
            organisation_name: row.get("party_name")?,
            role: row.parse("role")?,
            since: row.get("since")?,
        }),
        None => None,
    };
    let administers = row.parse_optional("role_in_owner")? == Some(OrganisationRole::Administrator);
    if participant.is_none() && !administers {
        return Ok(None);
    }
    let pause = match row.get::<Option<Instant>>("paused_at")? {
        Some(paused_at) => Some(Pause { reason: row.get("pause_reason")?, paused_by_name: row.get("paused_by_name")?, paused_at }),
        None => None,
    };
    let demands_second_factor = row.get("second_factor_required")?;
    Ok(Some(Place { journey: read(&row)?, participant, administers, demands_second_factor, pause, before: None }))
}

/// Whether the owner of a journey demands a second factor of somebody who has a place in it; of nobody else. Every page of a journey asks this
/// and few owners do, so whether this one demands it of anybody is asked first.
pub async fn demands_second_factor_of(query: &mut impl Query, id: JourneyId, person: PersonId) -> Result<bool> {
    let sql = "SELECT second_factor_required FROM organisation WHERE id = (SELECT organisation_id FROM journey WHERE id = $1)";
    let row = query.row(sql, values![id]).await?;
    let demands: bool = row.map_or(Ok(false), |row| row.get("second_factor_required"))?;
    Ok(demands && place(query, id, person).await?.is_some())
}

/// The journeys somebody takes part in, the newest first. A person whose organisation has let them go takes part in none of its journeys.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<Listed>> {
    let sql = "SELECT journey.id AS id, title, challenge, owner.id AS owner_id, owner.name AS owner_name, journey_participant.role AS role,
            journey_participant.organisation_id AS organisation_id, journey_participant.since AS since,
            (SELECT outcome FROM journey_end WHERE journey_end.journey_id = journey.id) AS outcome
        FROM journey_participant JOIN journey ON journey.id = journey_participant.journey_id
            JOIN organisation AS owner ON owner.id = journey.organisation_id
            JOIN membership ON membership.organisation_id = journey_participant.organisation_id
                AND membership.person_id = journey_participant.person_id
        WHERE journey_participant.person_id = $1 ORDER BY journey.created_at DESC, journey.id DESC";
    query.rows(sql, values![person]).await?.iter().map(read_listed).collect()
}

/// The journeys an organisation takes part in, the newest first, with what somebody is in each for whichever organisation.
pub async fn of_organisation(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Vec<Listed>> {
    let sql = "SELECT journey.id AS id, title, challenge, owner.id AS owner_id, owner.name AS owner_name, journey_participant.role AS role,
            journey_participant.organisation_id AS organisation_id, journey_participant.since AS since,
            (SELECT outcome FROM journey_end WHERE journey_end.journey_id = journey.id) AS outcome
        FROM journey_organisation JOIN journey ON journey.id = journey_organisation.journey_id
            JOIN organisation AS owner ON owner.id = journey.organisation_id
            LEFT JOIN journey_participant ON journey_participant.journey_id = journey.id AND journey_participant.person_id = $2
        WHERE journey_organisation.organisation_id = $1 ORDER BY journey.created_at DESC, journey.id DESC";
    query.rows(sql, values![organisation, person]).await?.iter().map(read_listed).collect()
}

/// Adds a journey.
pub async fn add(act: &mut Act, journey: &Journey) -> Result<()> {
    let sql = "INSERT INTO journey (id, organisation_id, title, challenge, language, classification, case_number, case_number_mark,
            case_number_roles, case_number_by, note, note_mark, note_roles, note_by, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    let mut values = vec![journey.id.into(), journey.owner.into()];
    values.extend(told(journey));
    values.push(journey.created_at.into());
    act.execute(sql, &values).await.map(drop)
}

/// Changes what is told about a journey; its id, its owner and when it came stay.
pub async fn change(act: &mut Act, journey: &Journey) -> Result<()> {
    let sql = "UPDATE journey SET title = $2, challenge = $3, language = $4, classification = $5, case_number = $6, case_number_mark = $7,
            case_number_roles = $8, case_number_by = $9, note = $10, note_mark = $11, note_roles = $12, note_by = $13
        WHERE id = $1";
    let mut values = vec![journey.id.into()];
    values.extend(told(journey));
    act.execute(sql, &values).await.map(drop)
}

fn told(journey: &Journey) -> Vec<Value> {
    let mut values: Vec<Value> =
        [&journey.title, &journey.challenge, &journey.language, &journey.classification].map(|text| text.as_str().into()).into();
    for kept in [&journey.case_number, &journey.note] {
        let by = kept.brought_by.map(|person| person.to_string());
        values.extend([kept.text.as_str().into(), kept.confidentiality.mark().into()]);
        values.extend([kept.confidentiality.roles_column().into(), by.into()]);
    }
    values
}

/// Makes others who write to a journey wait until the act is over.
pub async fn hold(act: &mut Act, journey: JourneyId) -> Result<()> {
    act.execute("UPDATE journey SET title = title WHERE id = $1", values![journey]).await.map(drop)
}

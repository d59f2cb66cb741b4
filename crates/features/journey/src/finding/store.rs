//! What can be found in one's cases: texts of the tables of this feature. Each source is one more part of the question, so that others can add
//! theirs. Whoever asks gets what they have a place in; what they may see of it is decided by [`crate::access`].

use perron_db::{Query, Result, Row, values};
use perron_people::model::{OrganisationRole, PersonId};

use crate::{
    finding::words::answered,
    model::{JourneyId, Role},
    store,
};

/// The kind of what is known. It is kept as values, not as a text.
const FACT: &str = "fact";

/// A journey in which somebody has a place.
pub struct Listed {
    /// The journey, with its own texts.
    pub journey: crate::model::Journey,
    /// Whether its owner demands a second factor.
    pub second_factor: bool,
    /// What they are in it.
    pub role: Option<Role>,
    /// What they are in the owning organisation.
    pub place: Option<OrganisationRole>,
}

/// A text of what a team does.
pub struct Text {
    /// In which journey.
    pub journey: JourneyId,
    /// Of which kind: the end of the key of its word.
    pub kind: String,
    /// What names the thing in its address.
    pub named: String,
    /// The text.
    pub written: String,
}

/// The journeys in which somebody has a place, the newest first.
pub async fn listed(query: &mut impl Query, person: PersonId) -> Result<Vec<Listed>> {
    let sql = "SELECT journey.id AS id, organisation_id, title, challenge, journey.language AS language, case_number, case_number_mark,
            case_number_roles, case_number_by, note, note_mark, note_roles, note_by, journey.created_at AS created_at,
            owner.second_factor_required AS second_factor,
            (SELECT part.role FROM journey_participant AS part JOIN membership ON membership.organisation_id = part.organisation_id
                AND membership.person_id = part.person_id WHERE part.journey_id = journey.id AND part.person_id = $1) AS role,
            (SELECT membership.role FROM membership WHERE membership.organisation_id = journey.organisation_id
                AND membership.person_id = $1) AS place
        FROM journey JOIN organisation AS owner ON owner.id = journey.organisation_id
        WHERE journey.id IN (SELECT journey_id FROM journey_participant WHERE person_id = $1)
            OR organisation_id IN (SELECT organisation_id FROM membership WHERE person_id = $1 AND role = 'administrator')
        ORDER BY journey.created_at DESC, journey.id DESC";
    let read = |row: &Row| {
        Ok(Listed {
            journey: store::read(row)?,
            second_factor: row.get("second_factor")?,
            role: row.parse_optional("role")?,
            place: row.parse_optional("place")?,
        })
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// The texts of the rides of these journeys.
pub async fn texts(query: &mut impl Query, person: PersonId) -> Result<Vec<Text>> {
    let sql = "WITH mine AS (SELECT journey_id AS id FROM journey_participant WHERE person_id = $1
            UNION SELECT journey.id FROM journey JOIN membership ON membership.organisation_id = journey.organisation_id
                WHERE membership.person_id = $1 AND membership.role = 'administrator')
        SELECT journey_id, 'activity' AS kind, id AS named, title AS text, '' AS source FROM journey_activity
            WHERE title <> '' AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'activity-note', id, note, '' FROM journey_activity
            WHERE note <> '' AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'evidence', rule, text || ' ' || place, '' FROM journey_evidence
            WHERE withdrawn_at IS NULL AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'round', station, note, '' FROM journey_visit
            WHERE note <> '' AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'fact', fact, value, source FROM journey_fact
            WHERE value IS NOT NULL AND journey_id IN (SELECT id FROM mine)
                AND NOT EXISTS (SELECT 1 FROM journey_fact AS newer WHERE newer.journey_id = journey_fact.journey_id
                    AND newer.fact = journey_fact.fact AND newer.id > journey_fact.id)
        UNION ALL SELECT journey_id, 'outcome', '', result || ' ' || learned, '' FROM journey_end
            WHERE journey_id IN (SELECT id FROM mine)
        ORDER BY journey_id, kind, named";
    let read = |row: &Row| {
        let (kind, text, source): (String, String, String) = (row.get("kind")?, row.get("text")?, row.get("source")?);
        let written = if kind == FACT { format!("{} {source}", answered(&text)) } else { text };
        Ok(Text { journey: row.get("journey_id")?, kind, named: row.get("named")?, written })
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

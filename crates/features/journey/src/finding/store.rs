//! What can be found in one's cases: texts of the tables of this feature. Each source is one more part of the question, so that others can add
//! theirs. Whoever asks gets what they have a place in; what they may see of it is decided by [`crate::access`].

use std::collections::BTreeMap;

use perron_db::{Query, Result, Row, values};
use perron_people::{
    doors::OwnVisit,
    model::{OrganisationRole, PersonId},
};
use time::Date;

use crate::{
    comments::mention,
    finding::words::answered,
    model::{JourneyId, Role},
    store::{self, with_mine},
};

/// The kind of what is known. It is kept as values, not as a text.
const FACT: &str = "fact";
/// The kind of what is said of something. Those it mentions stand in it with their ids.
const COMMENT: &str = "comment";
/// What stands between the parts of a text that was asked for in several fields.
const PARTED: &str = " · ";

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
    /// What it is about, where its kind does not say it.
    pub about: String,
    /// The text.
    pub written: String,
}

/// The journeys in which somebody has a place, the newest first.
pub async fn listed(query: &mut impl Query, person: PersonId) -> Result<Vec<Listed>> {
    let sql = "SELECT journey.id AS id, organisation_id, title, challenge, journey.language AS language, classification, case_number,
            case_number_mark, case_number_roles, case_number_by, note, note_mark, note_roles, note_by, journey.created_at AS created_at,
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

/// The texts of the rides of somebody's journeys that stand on a day: nothing that was withdrawn.
pub async fn texts(query: &mut impl Query, own: &OwnVisit, today: Date) -> Result<Vec<Text>> {
    let sql = with_mine!(
            "SELECT journey_id, 'activity' AS kind, id AS named, title AS text, '' AS about FROM journey_activity
            WHERE title <> '' AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'activity-note', id, note, '' FROM journey_activity
            WHERE note <> '' AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'activity-reason', id, reason, '' FROM journey_activity
            WHERE reason <> '' AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'actor', actor, reason, '' FROM journey_actor_not_needed WHERE journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'comment', id, text, kind || ' ' || subject FROM journey_comment
            WHERE withdrawn_at IS NULL AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'competence', competence, who || ' · ' || reason, '' FROM journey_competence
            WHERE journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'decision', id,
                question || ' · ' || options || ' · ' || choice || ' · ' || reason || ' · ' || decided_by || ' · ' || basis, ''
            FROM journey_decision WHERE withdrawn_at IS NULL AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'evidence', rule, text || ' · ' || place, '' FROM journey_evidence
            WHERE withdrawn_at IS NULL AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'exemption', rule, reason, '' FROM journey_exemption WHERE journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'fact', fact, value, source FROM journey_fact
            WHERE value IS NOT NULL AND journey_id IN (SELECT id FROM mine)
                AND NOT EXISTS (SELECT 1 FROM journey_fact AS newer WHERE newer.journey_id = journey_fact.journey_id
                    AND newer.fact = journey_fact.fact AND newer.id > journey_fact.id)
        UNION ALL SELECT journey_id, 'outcome', '', result || ' · ' || learned, '' FROM journey_end
            WHERE journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey.id, 'own-rule', rule, organisation_rule.title || ' · ' || text || ' · ' || source, ''
            FROM organisation_rule JOIN journey ON journey.organisation_id = organisation_rule.organisation_id
                JOIN journey_leg ON journey_leg.journey_id = journey.id JOIN method_version ON method_version.id = method_version_id
            WHERE journey.id IN (SELECT id FROM mine) AND (last_day IS NULL OR last_day >= $2)
                AND (way = '' OR way = method || '/' || route)
                AND journey_leg.number = (SELECT MAX(later.number) FROM journey_leg AS later WHERE later.journey_id = journey.id)
                AND organisation_rule.number = (SELECT MAX(newer.number) FROM organisation_rule AS newer
                    WHERE newer.organisation_id = organisation_rule.organisation_id AND newer.rule = organisation_rule.rule)
        UNION ALL SELECT journey_id, 'pause', '', reason, '' FROM journey_pause WHERE journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'round', station, note, '' FROM journey_visit
            WHERE note <> '' AND journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'shared', '',
                title || ' · ' || need || ' · ' || done || ' · ' || result || ' · ' || figures || ' · ' || differently || ' · ' || reason, ''
            FROM journey_shared_version WHERE journey_id IN (SELECT id FROM mine)
                AND number = (SELECT MAX(newer.number) FROM journey_shared_version AS newer
                    WHERE newer.journey_id = journey_shared_version.journey_id)
        UNION ALL SELECT journey_id, 'team', COALESCE(actor, ''),
                title || ' · ' || outside_name || ' · ' || outside_organisation || ' · ' || outside_contact || ' · ' || note, ''
            FROM journey_team_member WHERE journey_id IN (SELECT id FROM mine)
        UNION ALL SELECT journey_id, 'uptake', '', gives, '' FROM journey_uptake WHERE journey_id IN (SELECT id FROM mine)
        ORDER BY journey_id, kind, named"
        );
    let rows = query.rows(sql, values![own.person.id, today.to_string()]).await?;
    let names = mentioned(query, own.person.id).await?;
    let called = |person: PersonId| own.visit.called(names.get(&person).and_then(Option::as_deref));
    let read = |row: &Row| {
        let (kind, text, about): (String, String, String) = (row.get("kind")?, row.get("text")?, row.get("about")?);
        let written = match kind.as_str() {
            FACT => format!("{} {about}", answered(&text)),
            COMMENT => mention::with_names(&text, called),
            _ => parted(&text),
        };
        Ok(Text { journey: row.get("journey_id")?, kind, named: row.get("named")?, about, written })
    };
    rows.iter().map(read).collect()
}

/// The parts of a text that say something.
fn parted(text: &str) -> String {
    let parts: Vec<&str> = text.split(PARTED).map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.join(PARTED)
}

/// What those are called who are mentioned in comments of somebody's journeys; nothing for whoever is erased.
async fn mentioned(query: &mut impl Query, person: PersonId) -> Result<BTreeMap<PersonId, Option<String>>> {
    let sql = with_mine!(
        "SELECT DISTINCT person.id AS id, person.name AS name FROM journey_mention JOIN person ON person.id = journey_mention.person_id
            JOIN journey_comment ON journey_comment.id = comment_id
        WHERE journey_id IN (SELECT id FROM mine)"
    );
    let rows = query.rows(sql, values![person]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

//! What a portfolio is made of, read for all cases at once: tables of this feature; names from tables of `people`; the moment of the last act
//! from the table of the journal. Whoever asks gets what they have a place in; what they may see of it is decided by [`crate::access`].

use std::collections::HashMap;

use perron_db::{Query, Result, Row, values};
use perron_kernel::Instant;
use perron_people::model::{OrganisationRole, PersonId};
use time::Date;

use crate::{
    model::{JourneyId, Role},
    outcome::model::Outcome,
    requirements::counts::Counts,
    ride::{
        model::VisitId,
        store::{day, day_or_none},
    },
    shared::model::State as SharedState,
};

/// The journeys in which somebody ($1) has a place, of all organisations or those in which one ($2) takes part, as `mine`: with what they are
/// there, and that they administer the owner, if they do. Whoever asks for
/// theirs begins with these few, however many others there are. What is read is put in order here: the engines take longer for it.
macro_rules! of_mine {
    ($question:literal) => {
        concat!(
            "WITH places AS (SELECT part.journey_id AS id, part.role AS role, CAST(NULL AS TEXT) AS place FROM journey_participant AS part
                    JOIN membership ON membership.organisation_id = part.organisation_id AND membership.person_id = part.person_id
                    WHERE part.person_id = $1
                UNION ALL SELECT own.id, CAST(NULL AS TEXT), membership.role FROM journey AS own
                    JOIN membership ON membership.organisation_id = own.organisation_id
                    WHERE membership.person_id = $1 AND membership.role = 'administrator'),
            mine AS (SELECT id, MAX(role) AS role, MAX(place) AS place FROM places WHERE $2 = ''
                OR id IN (SELECT party.journey_id FROM journey_organisation AS party WHERE party.organisation_id = $2) GROUP BY id) ",
            $question
        )
    };
}

/// A journey with its end, and the visitor's place in it.
pub struct Listed {
    /// Names it.
    pub id: JourneyId,
    /// What it is called.
    pub title: String,
    /// What the owning organisation is called.
    pub owner: String,
    /// Whether that demands a second factor.
    pub second_factor: bool,
    /// What came of it, if it has ended.
    pub outcome: Option<Outcome>,
    /// How much was not in place when its rules were last looked at.
    pub counts: Counts,
    /// How the newest text for others stands, if there is one.
    pub told: Option<SharedState>,
    /// Whether a text for others is public.
    pub is_public: bool,
    /// Whether it rests.
    pub paused: bool,
    /// When somebody last did something in it.
    pub last: Instant,
    /// What the visitor is in it.
    pub role: Option<Role>,
    /// What they are in the owning organisation, if they administer it.
    pub place: Option<OrganisationRole>,
}

/// A stay at a station.
pub struct Stay {
    /// In which journey.
    pub journey: JourneyId,
    /// Where.
    pub station: String,
    /// The first day.
    pub begun_on: Date,
    /// The last day; nothing while it is under way.
    pub ended_on: Option<Date>,
}

/// What else is known of journeys.
pub struct Parts {
    /// The version of the method and the route each rides, where one is chosen.
    pub ways: HashMap<JourneyId, (String, String)>,
    /// The stays at stations, the oldest first.
    pub stays: Vec<Stay>,
    /// Who leads, by name, and which; those whose account is erased have no name.
    pub leads: Vec<(Option<String>, PersonId, JourneyId)>,
}

/// The journeys, by title.
pub async fn listed(query: &mut impl Query, person: PersonId, organisation: &str) -> Result<Vec<Listed>> {
    let sql = of_mine!(
        "SELECT journey.id AS id, title, owner.name AS owner, owner.second_factor_required AS second_factor, journey_end.outcome AS outcome,
            (SELECT told.state FROM journey_shared_version AS told WHERE told.journey_id = journey.id ORDER BY told.number DESC LIMIT 1) AS told,
            (SELECT COUNT(*) FROM journey_shared_page AS page WHERE page.journey_id = journey.id AND page.number IS NOT NULL) AS public_pages,
            journey_pause.paused_at AS paused_at, mine.role AS role, mine.place AS place,
            journey.created_at AS created_at, COALESCE(journey_count.broken, 0) AS broken, COALESCE(journey_count.missing, 0) AS missing,
            (SELECT recorded_at FROM journal_entry WHERE stream_id = 'journey:' || journey.id AND principal LIKE 'person:%'
                ORDER BY sequence DESC LIMIT 1) AS last
        FROM mine JOIN journey ON journey.id = mine.id JOIN organisation AS owner ON owner.id = journey.organisation_id
            LEFT JOIN journey_pause ON journey_pause.journey_id = journey.id
            LEFT JOIN journey_end ON journey_end.journey_id = journey.id
            LEFT JOIN journey_count ON journey_count.journey_id = journey.id"
    );
    let read = |row: &Row| {
        let last: Option<Instant> = row.get("last")?;
        Ok(Listed {
            id: row.get("id")?,
            title: row.get("title")?,
            owner: row.get("owner")?,
            second_factor: row.get("second_factor")?,
            outcome: row.parse_optional("outcome")?,
            counts: Counts { broken: number(row, "broken")?, missing: number(row, "missing")? },
            told: row.parse_optional("told")?,
            is_public: row.get::<i64>("public_pages")? > 0,
            paused: row.get::<Option<Instant>>("paused_at")?.is_some(),
            last: match last {
                Some(last) => last,
                None => row.get("created_at")?,
            },
            role: row.parse_optional("role")?,
            place: row.parse_optional("place")?,
        })
    };
    let rows = query.rows(sql, values![person, organisation]).await?;
    let mut listed = rows.iter().map(read).collect::<Result<Vec<Listed>>>()?;
    listed.sort_by(|one, other| (&one.title, one.id).cmp(&(&other.title, other.id)));
    Ok(listed)
}

/// What the journeys are made of: their ways, stays and leads in one question, because it takes longer to find out which journeys are meant
/// than to read this of them. All legs are read: an engine that is asked for the newest begins with those of every journey there is.
pub async fn parts(query: &mut impl Query, person: PersonId, organisation: &str) -> Result<Parts> {
    let sql = of_mine!(
        "SELECT 'leg' AS what, journey_id, method_version_id AS one, route AS two, CAST(NULL AS TEXT) AS three, number AS at, '' AS id
            FROM mine CROSS JOIN journey_leg WHERE journey_id = mine.id
        UNION ALL SELECT 'stay', journey_id, station, begun_on, ended_on, created_at, journey_visit.id
            FROM mine CROSS JOIN journey_visit WHERE journey_id = mine.id
        UNION ALL SELECT 'lead', journey_id, person.name, CAST(NULL AS TEXT), CAST(NULL AS TEXT), 0, person.id
            FROM mine CROSS JOIN journey_participant AS lead JOIN person ON person.id = lead.person_id
            WHERE journey_id = mine.id AND lead.role = 'lead'"
    );
    let rows = query.rows(sql, values![person, organisation]).await?;
    let (mut legs, mut stays, mut leads) = (Vec::new(), Vec::new(), Vec::new());
    for row in &rows {
        let journey: JourneyId = row.get("journey_id")?;
        match row.get::<String>("what")?.as_str() {
            "leg" => legs.push((row.get::<i64>("at")?, journey, (row.get("one")?, row.get("two")?))),
            "stay" => {
                let stay = Stay { journey, station: row.get("one")?, begun_on: day(row, "two")?, ended_on: day_or_none(row, "three")? };
                stays.push(((stay.begun_on, row.get("at")?, row.get("id")?), stay));
            }
            _ => leads.push((row.get("one")?, row.get("id")?, journey)),
        }
    }
    legs.sort_by_key(|(number, ..)| *number);
    stays.sort_by_key(|(place, _): &((Date, Instant, VisitId), Stay)| *place);
    leads.sort();
    Ok(Parts {
        ways: legs.into_iter().map(|(_, journey, way)| (journey, way)).collect(),
        stays: stays.into_iter().map(|(_, stay)| stay).collect(),
        leads,
    })
}

fn number(row: &Row, column: &'static str) -> Result<usize> {
    Ok(usize::try_from(row.get::<i64>(column)?).unwrap_or_default())
}

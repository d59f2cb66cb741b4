//! What a portfolio is made of, read for all cases at once: tables of this feature; names from tables of `people`; the moment of the last act
//! from the table of the journal. Whoever asks gets what they have a place in; what they may see of it is decided by [`crate::access`].
//!
//! Of what a case has several of, its stays and leads, each case has one text with a line for each: a server takes longer to send thousands of
//! rows, and the program to receive them, than to join the texts and to cut them apart. What people have written stands last in its line, and
//! holds no other: a name may have come from elsewhere with a case.

use std::str::FromStr;

use perron_db::{Error, Query, Result, Row, values};
use perron_kernel::Instant;
use perron_people::{
    model::{OrganisationRole, PersonId},
    moment::parse_day,
};
use time::Date;

use crate::{
    model::{JourneyId, Role},
    outcome::model::Outcome,
    requirements::counts::Counts,
    shared::model::State as SharedState,
};

/// The journeys in which somebody ($1) has a place, of all organisations or those in which one ($2) takes part, as `mine`: with what they are
/// there, and that they administer the owner, if they do. Whoever asks for theirs begins with these few, however many others there are. What
/// is read is put in order here: the engines take longer for it.
const LISTED: &str = "WITH places AS (SELECT part.journey_id AS id, part.role AS role, CAST(NULL AS TEXT) AS place FROM journey_participant AS part
            JOIN membership ON membership.organisation_id = part.organisation_id AND membership.person_id = part.person_id
            WHERE part.person_id = $1
        UNION ALL SELECT own.id, CAST(NULL AS TEXT), membership.role FROM journey AS own
            JOIN membership ON membership.organisation_id = own.organisation_id
            WHERE membership.person_id = $1 AND membership.role = 'administrator'),
    mine AS (SELECT id, MAX(role) AS role, MAX(place) AS place FROM places WHERE $2 = ''
        OR id IN (SELECT party.journey_id FROM journey_organisation AS party WHERE party.organisation_id = $2) GROUP BY id)
    SELECT journey.id AS id, title, owner.name AS owner, owner.second_factor_required AS second_factor, journey_end.outcome AS outcome,
        (SELECT told.state FROM journey_shared_version AS told WHERE told.journey_id = journey.id ORDER BY told.number DESC LIMIT 1) AS told,
        (SELECT COUNT(*) FROM journey_shared_page AS page WHERE page.journey_id = journey.id AND page.number IS NOT NULL) AS public_pages,
        journey_pause.paused_at AS paused_at, mine.role AS role, mine.place AS place,
        journey.created_at AS created_at, COALESCE(journey_count.broken, 0) AS broken, COALESCE(journey_count.missing, 0) AS missing,
        (SELECT recorded_at FROM journal_entry WHERE stream_id = 'journey:' || journey.id AND principal LIKE 'person:%'
            ORDER BY sequence DESC LIMIT 1) AS last,
        (SELECT method_version_id || ' ' || route FROM journey_leg AS leg WHERE leg.journey_id = journey.id ORDER BY number DESC LIMIT 1) AS way,
        (SELECT STRING_AGG(begun_on || ' ' || stay.created_at || ' ' || stay.id || ' ' || COALESCE(ended_on, '-') || ' '
            || REPLACE(station, '\n', ' '), '\n') FROM journey_visit AS stay WHERE stay.journey_id = journey.id) AS stays,
        (SELECT STRING_AGG(lead.person_id || ' ' || REPLACE(COALESCE((SELECT name FROM person WHERE person.id = lead.person_id), ''), '\n', ' '),
            '\n') FROM journey_participant AS lead WHERE lead.journey_id = journey.id AND lead.role = 'lead') AS leads
    FROM mine JOIN journey ON journey.id = mine.id JOIN organisation AS owner ON owner.id = journey.organisation_id
        LEFT JOIN journey_pause ON journey_pause.journey_id = journey.id
        LEFT JOIN journey_end ON journey_end.journey_id = journey.id
        LEFT JOIN journey_count ON journey_count.journey_id = journey.id";

/// A journey with its way and its end, and the visitor's place in it.
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
    /// The version of the method and the route it rides, where one is chosen.
    pub way: Option<(String, String)>,
    /// The stays at stations, the oldest first.
    pub stays: Vec<Stay>,
    /// Who leads, by name; those whose account is erased have no name.
    pub leads: Vec<(Option<String>, PersonId)>,
}

/// A stay at a station.
pub struct Stay {
    /// Where.
    pub station: String,
    /// The first day.
    pub begun_on: Date,
    /// The last day; nothing while it is under way.
    pub ended_on: Option<Date>,
}

/// The journeys, by title.
pub async fn listed(query: &mut impl Query, person: PersonId, organisation: &str) -> Result<Vec<Listed>> {
    let rows = query.rows(LISTED, values![person, organisation]).await?;
    let mut listed = rows.iter().map(read).collect::<Result<Vec<Listed>>>()?;
    listed.sort_by(|one, other| (&one.title, one.id).cmp(&(&other.title, other.id)));
    Ok(listed)
}

fn read(row: &Row) -> Result<Listed> {
    let last: Option<Instant> = row.get("last")?;
    let way: Option<String> = row.get("way")?;
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
        way: way.and_then(|way| way.split_once(' ').map(|(version, route)| (version.to_owned(), route.to_owned()))),
        stays: stays(&row.get::<Option<String>>("stays")?.unwrap_or_default())?,
        leads: leads(&row.get::<Option<String>>("leads")?.unwrap_or_default())?,
    })
}

/// Stays from their text. Each line begins with what puts them in order, written so that texts and moments have the same order.
fn stays(text: &str) -> Result<Vec<Stay>> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    let read = |line: &str| {
        let mut parts = line.splitn(5, ' ');
        let begun_on = parse_day(parts.next()?)?;
        let ended_on = match parts.nth(2)? {
            "-" => None,
            day => Some(parse_day(day)?),
        };
        Some(Stay { station: parts.next()?.to_owned(), begun_on, ended_on })
    };
    lines.into_iter().map(|line| read(line).ok_or_else(|| unread("stays", line))).collect()
}

fn leads(text: &str) -> Result<Vec<(Option<String>, PersonId)>> {
    let read = |line: &str| {
        let (id, name) = line.split_once(' ')?;
        Some((Some(name.to_owned()).filter(|name| !name.is_empty()), PersonId::from_str(id).ok()?))
    };
    let mut leads = text.lines().map(|line| read(line).ok_or_else(|| unread("leads", line))).collect::<Result<Vec<_>>>()?;
    leads.sort();
    Ok(leads)
}

fn unread(column: &str, found: &str) -> Error {
    Error::Column { column: column.to_owned(), found: found.to_owned() }
}

fn number(row: &Row, column: &'static str) -> Result<usize> {
    Ok(usize::try_from(row.get::<i64>(column)?).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{leads, stays};

    #[test]
    fn stays_stand_in_their_order_whatever_a_station_is_called() {
        let text = "2026-03-02 1790000000000002 b - need, or not\n2026-03-02 1790000000000001 c 2026-03-09 start\n\
            2026-02-28 1790000000000009 a 2026-03-01 main";
        let stays = stays(text).unwrap();
        let told: Vec<(&str, String, Option<String>)> =
            stays.iter().map(|stay| (&*stay.station, stay.begun_on.to_string(), stay.ended_on.map(|day| day.to_string()))).collect();
        let expected =
            [("main", "2026-02-28", Some("2026-03-01")), ("start", "2026-03-02", Some("2026-03-09")), ("need, or not", "2026-03-02", None)];
        let expected: Vec<_> = expected.into_iter().map(|(station, from, to)| (station, from.to_owned(), to.map(str::to_owned))).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn whoever_is_erased_leads_without_a_name() {
        let (one, other) = ("01900000-0000-7000-8003-000000000001", "01900000-0000-7000-8003-000000000002");
        let leads = leads(&format!("{one} Ida, of Fjordby\n{other} ")).unwrap();
        let told: Vec<_> = leads.iter().map(|(name, id)| (name.as_deref(), id.to_string())).collect();
        assert_eq!(told, [(None, other.to_owned()), (Some("Ida, of Fjordby"), one.to_owned())]);
    }

    #[test]
    fn a_line_that_is_no_stay_is_told() {
        assert!(stays("2026-03-02 1790000000000001 c").is_err());
        assert!(stays("soon 1790000000000001 c - start").is_err());
    }
}

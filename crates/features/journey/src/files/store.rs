//! The table `journey_file`, owned by this feature; `people` reads it to know which bytes are named. Names of people are read from a table of
//! `people`.

use perron_db::{Error, Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::{confidentiality::Confidentiality, model::PersonId};

use crate::{
    files::model::{File, FileId},
    model::JourneyId,
    subject::Kind,
};

/// Files of journeys of which more is demanded, in an order.
macro_rules! files {
    ($which:literal) => {
        concat!(
            "SELECT journey_file.id AS id, journey_id, organisation_id, kind, subject, journey_file.name AS file_name, media_type, size, sha256,
                scanned, mark, roles, brought_by, person.name AS brought_by_name, brought_at, removed_at
            FROM journey_file JOIN person ON person.id = brought_by WHERE ",
            $which
        )
    };
}

fn read(row: &Row) -> Result<File> {
    let (mark, roles): (String, String) = (row.get("mark")?, row.get("roles")?);
    let confidentiality =
        Confidentiality::from_columns(&mark, &roles).map_err(|_| Error::Column { column: "mark".to_owned(), found: mark.clone() })?;
    Ok(File {
        id: row.get("id")?,
        organisation: row.get("organisation_id")?,
        kind: row.parse("kind")?,
        subject: row.get("subject")?,
        name: row.get("file_name")?,
        media_type: row.get("media_type")?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
        scanned: row.parse("scanned")?,
        confidentiality,
        brought_by: row.get("brought_by")?,
        brought_by_name: row.get("brought_by_name")?,
        brought_at: row.get("brought_at")?,
        removed_at: row.get("removed_at")?,
    })
}

/// The files of all things of a kind in a journey, the oldest first; also those that were removed and can come back.
pub async fn of_kind(query: &mut impl Query, journey: JourneyId, kind: Kind) -> Result<Vec<File>> {
    let sql = files!("journey_id = $1 AND kind = $2 ORDER BY brought_at, journey_file.id");
    query.rows(sql, values![journey, kind]).await?.iter().map(read).collect()
}

/// All files of a journey but those that were removed, the oldest first.
pub async fn of_journey(query: &mut impl Query, journey: JourneyId) -> Result<Vec<File>> {
    let sql = files!("journey_id = $1 AND removed_at IS NULL ORDER BY brought_at, journey_file.id");
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// The files in somebody's cases, whether they may see them or not, but for those that were removed or belong to evidence that was withdrawn.
pub async fn in_cases_of(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, File)>> {
    let sql = files!(
        "removed_at IS NULL AND (journey_id IN (SELECT journey_id FROM journey_participant WHERE person_id = $1)
            OR journey_id IN (SELECT journey.id FROM journey JOIN membership ON membership.organisation_id = journey.organisation_id
                WHERE membership.person_id = $1 AND membership.role = 'administrator'))
            AND NOT EXISTS (SELECT 1 FROM journey_evidence WHERE journey_evidence.journey_id = journey_file.journey_id
                AND journey_evidence.id = journey_file.subject AND withdrawn_at IS NOT NULL)
        ORDER BY brought_at, journey_file.id"
    );
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// One file.
pub async fn one(query: &mut impl Query, journey: JourneyId, id: FileId) -> Result<Option<File>> {
    query.row(files!("journey_id = $1 AND journey_file.id = $2"), values![journey, id]).await?.as_ref().map(read).transpose()
}

/// What somebody has brought in all journeys, the oldest first: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, File)>> {
    let sql = files!("brought_by = $1 ORDER BY brought_at, journey_file.id");
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// Adds a file.
pub async fn add(act: &mut Act, journey: JourneyId, file: &File) -> Result<()> {
    let sql =
        "INSERT INTO journey_file (id, journey_id, organisation_id, kind, subject, name, media_type, size, sha256, scanned, mark, roles,
            brought_by, brought_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let values = values![
        file.id,
        journey,
        file.organisation,
        file.kind,
        file.subject.as_str(),
        file.name.as_str(),
        file.media_type.as_str(),
        file.size,
        file.sha256.as_str(),
        file.scanned,
        file.confidentiality.mark(),
        file.confidentiality.roles_column(),
        file.brought_by,
        file.brought_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Removes a file at a moment, or brings it back.
pub async fn set_removed(act: &mut Act, journey: JourneyId, id: FileId, at: Option<Instant>) -> Result<()> {
    let sql = "UPDATE journey_file SET removed_at = $3 WHERE journey_id = $1 AND id = $2";
    act.execute(sql, values![journey, id, at]).await.map(drop)
}

/// Some journeys with files that were removed before this moment, in the order of their ids, from after this one on.
pub async fn forgetting(query: &mut impl Query, before: Instant, after: Option<JourneyId>, at_most: i64) -> Result<Vec<JourneyId>> {
    let after = after.map(|journey| journey.to_string()).unwrap_or_default();
    let sql = "SELECT DISTINCT journey_id FROM journey_file WHERE removed_at < $1 AND journey_id > $2 ORDER BY journey_id LIMIT $3";
    query.rows(sql, values![before, after, at_most]).await?.iter().map(|row| row.get("journey_id")).collect()
}

/// The files of a journey that were removed before this moment.
pub async fn removed_before(query: &mut impl Query, journey: JourneyId, before: Instant) -> Result<Vec<File>> {
    let sql = files!("journey_id = $1 AND removed_at < $2 ORDER BY journey_file.id");
    query.rows(sql, values![journey, before]).await?.iter().map(read).collect()
}

/// Forgets a file for good.
pub async fn forget(act: &mut Act, journey: JourneyId, id: FileId) -> Result<()> {
    act.execute("DELETE FROM journey_file WHERE journey_id = $1 AND id = $2", values![journey, id]).await.map(drop)
}

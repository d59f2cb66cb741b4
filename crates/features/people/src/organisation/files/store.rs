//! The table `file`, owned by this feature. Who may see a file stands in the table `confidentiality`.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::{
    confidentiality::{self, Mark},
    model::{OrganisationId, PersonId},
    organisation::files::{File, FileId},
};

fn read(row: &Row) -> Result<File> {
    Ok(File {
        id: row.get("id")?,
        title: row.get("title")?,
        note: row.get("note")?,
        name: row.get("file_name")?,
        media_type: row.get("media_type")?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
        scanned: row.parse("scanned")?,
        confidentiality: confidentiality::store::read(row)?.unwrap_or_else(|| Mark::Open.into()),
        brought_by: row.get("brought_by")?,
        brought_by_name: row.get("brought_by_name")?,
        brought_at: row.get("brought_at")?,
        replaced_by: row.get("replaced_by")?,
    })
}

/// Files of an organisation, `$1`, of which more is demanded, in an order.
macro_rules! files {
    ($which:literal) => {
        concat!(
            "SELECT file.id AS id, title, note, file.name AS file_name, media_type, size, sha256, scanned, mark, roles,
                file.brought_by AS brought_by, person.name AS brought_by_name, brought_at, replaced_by
            FROM file JOIN person ON person.id = file.brought_by LEFT JOIN confidentiality ON thing = file.id
            WHERE file.organisation_id = $1 ",
            $which
        )
    };
}

/// All files of an organisation, whoever may see them, the newest first.
pub async fn all_of(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<File>> {
    let sql = files!("ORDER BY brought_at DESC, file.id DESC");
    query.rows(sql, values![organisation]).await?.iter().map(read).collect()
}

/// One of them.
pub async fn one_of(query: &mut impl Query, organisation: OrganisationId, file: FileId) -> Result<Option<File>> {
    query.row(files!("AND file.id = $2"), values![organisation, file]).await?.as_ref().map(read).transpose()
}

/// The files of an organisation that somebody brought, the oldest first.
pub async fn brought_by(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Vec<File>> {
    let sql = files!("AND file.brought_by = $2 ORDER BY brought_at, file.id");
    query.rows(sql, values![organisation, person]).await?.iter().map(read).collect()
}

/// How much an organisation keeps, in bytes, with its logo and the files of its cases.
pub async fn used(query: &mut impl Query, organisation: OrganisationId) -> Result<i64> {
    let sql = "SELECT size FROM file WHERE organisation_id = $1
        UNION ALL SELECT size FROM organisation_logo WHERE organisation_id = $1
        UNION ALL SELECT size FROM journey_file WHERE organisation_id = $1";
    let mut used = 0;
    for row in query.rows(sql, values![organisation]).await? {
        used += row.get::<i64>("size")?;
    }
    Ok(used)
}

/// Adds a file with its mark.
pub async fn add(act: &mut Act, organisation: OrganisationId, file: &File) -> Result<()> {
    let sql = "INSERT INTO file (id, organisation_id, title, note, name, media_type, size, sha256, scanned, brought_by, brought_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let File { id, title, note, name, media_type, size, sha256, scanned, brought_by, brought_at, .. } = file;
    let values = values![*id, organisation, title, note, name, media_type, *size, sha256, *scanned, *brought_by, *brought_at];
    act.execute(sql, values).await?;
    confidentiality::store::set(act, organisation, &id.to_string(), &file.marked()).await
}

/// Changes what a file is called, what is said of it, and its mark.
pub async fn change(act: &mut Act, organisation: OrganisationId, file: &File) -> Result<()> {
    let sql = "UPDATE file SET title = $3, note = $4 WHERE id = $1 AND organisation_id = $2";
    act.execute(sql, values![file.id, organisation, &file.title, &file.note]).await?;
    confidentiality::store::set(act, organisation, &file.id.to_string(), &file.marked()).await
}

/// Lets a file take the place of another.
pub async fn replace(act: &mut Act, organisation: OrganisationId, before: FileId, after: Option<FileId>) -> Result<()> {
    let sql = "UPDATE file SET replaced_by = $3 WHERE id = $1 AND organisation_id = $2";
    act.execute(sql, values![before, organisation, after]).await.map(drop)
}

/// Removes a file whose place no other names any more. Its mark stays.
pub async fn remove(act: &mut Act, organisation: OrganisationId, file: FileId) -> Result<()> {
    act.execute("DELETE FROM file WHERE id = $1 AND organisation_id = $2", values![file, organisation]).await.map(drop)
}

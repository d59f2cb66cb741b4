//! The table `unsent_form`, owned by this feature. It is written in the books, and by the act that erases somebody.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    bookkeeping::Write,
    model::PersonId,
    unsent::{UnsentForm, UnsentFormId, seal, secret::Secret},
};

/// A row.
pub struct Kept<'a> {
    pub id: UnsentFormId,
    pub person: PersonId,
    pub found_by: [u8; 32],
    pub form: &'a str,
    pub path: &'a str,
    pub sealed: Vec<u8>,
    pub expires_at: Instant,
}

/// What the sealed text is bound to.
pub fn bound(person: PersonId, path: &str) -> String {
    format!("{person} {path}")
}

/// Keeps a form. Of one person only the newest five stay, so that nobody fills the table.
pub async fn add(write: &mut impl Write, kept: &Kept<'_>) -> Result<()> {
    let now = write.now();
    let sql = "INSERT INTO unsent_form (id, person_id, found_by, form, path, sealed, kept_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let Kept { id, person, found_by, form, path, sealed, expires_at } = kept;
    write.execute(sql, values![*id, *person, *found_by, *form, *path, sealed.as_slice(), now, *expires_at]).await?;
    let sql = "DELETE FROM unsent_form WHERE person_id = $1 AND id NOT IN
        (SELECT id FROM unsent_form WHERE person_id = $1 ORDER BY kept_at DESC, id DESC LIMIT 5)";
    write.execute(sql, values![*person]).await.map(drop)
}

/// The forms of a person that this secret opens, the oldest first.
pub async fn of(query: &mut impl Query, person: PersonId, secret: &Secret, now: Instant) -> Result<Vec<UnsentForm>> {
    let sql = "SELECT id, form, path, sealed, kept_at, expires_at FROM unsent_form
        WHERE person_id = $1 AND found_by = $2 AND expires_at > $3 ORDER BY kept_at, id";
    let read = |row: &Row| -> Result<Option<UnsentForm>> {
        let (path, sealed): (String, Vec<u8>) = (row.get("path")?, row.get("sealed")?);
        let Some(sent) = seal::open(secret.key(), &sealed, &bound(person, &path)) else { return Ok(None) };
        let (id, form) = (row.get("id")?, row.get("form")?);
        Ok(Some(UnsentForm { id, form, path, sent, kept_at: row.get("kept_at")?, expires_at: row.get("expires_at")? }))
    };
    let rows = query.rows(sql, values![person, secret.found_by(), now]).await?;
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}

/// Removes one of a person; false when there is no such form.
pub async fn remove(write: &mut impl Write, person: PersonId, id: UnsentFormId) -> Result<bool> {
    let sql = "DELETE FROM unsent_form WHERE person_id = $1 AND id = $2";
    Ok(write.execute(sql, values![person, id]).await? == 1)
}

/// Throws away what has been kept long enough.
pub async fn sweep(write: &mut impl Write) -> Result<()> {
    let now = write.now();
    write.execute("DELETE FROM unsent_form WHERE expires_at <= $1", values![now]).await.map(drop)
}

/// Forgets what is kept for somebody who is being erased.
pub async fn forget(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM unsent_form WHERE person_id = $1", values![person]).await.map(drop)
}

//! The table `journey_file_text`, owned by this feature. Which files there are is read from `journey_file`.

use std::collections::BTreeSet;

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::{
    doors::Write,
    model::{OrganisationId, PersonId},
};

use crate::{files::model::FileId, store::with_mine};

/// How many words one question asks for.
const WORDS: usize = 4;

/// A file that nobody has read.
pub struct Unread {
    /// Which.
    pub id: FileId,
    /// Below which organisation its bytes lie.
    pub organisation: OrganisationId,
    /// Its media type.
    pub media_type: String,
    /// In bytes.
    pub size: i64,
}

fn read(row: &Row) -> Result<Unread> {
    let (id, organisation) = (row.get("id")?, row.get("organisation_id")?);
    Ok(Unread { id, organisation, media_type: row.get("media_type")?, size: row.get("size")? })
}

/// Files that nobody has read, nor tried to often enough to give up, of which more is demanded.
macro_rules! unread {
    ($which:literal) => {
        concat!(
            "SELECT id, organisation_id, media_type, size FROM journey_file WHERE NOT EXISTS (SELECT 1 FROM journey_file_text
                WHERE file_id = journey_file.id AND (read_at IS NOT NULL OR tries >= 3))",
            $which
        )
    };
}

/// A file, if nobody has read it.
pub async fn named(query: &mut impl Query, id: FileId) -> Result<Option<Unread>> {
    query.row(unread!(" AND id = $1"), values![id]).await?.as_ref().map(read).transpose()
}

/// Some files that nobody has read, the newest first.
pub async fn unread(query: &mut impl Query, at_most: i64) -> Result<Vec<Unread>> {
    query.rows(unread!(" ORDER BY id DESC LIMIT $1"), values![at_most]).await?.iter().map(read).collect()
}

/// Notes that somebody begins to read a file, unless it is gone by now.
pub async fn begin(write: &mut impl Write, id: FileId) -> Result<()> {
    let sql = "INSERT INTO journey_file_text (file_id, text, folded, tries) SELECT id, '', '', 1 FROM journey_file WHERE id = $1
        ON CONFLICT (file_id) DO UPDATE SET tries = journey_file_text.tries + 1";
    write.execute(sql, values![id]).await.map(drop)
}

/// Keeps what was read, unless the file is gone by now.
pub async fn keep(write: &mut impl Write, id: FileId, text: &str, folded: &str) -> Result<()> {
    let now = write.now();
    let sql = "UPDATE journey_file_text SET text = $2, folded = $3, read_at = $4 WHERE file_id = $1";
    write.execute(sql, values![id, text, folded, now]).await.map(drop)
}

/// Forgets what was read of a file that goes.
pub async fn forget(act: &mut Act, id: FileId) -> Result<()> {
    act.execute("DELETE FROM journey_file_text WHERE file_id = $1", values![id]).await.map(drop)
}

/// The files in somebody's cases in whose text all these folded words stand. Whether they may see them is asked by the caller.
pub async fn with_words(query: &mut impl Query, person: PersonId, words: &[String]) -> Result<BTreeSet<FileId>> {
    let sql = with_mine!(
        "SELECT file_id FROM journey_file_text JOIN journey_file ON journey_file.id = file_id
        WHERE removed_at IS NULL AND journey_id IN (SELECT id FROM mine) AND folded LIKE $2 ESCAPE '\\' AND folded LIKE $3 ESCAPE '\\'
            AND folded LIKE $4 ESCAPE '\\' AND folded LIKE $5 ESCAPE '\\'"
    );
    let mut found: Option<BTreeSet<FileId>> = None;
    for some in words.chunks(WORDS) {
        let mut patterns = some.iter().map(|word| pattern(word)).chain(std::iter::repeat("%".to_owned()));
        let mut next = || patterns.next().unwrap_or_default();
        let rows = query.rows(sql, values![person, next(), next(), next(), next()]).await?;
        let here: BTreeSet<FileId> = rows.iter().map(|row| row.get("file_id")).collect::<Result<_>>()?;
        found = Some(found.map_or_else(|| here.clone(), |before| before.intersection(&here).copied().collect()));
    }
    Ok(found.unwrap_or_default())
}

/// The text of a file.
pub async fn text(query: &mut impl Query, id: FileId) -> Result<String> {
    let row = query.row("SELECT text FROM journey_file_text WHERE file_id = $1", values![id]).await?;
    row.map_or_else(|| Ok(String::new()), |row| row.get("text"))
}

/// Any text with this word; signs that stand for others stand for themselves.
fn pattern(word: &str) -> String {
    let mut pattern = "%".to_owned();
    for sign in word.chars() {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern + "%"
}

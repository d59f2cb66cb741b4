//! A chain as lines of JSON, for whoever wants to check it without this program: `{"body": "…", "hash": "…"}`, the text that was hashed
//! and its hash in hexadecimal digits. What stands beside the chain is not among it.

use perron_db::{Query, Row};
use serde::{Deserialize, Serialize};

use crate::{Journal, Result, Stream, entry::hexadecimal, store};

/// Entries read at a time.
const CHUNK: u32 = 1_000;

/// A line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub(crate) body: String,
    pub(crate) hash: String,
}

/// A chain in pieces, in their order, as far as it went when the reading began. Between two pieces nothing of the database is held, so a
/// slow reader keeps nobody waiting; entries are only ever added, so the pieces belong together all the same.
pub struct ChainLines {
    journal: Journal,
    stream: Stream,
    place: i64,
    last: i64,
}

impl ChainLines {
    /// Begins.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(journal: Journal, stream: Stream) -> Result<Self> {
        let last = store::last_place(&mut journal.read().await?, &stream).await?;
        Ok(Self { journal, stream, place: i64::MIN, last })
    }

    /// The next piece: each entry as a line with its line feed. Nothing at the end.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn next(&mut self) -> Result<Option<String>> {
        if self.place >= self.last {
            return Ok(None);
        }
        let rows = store::entries_behind(&mut self.journal.read().await?, self.stream.as_str(), self.place, CHUNK).await?;
        let mut lines = String::new();
        self.place = self.last;
        for row in &rows {
            let place = row.get("sequence")?;
            if place > self.last {
                break;
            }
            self.place = place;
            lines.push_str(&line_of(row)?);
            lines.push('\n');
        }
        Ok((!lines.is_empty()).then_some(lines))
    }
}

fn line_of(row: &Row) -> Result<String> {
    let line = Line { body: row.get("body")?, hash: hexadecimal(&row.get::<Vec<u8>>("hash")?) };
    serde_json::to_string(&line).map_err(|error| crate::Error::Unwritten(error.to_string()))
}

/// The lines of a whole chain as somebody sees it who is in the middle of an act.
///
/// # Errors
/// When the database cannot be reached.
pub async fn chain(query: &mut impl Query, stream: &Stream) -> Result<String> {
    let (mut place, mut lines) = (i64::MIN, String::new());
    loop {
        let rows = store::entries_behind(query, stream.as_str(), place, CHUNK).await?;
        let Some(last) = rows.last() else { return Ok(lines) };
        place = last.get("sequence")?;
        for row in &rows {
            lines.push_str(&line_of(row)?);
            lines.push('\n');
        }
    }
}

/// Gives every entry of a chain as a line without its line feed, in their order, as they are at this moment. Says how many there were.
///
/// # Errors
/// When the database cannot be reached, or `write` refuses a line.
pub async fn export(journal: &Journal, stream: &Stream, mut write: impl FnMut(&str) -> std::io::Result<()>) -> Result<u64> {
    let mut read = journal.database().snapshot().await?;
    let (mut place, mut count) = (i64::MIN, 0);
    loop {
        let rows = store::entries_behind(&mut read, stream.as_str(), place, CHUNK).await?;
        let Some(last) = rows.last() else { return Ok(count) };
        place = last.get("sequence")?;
        for row in &rows {
            write(&line_of(row)?).map_err(|error| crate::Error::Unwritten(error.to_string()))?;
            count += 1;
        }
    }
}

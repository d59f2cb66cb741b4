//! A chain as lines of JSON, for whoever wants to check it without this program: `{"body": "…", "hash": "…"}`, the text that was hashed
//! and its hash in hexadecimal digits. What stands beside the chain is not among it.

use serde::Serialize;

use crate::{Journal, Result, Stream, entry::hexadecimal, store};

/// Entries read at a time.
const CHUNK: u32 = 1_000;

#[derive(Serialize)]
struct Line {
    body: String,
    hash: String,
}

/// Gives every entry of a chain as a line without its line feed, in their order, as they are at this moment. Says how many there were.
///
/// # Errors
/// When the database cannot be reached, or `write` refuses a line.
///
/// # Panics
/// Never: a line is made of texts.
pub async fn export(journal: &Journal, stream: &Stream, mut write: impl FnMut(&str) -> std::io::Result<()>) -> Result<u64> {
    let mut read = journal.database().snapshot().await?;
    let (mut place, mut count) = (i64::MIN, 0);
    loop {
        let rows = store::entries_behind(&mut read, stream.as_str(), place, CHUNK).await?;
        let Some(last) = rows.last() else { return Ok(count) };
        place = last.get("sequence")?;
        for row in &rows {
            let line = Line { body: row.get("body")?, hash: hexadecimal(&row.get::<Vec<u8>>("hash")?) };
            write(&serde_json::to_string(&line).expect("texts can be written"))
                .map_err(|error| crate::Error::Unwritten(error.to_string()))?;
            count += 1;
        }
    }
}

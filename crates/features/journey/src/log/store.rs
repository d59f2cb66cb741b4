//! What an overview says of the journal, read from its table and from that of people. No table is owned here.

use perron_db::{Query, Result, Row, values};
use perron_journal::Stream;
use perron_kernel::Instant;

/// An entry without its facts.
pub struct Entry {
    /// The name of the act.
    pub act: String,
    /// Whether somebody with an account did it.
    pub by_person: bool,
    /// What they are called; nothing when erased.
    pub name: Option<String>,
    /// When.
    pub recorded_at: Instant,
}

/// Whether an act stands in a chain. An engine that is asked for the newest of an act reads the chain from its end; this reads an index.
pub async fn holds(query: &mut impl Query, stream: &Stream, act: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS count FROM journal_entry WHERE stream_id = $1 AND act = $2";
    Ok(query.count(sql, values![stream.to_string(), act]).await? > 0)
}

/// The newest entries of a chain.
pub async fn newest(query: &mut impl Query, stream: &Stream, count: i64) -> Result<Vec<Entry>> {
    let sql = "SELECT entry.act AS act, entry.principal AS principal, entry.recorded_at AS recorded_at, person.name AS name
        FROM journal_entry AS entry LEFT JOIN person ON person.id = substr(entry.principal, 8)
        WHERE entry.stream_id = $1 ORDER BY entry.sequence DESC LIMIT $2";
    let read = |row: &Row| {
        let principal: String = row.get("principal")?;
        let by_person = principal.starts_with("person:");
        Ok(Entry { act: row.get("act")?, by_person, name: row.get("name")?, recorded_at: row.get("recorded_at")? })
    };
    query.rows(sql, values![stream.to_string(), count]).await?.iter().map(read).collect()
}

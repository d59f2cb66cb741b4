//! Questions to the table `journal_entry`, which the journal owns, that only its pages ask. Nothing is written here.

use perron_db::{Query, Result, values};
use perron_journal::{Filter, Principal, Stream};
use perron_kernel::Instant;

/// Everybody who has done something that is recorded in a chain.
pub async fn principals(query: &mut impl Query, stream: &Stream) -> Result<Vec<Principal>> {
    let rows = query.rows("SELECT DISTINCT principal FROM journal_entry WHERE stream_id = $1", values![stream.as_str()]).await?;
    rows.iter().map(|row| row.parse("principal")).collect()
}

/// The places of the nearest entries that are newer than a page which ends before this place, so many at most, the oldest first.
pub async fn newer(query: &mut impl Query, stream: &Stream, filter: &Filter, before: u64, most: u32) -> Result<Vec<u64>> {
    let sql = "SELECT sequence FROM journal_entry WHERE stream_id = $1 AND sequence >= $2
        AND ($3 = '' OR act = $3) AND ($4 = '' OR principal = $4) AND recorded_at >= $5 AND recorded_at < $6
        ORDER BY sequence LIMIT $7";
    let before = i64::try_from(before).unwrap_or(i64::MAX);
    let principal = filter.principal.as_ref().map(ToString::to_string).unwrap_or_default();
    let (from, until) = (filter.from.map_or(i64::MIN, Instant::microseconds), filter.until.map_or(i64::MAX, Instant::microseconds));
    let values = values![stream.as_str(), before, filter.act.as_deref().unwrap_or_default(), principal, from, until, most];
    query.rows(sql, values).await?.iter().map(|row| row.get("sequence")).collect()
}

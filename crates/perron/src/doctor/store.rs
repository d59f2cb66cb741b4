//! Figures for operators of the table `outbox`, which belongs to the journal. Nothing is written here.

use perron_db::{Query, Result, values};
use perron_kernel::Instant;

/// Work that was given up, and work that has been due since before a moment.
pub async fn outbox(query: &mut impl Query, before: Instant) -> Result<(u64, u64)> {
    let dead = query.count("SELECT COUNT(*) AS count FROM outbox WHERE state = 'dead'", &[]).await?;
    let late = query.count("SELECT COUNT(*) AS count FROM outbox WHERE state = 'waiting' AND due_at < $1", values![before]).await?;
    Ok((dead, late))
}

//! Questions to the table `outbox` about work that was given up, and what is done about it. The table belongs to this crate.

use perron_db::{Query, Result, Row, values};
use perron_kernel::{Id, Instant};

use crate::{
    Act, Outgoing,
    dead_letter::{DeadLetter, Figures},
};

/// How much work there is; late is what has been due since before this moment.
pub async fn figures(query: &mut impl Query, before: Instant) -> Result<Figures> {
    Ok(Figures {
        waiting: query.count("SELECT COUNT(*) AS count FROM outbox WHERE state = 'waiting'", &[]).await?,
        late: query.count("SELECT COUNT(*) AS count FROM outbox WHERE state = 'waiting' AND due_at < $1", values![before]).await?,
        dead: query.count("SELECT COUNT(*) AS count FROM outbox WHERE state = 'dead'", &[]).await?,
    })
}

/// The newest first, so many at most behind so many.
pub async fn page(query: &mut impl Query, behind: u32, most: u32) -> Result<Vec<DeadLetter>> {
    let sql = "SELECT id, kind, created_at, attempts, last_error FROM outbox
        WHERE state = 'dead' ORDER BY created_at DESC, id DESC LIMIT $1 OFFSET $2";
    query.rows(sql, values![most, behind]).await?.iter().map(read).collect()
}

/// One of them.
pub async fn by_id(query: &mut impl Query, id: Id<Outgoing>) -> Result<Option<DeadLetter>> {
    let sql = "SELECT id, kind, created_at, attempts, last_error FROM outbox WHERE id = $1 AND state = 'dead'";
    query.row(sql, values![id]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<DeadLetter> {
    Ok(DeadLetter {
        id: row.get("id")?,
        kind: row.get("kind")?,
        created_at: row.get("created_at")?,
        attempts: row.get("attempts")?,
        error: row.get::<Option<String>>("last_error")?.unwrap_or_default(),
    })
}

/// Has it tried again from the first attempt on; false when it is not there to be tried.
pub async fn retry(act: &mut Act, id: Id<Outgoing>) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE outbox SET state = 'waiting', due_at = $2, attempts = 0, last_error = NULL, finished_at = NULL
        WHERE id = $1 AND state = 'dead'";
    Ok(act.execute(sql, values![id, now]).await? == 1)
}

/// Drops it, with what it was to bring; false when it is not there to be dropped.
pub async fn drop_it(act: &mut Act, id: Id<Outgoing>) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE outbox SET state = 'dropped', payload = NULL, finished_at = $2 WHERE id = $1 AND state = 'dead'";
    Ok(act.execute(sql, values![id, now]).await? == 1)
}

/// How many had been given up by a moment.
pub async fn count_given_up(query: &mut impl Query, until: Instant) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS count FROM outbox WHERE state = 'dead' AND COALESCE(finished_at, created_at) <= $1";
    query.count(sql, values![until]).await
}

/// Drops all that had been given up by a moment, with what they were to bring; says how many.
pub async fn drop_given_up(act: &mut Act, until: Instant) -> Result<u64> {
    let now = act.now();
    let sql = "UPDATE outbox SET state = 'dropped', payload = NULL, finished_at = $2
        WHERE state = 'dead' AND COALESCE(finished_at, created_at) <= $1";
    act.execute(sql, values![until, now]).await
}

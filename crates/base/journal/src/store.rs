//! The tables `journal_stream`, `journal_entry`, `journal_personal_value`, `journal_checkpoint`, `outbox` and `job`. What is added to chains
//! stands in `chain/store.rs`.

use perron_db::{Engine, Query, Result, Row, Transaction, Value, values};
use perron_kernel::{Id, Instant};

use crate::{
    Outgoing, Stream,
    checkpoint::Kept,
    entry::Body,
    outbox::{Claimed, Work},
    read::{Filter, Recorded, Standing},
};

/// Adds work that follows from an act.
pub async fn add_outgoing(transaction: &mut Transaction, id: Id<Outgoing>, work: Work, now: Instant) -> Result<()> {
    let sql = "INSERT INTO outbox (id, kind, payload, state, created_at, due_at, attempts) VALUES ($1, $2, $3, 'waiting', $4, $5, 0)";
    let due = work.due_at.unwrap_or(now);
    transaction.execute(sql, values![id, work.kind, work.payload, now, due]).await.map(drop)
}

/// Whether there is work that is due. Asked before taking it, because taking writes.
pub async fn is_due(query: &mut impl Query, now: Instant) -> Result<bool> {
    let sql = "SELECT id FROM outbox WHERE state = 'waiting' AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) LIMIT 1";
    Ok(query.row(sql, values![now]).await?.is_some())
}

/// Takes the piece of work that has been due the longest, and keeps it from others until `until`.
pub async fn claim_outgoing(
    transaction: &mut Transaction,
    engine: Engine,
    worker: &str,
    now: Instant,
    until: Instant,
) -> Result<Option<Claimed>> {
    let sql = match engine {
        Engine::Sqlite => CLAIM_ON_SQLITE,
        Engine::Postgres => CLAIM_ON_POSTGRES,
    };
    transaction.row(sql, values![worker, until, now]).await?.as_ref().map(claimed).transpose()
}

const CLAIM_ON_SQLITE: &str = "UPDATE outbox SET claimed_by = $1, claimed_until = $2, attempts = attempts + 1 WHERE id =
    (SELECT id FROM outbox WHERE state = 'waiting' AND due_at <= $3 AND (claimed_until IS NULL OR claimed_until <= $3)
        ORDER BY due_at, id LIMIT 1)
    RETURNING id, kind, payload, attempts, created_at";

// Nodes do not wait for what another is just taking.
const CLAIM_ON_POSTGRES: &str = "UPDATE outbox SET claimed_by = $1, claimed_until = $2, attempts = attempts + 1 WHERE id =
    (SELECT id FROM outbox WHERE state = 'waiting' AND due_at <= $3 AND (claimed_until IS NULL OR claimed_until <= $3)
        ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, payload, attempts, created_at";

fn claimed(row: &Row) -> Result<Claimed> {
    Ok(Claimed {
        id: row.get("id")?,
        kind: row.get("kind")?,
        payload: row.get::<Option<String>>("payload")?.unwrap_or_default(),
        attempts: row.get("attempts")?,
        created_at: row.get("created_at")?,
    })
}

/// Notes that work is done; what it needed is forgotten.
pub async fn finish_outgoing(transaction: &mut Transaction, id: Id<Outgoing>, worker: &str, now: Instant) -> Result<()> {
    let sql =
        "UPDATE outbox SET state = 'done', payload = NULL, finished_at = $3, claimed_by = NULL, claimed_until = NULL, last_error = NULL
        WHERE id = $1 AND claimed_by = $2";
    transaction.execute(sql, values![id, worker, now]).await.map(drop)
}

/// Notes that work did not succeed: to be tried again at `due`, or given up where there is no such moment.
pub async fn fail_outgoing(
    transaction: &mut Transaction,
    id: Id<Outgoing>,
    worker: &str,
    due: Option<Instant>,
    error: &str,
    now: Instant,
) -> Result<()> {
    let sql = "UPDATE outbox SET state = $3, due_at = $4, last_error = $5, finished_at = $6, claimed_by = NULL, claimed_until = NULL
        WHERE id = $1 AND claimed_by = $2";
    let state = if due.is_some() { "waiting" } else { "dead" };
    let finished = if due.is_some() { None } else { Some(now) };
    transaction.execute(sql, values![id, worker, state, due.unwrap_or(now), error, finished]).await.map(drop)
}

/// Whether a regular piece of work is due, or not known yet.
pub async fn is_job_due(query: &mut impl Query, name: &str, now: Instant) -> Result<bool> {
    let sql = "SELECT name FROM job WHERE name = $1 AND (due_at > $2 OR claimed_until > $2)";
    Ok(query.row(sql, values![name, now]).await?.is_none())
}

/// Makes sure a regular piece of work is known.
pub async fn add_job(transaction: &mut Transaction, name: &str, due: Instant) -> Result<()> {
    let sql = "INSERT INTO job (name, due_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    transaction.execute(sql, values![name, due]).await.map(drop)
}

/// Takes a regular piece of work when it is due; one node gets it.
pub async fn claim_job(transaction: &mut Transaction, name: &str, worker: &str, now: Instant, until: Instant) -> Result<bool> {
    let sql = "UPDATE job SET claimed_by = $2, claimed_until = $4
        WHERE name = $1 AND due_at <= $3 AND (claimed_until IS NULL OR claimed_until <= $3)";
    Ok(transaction.execute(sql, values![name, worker, now, until]).await? == 1)
}

/// Notes how a regular piece of work ended, and when it is due again.
pub async fn finish_job(
    transaction: &mut Transaction,
    name: &str,
    worker: &str,
    now: Instant,
    due: Instant,
    error: Option<&str>,
) -> Result<()> {
    let sql = "UPDATE job SET due_at = $4, finished_at = $3, last_error = $5, claimed_by = NULL, claimed_until = NULL
        WHERE name = $1 AND claimed_by = $2";
    transaction.execute(sql, values![name, worker, now, due, error]).await.map(drop)
}

/// When a regular piece of work ended the last time, whether it succeeded or not; none when it never has.
pub async fn last_run(query: &mut impl Query, name: &str) -> Result<Option<Instant>> {
    let row = query.row("SELECT finished_at FROM job WHERE name = $1", values![name]).await?;
    row.map_or(Ok(None), |row| row.get("finished_at"))
}

/// The regular work that did not succeed the last time, by its names, with what it said.
pub async fn troubled_jobs(query: &mut impl Query) -> Result<Vec<(String, String)>> {
    let rows = query.rows("SELECT name, last_error FROM job WHERE last_error IS NOT NULL ORDER BY name", &[]).await?;
    rows.iter().map(|row| Ok((row.get("name")?, row.get("last_error")?))).collect()
}

/// All chains with their last place and hash, in their order.
pub async fn streams(query: &mut impl Query) -> Result<Vec<(String, u64, Vec<u8>)>> {
    let rows = query.rows("SELECT id, sequence, head FROM journal_stream ORDER BY id", &[]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("sequence")?, row.get("head")?))).collect()
}

/// Chains that entries name and that are not there, with the first place that is left. The tables forbid it; who may change the tables
/// can bring it about.
pub async fn lost_streams(query: &mut impl Query) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT stream_id, MIN(sequence) AS first FROM journal_entry
        WHERE NOT EXISTS (SELECT 1 FROM journal_stream WHERE journal_stream.id = stream_id) GROUP BY stream_id";
    let rows = query.rows(sql, &[]).await?;
    rows.iter().map(|row| Ok((row.get("stream_id")?, row.get("first")?))).collect()
}

/// Entries of a chain behind a place, in their order, so many at most. Nothing stands at 0 or before, unless somebody put it there.
pub async fn entries_behind(query: &mut impl Query, stream: &str, sequence: i64, most: u32) -> Result<Vec<Row>> {
    let sql = "SELECT id, stream_id, sequence, act, principal, on_behalf_of, recorded_at, occurred_at, body, hash FROM journal_entry
        WHERE stream_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3";
    query.rows(sql, values![stream, sequence, most]).await
}

/// The personal values that still stand beside entries of a chain, between two places.
pub async fn personal_between(query: &mut impl Query, stream: &str, first: u64, last: u64) -> Result<Vec<Row>> {
    let sql = "SELECT journal_personal_value.entry_id AS entry_id, name, value, salt, erased_at
        FROM journal_personal_value JOIN journal_entry ON journal_entry.id = journal_personal_value.entry_id
        WHERE stream_id = $1 AND sequence >= $2 AND sequence <= $3";
    let place = |sequence: u64| i64::try_from(sequence).unwrap_or(i64::MAX);
    query.rows(sql, values![stream, place(first), place(last)]).await
}

/// Entries of a chain for people, the newest first.
pub async fn recorded(query: &mut impl Query, stream: &Stream, filter: &Filter, most: u32) -> Result<Vec<Recorded>> {
    let sql = "SELECT id, sequence, body, hash FROM journal_entry WHERE stream_id = $1 AND sequence < $2
        AND ($3 = '' OR act = $3) AND ($4 = '' OR principal = $4) AND recorded_at >= $5 AND recorded_at < $6
        ORDER BY sequence DESC LIMIT $7";
    let rows = query.rows(sql, &filtered(stream, filter, filter.before.unwrap_or(u64::MAX), most)).await?;
    read_recorded(query, stream, &rows).await
}

/// The newest entry of an act in a chain that has this fact.
pub async fn newest_with_fact(query: &mut impl Query, stream: &Stream, act: &str, fact: &str, text: &str) -> Result<Option<Recorded>> {
    // Texts with signs that JSON or LIKE writes in another way are found all the same: by what is asked of each row below.
    let sql =
        "SELECT id, sequence, body, hash FROM journal_entry WHERE stream_id = $1 AND act = $2 AND body LIKE $3 ORDER BY sequence DESC";
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let pattern = if plain { format!("%\"{fact}\":\"{text}\"%") } else { "%".to_owned() };
    let rows = query.rows(sql, values![stream.as_str(), act, pattern]).await?;
    for row in rows {
        let found = read_recorded(query, stream, std::slice::from_ref(&row)).await?.pop();
        let is_it = |entry: &Recorded| matches!(entry.body.facts.get(fact), Some(crate::Fact::Text(found)) if found == text);
        if let Some(entry) = found.filter(is_it) {
            return Ok(Some(entry));
        }
    }
    Ok(None)
}

/// An entry of a chain by its id.
pub async fn recorded_by_id(query: &mut impl Query, stream: &Stream, id: &str) -> Result<Option<Recorded>> {
    let sql = "SELECT id, sequence, body, hash FROM journal_entry WHERE stream_id = $1 AND id = $2";
    let rows = query.rows(sql, values![stream.as_str(), id]).await?;
    Ok(read_recorded(query, stream, &rows).await?.pop())
}

/// Reads entries, the newest first, with what stands beside them.
async fn read_recorded(query: &mut impl Query, stream: &Stream, rows: &[Row]) -> Result<Vec<Recorded>> {
    let mut recorded = Vec::with_capacity(rows.len());
    for row in rows {
        let body: Body = serde_json::from_str(&row.get::<String>("body")?)
            .map_err(|error| perron_db::Error::Other(format!("an entry cannot be read: {error}")))?;
        recorded.push(Recorded { body, hash: row.get("hash")?, personal: Vec::new() });
    }
    if let (Some(newest), Some(oldest)) = (recorded.first(), recorded.last()) {
        let (newest, oldest) = (newest.body.sequence, oldest.body.sequence);
        for row in personal_between(query, stream.as_str(), oldest, newest).await? {
            let entry: String = row.get("entry_id")?;
            if let Some(one) = recorded.iter_mut().find(|one| one.body.id == entry) {
                one.personal.push((row.get("name")?, row.get("value")?));
            }
        }
    }
    Ok(recorded)
}

/// What the questions for filtered entries ask with: from or before a place, so many at most.
fn filtered(stream: &Stream, filter: &Filter, place: u64, most: u32) -> [Value; 7] {
    let principal = filter.principal.as_ref().map(ToString::to_string).unwrap_or_default();
    let (from, until) = (filter.from.map_or(i64::MIN, Instant::microseconds), filter.until.map_or(i64::MAX, Instant::microseconds));
    let place = i64::try_from(place).unwrap_or(i64::MAX);
    let act = filter.act.as_deref().unwrap_or_default();
    [stream.as_str().into(), place.into(), act.into(), principal.into(), from.into(), until.into(), most.into()]
}

/// The places of the nearest entries that stand at a place or behind it, so many at most, the oldest first.
pub async fn newer(query: &mut impl Query, stream: &Stream, filter: &Filter, place: u64, most: u32) -> Result<Vec<u64>> {
    let sql = "SELECT sequence FROM journal_entry WHERE stream_id = $1 AND sequence >= $2
        AND ($3 = '' OR act = $3) AND ($4 = '' OR principal = $4) AND recorded_at >= $5 AND recorded_at < $6
        ORDER BY sequence LIMIT $7";
    let values = filtered(stream, filter, place, most);
    query.rows(sql, &values).await?.iter().map(|row| row.get("sequence")).collect()
}

/// The place of the last entry of a chain; 0 when it has none.
pub async fn last_place(query: &mut impl Query, stream: &Stream) -> Result<i64> {
    let row = query.row("SELECT MAX(sequence) AS last FROM journal_entry WHERE stream_id = $1", values![stream.as_str()]).await?;
    Ok(row.map_or(Ok(None), |row| row.get::<Option<i64>>("last"))?.unwrap_or(0))
}

/// Everybody who has done something that is recorded in a chain.
pub async fn principals(query: &mut impl Query, stream: &Stream) -> Result<Vec<crate::Principal>> {
    let rows = query.rows("SELECT DISTINCT principal FROM journal_entry WHERE stream_id = $1", values![stream.as_str()]).await?;
    rows.iter().map(|row| row.parse("principal")).collect()
}

/// The kinds of acts that a chain has entries of.
pub async fn acts(query: &mut impl Query, stream: &Stream) -> Result<Vec<String>> {
    let rows = query.rows("SELECT DISTINCT act FROM journal_entry WHERE stream_id = $1", values![stream.as_str()]).await?;
    let mut acts: Vec<String> = rows.iter().map(|row| row.get("act")).collect::<Result<_>>()?;
    // Not by the database: the engines do not sort texts alike.
    acts.sort();
    Ok(acts)
}

/// Erases personal values of a name wherever they hold this value; the chain stays as it is.
pub async fn erase_personal(act: &mut crate::Act, name: &str, value: &str) -> Result<u64> {
    let sql = "UPDATE journal_personal_value SET value = NULL, salt = NULL, erased_at = $3 WHERE name = $1 AND value = $2";
    let now = act.now();
    act.execute(sql, values![name, value, now]).await
}

/// Erases all personal values beside one chain; the chain stays as it is.
pub async fn erase_personal_of_stream(act: &mut crate::Act, stream: &Stream) -> Result<u64> {
    let sql = "UPDATE journal_personal_value SET value = NULL, salt = NULL, erased_at = $2
        WHERE erased_at IS NULL AND entry_id IN (SELECT id FROM journal_entry WHERE stream_id = $1)";
    let now = act.now();
    act.execute(sql, values![stream.as_str(), now]).await
}

/// Where a value stands beside the journal: the ids of the entries with their chains.
pub async fn personal_holding(query: &mut impl Query, name: &str, value: &str) -> Result<Vec<(String, Stream)>> {
    let sql = "SELECT entry_id, stream_id FROM journal_personal_value JOIN journal_entry ON journal_entry.id = entry_id
        WHERE name = $1 AND value = $2 ORDER BY entry_id";
    let rows = query.rows(sql, values![name, value]).await?;
    rows.iter().map(|row| Ok((row.get("entry_id")?, row.parse("stream_id")?))).collect()
}

/// The values that still stand beside entries of a chain which have a fact of this name, in their order.
pub async fn personal_with_fact(query: &mut impl Query, stream: &Stream, fact: &str) -> Result<Vec<Standing>> {
    let sql = "SELECT entry_id, name, act, recorded_at, body FROM journal_personal_value JOIN journal_entry ON journal_entry.id = entry_id
        WHERE stream_id = $1 AND value IS NOT NULL AND body LIKE $2 ORDER BY sequence, name";
    let mut found = Vec::new();
    for row in query.rows(sql, values![stream.as_str(), format!("%\"{fact}\":\"%")]).await? {
        let body: Body = serde_json::from_str(&row.get::<String>("body")?)
            .map_err(|error| perron_db::Error::Other(format!("an entry cannot be read: {error}")))?;
        if let Some(crate::Fact::Text(text)) = body.facts.get(fact) {
            found.push(Standing {
                entry: row.get("entry_id")?,
                name: row.get("name")?,
                act: row.get("act")?,
                recorded_at: row.get("recorded_at")?,
                fact: text.clone(),
            });
        }
    }
    Ok(found)
}

/// Erases one personal value; the chain stays as it is.
pub async fn erase_personal_of_entry(act: &mut crate::Act, entry: &str, name: &str) -> Result<u64> {
    let sql = "UPDATE journal_personal_value SET value = NULL, salt = NULL, erased_at = $3
        WHERE entry_id = $1 AND name = $2 AND erased_at IS NULL";
    let now = act.now();
    act.execute(sql, values![entry, name, now]).await
}

/// Keeps a checkpoint with the heads it signs.
pub async fn add_checkpoint(transaction: &mut Transaction, id: Id<Kept>, kept: &Kept) -> Result<()> {
    let sql = "INSERT INTO journal_checkpoint (id, recorded_at, note, heads) VALUES ($1, $2, $3, $4)";
    transaction.execute(sql, values![id, kept.recorded_at, &kept.note, &kept.heads]).await.map(drop)
}

/// The newest checkpoint.
pub async fn newest_checkpoint(query: &mut impl Query) -> Result<Option<Kept>> {
    let sql = "SELECT recorded_at, note, heads FROM journal_checkpoint ORDER BY recorded_at DESC, id DESC LIMIT 1";
    let row = query.row(sql, &[]).await?;
    row.map(|row| Ok(Kept { recorded_at: row.get("recorded_at")?, note: row.get("note")?, heads: row.get("heads")? })).transpose()
}

/// When each checkpoint was made.
pub async fn checkpoint_moments(query: &mut impl Query) -> Result<Vec<Instant>> {
    let rows = query.rows("SELECT recorded_at FROM journal_checkpoint", &[]).await?;
    rows.iter().map(|row| row.get("recorded_at")).collect()
}

/// Lets go of a checkpoint.
pub async fn drop_checkpoint(transaction: &mut Transaction, recorded_at: Instant) -> Result<()> {
    transaction.execute("DELETE FROM journal_checkpoint WHERE recorded_at = $1", values![recorded_at]).await.map(drop)
}

/// When the newest checkpoint was made.
pub async fn newest_checkpoint_at(query: &mut impl Query) -> Result<Option<Instant>> {
    let row = query.row("SELECT MAX(recorded_at) AS newest FROM journal_checkpoint", &[]).await?;
    row.map_or(Ok(None), |row| row.get("newest"))
}

/// The heads of the checkpoint with exactly this note.
pub async fn heads_of(query: &mut impl Query, note: &str) -> Result<Option<String>> {
    let rows = query.rows("SELECT heads FROM journal_checkpoint WHERE note = $1 LIMIT 1", values![note]).await?;
    rows.first().map(|row| row.get("heads")).transpose()
}

//! The tables `journal_stream`, `journal_entry` and `journal_personal_value`, where entries are added.

use std::sync::LazyLock;

use perron_db::{Query, Result, Transaction, Value, values};
use perron_kernel::Instant;

use crate::{
    Stream,
    entry::{Personal, Written},
};

/// Takes the next places of a chain, so many of them, and keeps the chain until the transaction ends: the number of the last of them, and the
/// hash of the entry before the first.
pub async fn next_places(
    transaction: &mut Transaction,
    stream: &Stream,
    count: u64,
    before: &[u8; 32],
    now: Instant,
) -> Result<(u64, [u8; 32])> {
    let sql = "INSERT INTO journal_stream (id, kind, sequence, head, created_at) VALUES ($1, $2, $5, $3, $4)
        ON CONFLICT (id) DO UPDATE SET sequence = journal_stream.sequence + $5 RETURNING sequence, head";
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let row = transaction.row(sql, values![stream.as_str(), stream.kind(), *before, now, count]).await?;
    let row = row.ok_or_else(|| perron_db::Error::Other("a chain gave no place".to_owned()))?;
    Ok((row.get("sequence")?, row.get("head")?))
}

/// How many entries one statement adds where there are as many.
const ENTRIES_AT_ONCE: usize = 16;

/// Adds entries of a chain, in their order.
pub async fn add_entries(transaction: &mut Transaction, entries: &[Written]) -> Result<()> {
    static ONE: LazyLock<String> = LazyLock::new(|| adds(1));
    static MANY: LazyLock<String> = LazyLock::new(|| adds(ENTRIES_AT_ONCE));
    for some in entries.chunks(ENTRIES_AT_ONCE) {
        if some.len() == ENTRIES_AT_ONCE {
            let values: Vec<Value> = some.iter().flat_map(columns).collect();
            transaction.execute(&MANY, &values).await?;
            continue;
        }
        for entry in some {
            transaction.execute(&ONE, &columns(entry)).await?;
        }
    }
    Ok(())
}

/// The statement that adds so many entries.
fn adds(count: usize) -> String {
    let row = |place: usize| {
        let numbers: Vec<String> = (place * COLUMNS + 1..=(place + 1) * COLUMNS).map(|number| format!("${number}")).collect();
        format!("({})", numbers.join(", "))
    };
    let rows: Vec<String> = (0..count).map(row).collect();
    format!(
        "INSERT INTO journal_entry (id, stream_id, sequence, act, principal, on_behalf_of, recorded_at, occurred_at, body, hash) VALUES {}",
        rows.join(", ")
    )
}

/// How many columns an entry has.
const COLUMNS: usize = 10;

fn columns(entry: &Written) -> [Value; COLUMNS] {
    let body = &entry.body;
    [
        Value::from(body.id.as_str()),
        Value::from(body.stream.as_str()),
        Value::from(i64::try_from(body.sequence).unwrap_or(i64::MAX)),
        Value::from(body.act.as_str()),
        Value::from(body.principal.as_str()),
        Value::from(body.on_behalf_of.as_deref()),
        Value::from(entry.recorded),
        Value::from(entry.occurred),
        Value::from(entry.text.as_str()),
        Value::from(entry.hash),
    ]
}

/// Adds a value that stands beside an entry.
pub async fn add_personal(transaction: &mut Transaction, entry: &str, personal: Personal) -> Result<()> {
    let sql = "INSERT INTO journal_personal_value (entry_id, name, value, salt) VALUES ($1, $2, $3, $4)";
    transaction.execute(sql, values![entry, personal.name, personal.value, personal.salt]).await.map(drop)
}

/// Notes the hash of the last entry of a chain.
pub async fn set_head(transaction: &mut Transaction, stream: &Stream, head: [u8; 32]) -> Result<()> {
    transaction.execute("UPDATE journal_stream SET head = $2 WHERE id = $1", values![stream.as_str(), head]).await.map(drop)
}

/// Adds a chain that was kept elsewhere, up to its last entry.
pub async fn add_stream(transaction: &mut Transaction, stream: &Stream, last: u64, head: [u8; 32], now: Instant) -> Result<()> {
    let sql = "INSERT INTO journal_stream (id, kind, sequence, head, created_at) VALUES ($1, $2, $3, $4, $5)";
    let last = i64::try_from(last).unwrap_or(i64::MAX);
    transaction.execute(sql, values![stream.as_str(), stream.kind(), last, head, now]).await.map(drop)
}

/// Adds a value that was kept elsewhere beside an entry; one that did not come along stands as erased.
pub async fn add_brought(
    transaction: &mut Transaction,
    (entry, name): (&str, &str),
    value: Option<(&str, [u8; 32])>,
    now: Instant,
) -> Result<()> {
    let sql = "INSERT INTO journal_personal_value (entry_id, name, value, salt, erased_at) VALUES ($1, $2, $3, $4, $5)";
    let erased = value.is_none().then_some(now);
    let (value, salt) = value.unzip();
    transaction.execute(sql, values![entry, name, value, salt, erased]).await.map(drop)
}

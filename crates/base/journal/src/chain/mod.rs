//! The end of a chain: entries get their places and hashes there, one after the other, and are written together.

pub mod brought;
mod store;

use std::time::Duration;

use perron_db::Transaction;
use perron_kernel::{Id, Instant, Random};

use crate::{
    Stream,
    entry::{BEFORE_THE_FIRST, Body, Entry, Header, Personal, Written, hash, hexadecimal},
};

/// How long after it happened something is still recorded in time.
const IN_TIME: Duration = Duration::from_hours(24);

/// Writes entries of one chain at its end.
pub(crate) async fn append(
    transaction: &mut Transaction,
    header: &Header<'_>,
    entries: Vec<Entry>,
    now: Instant,
    random: &dyn Random,
) -> perron_db::Result<()> {
    let Some(stream) = entries.first().map(|entry| entry.stream.clone()) else { return Ok(()) };
    let count = entries.len() as u64;
    let (last, mut head) = store::next_places(transaction, &stream, count, &BEFORE_THE_FIRST, now).await?;
    let mut written = Vec::with_capacity(entries.len());
    let mut beside = Vec::new();
    for (entry, sequence) in entries.into_iter().zip(last + 1 - count..) {
        let occurred = entry.occurred_at.unwrap_or(now);
        let personal: Vec<Personal> = entry.personal.into_iter().map(|(name, value)| Personal::new(name, value, random)).collect();
        let id = Id::<Entry>::new(now, random);
        let body = Body {
            act: header.act.to_owned(),
            facts: entry.facts,
            id: id.to_string(),
            late: now.since(occurred) > IN_TIME,
            occurred: occurred.to_string(),
            on_behalf_of: header.on_behalf_of.map(Stream::to_string),
            personal: personal.iter().map(|value| (value.name.clone(), value.commitment())).collect(),
            previous: hexadecimal(&head),
            principal: header.principal.to_string(),
            recorded: now.to_string(),
            sequence,
            stream: stream.to_string(),
            version: 1,
        };
        let text = body.text();
        head = hash(&text);
        beside.extend(personal.into_iter().map(|value| (body.id.clone(), value)));
        written.push(Written { body, recorded: now, occurred, text, hash: head });
    }
    store::add_entries(transaction, &written).await?;
    for (entry, value) in beside {
        store::add_personal(transaction, &entry, value).await?;
    }
    store::set_head(transaction, &stream, head).await
}

//! The journal for people: entries of a chain, filtered, the newest first.

use perron_db::Query;
use perron_kernel::Instant;

use crate::{Principal, Result, Stream, entry::Body, store};

/// Which entries are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only what was done by this act.
    pub act: Option<String>,
    /// Only what was done by this principal.
    pub principal: Option<Principal>,
    /// Recorded at this moment or later.
    pub from: Option<Instant>,
    /// Recorded before this moment.
    pub until: Option<Instant>,
    /// Only entries before this place.
    pub before: Option<u64>,
}

/// An entry with what stands beside it.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// What was hashed.
    pub body: Body,
    /// Its hash.
    pub hash: [u8; 32],
    /// The values beside the chain; nothing for one that was erased.
    pub personal: Vec<(String, Option<String>)>,
}

/// A personal value that still stands beside an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The id of the entry.
    pub entry: String,
    /// The name of the value.
    pub name: String,
    /// The act of the entry.
    pub act: String,
    /// When the entry was recorded.
    pub recorded_at: Instant,
    /// The text of the fact that was asked for.
    pub fact: String,
}

/// Entries of a chain, so many at most.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recorded(query: &mut impl Query, stream: &Stream, filter: &Filter, most: u32) -> Result<Vec<Recorded>> {
    Ok(store::recorded(query, stream, filter, most).await?)
}

/// The places of the nearest entries that are newer than a page which ends before this place, so many at most, the oldest first.
///
/// # Errors
/// When the database cannot be reached.
pub async fn newer(query: &mut impl Query, stream: &Stream, filter: &Filter, before: u64, most: u32) -> Result<Vec<u64>> {
    Ok(store::newer(query, stream, filter, before, most).await?)
}

/// Everybody who has done something that is recorded in a chain, for a filter.
///
/// # Errors
/// When the database cannot be reached, or an entry names nobody.
pub async fn principals(query: &mut impl Query, stream: &Stream) -> Result<Vec<Principal>> {
    Ok(store::principals(query, stream).await?)
}

/// The newest entry of an act in a chain that has a fact of this name with this text.
///
/// # Errors
/// When the database cannot be reached.
pub async fn newest_with_fact(query: &mut impl Query, stream: &Stream, act: &str, fact: &str, text: &str) -> Result<Option<Recorded>> {
    Ok(store::newest_with_fact(query, stream, act, fact, text).await?)
}

/// An entry of a chain by its id.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recorded_by_id(query: &mut impl Query, stream: &Stream, id: &str) -> Result<Option<Recorded>> {
    Ok(store::recorded_by_id(query, stream, id).await?)
}

/// The names of the acts in a chain, for a filter.
///
/// # Errors
/// When the database cannot be reached.
pub async fn acts(query: &mut impl Query, stream: &Stream) -> Result<Vec<String>> {
    Ok(store::acts(query, stream).await?)
}

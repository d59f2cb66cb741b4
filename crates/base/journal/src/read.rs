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

/// Entries of a chain, so many at most.
///
/// # Errors
/// When the database cannot be reached.
pub async fn recorded(query: &mut impl Query, stream: &Stream, filter: &Filter, most: u32) -> Result<Vec<Recorded>> {
    Ok(store::recorded(query, stream, filter, most).await?)
}

/// The names of the acts in a chain, for a filter.
///
/// # Errors
/// When the database cannot be reached.
pub async fn acts(query: &mut impl Query, stream: &Stream) -> Result<Vec<String>> {
    Ok(store::acts(query, stream).await?)
}

//! The table `journey_import`, owned by this feature.

use perron_db::{Error, Query, Result, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::model::PersonId;
use serde_json::Value as Json;

use crate::model::JourneyId;

/// Where a case came from.
#[derive(Clone, Debug)]
pub struct Import {
    /// Who took it in.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// How many entries of its journal were kept elsewhere.
    pub entries: i64,
    /// What the file told of where it was: `export/schema.rs` says what stands in it.
    pub told: Json,
}

/// Where a journey came from; nothing for one that began here.
pub async fn of(query: &mut impl Query, journey: JourneyId) -> Result<Option<Import>> {
    let sql = "SELECT imported_by, imported_at, entries, told FROM journey_import WHERE journey_id = $1";
    let Some(row) = query.row(sql, values![journey]).await? else { return Ok(None) };
    let told: String = row.get("told")?;
    let told = serde_json::from_str(&told).map_err(|error| Error::Other(format!("where a case came from cannot be read: {error}")))?;
    Ok(Some(Import { by: row.get("imported_by")?, at: row.get("imported_at")?, entries: row.get("entries")?, told }))
}

/// Notes where a journey came from.
pub async fn add(act: &mut Act, journey: JourneyId, import: &Import) -> Result<()> {
    let sql = "INSERT INTO journey_import (journey_id, imported_by, imported_at, entries, told) VALUES ($1, $2, $3, $4, $5)";
    act.execute(sql, values![journey, import.by, import.at, import.entries, import.told.to_string()]).await.map(drop)
}

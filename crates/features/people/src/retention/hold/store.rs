//! The table `legal_hold`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    model::{OrganisationId, PersonId},
    retention::{HoldId, hold::Hold},
};

fn read(row: &Row) -> Result<Hold> {
    Ok(Hold {
        id: row.get("id")?,
        organisation: row.get("organisation_id")?,
        person: row.get("person_id")?,
        reason: row.get("reason")?,
        by_platform: row.get("by_platform")?,
        placed_at: row.get("placed_at")?,
        ends_at: row.get("ends_at")?,
        released_at: row.get("released_at")?,
    })
}

/// All holds of an organisation, the newest first.
pub async fn all_of(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Hold>> {
    let sql = "SELECT id, organisation_id, person_id, reason, by_platform, placed_at, ends_at, released_at FROM legal_hold
        WHERE organisation_id = $1 ORDER BY placed_at DESC, id DESC";
    query.rows(sql, values![organisation]).await?.iter().map(read).collect()
}

/// One that has not been released.
pub async fn unreleased(query: &mut impl Query, organisation: OrganisationId, id: HoldId, by_platform: bool) -> Result<Option<Hold>> {
    let sql = "SELECT id, organisation_id, person_id, reason, by_platform, placed_at, ends_at, released_at FROM legal_hold
        WHERE organisation_id = $1 AND id = $2 AND by_platform = $3 AND released_at IS NULL";
    query.row(sql, values![organisation, id, by_platform]).await?.as_ref().map(read).transpose()
}

/// Adds one.
pub async fn add(act: &mut Act, hold: &Hold, placed_by: PersonId) -> Result<()> {
    let sql = "INSERT INTO legal_hold (id, organisation_id, person_id, reason, by_platform, placed_by, placed_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let person: Option<String> = hold.person.map(|person| person.to_string());
    let ends_at: Option<Instant> = hold.ends_at;
    let values = values![hold.id, hold.organisation, person, &hold.reason, hold.by_platform, placed_by, hold.placed_at, ends_at];
    act.execute(sql, values).await.map(drop)
}

/// Releases one.
pub async fn release(act: &mut Act, id: HoldId, released_by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE legal_hold SET released_at = $2, released_by = $3 WHERE id = $1 AND released_at IS NULL";
    act.execute(sql, values![id, now, released_by]).await.map(drop)
}

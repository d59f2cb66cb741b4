//! The table `support_access`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    administration::support::{Access, AccessId},
    model::{OrganisationId, PersonId},
};

fn read(row: &Row) -> Result<Access> {
    Ok(Access {
        id: row.get("id")?,
        organisation: row.get("organisation_id")?,
        person: row.get("person_id")?,
        name: row.get("name")?,
        reason: row.get("reason")?,
        started_at: row.get("started_at")?,
        ends_at: row.get("ends_at")?,
    })
}

/// The access that somebody has to an organisation now.
pub async fn running(query: &mut impl Query, organisation: OrganisationId, person: PersonId, now: Instant) -> Result<Option<Access>> {
    let sql = "SELECT support_access.id AS id, organisation_id, person_id, name, reason, started_at, ends_at
        FROM support_access JOIN person ON person.id = person_id
        WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL AND ends_at > $3 AND is_platform_administrator = 1";
    query.row(sql, values![organisation, person, now]).await?.as_ref().map(read).transpose()
}

/// Every access to an organisation that there is now, the newest first.
pub async fn running_in(query: &mut impl Query, organisation: OrganisationId, now: Instant) -> Result<Vec<Access>> {
    let sql = "SELECT support_access.id AS id, organisation_id, person_id, name, reason, started_at, ends_at
        FROM support_access JOIN person ON person.id = person_id
        WHERE organisation_id = $1 AND ended_at IS NULL AND ends_at > $2 AND is_platform_administrator = 1
        ORDER BY started_at DESC, support_access.id DESC";
    query.rows(sql, values![organisation, now]).await?.iter().map(read).collect()
}

/// Every access that somebody has now.
pub async fn running_of(query: &mut impl Query, person: PersonId, now: Instant) -> Result<Vec<Access>> {
    let sql = "SELECT support_access.id AS id, organisation_id, person_id, name, reason, started_at, ends_at
        FROM support_access JOIN person ON person.id = person_id
        WHERE person_id = $1 AND ended_at IS NULL AND ends_at > $2 ORDER BY started_at, support_access.id";
    query.rows(sql, values![person, now]).await?.iter().map(read).collect()
}

/// Adds one.
pub async fn add(act: &mut Act, access: &Access) -> Result<()> {
    let sql = "INSERT INTO support_access (id, organisation_id, person_id, reason, started_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = values![access.id, access.organisation, access.person, &access.reason, access.started_at, access.ends_at];
    act.execute(sql, values).await.map(drop)
}

/// Ends one before its time.
pub async fn end(act: &mut Act, id: AccessId) -> Result<()> {
    let now = act.now();
    act.execute("UPDATE support_access SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", values![id, now]).await.map(drop)
}

//! Which bytes the tables `file` and `organisation_logo`, owned by this feature, and `journey_file` of the cases name. Whoever keeps bytes for
//! a further table below an organisation adds it to each question here: what none of them names is deleted.

use std::collections::BTreeSet;

use perron_db::{Query, Result, Row, values};

use crate::model::OrganisationId;
use crate::organisation::files::FileId;

/// An id of anything whose bytes are kept; a logo has one of the same form.
pub type BytesId = FileId;

fn ids(rows: &[Row]) -> Result<BTreeSet<BytesId>> {
    rows.iter().map(|row| row.get("id")).collect()
}

/// Whether there is such an organisation.
pub async fn is_known(query: &mut impl Query, organisation: OrganisationId) -> Result<bool> {
    Ok(query.row("SELECT id FROM organisation WHERE id = $1", values![organisation]).await?.is_some())
}

/// What an organisation keeps, from one id to another, both included.
pub async fn between(query: &mut impl Query, organisation: OrganisationId, first: BytesId, last: BytesId) -> Result<BTreeSet<BytesId>> {
    let sql = "SELECT id FROM file WHERE organisation_id = $1 AND id >= $2 AND id <= $3
        UNION ALL SELECT id FROM organisation_logo WHERE organisation_id = $1 AND id >= $2 AND id <= $3
        UNION ALL SELECT id FROM journey_file WHERE organisation_id = $1 AND id >= $2 AND id <= $3";
    ids(&query.rows(sql, values![organisation, first, last]).await?)
}

/// All that an organisation keeps.
pub async fn all_of(query: &mut impl Query, organisation: OrganisationId) -> Result<BTreeSet<BytesId>> {
    let sql = "SELECT id FROM file WHERE organisation_id = $1 UNION ALL SELECT id FROM organisation_logo WHERE organisation_id = $1
        UNION ALL SELECT id FROM journey_file WHERE organisation_id = $1";
    ids(&query.rows(sql, values![organisation]).await?)
}

/// Whether an organisation keeps this.
pub async fn is_named(query: &mut impl Query, organisation: OrganisationId, id: BytesId) -> Result<bool> {
    Ok(between(query, organisation, id, id).await?.contains(&id))
}

/// How much each organisation keeps, for so many organisations after one, in their order; from the first when there is none.
pub async fn counts(query: &mut impl Query, after: Option<OrganisationId>, at_most: usize) -> Result<Vec<(OrganisationId, u64)>> {
    let sql = "SELECT organisation.id AS id, (SELECT COUNT(*) FROM file WHERE file.organisation_id = organisation.id)
            + (SELECT COUNT(*) FROM organisation_logo WHERE organisation_logo.organisation_id = organisation.id)
            + (SELECT COUNT(*) FROM journey_file WHERE journey_file.organisation_id = organisation.id) AS kept
        FROM organisation WHERE organisation.id > $1 ORDER BY organisation.id LIMIT $2";
    let after = after.map(|organisation| organisation.to_string()).unwrap_or_default();
    let rows = query.rows(sql, values![after, i64::try_from(at_most).unwrap_or(i64::MAX)]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("kept")?))).collect()
}

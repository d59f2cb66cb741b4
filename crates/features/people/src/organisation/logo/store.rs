//! The table `organisation_logo`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::{
    model::OrganisationId,
    organisation::logo::{Logo, LogoId},
};

/// The logo of an organisation; nothing for one without.
pub async fn of(query: &mut impl Query, organisation: OrganisationId) -> Result<Option<Logo>> {
    let sql = "SELECT id, media_type, size, sha256 FROM organisation_logo WHERE organisation_id = $1";
    let read =
        |row: Row| Ok(Logo { id: row.get("id")?, media_type: row.get("media_type")?, size: row.get("size")?, sha256: row.get("sha256")? });
    query.row(sql, values![organisation]).await?.map(read).transpose()
}

/// Gives an organisation this logo, in place of what it had.
pub async fn set(act: &mut Act, organisation: OrganisationId, logo: &Logo) -> Result<()> {
    let sql = "INSERT INTO organisation_logo (organisation_id, id, media_type, size, sha256) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (organisation_id) DO UPDATE
        SET id = excluded.id, media_type = excluded.media_type, size = excluded.size, sha256 = excluded.sha256";
    let Logo { id, media_type, size, sha256 } = logo;
    act.execute(sql, values![organisation, *id, media_type, *size, sha256]).await.map(drop)
}

/// Removes a logo, if it is still the one of the organisation.
pub async fn remove(act: &mut Act, organisation: OrganisationId, logo: LogoId) -> Result<()> {
    let sql = "DELETE FROM organisation_logo WHERE organisation_id = $1 AND id = $2";
    act.execute(sql, values![organisation, logo]).await.map(drop)
}

//! The table `confidentiality`, owned by this feature: the mark of each thing that bears one. A thing without a row is open. A row outlives
//! its thing, because the journal still tells of it.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::{
    confidentiality::Confidentiality,
    model::{OrganisationId, PersonId},
};

/// The mark of a thing, and who brought the thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The mark with its roles.
    pub confidentiality: Confidentiality,
    /// Who brought the thing.
    pub brought_by: PersonId,
}

/// Reads a mark from the columns `mark` and `roles` of a row; nothing when the first is empty.
///
/// # Errors
/// When the first holds something that is no mark.
pub fn read(row: &Row) -> Result<Option<Confidentiality>> {
    let (mark, roles): (_, Option<String>) = (row.parse_optional("mark")?, row.get("roles")?);
    Ok(mark.map(|mark| Confidentiality::new(mark, roles.unwrap_or_default().split_whitespace())))
}

/// The mark of a thing of an organisation; nothing for a thing that bears none.
pub async fn of(query: &mut impl Query, organisation: OrganisationId, thing: &str) -> Result<Option<Marked>> {
    let sql = "SELECT mark, roles, brought_by FROM confidentiality WHERE organisation_id = $1 AND thing = $2";
    let Some(row) = query.row(sql, values![organisation, thing]).await? else { return Ok(None) };
    let brought_by = row.get("brought_by")?;
    Ok(read(&row)?.map(|confidentiality| Marked { confidentiality, brought_by }))
}

/// Marks a thing. Who brought it stays who it was when it is marked again.
pub async fn set(act: &mut Act, organisation: OrganisationId, thing: &str, marked: &Marked) -> Result<()> {
    let sql = "INSERT INTO confidentiality (thing, organisation_id, mark, roles, brought_by) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (thing) DO UPDATE SET mark = excluded.mark, roles = excluded.roles";
    let Marked { confidentiality, brought_by } = marked;
    let values = values![thing, organisation, confidentiality.mark(), confidentiality.roles_column(), *brought_by];
    act.execute(sql, values).await.map(drop)
}

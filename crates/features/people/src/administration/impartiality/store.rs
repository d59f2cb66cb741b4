//! The table `impartiality_declaration`, owned by this feature.

use perron_db::{Error, Query, Result, Row, values};
use perron_journal::Act;
use time::Date;

use crate::{
    administration::impartiality::{Declaration, DeclarationId, Ending},
    model::OrganisationId,
    moment::parse_day,
};

fn read(row: &Row) -> Result<Declaration> {
    let ended_at = row.get("ended_at")?;
    Ok(Declaration {
        id: row.get("id")?,
        organisation: row.get("organisation_id")?,
        person: row.get("person_id")?,
        has_interest: row.get("has_interest")?,
        what: row.get("what")?,
        from: day(row, "valid_from")?,
        until: day(row, "valid_until")?,
        declared_at: row.get("declared_at")?,
        ended: Option::zip(ended_at, row.parse_optional("ended_by")?),
    })
}

fn day(row: &Row, column: &str) -> Result<Date> {
    let text: String = row.get(column)?;
    parse_day(&text).ok_or_else(|| Error::Column { column: column.to_owned(), found: text })
}

/// All declarations in an organisation, the newest first, with those that have ended.
pub async fn all_of(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<(Declaration, Option<String>)>> {
    let sql =
        "SELECT impartiality_declaration.id AS id, organisation_id, person_id, has_interest, what, valid_from, valid_until, declared_at,
            ended_at, ended_by, COALESCE(person.name, (SELECT waiting_erasure.name FROM waiting_erasure
                WHERE waiting_erasure.organisation_id = $1 AND waiting_erasure.person_id = person.id)) AS name
        FROM impartiality_declaration JOIN person ON person.id = person_id
        WHERE impartiality_declaration.organisation_id = $1 ORDER BY declared_at DESC, impartiality_declaration.id DESC";
    let rows = query.rows(sql, values![organisation]).await?;
    rows.iter().map(|row| Ok((read(row)?, row.get("name")?))).collect()
}

/// One that has not ended.
pub async fn lasting(query: &mut impl Query, organisation: OrganisationId, id: DeclarationId) -> Result<Option<Declaration>> {
    let sql = "SELECT id, organisation_id, person_id, has_interest, what, valid_from, valid_until, declared_at, ended_at, ended_by
        FROM impartiality_declaration WHERE organisation_id = $1 AND id = $2 AND ended_at IS NULL";
    query.row(sql, values![organisation, id]).await?.as_ref().map(read).transpose()
}

/// Adds one.
pub async fn add(act: &mut Act, declaration: &Declaration) -> Result<()> {
    let sql = "INSERT INTO impartiality_declaration
            (id, organisation_id, person_id, has_interest, what, valid_from, valid_until, declared_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![
        declaration.id,
        declaration.organisation,
        declaration.person,
        declaration.has_interest,
        &declaration.what,
        declaration.from.to_string(),
        declaration.until.to_string(),
        declaration.declared_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Ends one.
pub async fn end(act: &mut Act, id: DeclarationId, ending: Ending) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE impartiality_declaration SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL";
    act.execute(sql, values![id, now, ending]).await.map(drop)
}

//! What the platform's pages ask of the tables `person` and `organisation`, which other folders of this feature own.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::model::{Country, OrganisationId, OrganisationKind, PersonId};

/// A person as the list shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPerson {
    /// Names them.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// Whether they look after the platform.
    pub is_administrator: bool,
}

/// An organisation as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedOrganisation {
    /// Names it.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is.
    pub country: Country,
    /// Its number; empty when none was given.
    pub identifier: String,
}

/// How many people have an account.
pub async fn count_people(query: &mut impl Query) -> Result<u64> {
    query.count("SELECT COUNT(*) AS count FROM person WHERE erased_at IS NULL", &[]).await
}

/// How many organisations there are that are not closed.
pub async fn count_organisations(query: &mut impl Query) -> Result<u64> {
    query.count("SELECT COUNT(*) AS count FROM organisation WHERE closed_at IS NULL", &[]).await
}

/// Everybody with an account, in no order: the engines do not sort or compare letters alike, so the page does both.
pub async fn people(query: &mut impl Query) -> Result<Vec<ListedPerson>> {
    let rows = query.rows("SELECT id, name, mail, is_platform_administrator FROM person WHERE erased_at IS NULL", &[]).await?;
    let text = |row: &Row, column| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
    let read = |row: &Row| {
        let is_administrator = row.get("is_platform_administrator")?;
        Ok(ListedPerson { id: row.get("id")?, name: text(row, "name")?, mail: text(row, "mail")?, is_administrator })
    };
    rows.iter().map(read).collect()
}

/// Every organisation that is not closed, in no order.
pub async fn organisations(query: &mut impl Query) -> Result<Vec<ListedOrganisation>> {
    let rows = query.rows("SELECT id, name, kind, country, identifier FROM organisation WHERE closed_at IS NULL", &[]).await?;
    let read = |row: &Row| {
        Ok(ListedOrganisation {
            id: row.get("id")?,
            name: row.get("name")?,
            kind: row.parse("kind")?,
            country: row.parse("country")?,
            identifier: row.get::<Option<String>>("identifier")?.unwrap_or_default(),
        })
    };
    rows.iter().map(read).collect()
}

/// What an organisation is or was called.
pub async fn organisation_name(query: &mut impl Query, id: OrganisationId) -> Result<Option<String>> {
    let row = query.row("SELECT name FROM organisation WHERE id = $1", values![id]).await?;
    row.map(|row| row.get("name")).transpose()
}

/// Keeps the rows of all platform administrators until the act is over.
pub async fn hold_administrators(act: &mut Act) -> Result<()> {
    let sql = "UPDATE person SET is_platform_administrator = 1 WHERE is_platform_administrator = 1";
    act.execute(sql, &[]).await.map(drop)
}

/// Whether somebody is a platform administrator.
pub async fn is_administrator(query: &mut impl Query, person: PersonId) -> Result<bool> {
    let sql = "SELECT id FROM person WHERE id = $1 AND is_platform_administrator = 1 AND erased_at IS NULL";
    Ok(query.row(sql, values![person]).await?.is_some())
}

/// How many platform administrators there are.
pub async fn administrators(query: &mut impl Query) -> Result<u64> {
    query.count("SELECT COUNT(*) AS count FROM person WHERE is_platform_administrator = 1 AND erased_at IS NULL", &[]).await
}

/// Makes somebody a platform administrator, or one no more; false when nothing changes by it.
pub async fn set_administrator(act: &mut Act, person: PersonId, administrator: bool) -> Result<bool> {
    let sql = "UPDATE person SET is_platform_administrator = $2
        WHERE id = $1 AND is_platform_administrator <> $2 AND erased_at IS NULL";
    Ok(act.execute(sql, values![person, administrator]).await? == 1)
}

//! The table `contact_point`, owned by this feature. Who may see a contact stands in the table `confidentiality`.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::{
    confidentiality::{self, Mark},
    model::OrganisationId,
    organisation::contacts::{Contact, ContactId},
};

fn read(row: &Row) -> Result<Contact> {
    Ok(Contact {
        id: row.get("id")?,
        kind: row.parse("kind")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        phone: row.get("phone")?,
        helps_with: row.get("helps_with")?,
        confidentiality: confidentiality::store::read(row)?.unwrap_or_else(|| Mark::Open.into()),
        added_by: row.get("brought_by")?,
    })
}

/// The contacts of an organisation, whoever may see them, those for the emergency stop first.
pub async fn all_of(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Contact>> {
    let sql = "SELECT id, kind, name, mail, phone, helps_with, mark, roles, brought_by
        FROM contact_point LEFT JOIN confidentiality ON thing = id
        WHERE contact_point.organisation_id = $1 ORDER BY kind, name, id";
    query.rows(sql, values![organisation]).await?.iter().map(read).collect()
}

/// One of them.
pub async fn one_of(query: &mut impl Query, organisation: OrganisationId, contact: ContactId) -> Result<Option<Contact>> {
    let sql = "SELECT id, kind, name, mail, phone, helps_with, mark, roles, brought_by
        FROM contact_point LEFT JOIN confidentiality ON thing = id
        WHERE contact_point.organisation_id = $1 AND id = $2";
    query.row(sql, values![organisation, contact]).await?.as_ref().map(read).transpose()
}

/// Adds a contact with its mark; false when it is there already.
pub async fn add(act: &mut Act, organisation: OrganisationId, contact: &Contact) -> Result<bool> {
    let sql = "INSERT INTO contact_point (id, organisation_id, kind, name, mail, phone, helps_with)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING";
    let values = values![contact.id, organisation, contact.kind, &contact.name, &contact.mail, &contact.phone, &contact.helps_with];
    let is_new = act.execute(sql, values).await? == 1;
    if is_new {
        mark(act, organisation, contact).await?;
    }
    Ok(is_new)
}

/// Changes a contact and its mark.
pub async fn change(act: &mut Act, organisation: OrganisationId, contact: &Contact) -> Result<()> {
    let sql =
        "UPDATE contact_point SET kind = $1, name = $2, mail = $3, phone = $4, helps_with = $5 WHERE organisation_id = $6 AND id = $7";
    let values = values![contact.kind, &contact.name, &contact.mail, &contact.phone, &contact.helps_with, organisation, contact.id];
    act.execute(sql, values).await?;
    mark(act, organisation, contact).await
}

async fn mark(act: &mut Act, organisation: OrganisationId, contact: &Contact) -> Result<()> {
    let Some(marked) = contact.marked() else { return Ok(()) };
    confidentiality::store::set(act, organisation, &contact.id.to_string(), &marked).await
}

/// Removes a contact.
pub async fn remove(act: &mut Act, organisation: OrganisationId, contact: ContactId) -> Result<()> {
    act.execute("DELETE FROM contact_point WHERE organisation_id = $1 AND id = $2", values![organisation, contact]).await.map(drop)
}

//! The table `invitation`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Token;

use crate::{
    invitation::{Invitation, State},
    model::{InvitationId, OrganisationId, PersonId},
};

/// An invitation, with what whoever was invited is told about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The invitation.
    pub invitation: Invitation,
    /// What the organisation is called.
    pub organisation: String,
    /// What the inviter is called; none when erased.
    pub inviter: Option<String>,
    /// Whether the organisation is closed.
    pub closed: bool,
}

fn read(row: &Row) -> Result<Invitation> {
    Ok(Invitation {
        id: row.get("id")?,
        organisation: row.get("organisation_id")?,
        mail: row.get("mail")?,
        role: row.parse("role")?,
        state: row.parse("state")?,
        expires_at: row.get("expires_at")?,
    })
}

/// The invitation that a link opens, whatever became of it.
pub async fn by_token(query: &mut impl Query, token: &str) -> Result<Option<Told>> {
    let sql = "SELECT invitation.id AS id, organisation_id, invitation.mail AS mail, role, state, expires_at,
            organisation.name AS organisation, person.name AS inviter, CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END AS closed
        FROM invitation JOIN organisation ON organisation.id = organisation_id JOIN person ON person.id = invited_by
        WHERE token_hash = $1";
    let row = query.row(sql, values![Token::hash_of(token)]).await?;
    row.as_ref().map(told).transpose()
}

/// The invitation to an address, by its id: whoever is signed in with that address needs no link.
pub async fn to_mail(query: &mut impl Query, invitation: InvitationId, mail: &str) -> Result<Option<Told>> {
    let sql = "SELECT invitation.id AS id, organisation_id, invitation.mail AS mail, role, state, expires_at,
            organisation.name AS organisation, person.name AS inviter, CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END AS closed
        FROM invitation JOIN organisation ON organisation.id = organisation_id JOIN person ON person.id = invited_by
        WHERE invitation.id = $1 AND invitation.mail = $2";
    query.row(sql, values![invitation, mail]).await?.as_ref().map(told).transpose()
}

fn told(row: &Row) -> Result<Told> {
    Ok(Told { invitation: read(row)?, organisation: row.get("organisation")?, inviter: row.get("inviter")?, closed: row.get("closed")? })
}

/// The invitations of an organisation that nobody has answered, the newest first.
pub async fn waiting(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Invitation>> {
    let sql = "SELECT id, organisation_id, mail, role, state, expires_at FROM invitation
        WHERE organisation_id = $1 AND state = $2 ORDER BY created_at DESC, id DESC";
    query.rows(sql, values![organisation, State::Waiting]).await?.iter().map(read).collect()
}

/// One of them.
pub async fn one_waiting(query: &mut impl Query, organisation: OrganisationId, invitation: InvitationId) -> Result<Option<Invitation>> {
    let sql = "SELECT id, organisation_id, mail, role, state, expires_at FROM invitation
        WHERE organisation_id = $1 AND id = $2 AND state = $3";
    query.row(sql, values![organisation, invitation, State::Waiting]).await?.as_ref().map(read).transpose()
}

/// Adds an invitation with its secret.
pub async fn add(act: &mut Act, invitation: &Invitation, invited_by: PersonId, token: &Token) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO invitation (id, organisation_id, mail, role, invited_by, token_hash, state, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        invitation.id,
        invitation.organisation,
        &invitation.mail,
        invitation.role,
        invited_by,
        token.hash(),
        invitation.state,
        now,
        invitation.expires_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Gives an invitation a new secret and more time, and the address it now goes to; the link of the letter before stops working.
pub async fn renew(act: &mut Act, invitation: &Invitation, token: &Token) -> Result<()> {
    let sql = "UPDATE invitation SET token_hash = $1, expires_at = $2, mail = $4 WHERE id = $3";
    act.execute(sql, values![token.hash(), invitation.expires_at, invitation.id, &invitation.mail]).await.map(drop)
}

/// Says what became of an invitation that waits; false when somebody was faster.
pub async fn end(act: &mut Act, invitation: InvitationId, state: State) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE invitation SET state = $1, answered_at = $2 WHERE id = $3 AND state = $4";
    Ok(act.execute(sql, values![state, now, invitation, State::Waiting]).await? == 1)
}

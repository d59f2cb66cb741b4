//! The tables `provider_identity`, `provider_attempt`, `provider_offer` and `provider_membership`, owned by this feature, and what acts with
//! providers ask of its others.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    invitation::State,
    model::{InvitationId, OrganisationId, OrganisationRole, PersonId},
    provider::{Identity, IdentityId, OfferId},
};

/// A sign-in that has begun.
#[derive(Clone)]
pub struct Attempt {
    /// The hash of the state.
    pub state: [u8; 32],
    /// The key of the provider.
    pub provider: String,
    /// The hash of what the browser holds.
    pub bound_to: [u8; 32],
    /// What the answer about the visitor has to hold.
    pub nonce: String,
    /// What proves that it is us who asked.
    pub verifier: String,
    /// Who wants to link; nobody when somebody signs in.
    pub person: Option<PersonId>,
    /// Where to go afterwards.
    pub onward: String,
    /// Until when it can be ended.
    pub expires_at: Instant,
}

/// An identity that may be linked.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Names it.
    pub id: OfferId,
    /// To whose account.
    pub person: PersonId,
    /// The hash of what the browser holds.
    pub bound_to: [u8; 32],
    /// The key of the provider.
    pub provider: String,
    /// Who says so.
    pub issuer: String,
    /// The issuer's name for them.
    pub subject: String,
    /// The address that the provider told.
    pub mail: Option<String>,
    /// Everything that was said, as JSON.
    pub claims: String,
    /// Until when it can be taken.
    pub expires_at: Instant,
}

/// A membership that an identity gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Where.
    pub organisation: OrganisationId,
    /// By which identity.
    pub identity: IdentityId,
    /// As what.
    pub role: OrganisationRole,
    /// When it began.
    pub since: Instant,
}

fn read(row: &Row) -> Result<Identity> {
    Ok(Identity {
        id: row.get("id")?,
        person: row.get("person_id")?,
        provider: row.get("provider")?,
        issuer: row.get("issuer")?,
        subject: row.get("subject")?,
        mail: row.get("mail")?,
        created_at: row.get("created_at")?,
        last_used_at: row.get("last_used_at")?,
    })
}

/// Whose identity this is, if it is linked.
pub async fn by_subject(query: &mut impl Query, issuer: &str, subject: &str) -> Result<Option<Identity>> {
    let sql = "SELECT id, person_id, provider, issuer, subject, mail, created_at, last_used_at FROM provider_identity
        WHERE issuer = $1 AND subject = $2";
    query.row(sql, values![issuer, subject]).await?.as_ref().map(read).transpose()
}

/// The identities of a person, the oldest first.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<Identity>> {
    let sql = "SELECT id, person_id, provider, issuer, subject, mail, created_at, last_used_at FROM provider_identity
        WHERE person_id = $1 ORDER BY created_at, id";
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// Links an identity; false when it is linked already, to whomever.
pub async fn add(act: &mut Act, identity: &Identity) -> Result<bool> {
    let sql = "INSERT INTO provider_identity (id, person_id, provider, issuer, subject, mail, created_at, last_used_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (issuer, subject) DO NOTHING";
    let Identity { id, person, provider, issuer, subject, mail, created_at, last_used_at } = identity;
    let values = values![*id, *person, provider, issuer, subject, mail.as_deref(), *created_at, *last_used_at];
    Ok(act.execute(sql, values).await? == 1)
}

/// Notes that somebody signed in with an identity; false when it is gone.
pub async fn note_use(act: &mut Act, identity: IdentityId, provider: &str, mail: Option<&str>) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE provider_identity SET provider = $2, mail = $3, last_used_at = $4 WHERE id = $1";
    Ok(act.execute(sql, values![identity, provider, mail, now]).await? == 1)
}

/// Removes an identity of a person, whose memberships by it are gone already; false when they have no such identity.
pub async fn remove(act: &mut Act, person: PersonId, identity: IdentityId) -> Result<bool> {
    let sql = "DELETE FROM provider_identity WHERE person_id = $1 AND id = $2";
    Ok(act.execute(sql, values![person, identity]).await? == 1)
}

/// Keeps what has begun, and throws away what has expired.
pub async fn add_attempt(act: &mut Act, attempt: &Attempt) -> Result<()> {
    let now = act.now();
    act.execute("DELETE FROM provider_attempt WHERE expires_at <= $1", values![now]).await?;
    let sql = "INSERT INTO provider_attempt (state_hash, provider, bound_to, nonce, verifier, person_id, onward, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let Attempt { state, provider, bound_to, nonce, verifier, person, onward, expires_at } = attempt;
    act.execute(sql, values![*state, provider, *bound_to, nonce, verifier, *person, onward, *expires_at]).await.map(drop)
}

/// What has begun with a state, while it can be ended.
pub async fn attempt(query: &mut impl Query, state: [u8; 32], provider: &str, now: Instant) -> Result<Option<Attempt>> {
    let sql = "SELECT bound_to, nonce, verifier, person_id, onward, expires_at FROM provider_attempt
        WHERE state_hash = $1 AND provider = $2 AND expires_at > $3";
    let row = query.row(sql, values![state, provider, now]).await?;
    row.map(|row| {
        Ok(Attempt {
            state,
            provider: provider.to_owned(),
            bound_to: row.get("bound_to")?,
            nonce: row.get("nonce")?,
            verifier: row.get("verifier")?,
            person: row.get("person_id")?,
            onward: row.get("onward")?,
            expires_at: row.get("expires_at")?,
        })
    })
    .transpose()
}

/// Ends what has begun; false when somebody was faster.
pub async fn end_attempt(act: &mut Act, state: [u8; 32]) -> Result<bool> {
    Ok(act.execute("DELETE FROM provider_attempt WHERE state_hash = $1", values![state]).await? == 1)
}

/// Keeps an offer to link instead of an earlier one to the same account, and throws away what has expired.
pub async fn add_offer(act: &mut Act, offer: &Offer) -> Result<()> {
    let now = act.now();
    let Offer { id, person, bound_to, provider, issuer, subject, mail, claims, expires_at } = offer;
    act.execute(
        "DELETE FROM provider_offer WHERE expires_at <= $1 OR (person_id = $2 AND bound_to = $3)",
        values![now, *person, *bound_to],
    )
    .await?;
    let sql = "INSERT INTO provider_offer (id, person_id, bound_to, provider, issuer, subject, mail, claims, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![*id, *person, *bound_to, provider, issuer, subject, mail.as_deref(), claims, *expires_at];
    act.execute(sql, values).await.map(drop)
}

/// The offer that waits for a person in a browser.
pub async fn offer(query: &mut impl Query, person: PersonId, bound_to: [u8; 32], now: Instant) -> Result<Option<Offer>> {
    let sql = "SELECT id, provider, issuer, subject, mail, claims, expires_at FROM provider_offer
        WHERE person_id = $1 AND bound_to = $2 AND expires_at > $3";
    let row = query.row(sql, values![person, bound_to, now]).await?;
    row.map(|row| {
        Ok(Offer {
            id: row.get("id")?,
            person,
            bound_to,
            provider: row.get("provider")?,
            issuer: row.get("issuer")?,
            subject: row.get("subject")?,
            mail: row.get("mail")?,
            claims: row.get("claims")?,
            expires_at: row.get("expires_at")?,
        })
    })
    .transpose()
}

/// Takes an offer; false when somebody was faster.
pub async fn end_offer(act: &mut Act, offer: OfferId) -> Result<bool> {
    Ok(act.execute("DELETE FROM provider_offer WHERE id = $1", values![offer]).await? == 1)
}

/// The memberships of a person that came from providers.
pub async fn given(query: &mut impl Query, person: PersonId) -> Result<Vec<Given>> {
    let sql = "SELECT organisation_id, identity_id, role, since FROM provider_membership WHERE person_id = $1 ORDER BY organisation_id";
    let read = |row: &Row| {
        Ok(Given {
            organisation: row.get("organisation_id")?,
            identity: row.get("identity_id")?,
            role: row.parse("role")?,
            since: row.get("since")?,
        })
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// Remembers that a membership comes from an identity.
pub async fn give(act: &mut Act, person: PersonId, given: &Given) -> Result<()> {
    let sql = "INSERT INTO provider_membership (organisation_id, person_id, identity_id, role, since) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (organisation_id, person_id) DO UPDATE SET identity_id = $3, role = $4, since = $5";
    act.execute(sql, values![given.organisation, person, given.identity, given.role, given.since]).await.map(drop)
}

/// Forgets that a membership came from a provider.
pub async fn forget_given(act: &mut Act, person: PersonId, organisation: OrganisationId) -> Result<()> {
    let sql = "DELETE FROM provider_membership WHERE person_id = $1 AND organisation_id = $2";
    act.execute(sql, values![person, organisation]).await.map(drop)
}

/// The newest invitation to an address that can be answered.
pub async fn invitation_to(query: &mut impl Query, mail: &str, now: Instant) -> Result<Option<InvitationId>> {
    let sql = "SELECT invitation.id AS id FROM invitation JOIN organisation ON organisation.id = organisation_id
        WHERE mail = $1 AND state = $2 AND expires_at > $3 AND closed_at IS NULL
        ORDER BY invitation.created_at DESC, invitation.id DESC LIMIT 1";
    let row = query.row(sql, values![mail, State::Waiting, now]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Forgets who somebody is at providers, who is being erased.
pub async fn forget(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM provider_membership WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM provider_offer WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM provider_attempt WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM provider_identity WHERE person_id = $1", values![person]).await.map(drop)
}

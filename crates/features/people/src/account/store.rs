//! What people see and change about themselves, in the tables `person`, `session`, `one_time_link` and `membership`, and what is
//! kept about them in `impartiality_declaration` and `support_access`; all owned by this feature.

use perron_db::{Error, Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    link::Purpose,
    model::{OrganisationId, OrganisationRole, PersonId, SessionId},
};

/// A change of mail address that waits to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailChange {
    /// The new address.
    pub to: String,
    /// Whether the new address has been shown to be theirs.
    pub proven: bool,
    /// Whether the old address has agreed.
    pub agreed: bool,
    /// When the change is off, if it is not confirmed by then.
    pub until: Instant,
}

/// Sets the name.
pub async fn set_name(act: &mut Act, person: PersonId, name: &str) -> Result<()> {
    act.execute("UPDATE person SET name = $2 WHERE id = $1", values![person, name]).await.map(drop)
}

/// Sets the language of the pages.
pub async fn set_language(act: &mut Act, person: PersonId, language: &str) -> Result<()> {
    act.execute("UPDATE person SET language = $2 WHERE id = $1", values![person, language]).await.map(drop)
}

/// Sets the look of the pages.
pub async fn set_theme(act: &mut Act, person: PersonId, theme: &str) -> Result<()> {
    act.execute("UPDATE person SET theme = $2 WHERE id = $1", values![person, theme]).await.map(drop)
}

/// Sets the address; false when somebody else has it, and then the act cannot go on.
pub async fn set_mail(act: &mut Act, person: PersonId, mail: &str) -> Result<bool> {
    match act.execute("UPDATE person SET mail = $2 WHERE id = $1", values![person, mail]).await {
        Ok(_) => Ok(true),
        Err(Error::Unique(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Keeps a person's row until the act is over, so that two acts on the same person come one after the other.
pub async fn hold(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("UPDATE person SET notices = notices WHERE id = $1", values![person]).await.map(drop)
}

/// The change of address that waits, if one does.
pub async fn mail_change(query: &mut impl Query, person: PersonId, now: Instant) -> Result<Option<MailChange>> {
    let sql = "SELECT purpose, subject, used_at, expires_at FROM one_time_link
        WHERE person_id = $1 AND purpose IN ('new-mail', 'old-mail') AND expires_at > $2";
    let mut found: Option<MailChange> = None;
    for row in query.rows(sql, values![person, now]).await? {
        let (to, until): (String, Instant) = (row.get("subject")?, row.get("expires_at")?);
        let change = found.get_or_insert(MailChange { to, proven: false, agreed: false, until });
        let used = row.get::<Option<Instant>>("used_at")?.is_some();
        match row.parse::<Purpose>("purpose")? {
            Purpose::NewMail => change.proven = used,
            _ => change.agreed = used,
        }
    }
    Ok(found)
}

/// Forgets a change of address; true when one was there, even one whose time was over.
pub async fn forget_mail_change(act: &mut Act, person: PersonId) -> Result<bool> {
    let sql = "DELETE FROM one_time_link WHERE person_id = $1 AND purpose IN ('new-mail', 'old-mail')";
    Ok(act.execute(sql, values![person]).await? > 0)
}

/// Makes links to a new password stop working.
pub async fn forget_resets(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM one_time_link WHERE person_id = $1 AND purpose = 'reset'", values![person]).await.map(drop)
}

/// Lets a session last until another moment; false when it has ended.
pub async fn extend_session(act: &mut Act, session: SessionId, until: Instant) -> Result<bool> {
    let sql = "UPDATE session SET expires_at = $2 WHERE id = $1 AND ended_at IS NULL";
    Ok(act.execute(sql, values![session, until]).await? == 1)
}

/// Somebody's place in an organisation, as it stands in the file with their data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// What they are there.
    pub role: OrganisationRole,
    /// Since when.
    pub since: Instant,
}

/// Where somebody belongs or belonged to when it closed, the oldest first.
pub async fn memberships(query: &mut impl Query, person: PersonId) -> Result<Vec<Membership>> {
    let sql = "SELECT organisation_id, name, role, since FROM membership JOIN organisation ON organisation.id = organisation_id
        WHERE person_id = $1 ORDER BY since, organisation_id";
    let read = |row: &Row| {
        Ok(Membership {
            organisation: row.get("organisation_id")?,
            name: row.get("name")?,
            role: row.parse("role")?,
            since: row.get("since")?,
        })
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// A session, as it stands in the file with somebody's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastSession {
    /// Names it.
    pub id: SessionId,
    /// How they signed in.
    pub method: String,
    /// What the browser said it was.
    pub device: String,
    /// When they signed in.
    pub created_at: Instant,
    /// When it ends or ended by itself.
    pub expires_at: Instant,
    /// When somebody ended it.
    pub ended_at: Option<Instant>,
}

/// All sessions of a person that are kept, the oldest first.
pub async fn all_sessions(query: &mut impl Query, person: PersonId) -> Result<Vec<PastSession>> {
    let sql = "SELECT id, method, device, created_at, expires_at, ended_at FROM session WHERE person_id = $1 ORDER BY created_at, id";
    let read = |row: &Row| {
        Ok(PastSession {
            id: row.get("id")?,
            method: row.get("method")?,
            device: row.get("device")?,
            created_at: row.get("created_at")?,
            expires_at: row.get("expires_at")?,
            ended_at: row.get("ended_at")?,
        })
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// A declaration of interests, as it stands in the file with somebody's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDeclaration {
    /// In which organisation.
    pub organisation: OrganisationId,
    /// Whether they have an interest of their own.
    pub has_interest: bool,
    /// Which one.
    pub what: String,
    /// The first day it holds for.
    pub valid_from: String,
    /// The last day it holds for.
    pub valid_until: String,
    /// When it was declared.
    pub declared_at: Instant,
    /// When it ended, if it has.
    pub ended_at: Option<Instant>,
}

/// What somebody has declared, the oldest first.
pub async fn declarations(query: &mut impl Query, person: PersonId) -> Result<Vec<KeptDeclaration>> {
    let sql = "SELECT organisation_id, has_interest, what, valid_from, valid_until, declared_at, ended_at FROM impartiality_declaration
        WHERE person_id = $1 ORDER BY declared_at, id";
    let read = |row: &Row| {
        Ok(KeptDeclaration {
            organisation: row.get("organisation_id")?,
            has_interest: row.get("has_interest")?,
            what: row.get("what")?,
            valid_from: row.get("valid_from")?,
            valid_until: row.get("valid_until")?,
            declared_at: row.get("declared_at")?,
            ended_at: row.get("ended_at")?,
        })
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// A support access, as it stands in the file with somebody's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAccess {
    /// To which organisation.
    pub organisation: OrganisationId,
    /// Why, as they wrote it.
    pub reason: String,
    /// Since when.
    pub started_at: Instant,
    /// Until when, if it was not ended before.
    pub ends_at: Instant,
    /// When it was ended before its time, if it was.
    pub ended_at: Option<Instant>,
}

/// The support accesses that somebody has had, the oldest first.
pub async fn support_accesses(query: &mut impl Query, person: PersonId) -> Result<Vec<KeptAccess>> {
    let sql = "SELECT organisation_id, reason, started_at, ends_at, ended_at FROM support_access
        WHERE person_id = $1 ORDER BY started_at, id";
    let read = |row: &Row| {
        Ok(KeptAccess {
            organisation: row.get("organisation_id")?,
            reason: row.get("reason")?,
            started_at: row.get("started_at")?,
            ends_at: row.get("ends_at")?,
            ended_at: row.get("ended_at")?,
        })
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

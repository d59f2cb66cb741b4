//! The table `session`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    model::{Person, PersonId, SessionId, SignInMethod},
    notices, person,
    second_factor::{self, Standing},
    session,
};

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Names it.
    pub id: SessionId,
    /// Who is signed in.
    pub person: PersonId,
    /// How they signed in.
    pub method: SignInMethod,
    /// Whether two factors were shown.
    pub second_factor: bool,
    /// What the browser says it is.
    pub device: String,
    /// When they signed in.
    pub created_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
}

impl Session {
    /// Whether it can be extended, now or later.
    pub fn can_last_longer(&self) -> bool {
        self.created_at.after(session::LONGEST) > self.expires_at
    }

    /// Until when it would last if it were extended now.
    pub fn extended(&self, now: Instant) -> Instant {
        now.after(session::LASTS).min(self.created_at.after(session::LONGEST)).max(self.expires_at)
    }
}

/// The columns of a session, by names that no column of a person has.
macro_rules! columns {
    () => {
        "session.id AS session, person_id, method, second_factor, device, session.created_at AS begun_at, expires_at"
    };
}

fn read(row: &Row) -> Result<Session> {
    Ok(Session {
        id: row.get("session")?,
        person: row.get("person_id")?,
        method: row.parse("method")?,
        second_factor: row.get("second_factor")?,
        device: row.get("device")?,
        created_at: row.get("begun_at")?,
        expires_at: row.get("expires_at")?,
    })
}

/// Who is here.
pub struct Here {
    /// Who.
    pub person: Person,
    /// In which session.
    pub session: Session,
    /// Where they stand with their second factor.
    pub standing: Standing,
    /// How many notices they have not read.
    pub unread: usize,
}

/// Whom a cookie lets in, while their session lasts: all that every page asks about them, in one question.
pub async fn here(query: &mut impl Query, token_hash: [u8; 32], now: Instant) -> Result<Option<Here>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        ", person.id AS id, mail, name, language, theme, is_platform_administrator, person.created_at AS created_at, ",
        second_factor::store::standing_columns!(),
        ", ",
        notices::store::unread_column!(),
        " FROM session JOIN person ON person.id = session.person_id WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $2"
    );
    let read = |row: &Row| {
        Ok(Here {
            person: person::store::read(row)?,
            session: read(row)?,
            standing: second_factor::store::read_standing(row)?,
            unread: notices::store::read_unread(row)?,
        })
    };
    query.row(sql, values![token_hash, now]).await?.as_ref().map(read).transpose()
}

/// The session that a cookie opens, while it lasts.
pub async fn by_token(query: &mut impl Query, token_hash: [u8; 32], now: Instant) -> Result<Option<Session>> {
    let sql = concat!("SELECT ", columns!(), " FROM session WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $2");
    query.row(sql, values![token_hash, now]).await?.as_ref().map(read).transpose()
}

/// Whose session a cookie names, if it lasts or ended after this moment.
pub async fn whose(query: &mut impl Query, token_hash: [u8; 32], since: Instant) -> Result<Option<PersonId>> {
    let sql = "SELECT person_id FROM session WHERE token_hash = $1 AND expires_at > $2 AND (ended_at IS NULL OR ended_at > $2)";
    query.row(sql, values![token_hash, since]).await?.map(|row| row.get("person_id")).transpose()
}

/// The sessions of a person that last, the newest first.
pub async fn of_person(query: &mut impl Query, person: PersonId, now: Instant) -> Result<Vec<Session>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM session WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY begun_at DESC, session DESC"
    );
    query.rows(sql, values![person, now]).await?.iter().map(read).collect()
}

/// Begins a session.
pub async fn add(act: &mut Act, session: &Session, token_hash: [u8; 32]) -> Result<()> {
    let sql = "INSERT INTO session (id, person_id, token_hash, method, second_factor, device, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let Session { id, person, method, second_factor, device, created_at, expires_at } = session;
    let values = values![*id, *person, token_hash, *method, *second_factor, device, *created_at, *expires_at];
    act.execute(sql, values).await.map(drop)
}

/// Notes that the second factor was shown in a session.
pub async fn strengthen(act: &mut Act, session: SessionId) -> Result<()> {
    act.execute("UPDATE session SET second_factor = 1 WHERE id = $1", values![session]).await.map(drop)
}

/// Ends one session of a person; false when there is no such session.
pub async fn end(act: &mut Act, person: PersonId, session: SessionId) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE session SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL";
    Ok(act.execute(sql, values![session, person, now]).await? == 1)
}

/// Ends all sessions of a person but one.
pub async fn end_others(act: &mut Act, person: PersonId, kept: Option<SessionId>) -> Result<u64> {
    let now = act.now();
    let sql = "UPDATE session SET ended_at = $3 WHERE person_id = $1 AND id <> $2 AND ended_at IS NULL";
    let kept = kept.map(|kept| kept.to_string()).unwrap_or_default();
    act.execute(sql, values![person, kept, now]).await
}

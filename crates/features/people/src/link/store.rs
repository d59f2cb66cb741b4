//! The table `one_time_link`, owned by this feature.

use perron_db::{Query, Result, values};
use perron_journal::Act;
use perron_kernel::{Instant, Token};

use crate::{
    link::{Link, Purpose},
    model::PersonId,
};

/// Makes a link; earlier ones to the same person for the same purpose stop working.
pub async fn add(act: &mut Act, purpose: Purpose, person: Option<PersonId>, subject: &str) -> Result<Token> {
    let now = act.now();
    let token = Token::new(act.random());
    let id = act.new_id::<crate::model::LinkKind>();
    let replace = "UPDATE one_time_link SET used_at = $3 WHERE purpose = $1 AND COALESCE(person_id, '') = $2 AND used_at IS NULL";
    let of = person.map(|person| person.to_string()).unwrap_or_default();
    act.execute(replace, values![purpose, of, now]).await?;
    let sql = "INSERT INTO one_time_link (id, token_hash, purpose, person_id, subject, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    act.execute(sql, values![id, token.hash(), purpose, person, subject, now, now.after(purpose.lasts())]).await?;
    Ok(token)
}

/// The link that somebody holds, while it can be used.
pub async fn by_token(query: &mut impl Query, purpose: Purpose, token: &str, now: Instant) -> Result<Option<Link>> {
    let sql = "SELECT id, person_id, subject FROM one_time_link
        WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3";
    let row = query.row(sql, values![Token::hash_of(token), purpose, now]).await?;
    row.map(|row| Ok(Link { id: row.get("id")?, purpose, person: row.get("person_id")?, subject: row.get("subject")? })).transpose()
}

/// Uses a link; false when somebody was faster.
pub async fn use_up(act: &mut Act, link: &Link) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE one_time_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    Ok(act.execute(sql, values![link.id, now]).await? == 1)
}

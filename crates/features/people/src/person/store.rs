//! The table `person`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::model::{Person, PersonId};

/// A question for whole persons.
macro_rules! persons {
    ($which:literal) => {
        concat!("SELECT id, mail, name, language, theme, is_platform_administrator, created_at FROM person WHERE ", $which)
    };
}

/// A person from a row with all of these columns.
pub fn read(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        mail: row.get("mail")?,
        name: row.get("name")?,
        language: row.get("language")?,
        theme: row.get("theme")?,
        is_platform_administrator: row.get("is_platform_administrator")?,
        created_at: row.get("created_at")?,
    })
}

/// A person by id.
pub async fn by_id(query: &mut impl Query, id: PersonId) -> Result<Option<Person>> {
    query.row(persons!("id = $1"), values![id]).await?.as_ref().map(read).transpose()
}

/// A person by address, which is compared in small letters.
pub async fn by_mail(query: &mut impl Query, mail: &str) -> Result<Option<Person>> {
    query.row(persons!("mail = $1"), values![mail.to_lowercase()]).await?.as_ref().map(read).transpose()
}

/// Whether anybody is here yet.
pub async fn is_anybody_here(query: &mut impl Query) -> Result<bool> {
    Ok(query.row("SELECT id FROM person LIMIT 1", &[]).await?.is_some())
}

/// The hash of a person's password, if they have one.
pub async fn password_hash(query: &mut impl Query, id: PersonId) -> Result<Option<String>> {
    match query.row("SELECT password_hash FROM person WHERE id = $1", values![id]).await? {
        None => Ok(None),
        Some(row) => row.get("password_hash"),
    }
}

/// Adds a person; false when the address has an account already.
pub async fn add(act: &mut Act, person: &Person, password_hash: Option<&str>) -> Result<bool> {
    let sql = "INSERT INTO person (id, mail, name, language, theme, notices, password_hash, is_platform_administrator, created_at)
        VALUES ($1, $2, $3, $4, $5, 'at-once', $6, $7, $8) ON CONFLICT (mail) DO NOTHING";
    let mail = person.mail.as_deref().map(str::to_lowercase);
    let administrator = person.is_platform_administrator;
    let values =
        values![person.id, mail, person.name.as_deref(), &person.language, &person.theme, password_hash, administrator, person.created_at];
    Ok(act.execute(sql, values).await? == 1)
}

/// Notes somebody who is known here only from what came from elsewhere: a name, and no account. False when somebody with an account has the id.
pub async fn add_from_elsewhere(act: &mut Act, id: PersonId, name: Option<&str>) -> Result<bool> {
    let now = act.now();
    let sql =
        "INSERT INTO person (id, mail, name, language, theme, notices, password_hash, is_platform_administrator, created_at, erased_at)
        VALUES ($1, NULL, $2, 'en', 'auto', 'program', NULL, 0, $3, $3) ON CONFLICT (id) DO NOTHING";
    act.execute(sql, values![id, name, now]).await?;
    Ok(by_id(act, id).await?.is_some_and(|person| person.mail.is_none()))
}

/// Sets the password.
pub async fn set_password(act: &mut Act, id: PersonId, hash: &str) -> Result<()> {
    act.execute("UPDATE person SET password_hash = $2 WHERE id = $1", values![id, hash]).await.map(drop)
}

//! The tables `person_notice` and `person_notice_choice`, owned by this feature, and the choice that stands in `person`.

use perron_db::{Query, Result, Row, Value, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    bookkeeping::Write,
    model::PersonId,
    notices::{
        argument::Arguments,
        model::{Choices, Group, NewNotice, Notice, NoticeId, When},
    },
};

/// The row of a new notice, for the act that gives it.
pub fn row_of(notice: &NewNotice) -> (&'static str, Vec<Value>) {
    let sql =
        "INSERT INTO person_notice (id, person_id, kind, arguments, by_id, path, told_at, waits) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let arguments = serde_json::to_string(&notice.arguments).unwrap_or_else(|_| "{}".to_owned());
    let (kind, path) = (notice.kind.as_str(), notice.path.as_deref());
    (sql, values![notice.id, notice.to, kind, arguments, notice.by, path, notice.told_at, notice.waits].to_vec())
}

fn read(row: &Row) -> Result<Notice> {
    let arguments: String = row.get("arguments")?;
    Ok(Notice {
        id: row.get("id")?,
        kind: row.get("kind")?,
        arguments: serde_json::from_str(&arguments).unwrap_or_default(),
        by: row.get("by_id")?,
        by_name: row.get("by_name")?,
        path: row.get("path")?,
        told_at: row.get("told_at")?,
        read_at: row.get("read_at")?,
    })
}

/// The column of how many notices the `person` of a question has not read.
macro_rules! unread_column {
    () => {
        "(SELECT COUNT(*) FROM person_notice WHERE person_notice.person_id = person.id AND read_at IS NULL) AS unread"
    };
}
pub(crate) use unread_column;

/// What such a column says.
pub fn read_unread(row: &Row) -> Result<usize> {
    Ok(usize::try_from(row.get::<i64>("unread")?).unwrap_or_default())
}

/// How many notices somebody has that they have not read.
pub async fn unread(query: &mut impl Query, person: PersonId) -> Result<usize> {
    let row = query.row(concat!("SELECT ", unread_column!(), " FROM person WHERE id = $1"), values![person]).await?;
    row.as_ref().map_or(Ok(0), read_unread)
}

/// How many notices somebody has.
pub async fn count(query: &mut impl Query, person: PersonId) -> Result<usize> {
    let row = query.row("SELECT COUNT(*) AS number FROM person_notice WHERE person_id = $1", values![person]).await?;
    let number: i64 = row.map_or(Ok(0), |row| row.get("number"))?;
    Ok(usize::try_from(number).unwrap_or_default())
}

/// So many of somebody's notices behind so many others, the newest first; only those that they have not read, if that is wanted.
pub async fn page(query: &mut impl Query, person: PersonId, only_unread: bool, behind: usize, most: usize) -> Result<Vec<Notice>> {
    let sql = "SELECT person_notice.id AS id, kind, arguments, by_id, person.name AS by_name, path, told_at, read_at
        FROM person_notice LEFT JOIN person ON person.id = by_id
        WHERE person_id = $1 AND (CAST($2 AS BIGINT) = 0 OR read_at IS NULL) ORDER BY told_at DESC, person_notice.id DESC LIMIT $3 OFFSET $4";
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    query.rows(sql, values![person, only_unread, whole(most), whole(behind)]).await?.iter().map(read).collect()
}

/// All of somebody's notices, the oldest first: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<Notice>> {
    let sql = "SELECT person_notice.id AS id, kind, arguments, by_id, person.name AS by_name, path, told_at, read_at
        FROM person_notice LEFT JOIN person ON person.id = by_id WHERE person_id = $1 ORDER BY told_at, person_notice.id";
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// One of somebody's notices.
pub async fn one(query: &mut impl Query, person: PersonId, id: NoticeId) -> Result<Option<Notice>> {
    let sql = "SELECT person_notice.id AS id, kind, arguments, by_id, person.name AS by_name, path, told_at, read_at
        FROM person_notice LEFT JOIN person ON person.id = by_id WHERE person_id = $1 AND person_notice.id = $2";
    query.row(sql, values![person, id]).await?.as_ref().map(read).transpose()
}

/// What fills somebody's notices of kinds that begin so, since a moment.
pub async fn given_since(query: &mut impl Query, person: PersonId, begins: &str, since: Instant) -> Result<Vec<Arguments>> {
    let sql = "SELECT arguments FROM person_notice WHERE person_id = $1 AND kind LIKE $2 AND told_at >= $3";
    let rows = query.rows(sql, values![person, format!("{begins}%"), since]).await?;
    rows.iter().map(|row| Ok(serde_json::from_str(&row.get::<String>("arguments")?).unwrap_or_default())).collect()
}

/// Notes that a notice was read; the letter of the day need not tell it any more. False when it had been read before.
pub async fn set_read(act: &mut Act, person: PersonId, id: NoticeId) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE person_notice SET read_at = $3, waits = 0 WHERE person_id = $1 AND id = $2 AND read_at IS NULL";
    Ok(act.execute(sql, values![person, id, now]).await? == 1)
}

/// Notes that what notices of a kind asked of people at a page is done: nobody finds them among what is new, nor in a letter of the day.
pub async fn set_answered(act: &mut Act, kind: &str, path: &str) -> Result<u64> {
    let now = act.now();
    let sql = "UPDATE person_notice SET read_at = $3, waits = 0 WHERE kind = $1 AND path = $2 AND read_at IS NULL";
    act.execute(sql, values![kind, path, now]).await
}

/// Lets a notice be unread again; false when it is.
pub async fn set_unread(act: &mut Act, person: PersonId, id: NoticeId) -> Result<bool> {
    let sql = "UPDATE person_notice SET read_at = NULL WHERE person_id = $1 AND id = $2 AND read_at IS NOT NULL";
    Ok(act.execute(sql, values![person, id]).await? == 1)
}

/// Notes that all notices up to a moment were read; says how many had not been.
pub async fn set_all_read(act: &mut Act, person: PersonId, until: Instant) -> Result<u64> {
    let now = act.now();
    let sql = "UPDATE person_notice SET read_at = $3, waits = 0 WHERE person_id = $1 AND told_at <= $2 AND read_at IS NULL";
    act.execute(sql, values![person, until, now]).await
}

/// So many people for whom a letter of the day waits, behind one of them.
pub async fn waiting(query: &mut impl Query, after: Option<PersonId>, most: i64) -> Result<Vec<PersonId>> {
    let sql = "SELECT DISTINCT person_id FROM person_notice WHERE waits = 1 AND person_id > $1 ORDER BY person_id LIMIT $2";
    let after = after.map(|after| after.to_string()).unwrap_or_default();
    query.rows(sql, values![after, most]).await?.iter().map(|row| row.get("person_id")).collect()
}

/// Takes what waits for somebody's letter of the day, the oldest first; nobody takes it again.
pub async fn take_waiting(act: &mut Act, person: PersonId) -> Result<Vec<Notice>> {
    let sql = "SELECT person_notice.id AS id, kind, arguments, by_id, person.name AS by_name, path, told_at, read_at
        FROM person_notice LEFT JOIN person ON person.id = by_id WHERE person_id = $1 AND waits = 1 ORDER BY told_at, person_notice.id";
    let taken = act.rows(sql, values![person]).await?.iter().map(read).collect::<Result<_>>()?;
    act.execute("UPDATE person_notice SET waits = 0 WHERE person_id = $1 AND waits = 1", values![person]).await?;
    Ok(taken)
}

/// Throws away what was read before a moment.
pub async fn sweep(write: &mut impl Write, before: Instant) -> Result<u64> {
    write.execute("DELETE FROM person_notice WHERE read_at < $1", values![before]).await
}

/// When somebody is written to; as for everybody who has chosen nothing, when they are not here.
pub async fn choices(query: &mut impl Query, person: PersonId) -> Result<Choices> {
    let row = query.row("SELECT notices FROM person WHERE id = $1", values![person]).await?;
    let otherwise = row.map_or(Ok(When::AtOnce), |row| row.parse("notices"))?;
    let rows = query.rows("SELECT kinds, chosen FROM person_notice_choice WHERE person_id = $1", values![person]).await?;
    let chosen = rows.iter().map(|row| Ok((row.parse("kinds")?, row.parse("chosen")?))).collect::<Result<_>>()?;
    Ok(Choices { otherwise, chosen })
}

/// Chooses for a group.
pub async fn choose(act: &mut Act, person: PersonId, group: Group, when: When) -> Result<()> {
    let sql = "INSERT INTO person_notice_choice (person_id, kinds, chosen) VALUES ($1, $2, $3)
        ON CONFLICT (person_id, kinds) DO UPDATE SET chosen = excluded.chosen";
    act.execute(sql, values![person, group, when]).await.map(drop)
}

/// Forgets what was told to somebody who is being erased, what they chose, and that it was them of whom others were told.
pub async fn forget(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM person_notice WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM person_notice_choice WHERE person_id = $1", values![person]).await.map(drop)
}

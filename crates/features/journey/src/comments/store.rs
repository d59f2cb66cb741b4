//! The tables `journey_comment` and `journey_mention`, owned by this feature. Names of people are read from a table of `people`.

use std::collections::BTreeMap;

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::PersonId;

use crate::{
    comments::model::{Comment, CommentId, Withdrawn},
    model::JourneyId,
    subject::{Kind, Subject},
};

/// Comments of a journey, `$1`, of which more is demanded, in an order.
macro_rules! comments {
    ($which:literal) => {
        concat!(
            "SELECT journey_comment.id AS id, journey_id, kind, subject, text, written_by, writer.name AS written_by_name, written_at, changed_at,
                withdrawn_at, withdrawn_by, withdrawer.name AS withdrawn_by_name
            FROM journey_comment JOIN person writer ON writer.id = written_by
                LEFT JOIN person withdrawer ON withdrawer.id = withdrawn_by WHERE ",
            $which
        )
    };
}

fn read(row: &Row) -> Result<Comment> {
    let withdrawn_by: Option<PersonId> = row.get("withdrawn_by")?;
    let withdrawn_at = row.get("withdrawn_at")?;
    let by_name = row.get("withdrawn_by_name")?;
    Ok(Comment {
        id: row.get("id")?,
        kind: row.parse("kind")?,
        subject: row.get("subject")?,
        text: row.get("text")?,
        written_by: row.get("written_by")?,
        written_by_name: row.get("written_by_name")?,
        written_at: row.get("written_at")?,
        changed_at: row.get("changed_at")?,
        withdrawn: withdrawn_by.zip(withdrawn_at).map(|(by, at)| Withdrawn { at, by, by_name }),
    })
}

/// What people say about a thing, the oldest first; also what was withdrawn.
pub async fn about(query: &mut impl Query, journey: JourneyId, subject: &Subject) -> Result<Vec<Comment>> {
    let sql = comments!("journey_id = $1 AND kind = $2 AND subject = $3 ORDER BY written_at, journey_comment.id");
    query.rows(sql, values![journey, subject.kind, subject.id.as_str()]).await?.iter().map(read).collect()
}

/// One comment.
pub async fn one(query: &mut impl Query, journey: JourneyId, id: CommentId) -> Result<Option<Comment>> {
    query.row(comments!("journey_id = $1 AND journey_comment.id = $2"), values![journey, id]).await?.as_ref().map(read).transpose()
}

/// What somebody has written in all journeys, the oldest first: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Comment)>> {
    let sql = comments!("written_by = $1 ORDER BY written_at, journey_comment.id");
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

/// What those are called who are mentioned in comments about a thing; nothing for whoever is erased.
pub async fn names(query: &mut impl Query, journey: JourneyId, subject: &Subject) -> Result<BTreeMap<PersonId, Option<String>>> {
    let sql = "SELECT DISTINCT person.id AS id, person.name AS name FROM journey_mention JOIN person ON person.id = person_id
            JOIN journey_comment ON journey_comment.id = comment_id
        WHERE journey_id = $1 AND kind = $2 AND subject = $3";
    let rows = query.rows(sql, values![journey, subject.kind, subject.id.as_str()]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// The same for all comments of a journey.
pub async fn names_in(query: &mut impl Query, journey: JourneyId) -> Result<BTreeMap<PersonId, Option<String>>> {
    let sql = "SELECT DISTINCT person.id AS id, person.name AS name FROM journey_mention JOIN person ON person.id = person_id
            JOIN journey_comment ON journey_comment.id = comment_id WHERE journey_id = $1";
    query.rows(sql, values![journey]).await?.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// The same for everything that somebody has written.
pub async fn names_used_by(query: &mut impl Query, person: PersonId) -> Result<BTreeMap<PersonId, Option<String>>> {
    let sql = "SELECT DISTINCT person.id AS id, person.name AS name FROM journey_mention JOIN person ON person.id = person_id
            JOIN journey_comment ON journey_comment.id = comment_id WHERE written_by = $1";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// Who has written about a thing what stands there.
pub async fn writers(query: &mut impl Query, journey: JourneyId, subject: &Subject) -> Result<Vec<PersonId>> {
    let sql = "SELECT DISTINCT written_by FROM journey_comment
        WHERE journey_id = $1 AND kind = $2 AND subject = $3 AND withdrawn_at IS NULL ORDER BY written_by";
    let rows = query.rows(sql, values![journey, subject.kind, subject.id.as_str()]).await?;
    rows.iter().map(|row| row.get("written_by")).collect()
}

/// The newest comment of a journey that stands, and how many do.
pub async fn newest(query: &mut impl Query, journey: JourneyId) -> Result<Option<(Comment, usize)>> {
    let sql = "SELECT COUNT(*) AS many FROM journey_comment WHERE journey_id = $1 AND withdrawn_at IS NULL";
    let many: i64 = query.row(sql, values![journey]).await?.map_or(Ok(0), |row| row.get("many"))?;
    if many == 0 {
        return Ok(None);
    }
    let sql = comments!("journey_id = $1 AND withdrawn_at IS NULL ORDER BY written_at DESC, journey_comment.id DESC LIMIT 1");
    let newest = query.row(sql, values![journey]).await?.as_ref().map(read).transpose()?;
    Ok(newest.map(|newest| (newest, usize::try_from(many).unwrap_or_default())))
}

/// How many comments stand at things of a kind, by what those are called; nothing for none.
pub async fn counts(query: &mut impl Query, journey: JourneyId, kind: Kind) -> Result<BTreeMap<String, usize>> {
    let sql = "SELECT subject, COUNT(*) AS many FROM journey_comment WHERE journey_id = $1 AND kind = $2 AND withdrawn_at IS NULL
        GROUP BY subject";
    let read = |row: &Row| Ok((row.get("subject")?, usize::try_from(row.get::<i64>("many")?).unwrap_or_default()));
    query.rows(sql, values![journey, kind]).await?.iter().map(read).collect()
}

/// Writes a comment.
pub async fn add(act: &mut Act, journey: JourneyId, comment: &Comment) -> Result<()> {
    let sql =
        "INSERT INTO journey_comment (id, journey_id, kind, subject, text, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let Comment { id, kind, subject, text, written_by, written_at, .. } = comment;
    act.execute(sql, values![*id, journey, *kind, subject.as_str(), text.as_str(), *written_by, *written_at]).await.map(drop)
}

/// Changes what a comment says.
pub async fn change(act: &mut Act, journey: JourneyId, id: CommentId, text: &str) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE journey_comment SET text = $3, changed_at = $4 WHERE journey_id = $1 AND id = $2";
    act.execute(sql, values![journey, id, text, now]).await.map(drop)
}

/// Withdraws a comment for somebody, or brings it back for nobody in particular.
pub async fn set_withdrawn(act: &mut Act, journey: JourneyId, id: CommentId, by: Option<PersonId>) -> Result<()> {
    let at = by.map(|_| act.now());
    let sql = "UPDATE journey_comment SET withdrawn_at = $3, withdrawn_by = $4 WHERE journey_id = $1 AND id = $2";
    act.execute(sql, values![journey, id, at, by]).await.map(drop)
}

/// Notes that a comment mentions somebody; false when it has before.
pub async fn mention(act: &mut Act, id: CommentId, person: PersonId) -> Result<bool> {
    let now = act.now();
    let sql = "INSERT INTO journey_mention (comment_id, person_id, mentioned_at) VALUES ($1, $2, $3) ON CONFLICT (comment_id, person_id) DO NOTHING";
    Ok(act.execute(sql, values![id, person, now]).await? == 1)
}

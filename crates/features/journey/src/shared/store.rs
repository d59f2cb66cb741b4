//! The tables `journey_shared_version` and `journey_shared_page`, owned by this feature. Names of people and organisations are read from tables of
//! `people`.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Id;
use perron_people::model::PersonId;

use crate::{
    model::JourneyId,
    shared::model::{Public, PublicPage, SharedId, SharedKind, State, Told, Version},
};

fn told(row: &Row) -> Result<Told> {
    Ok(Told {
        title: row.get("title")?,
        need: row.get("need")?,
        done: row.get("done")?,
        result: row.get("result")?,
        figures: row.get("figures")?,
        differently: row.get("differently")?,
    })
}

fn read(row: &Row) -> Result<Version> {
    Ok(Version {
        number: row.get("number")?,
        language: row.get("language")?,
        told: told(row)?,
        state: row.parse("state")?,
        written_by: row.get("written_by")?,
        written_by_name: row.get("writer")?,
        written_at: row.get("written_at")?,
        sent_by: row.get("sent_by")?,
        sent_at: row.get("sent_at")?,
        reviewed_by_name: row.get("reader")?,
        reviewed_at: row.get("reviewed_at")?,
        reason: row.get("reason")?,
    })
}

/// All versions of a journey, the newest first.
pub async fn versions(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Version>> {
    let sql =
        "SELECT number, journey_shared_version.language AS language, title, need, done, result, figures, differently, state, written_by,
            writer.name AS writer, written_at, sent_by, sent_at, reader.name AS reader, reviewed_at, reason
        FROM journey_shared_version JOIN person AS writer ON writer.id = written_by LEFT JOIN person AS reader ON reader.id = reviewed_by
        WHERE journey_id = $1 ORDER BY number DESC";
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// The newest version.
pub async fn newest(query: &mut impl Query, journey: JourneyId) -> Result<Option<Version>> {
    Ok(versions(query, journey).await?.into_iter().next())
}

/// The public page of a journey, if it ever had one.
pub async fn page(query: &mut impl Query, journey: JourneyId) -> Result<Option<PublicPage>> {
    let sql = "SELECT id, number FROM journey_shared_page WHERE journey_id = $1";
    let row = query.row(sql, values![journey]).await?;
    row.as_ref().map(|row| Ok(PublicPage { id: row.get("id")?, number: row.get("number")? })).transpose()
}

/// Begins a version.
pub async fn add(act: &mut Act, journey: JourneyId, version: &Version) -> Result<()> {
    let sql = "INSERT INTO journey_shared_version (journey_id, number, language, title, need, done, result, figures, differently, state,
            written_by, written_at, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '')";
    let Told { title, need, done, result, figures, differently } = &version.told;
    let values = values![
        journey,
        version.number,
        version.language.as_str(),
        title.as_str(),
        need.as_str(),
        done.as_str(),
        result.as_str(),
        figures.as_str(),
        differently.as_str(),
        version.state,
        version.written_by,
        version.written_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Changes the text of a draft.
pub async fn change(act: &mut Act, journey: JourneyId, version: &Version) -> Result<()> {
    let sql = "UPDATE journey_shared_version SET title = $3, need = $4, done = $5, result = $6, figures = $7, differently = $8,
            written_by = $9, written_at = $10
        WHERE journey_id = $1 AND number = $2";
    let Told { title, need, done, result, figures, differently } = &version.told;
    let values = values![
        journey,
        version.number,
        title.as_str(),
        need.as_str(),
        done.as_str(),
        result.as_str(),
        figures.as_str(),
        differently.as_str(),
        version.written_by,
        version.written_at
    ];
    act.execute(sql, values).await.map(drop)
}

/// Sends a version to be read over.
pub async fn send(act: &mut Act, journey: JourneyId, number: i64, by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE journey_shared_version SET state = $3, sent_by = $4, sent_at = $5 WHERE journey_id = $1 AND number = $2";
    act.execute(sql, values![journey, number, State::Waiting, by, now]).await.map(drop)
}

/// Makes a draft of a version again that was sent.
pub async fn take_back(act: &mut Act, journey: JourneyId, number: i64) -> Result<()> {
    let sql = "UPDATE journey_shared_version SET state = $3 WHERE journey_id = $1 AND number = $2";
    act.execute(sql, values![journey, number, State::Draft]).await.map(drop)
}

/// What whoever read a version says of it.
pub async fn answer(act: &mut Act, journey: JourneyId, number: i64, state: State, by: PersonId, reason: &str) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE journey_shared_version SET state = $3, reviewed_by = $4, reviewed_at = $5, reason = $6
        WHERE journey_id = $1 AND number = $2";
    act.execute(sql, values![journey, number, state, by, now, reason]).await.map(drop)
}

/// Lets a version stand on the public page. The page keeps its address.
pub async fn publish(act: &mut Act, journey: JourneyId, number: i64) -> Result<()> {
    let (id, now): (Id<SharedKind>, _) = (act.new_id(), act.now());
    let sql = "INSERT INTO journey_shared_page (journey_id, id, number, shown_since) VALUES ($1, $2, $3, $4)
        ON CONFLICT (journey_id) DO UPDATE SET number = excluded.number, shown_since = excluded.shown_since";
    act.execute(sql, values![journey, id, number, now]).await.map(drop)
}

/// Takes the public page down.
pub async fn hide(act: &mut Act, journey: JourneyId) -> Result<()> {
    let sql = "UPDATE journey_shared_page SET number = NULL, shown_since = NULL WHERE journey_id = $1";
    act.execute(sql, values![journey]).await.map(drop)
}

/// What stands on public pages, and where it comes from.
macro_rules! public {
    ($end:literal) => {
        concat!(
            "SELECT page.id AS id, shown.language AS language, shown.title AS title, need, done, shown.result AS result,
                figures, differently, owner.name AS owner, method_version.method AS method, leg.route AS route, journey_end.outcome AS outcome,
                page.shown_since AS since
            FROM journey_shared_page AS page
                JOIN journey_shared_version AS shown ON shown.journey_id = page.journey_id AND shown.number = page.number
                JOIN journey ON journey.id = page.journey_id JOIN organisation AS owner ON owner.id = journey.organisation_id
                LEFT JOIN journey_end ON journey_end.journey_id = page.journey_id
                LEFT JOIN journey_leg AS leg ON leg.journey_id = page.journey_id
                    AND leg.number = (SELECT MAX(number) FROM journey_leg AS newest WHERE newest.journey_id = page.journey_id)
                LEFT JOIN method_version ON method_version.id = leg.method_version_id ",
            $end
        )
    };
}

fn read_public(row: &Row) -> Result<Public> {
    let (method, route): (Option<String>, Option<String>) = (row.get("method")?, row.get("route")?);
    Ok(Public {
        id: row.get("id")?,
        language: row.get("language")?,
        told: told(row)?,
        owner: row.get("owner")?,
        way: method.zip(route),
        outcome: row.parse_optional("outcome")?,
        since: row.get("since")?,
    })
}

/// How many cases are public, of all routes or of one (`method/route`).
pub async fn count(query: &mut impl Query, way: &str) -> Result<usize> {
    let sql = "SELECT COUNT(*) AS count FROM journey_shared_page AS page
            LEFT JOIN journey_leg AS leg ON leg.journey_id = page.journey_id
                AND leg.number = (SELECT MAX(number) FROM journey_leg AS newest WHERE newest.journey_id = page.journey_id)
            LEFT JOIN method_version ON method_version.id = leg.method_version_id
        WHERE page.number IS NOT NULL AND ($1 = '' OR method_version.method || '/' || leg.route = $1)";
    let Some(row) = query.row(sql, values![way]).await? else { return Ok(0) };
    Ok(usize::try_from(row.get::<i64>("count")?).unwrap_or_default())
}

/// Some of them, the newest first.
pub async fn listed(query: &mut impl Query, way: &str, skip: i64, at_most: i64) -> Result<Vec<Public>> {
    let sql = public!(
        "WHERE ($1 = '' OR method_version.method || '/' || leg.route = $1) ORDER BY page.shown_since DESC, page.id LIMIT $2 OFFSET $3"
    );
    query.rows(sql, values![way, at_most, skip]).await?.iter().map(read_public).collect()
}

/// A public case.
pub async fn public(query: &mut impl Query, id: SharedId) -> Result<Option<Public>> {
    let sql = public!("WHERE page.id = $1");
    query.row(sql, values![id]).await?.as_ref().map(read_public).transpose()
}

/// The versions that somebody wrote, sent or read over, in whichever journeys: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<(JourneyId, Version)>> {
    let sql =
        "SELECT journey_id, number, journey_shared_version.language AS language, title, need, done, result, figures, differently, state,
            written_by, writer.name AS writer, written_at, sent_by, sent_at, reader.name AS reader, reviewed_at, reason
        FROM journey_shared_version JOIN person AS writer ON writer.id = written_by LEFT JOIN person AS reader ON reader.id = reviewed_by
        WHERE written_by = $1 OR sent_by = $1 OR reviewed_by = $1 ORDER BY written_at, journey_id, number";
    query.rows(sql, values![person]).await?.iter().map(|row| Ok((row.get("journey_id")?, read(row)?))).collect()
}

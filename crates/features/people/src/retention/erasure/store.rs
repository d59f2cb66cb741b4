//! The tables `waiting_erasure` and `waiting_erasure_part`, owned by this feature, and what keeps a person's traces in an organisation:
//! `membership`, `former_member`, `invitation`, `impartiality_declaration` and `support_access`, which it owns too.

use std::collections::BTreeSet;

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    model::{OrganisationId, PersonId},
    retention::{
        Category,
        erasure::{Part, Waiting},
    },
};

fn read(row: &Row) -> Result<Waiting> {
    Ok(Waiting {
        organisation: row.get("organisation_id")?,
        person: row.get("person_id")?,
        asked_at: row.get("asked_at")?,
        due_at: row.get("due_at")?,
    })
}

/// Erasures that wait in an organisation, the oldest first.
pub async fn waiting(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Waiting>> {
    let sql = "SELECT organisation_id, person_id, asked_at, due_at FROM waiting_erasure
        WHERE organisation_id = $1 AND finished_at IS NULL ORDER BY asked_at, person_id";
    query.rows(sql, values![organisation]).await?.iter().map(read).collect()
}

/// Adds one, with the name that the organisation's journal goes on saying.
pub async fn add(act: &mut Act, waiting: &Waiting, name: Option<&str>) -> Result<()> {
    let sql = "INSERT INTO waiting_erasure (organisation_id, person_id, name, asked_at, due_at) VALUES ($1, $2, $3, $4, $5)";
    act.execute(sql, values![waiting.organisation, waiting.person, name, waiting.asked_at, waiting.due_at]).await.map(drop)
}

/// Notes what is erased when it is over.
pub async fn add_part(act: &mut Act, organisation: OrganisationId, person: PersonId, part: &Part) -> Result<()> {
    let sql = "INSERT INTO waiting_erasure_part (organisation_id, person_id, kind, of_id, name) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (organisation_id, person_id, kind, of_id, name) DO NOTHING";
    let (kind, of, name) = match part {
        Part::Value { entry, name } => ("value", entry, name.as_str()),
        Part::Invitation(id) => ("invitation", id, ""),
    };
    act.execute(sql, values![organisation, person, kind, of, name]).await.map(drop)
}

/// What is erased when it is over.
pub async fn parts(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Vec<Part>> {
    let sql = "SELECT kind, of_id, name FROM waiting_erasure_part WHERE organisation_id = $1 AND person_id = $2 ORDER BY kind, of_id, name";
    let read = |row: &Row| {
        let of: String = row.get("of_id")?;
        let kind: String = row.get("kind")?;
        Ok(if kind == "invitation" { Part::Invitation(of) } else { Part::Value { entry: of, name: row.get("name")? } })
    };
    query.rows(sql, values![organisation, person]).await?.iter().map(read).collect()
}

/// Notes that it is over: nothing is left of the name and of what was to be erased.
pub async fn finish(act: &mut Act, organisation: OrganisationId, person: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE waiting_erasure SET name = NULL, finished_at = $3 WHERE organisation_id = $1 AND person_id = $2";
    act.execute(sql, values![organisation, person, now]).await?;
    let sql = "DELETE FROM waiting_erasure_part WHERE organisation_id = $1 AND person_id = $2";
    act.execute(sql, values![organisation, person]).await.map(drop)
}

/// What somebody's traces in organisations are kept for, and since when: the period runs from there. What still goes on, such as a
/// membership, begins at `now`, because erasing the account ends it.
pub async fn traces(query: &mut impl Query, person: PersonId, now: Instant) -> Result<Vec<(OrganisationId, Category, Instant)>> {
    let sql = "SELECT organisation_id, 'former-members' AS category, NULL AS since FROM membership WHERE person_id = $1
        UNION ALL SELECT organisation_id, 'former-members', left_at FROM former_member WHERE person_id = $1 AND forgotten_at IS NULL
        UNION ALL SELECT organisation_id, 'invitations', COALESCE(answered_at, expires_at) FROM invitation
            WHERE mail = (SELECT mail FROM person WHERE id = $1)
        UNION ALL SELECT organisation_id, 'declarations', ended_at FROM impartiality_declaration WHERE person_id = $1";
    let read = |row: &Row| {
        let since: Option<Instant> = row.get("since")?;
        // An invitation that nobody has answered may end later than now.
        Ok((row.get("organisation_id")?, row.parse("category")?, since.unwrap_or(now).min(now)))
    };
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// Takes back the invitations to somebody's address that nobody has answered in an organisation; names all of them, with whether that was so.
pub async fn keep_invitations(act: &mut Act, organisation: OrganisationId, mail: &str) -> Result<Vec<(String, bool)>> {
    let now = act.now();
    let sql = "SELECT id, state FROM invitation WHERE organisation_id = $1 AND mail = $2 ORDER BY id";
    let rows = act.rows(sql, values![organisation, mail]).await?;
    let sql = "UPDATE invitation SET state = 'withdrawn', answered_at = $3 WHERE organisation_id = $1 AND mail = $2 AND state = 'waiting'";
    act.execute(sql, values![organisation, mail, now]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get::<String>("state")? == "waiting"))).collect()
}

/// The declarations of somebody in an organisation; what they say is emptied.
pub async fn empty_declarations(act: &mut Act, organisation: OrganisationId, person: PersonId) -> Result<BTreeSet<String>> {
    let sql = "SELECT id FROM impartiality_declaration WHERE organisation_id = $1 AND person_id = $2";
    let ids = act.rows(sql, values![organisation, person]).await?.iter().map(|row| row.get("id")).collect();
    let sql = "UPDATE impartiality_declaration SET what = '' WHERE organisation_id = $1 AND person_id = $2";
    act.execute(sql, values![organisation, person]).await?;
    ids
}

/// The support accesses of somebody to an organisation; why they had them is emptied.
pub async fn empty_support(act: &mut Act, organisation: OrganisationId, person: PersonId) -> Result<BTreeSet<String>> {
    let sql = "SELECT id FROM support_access WHERE organisation_id = $1 AND person_id = $2";
    let ids = act.rows(sql, values![organisation, person]).await?.iter().map(|row| row.get("id")).collect();
    let sql = "UPDATE support_access SET reason = '' WHERE organisation_id = $1 AND person_id = $2";
    act.execute(sql, values![organisation, person]).await?;
    ids
}

/// The organisations in which somebody has written something of their own.
pub async fn written_in(query: &mut impl Query, person: PersonId) -> Result<BTreeSet<OrganisationId>> {
    let sql = "SELECT organisation_id FROM impartiality_declaration WHERE person_id = $1
        UNION SELECT organisation_id FROM support_access WHERE person_id = $1";
    query.rows(sql, values![person]).await?.iter().map(|row| row.get("organisation_id")).collect()
}

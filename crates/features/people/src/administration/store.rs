//! What the platform's pages ask of the tables `person` and `organisation`, owned by this feature, and of `outbox` and
//! `journal_checkpoint`, owned by the journal, which has no pages of its own.

use perron_db::{Query, Result, Row, values};
use perron_journal::{Act, Outgoing};
use perron_kernel::{Id, Instant};

use crate::model::{Country, OrganisationId, OrganisationKind, PersonId};

/// The numbers of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// People with an account.
    pub people: u64,
    /// Organisations that are not closed.
    pub organisations: u64,
    /// Pieces of work that are still to be done.
    pub waiting: u64,
    /// Those that were given up.
    pub dead: u64,
    /// When the newest checkpoint was made.
    pub checkpoint: Option<Instant>,
}

/// A person as the list shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPerson {
    /// Names them.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// Whether they look after the platform.
    pub is_administrator: bool,
}

/// An organisation as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedOrganisation {
    /// Names it.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is.
    pub country: Country,
    /// Its number; empty when none was given.
    pub identifier: String,
}

/// Work that was given up, without what it was to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLetter {
    /// Names it.
    pub id: Id<Outgoing>,
    /// What kind of work it is.
    pub kind: String,
    /// When the act happened that it follows from.
    pub created_at: Instant,
    /// How often it was tried.
    pub attempts: u64,
    /// Why the last attempt failed.
    pub error: String,
}

/// The numbers of the overview.
pub async fn numbers(query: &mut impl Query) -> Result<Numbers> {
    let newest = query.row("SELECT MAX(recorded_at) AS newest FROM journal_checkpoint", &[]).await?;
    Ok(Numbers {
        people: query.count("SELECT COUNT(*) AS count FROM person WHERE erased_at IS NULL", &[]).await?,
        organisations: query.count("SELECT COUNT(*) AS count FROM organisation WHERE closed_at IS NULL", &[]).await?,
        waiting: query.count("SELECT COUNT(*) AS count FROM outbox WHERE state = 'waiting'", &[]).await?,
        dead: query.count("SELECT COUNT(*) AS count FROM outbox WHERE state = 'dead'", &[]).await?,
        checkpoint: newest.map_or(Ok(None), |row| row.get("newest"))?,
    })
}

/// Everybody with an account, in no order: the engines do not sort or compare letters alike, so the page does both.
pub async fn people(query: &mut impl Query) -> Result<Vec<ListedPerson>> {
    let rows = query.rows("SELECT id, name, mail, is_platform_administrator FROM person WHERE erased_at IS NULL", &[]).await?;
    let text = |row: &Row, column| row.get::<Option<String>>(column).map(Option::unwrap_or_default);
    let read = |row: &Row| {
        let is_administrator = row.get("is_platform_administrator")?;
        Ok(ListedPerson { id: row.get("id")?, name: text(row, "name")?, mail: text(row, "mail")?, is_administrator })
    };
    rows.iter().map(read).collect()
}

/// Every organisation that is not closed, in no order.
pub async fn organisations(query: &mut impl Query) -> Result<Vec<ListedOrganisation>> {
    let rows = query.rows("SELECT id, name, kind, country, identifier FROM organisation WHERE closed_at IS NULL", &[]).await?;
    let read = |row: &Row| {
        Ok(ListedOrganisation {
            id: row.get("id")?,
            name: row.get("name")?,
            kind: row.parse("kind")?,
            country: row.parse("country")?,
            identifier: row.get::<Option<String>>("identifier")?.unwrap_or_default(),
        })
    };
    rows.iter().map(read).collect()
}

/// What an organisation is or was called.
pub async fn organisation_name(query: &mut impl Query, id: OrganisationId) -> Result<Option<String>> {
    let row = query.row("SELECT name FROM organisation WHERE id = $1", values![id]).await?;
    row.map(|row| row.get("name")).transpose()
}

/// Keeps the rows of all platform administrators until the act is over.
pub async fn hold_administrators(act: &mut Act) -> Result<()> {
    let sql = "UPDATE person SET is_platform_administrator = 1 WHERE is_platform_administrator = 1";
    act.execute(sql, &[]).await.map(drop)
}

/// Whether somebody is a platform administrator.
pub async fn is_administrator(query: &mut impl Query, person: PersonId) -> Result<bool> {
    let sql = "SELECT id FROM person WHERE id = $1 AND is_platform_administrator = 1 AND erased_at IS NULL";
    Ok(query.row(sql, values![person]).await?.is_some())
}

/// How many platform administrators there are.
pub async fn administrators(query: &mut impl Query) -> Result<u64> {
    query.count("SELECT COUNT(*) AS count FROM person WHERE is_platform_administrator = 1 AND erased_at IS NULL", &[]).await
}

/// Makes somebody a platform administrator, or one no more; false when nothing changes by it.
pub async fn set_administrator(act: &mut Act, person: PersonId, administrator: bool) -> Result<bool> {
    let sql = "UPDATE person SET is_platform_administrator = $2
        WHERE id = $1 AND is_platform_administrator <> $2 AND erased_at IS NULL";
    Ok(act.execute(sql, values![person, administrator]).await? == 1)
}

/// Work that was given up, the newest first, so much at most behind so many.
pub async fn dead_letters(query: &mut impl Query, behind: u32, most: u32) -> Result<Vec<DeadLetter>> {
    let sql = "SELECT id, kind, created_at, attempts, last_error FROM outbox
        WHERE state = 'dead' ORDER BY created_at DESC, id DESC LIMIT $1 OFFSET $2";
    query.rows(sql, values![most, behind]).await?.iter().map(read_letter).collect()
}

/// One piece of it.
pub async fn dead_letter(query: &mut impl Query, id: Id<Outgoing>) -> Result<Option<DeadLetter>> {
    let sql = "SELECT id, kind, created_at, attempts, last_error FROM outbox WHERE id = $1 AND state = 'dead'";
    query.row(sql, values![id]).await?.as_ref().map(read_letter).transpose()
}

fn read_letter(row: &Row) -> Result<DeadLetter> {
    Ok(DeadLetter {
        id: row.get("id")?,
        kind: row.get("kind")?,
        created_at: row.get("created_at")?,
        attempts: row.get("attempts")?,
        error: row.get::<Option<String>>("last_error")?.unwrap_or_default(),
    })
}

/// Has it tried again from the first attempt on; false when it is not there to be tried.
pub async fn retry_letter(act: &mut Act, id: Id<Outgoing>) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE outbox SET state = 'waiting', due_at = $2, attempts = 0, last_error = NULL, finished_at = NULL
        WHERE id = $1 AND state = 'dead'";
    Ok(act.execute(sql, values![id, now]).await? == 1)
}

/// Drops it, with what it was to bring; false when it is not there to be dropped.
pub async fn drop_letter(act: &mut Act, id: Id<Outgoing>) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE outbox SET state = 'dropped', payload = NULL, finished_at = $2 WHERE id = $1 AND state = 'dead'";
    Ok(act.execute(sql, values![id, now]).await? == 1)
}

//! The tables `retention_rule` and `former_member`, owned by this feature.

use std::collections::BTreeMap;

use perron_db::{Query, Result, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    model::{OrganisationId, PersonId},
    retention::Category,
};

/// The periods an organisation has chosen, in months. What is not in it has no end.
pub async fn rules(query: &mut impl Query, organisation: OrganisationId) -> Result<BTreeMap<Category, u32>> {
    let sql = "SELECT category, months FROM retention_rule WHERE organisation_id = $1";
    let rows = query.rows(sql, values![organisation]).await?;
    rows.iter().map(|row| Ok((row.parse("category")?, row.get("months")?))).collect()
}

/// Sets a period, or takes it away.
pub async fn set_rule(act: &mut Act, organisation: OrganisationId, category: Category, months: Option<u32>) -> Result<()> {
    let now = act.now();
    let Some(months) = months else {
        let sql = "DELETE FROM retention_rule WHERE organisation_id = $1 AND category = $2";
        return act.execute(sql, values![organisation, category]).await.map(drop);
    };
    let sql = "INSERT INTO retention_rule (organisation_id, category, months, chosen_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (organisation_id, category) DO UPDATE SET months = $3, chosen_at = $4";
    act.execute(sql, values![organisation, category, months, now]).await.map(drop)
}

/// The organisations for which the job has something to look at.
pub async fn with_rules(query: &mut impl Query) -> Result<Vec<OrganisationId>> {
    let sql = "SELECT organisation_id FROM retention_rule
        UNION SELECT organisation_id FROM waiting_erasure WHERE finished_at IS NULL ORDER BY organisation_id";
    query.rows(sql, &[]).await?.iter().map(|row| row.get("organisation_id")).collect()
}

/// Notes that somebody has left. `forgotten` when nothing about them has to be kept from now on.
pub async fn note_left(act: &mut Act, organisation: OrganisationId, person: PersonId, forgotten: bool) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO former_member (organisation_id, person_id, left_at, forgotten_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (organisation_id, person_id) DO UPDATE SET left_at = $3, forgotten_at = $4";
    act.execute(sql, values![organisation, person, now, forgotten.then_some(now)]).await.map(drop)
}

/// Notes that the journal of an organisation does not say somebody's name any more.
pub async fn forget(act: &mut Act, organisation: OrganisationId, person: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "UPDATE former_member SET forgotten_at = $3 WHERE organisation_id = $1 AND person_id = $2 AND forgotten_at IS NULL";
    act.execute(sql, values![organisation, person, now]).await.map(drop)
}

/// What the journal of an organisation calls somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameThere {
    /// By this name.
    Known(String),
    /// Not by name: the period for former members is over.
    Forgotten,
    /// Not by name: they were erased.
    Erased,
}

/// What the journal of an organisation calls somebody who is or was here.
pub async fn name_in(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<NameThere> {
    let sql = "SELECT person.name AS name,
            (SELECT waiting_erasure.name FROM waiting_erasure WHERE waiting_erasure.organisation_id = $1 AND person_id = $2) AS kept,
            (SELECT forgotten_at FROM former_member WHERE former_member.organisation_id = $1 AND person_id = $2 AND NOT EXISTS
                (SELECT 1 FROM membership WHERE membership.organisation_id = $1 AND membership.person_id = $2)) AS forgotten_at
        FROM person WHERE id = $2";
    let Some(row) = query.row(sql, values![organisation, person]).await? else { return Ok(NameThere::Erased) };
    let (name, kept): (Option<String>, Option<String>) = (row.get("name")?, row.get("kept")?);
    let forgotten = row.get::<Option<Instant>>("forgotten_at")?.is_some();
    Ok(match name.or(kept) {
        Some(_) if forgotten => NameThere::Forgotten,
        Some(name) => NameThere::Known(name),
        None => NameThere::Erased,
    })
}

/// Those who belong or belonged to an organisation and can be called by name there, for choices.
pub async fn people_of(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<(PersonId, String)>> {
    let sql = "SELECT id, COALESCE(person.name, waiting_erasure.name) AS name FROM person
        LEFT JOIN waiting_erasure ON waiting_erasure.person_id = id AND waiting_erasure.organisation_id = $1
        WHERE COALESCE(person.name, waiting_erasure.name) IS NOT NULL
            AND (EXISTS (SELECT 1 FROM membership WHERE membership.organisation_id = $1 AND membership.person_id = id)
            OR EXISTS (SELECT 1 FROM former_member WHERE former_member.organisation_id = $1 AND former_member.person_id = id
                AND forgotten_at IS NULL))
        ORDER BY id";
    query.rows(sql, values![organisation]).await?.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

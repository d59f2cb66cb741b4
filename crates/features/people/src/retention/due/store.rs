//! What is due in an organisation, and erasing it: in the tables `invitation`, `former_member`, `impartiality_declaration` and
//! `support_access`, owned by this feature. Each question asks for what has not been erased yet, so that asking again finds nothing.

use std::collections::BTreeSet;

use perron_db::{Query, Result, Row, values};
use perron_journal::{Act, Stream, personal_with_fact};
use perron_kernel::Instant;

use crate::{
    model::{OrganisationId, PersonId},
    moment,
    retention::due::Item,
};

fn read(row: &Row) -> Result<Item> {
    Ok(Item { id: row.get("id")?, person: row.get("person_id")? })
}

/// Invitations that were answered, withdrawn or ran out by then.
pub async fn invitations(query: &mut impl Query, organisation: OrganisationId, until: Instant) -> Result<Vec<Item>> {
    let sql = "SELECT invitation.id AS id, COALESCE(person.id, waiting_erasure_part.person_id) AS person_id
        FROM invitation LEFT JOIN person ON person.mail = invitation.mail
        LEFT JOIN waiting_erasure_part ON waiting_erasure_part.kind = 'invitation' AND of_id = invitation.id
        WHERE invitation.organisation_id = $1
            AND ((state <> 'waiting' AND answered_at <= $2) OR (state = 'waiting' AND expires_at <= $2))
        ORDER BY invitation.id";
    query.rows(sql, values![organisation, until]).await?.iter().map(read).collect()
}

/// Removes an invitation.
pub async fn remove_invitation(act: &mut Act, id: &str) -> Result<()> {
    act.execute("DELETE FROM invitation WHERE id = $1", values![id]).await.map(drop)
}

/// People who had left by then. Who has erased their account since waits for its own moment.
pub async fn former_members(query: &mut impl Query, organisation: OrganisationId, until: Instant) -> Result<Vec<Item>> {
    let sql = "SELECT former_member.person_id AS id, former_member.person_id AS person_id FROM former_member
        WHERE organisation_id = $1 AND left_at <= $2 AND forgotten_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.organisation_id = former_member.organisation_id
                AND membership.person_id = former_member.person_id)
            AND NOT EXISTS (SELECT 1 FROM waiting_erasure WHERE waiting_erasure.organisation_id = former_member.organisation_id
                AND waiting_erasure.person_id = former_member.person_id AND finished_at IS NULL)
        ORDER BY former_member.person_id";
    query.rows(sql, values![organisation, until]).await?.iter().map(read).collect()
}

/// The invitations to the address that somebody has now, in an organisation.
pub async fn invitations_of(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Vec<String>> {
    let sql = "SELECT invitation.id AS id FROM invitation JOIN person ON person.mail = invitation.mail
        WHERE organisation_id = $1 AND person.id = $2";
    query.rows(sql, values![organisation, person]).await?.iter().map(|row| row.get("id")).collect()
}

/// Contacts that had been removed by then and have not come back, where the journal still says something of them.
pub async fn contacts(query: &mut impl Query, organisation: OrganisationId, until: Instant) -> Result<Vec<Item>> {
    let here = query.rows("SELECT id FROM contact_point WHERE organisation_id = $1", values![organisation]).await?;
    removed(query, organisation, until, ("contact", "people.remove-contact"), &here).await
}

/// Files that had been removed by then, where the journal still says something of them.
pub async fn files(query: &mut impl Query, organisation: OrganisationId, until: Instant) -> Result<Vec<Item>> {
    let here = query.rows("SELECT id FROM file WHERE organisation_id = $1", values![organisation]).await?;
    removed(query, organisation, until, ("file", "people.remove-file"), &here).await
}

/// What an act had removed by then and the journal still says something of, by the fact that names it; nothing of what is here.
async fn removed(
    query: &mut impl Query,
    organisation: OrganisationId,
    until: Instant,
    (fact, act): (&str, &str),
    here: &[Row],
) -> Result<Vec<Item>> {
    let mut gone = BTreeSet::new();
    let mut later = here.iter().map(|row| row.get("id")).collect::<Result<BTreeSet<String>>>()?;
    for standing in personal_with_fact(query, &Stream::organisation(organisation), fact).await? {
        if standing.act == act && standing.recorded_at <= until {
            gone.insert(standing.fact);
        } else if standing.recorded_at > until {
            later.insert(standing.fact);
        }
    }
    Ok(gone.difference(&later).map(|id| Item { id: id.clone(), person: None }).collect())
}

/// Declarations that had ended by then, or whose last day had gone by.
pub async fn declarations(query: &mut impl Query, organisation: OrganisationId, until: Instant) -> Result<Vec<Item>> {
    let sql = "SELECT id, person_id FROM impartiality_declaration
        WHERE organisation_id = $1 AND (ended_at <= $2 OR (ended_at IS NULL AND valid_until < $3)) ORDER BY id";
    let day = moment::day(until).to_string();
    query.rows(sql, values![organisation, until, day]).await?.iter().map(read).collect()
}

/// Removes a declaration.
pub async fn remove_declaration(act: &mut Act, id: &str) -> Result<()> {
    act.execute("DELETE FROM impartiality_declaration WHERE id = $1", values![id]).await.map(drop)
}

/// Support accesses that had ended by then and still say why.
pub async fn support(query: &mut impl Query, organisation: OrganisationId, until: Instant) -> Result<Vec<Item>> {
    let sql = "SELECT id, person_id FROM support_access
        WHERE organisation_id = $1 AND reason <> '' AND COALESCE(ended_at, ends_at) <= $2 ORDER BY id";
    query.rows(sql, values![organisation, until]).await?.iter().map(read).collect()
}

/// Takes the reason out of a support access.
pub async fn blank_support(act: &mut Act, id: &str) -> Result<()> {
    act.execute("UPDATE support_access SET reason = '' WHERE id = $1", values![id]).await.map(drop)
}

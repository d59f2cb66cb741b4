//! What is erased with an account, in the tables `person`, `session`, `one_time_link`, `membership` and `invitation`, owned by
//! this feature; `waiting_erasure_part`, owned by the retention pages, says what has to be kept for now.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::{
    invitation::State,
    model::{InvitationId, OrganisationId, PersonId},
};

/// Keeps the rows of this person and of all who look after the platform until the act is over: of two who erase themselves at the same
/// moment, the second sees that the first is gone.
pub async fn hold_administrators(act: &mut Act, person: PersonId) -> Result<()> {
    let sql = "UPDATE person SET notices = notices WHERE id = $1 OR is_platform_administrator = 1";
    act.execute(sql, values![person]).await.map(drop)
}

/// The organisations that would be without an administrator, by name.
pub async fn sole_administrations(query: &mut impl Query, person: PersonId) -> Result<Vec<(OrganisationId, String)>> {
    let sql = "SELECT id, name FROM organisation JOIN membership ON organisation_id = id
        WHERE person_id = $1 AND role = 'administrator' AND closed_at IS NULL AND NOT EXISTS
            (SELECT 1 FROM membership AS others WHERE others.organisation_id = id AND others.person_id <> $1 AND others.role = 'administrator')
        ORDER BY name, id";
    query.rows(sql, values![person]).await?.iter().map(|row: &Row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// Whether nobody else looks after the platform.
pub async fn is_last_platform_administrator(query: &mut impl Query, person: PersonId) -> Result<bool> {
    let sql = "SELECT id FROM person WHERE is_platform_administrator = 1 AND erased_at IS NULL";
    let administrators = query.rows(sql, &[]).await?;
    let ids = administrators.iter().map(|row| row.get("id")).collect::<Result<Vec<PersonId>>>()?;
    Ok(ids == [person])
}

/// Erases the person: the row keeps its id, and when this happened. False when they were erased before.
pub async fn person(act: &mut Act, person: PersonId) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE person SET mail = NULL, name = NULL, password_hash = NULL, is_platform_administrator = 0, notices = 'program',
            theme = 'auto', erased_at = $2
        WHERE id = $1 AND erased_at IS NULL";
    Ok(act.execute(sql, values![person, now]).await? == 1)
}

/// Erases their sessions, links and memberships.
pub async fn what_they_had(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM session WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM one_time_link WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM membership WHERE person_id = $1", values![person]).await.map(drop)
}

/// Erases all invitations to an address but those that have to be kept for now; says which of them nobody had answered yet, with their organisations.
pub async fn invitations(act: &mut Act, mail: &str) -> Result<Vec<(InvitationId, OrganisationId)>> {
    let sql = "SELECT id, organisation_id FROM invitation WHERE mail = $1 AND state = $2 ORDER BY id";
    let waiting = act.rows(sql, values![mail, State::Waiting]).await?;
    let waiting = waiting.iter().map(|row| Ok((row.get("id")?, row.get("organisation_id")?))).collect::<Result<_>>()?;
    let sql = "DELETE FROM invitation WHERE mail = $1 AND NOT EXISTS
        (SELECT 1 FROM waiting_erasure_part WHERE kind = 'invitation' AND of_id = invitation.id)";
    act.execute(sql, values![mail]).await?;
    Ok(waiting)
}

/// Whether anybody or anything else here is called the same.
pub async fn is_name_shared(query: &mut impl Query, person: PersonId, name: &str) -> Result<bool> {
    let sql = "SELECT id FROM person WHERE name = $2 AND id <> $1
        UNION ALL SELECT id FROM organisation WHERE name = $2 UNION ALL SELECT id FROM contact_point WHERE name = $2 LIMIT 1";
    Ok(query.row(sql, values![person, name]).await?.is_some())
}

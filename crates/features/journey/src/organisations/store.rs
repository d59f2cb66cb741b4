//! The tables `journey_organisation` and `journey_invitation`, owned by this feature. What organisations are called is read from `people`.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::{OrganisationId, PersonId};

use crate::model::{Invitation, InvitationId, JourneyId, Part, Party, State};

fn read_party(row: &Row) -> Result<Party> {
    Ok(Party { organisation: row.get("organisation_id")?, name: row.get("name")?, part: row.parse("part")?, since: row.get("since")? })
}

fn read(row: &Row) -> Result<Invitation> {
    Ok(Invitation {
        id: row.get("id")?,
        journey: row.get("journey_id")?,
        asked_for: row.get("asked_for")?,
        organisation: row.get("organisation_id")?,
        part: row.parse("part")?,
        created_at: row.get("created_at")?,
        sent_at: row.get("sent_at")?,
    })
}

/// The organisations that take part in a journey: those that have for longest first.
pub async fn parties(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Party>> {
    let sql = "SELECT organisation_id, name, part, since FROM journey_organisation JOIN organisation ON organisation.id = organisation_id
        WHERE journey_id = $1 ORDER BY since, organisation_id";
    query.rows(sql, values![journey]).await?.iter().map(read_party).collect()
}

/// One of them.
pub async fn party(query: &mut impl Query, journey: JourneyId, organisation: OrganisationId) -> Result<Option<Party>> {
    let sql = "SELECT organisation_id, name, part, since FROM journey_organisation JOIN organisation ON organisation.id = organisation_id
        WHERE journey_id = $1 AND organisation_id = $2";
    query.row(sql, values![journey, organisation]).await?.as_ref().map(read_party).transpose()
}

/// Lets an organisation take part; false when it does already.
pub async fn add_party(act: &mut Act, journey: JourneyId, organisation: OrganisationId, part: Part) -> Result<bool> {
    let now = act.now();
    let sql = "INSERT INTO journey_organisation (journey_id, organisation_id, part, since) VALUES ($1, $2, $3, $4)
        ON CONFLICT (journey_id, organisation_id) DO NOTHING";
    Ok(act.execute(sql, values![journey, organisation, part, now]).await? == 1)
}

/// Ends the part of an organisation. Its people have been taken out before.
pub async fn remove_party(act: &mut Act, journey: JourneyId, organisation: OrganisationId) -> Result<()> {
    let sql = "DELETE FROM journey_organisation WHERE journey_id = $1 AND organisation_id = $2";
    act.execute(sql, values![journey, organisation]).await.map(drop)
}

/// Keeps an invitation, whether or not anybody fits it.
pub async fn invite(act: &mut Act, invitation: &Invitation, invited_by: PersonId) -> Result<()> {
    let sql = "INSERT INTO journey_invitation (id, journey_id, asked_for, organisation_id, part, state, invited_by, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let Invitation { id, journey, asked_for, organisation, part, created_at, .. } = invitation;
    let organisation = organisation.map(|organisation| organisation.to_string());
    let values = values![*id, *journey, asked_for, organisation, *part, State::Waiting, invited_by, *created_at];
    act.execute(sql, values).await.map(drop)
}

/// The invitations of a journey that nobody has answered, the newest first, also those that have run out.
pub async fn waiting_in(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Invitation>> {
    let sql = "SELECT id, journey_id, asked_for, organisation_id, part, created_at, COALESCE(sent_again_at, created_at) AS sent_at
        FROM journey_invitation
        WHERE journey_id = $1 AND state = $2 ORDER BY created_at DESC, id DESC";
    query.rows(sql, values![journey, State::Waiting]).await?.iter().map(read).collect()
}

/// The invitations to an organisation that it has not answered, the oldest first, also those that have run out.
pub async fn waiting_for(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Invitation>> {
    let sql = "SELECT id, journey_id, asked_for, organisation_id, part, created_at, COALESCE(sent_again_at, created_at) AS sent_at
        FROM journey_invitation
        WHERE organisation_id = $1 AND state = $2 ORDER BY created_at, id";
    query.rows(sql, values![organisation, State::Waiting]).await?.iter().map(read).collect()
}

/// Sends an invitation that waits again, to the organisation that fits by now; false when somebody was faster.
pub async fn renew(act: &mut Act, invitation: &Invitation) -> Result<bool> {
    let organisation = invitation.organisation.map(|organisation| organisation.to_string());
    let sql = "UPDATE journey_invitation SET sent_again_at = $2, organisation_id = $3 WHERE id = $1 AND state = $4";
    Ok(act.execute(sql, values![invitation.id, invitation.sent_at, organisation, State::Waiting]).await? == 1)
}

/// Says what became of an invitation that waits; false when somebody was faster.
pub async fn end(act: &mut Act, invitation: InvitationId, state: State) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE journey_invitation SET state = $2, answered_at = $3 WHERE id = $1 AND state = $4";
    Ok(act.execute(sql, values![invitation, state, now, State::Waiting]).await? == 1)
}

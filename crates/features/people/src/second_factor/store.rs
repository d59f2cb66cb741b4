//! The tables `recovery_code` and `second_factor_choice`, owned by this feature, and what it asks of others about who is to be asked.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;

use crate::{
    model::{OrganisationId, PersonId},
    second_factor::Standing,
};

/// The columns of where the `person` of a question stands.
macro_rules! standing_columns {
    () => {
        "(SELECT COUNT(*) FROM passkey WHERE passkey.person_id = person.id) AS passkeys,
        (SELECT COUNT(*) FROM recovery_code WHERE recovery_code.person_id = person.id AND used_at IS NULL) AS codes,
        (SELECT COUNT(*) FROM second_factor_choice WHERE second_factor_choice.person_id = person.id) AS chosen,
        (SELECT COUNT(*) FROM membership JOIN organisation ON organisation.id = membership.organisation_id
            WHERE membership.person_id = person.id AND second_factor_required = 1 AND closed_at IS NULL) AS organisations"
    };
}
pub(crate) use standing_columns;

/// What such columns say.
pub fn read_standing(row: &Row) -> Result<Standing> {
    Ok(Standing {
        passkeys: row.get("passkeys")?,
        codes: row.get("codes")?,
        chosen: row.get("chosen")?,
        organisations: row.get("organisations")?,
    })
}

/// Where a person stands.
pub async fn standing(query: &mut impl Query, person: PersonId) -> Result<Standing> {
    let row = query.row(concat!("SELECT ", standing_columns!(), " FROM person WHERE id = $1"), values![person]).await?;
    let nowhere = Standing { passkeys: 0, codes: 0, chosen: false, organisations: 0 };
    row.as_ref().map_or(Ok(nowhere), read_standing)
}

/// Lets other acts on the factors of a person wait until this one is over.
pub async fn hold(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("UPDATE person SET language = language WHERE id = $1", values![person]).await.map(drop)
}

/// Whether an organisation demands a second factor of this person, who belongs to it.
pub async fn demanded_by(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS count FROM organisation JOIN membership ON membership.organisation_id = organisation.id
        WHERE organisation.id = $1 AND membership.person_id = $2 AND second_factor_required = 1 AND closed_at IS NULL";
    Ok(query.count(sql, values![organisation, person]).await? > 0)
}

/// Whether an organisation demands a second factor.
pub async fn is_required(query: &mut impl Query, organisation: OrganisationId) -> Result<bool> {
    let row = query.row("SELECT second_factor_required FROM organisation WHERE id = $1", values![organisation]).await?;
    row.map_or(Ok(false), |row| row.get("second_factor_required"))
}

/// Lets an organisation demand a second factor, or no longer; false when it was so already.
pub async fn require(act: &mut Act, organisation: OrganisationId, required: bool) -> Result<bool> {
    let sql = "UPDATE organisation SET second_factor_required = $2 WHERE id = $1 AND second_factor_required <> $2";
    Ok(act.execute(sql, values![organisation, required]).await? == 1)
}

/// Notes that a person wants to be asked, or no longer; false when it was so already.
pub async fn choose(act: &mut Act, person: PersonId, chosen: bool) -> Result<bool> {
    let now = act.now();
    let met = if chosen {
        let sql = "INSERT INTO second_factor_choice (person_id, since) VALUES ($1, $2) ON CONFLICT (person_id) DO NOTHING";
        act.execute(sql, values![person, now]).await?
    } else {
        act.execute("DELETE FROM second_factor_choice WHERE person_id = $1", values![person]).await?
    };
    Ok(met == 1)
}

/// Keeps recovery codes as hashes.
pub async fn add_codes(act: &mut Act, person: PersonId, hashes: &[[u8; 32]]) -> Result<()> {
    let now = act.now();
    for hash in hashes {
        let sql = "INSERT INTO recovery_code (person_id, code_hash, created_at) VALUES ($1, $2, $3)";
        act.execute(sql, values![person, *hash, now]).await?;
    }
    Ok(())
}

/// Ends all recovery codes of a person.
pub async fn end_codes(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM recovery_code WHERE person_id = $1", values![person]).await.map(drop)
}

/// Uses up a recovery code; false when it is none of theirs or was used.
pub async fn use_code(act: &mut Act, person: PersonId, hash: [u8; 32]) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL";
    Ok(act.execute(sql, values![person, hash, now]).await? == 1)
}

/// Forgets every factor of a person who is being erased: nothing opens their account any more.
pub async fn forget(act: &mut Act, person: PersonId) -> Result<()> {
    act.execute("DELETE FROM passkey_ceremony WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM passkey WHERE person_id = $1", values![person]).await?;
    act.execute("DELETE FROM second_factor_choice WHERE person_id = $1", values![person]).await?;
    end_codes(act, person).await
}

/// How many members of an organisation have no passkey.
pub async fn members_without(query: &mut impl Query, organisation: OrganisationId) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS count FROM membership WHERE organisation_id = $1
        AND NOT EXISTS (SELECT 1 FROM passkey WHERE passkey.person_id = membership.person_id)";
    query.count(sql, values![organisation]).await
}

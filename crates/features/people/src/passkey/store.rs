//! The tables `passkey` and `passkey_ceremony`, owned by this feature.

use perron_db::{Query, Result, Row, values};
use perron_journal::Act;
use perron_kernel::Instant;
use perron_passkey::Credential;

use crate::{
    bookkeeping::Write,
    model::PersonId,
    passkey::{CeremonyId, Passkey, PasskeyId, Purpose, ceremony::Ceremony},
};

fn read(row: &Row) -> Result<Passkey> {
    Ok(Passkey {
        id: row.get("id")?,
        person: row.get("person_id")?,
        name: row.get("name")?,
        credential: Credential { id: row.get("credential_id")?, text: row.get("credential")? },
        created_at: row.get("created_at")?,
        last_used_at: row.get("last_used_at")?,
    })
}

/// The passkeys of a person, the newest first.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<Passkey>> {
    let sql = "SELECT id, person_id, name, credential_id, credential, created_at, last_used_at FROM passkey
        WHERE person_id = $1 ORDER BY created_at DESC, id DESC";
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// One passkey of a person; nobody else's.
pub async fn one(query: &mut impl Query, person: PersonId, passkey: PasskeyId) -> Result<Option<Passkey>> {
    let sql = "SELECT id, person_id, name, credential_id, credential, created_at, last_used_at FROM passkey
        WHERE person_id = $1 AND id = $2";
    query.row(sql, values![person, passkey]).await?.as_ref().map(read).transpose()
}

/// The passkey that a device calls so.
pub async fn by_credential(query: &mut impl Query, credential: &str) -> Result<Option<Passkey>> {
    let sql = "SELECT id, person_id, name, credential_id, credential, created_at, last_used_at FROM passkey WHERE credential_id = $1";
    query.row(sql, values![credential]).await?.as_ref().map(read).transpose()
}

/// Adds a passkey; false when somebody has this credential already.
pub async fn add(act: &mut Act, passkey: &Passkey) -> Result<bool> {
    let sql = "INSERT INTO passkey (id, person_id, name, credential_id, credential, created_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (credential_id) DO NOTHING";
    let Credential { id, text } = &passkey.credential;
    Ok(act.execute(sql, values![passkey.id, passkey.person, &passkey.name, id, text, passkey.created_at]).await? == 1)
}

/// Notes that a passkey was used, with its counter; false when it is gone.
pub async fn note_use(act: &mut Act, passkey: PasskeyId, credential: &Credential) -> Result<bool> {
    let now = act.now();
    let sql = "UPDATE passkey SET credential = $2, last_used_at = $3 WHERE id = $1";
    Ok(act.execute(sql, values![passkey, &credential.text, now]).await? == 1)
}

/// Calls a passkey something else; false when the person has no such passkey.
pub async fn rename(act: &mut Act, person: PersonId, passkey: PasskeyId, name: &str) -> Result<bool> {
    let sql = "UPDATE passkey SET name = $3 WHERE person_id = $1 AND id = $2";
    Ok(act.execute(sql, values![person, passkey, name]).await? == 1)
}

/// Removes a passkey; false when the person has no such passkey.
pub async fn remove(act: &mut Act, person: PersonId, passkey: PasskeyId) -> Result<bool> {
    Ok(act.execute("DELETE FROM passkey WHERE person_id = $1 AND id = $2", values![person, passkey]).await? == 1)
}

/// Keeps the first half of a ceremony, and throws away what has expired.
pub async fn add_ceremony(write: &mut impl Write, ceremony: &Ceremony, state: &str) -> Result<()> {
    let now = write.now();
    write.execute("DELETE FROM passkey_ceremony WHERE expires_at <= $1", values![now]).await?;
    let sql = "INSERT INTO passkey_ceremony (id, purpose, person_id, bound_to, options, state, passkey_name, onward, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let Ceremony { id, purpose, person, bound_to, options, name, onward, expires_at } = ceremony;
    write.execute(sql, values![*id, *purpose, *person, *bound_to, options, state, name, onward, *expires_at]).await.map(drop)
}

/// A ceremony of a browser, while it lasts.
pub async fn ceremony(
    query: &mut impl Query,
    id: CeremonyId,
    purpose: Purpose,
    bound_to: [u8; 32],
    now: Instant,
) -> Result<Option<Ceremony>> {
    let sql = "SELECT person_id, options, passkey_name, onward, expires_at FROM passkey_ceremony
        WHERE id = $1 AND purpose = $2 AND bound_to = $3 AND expires_at > $4";
    let row = query.row(sql, values![id, purpose, bound_to, now]).await?;
    row.map(|row| {
        Ok(Ceremony {
            id,
            purpose,
            person: row.get("person_id")?,
            bound_to,
            options: row.get("options")?,
            name: row.get("passkey_name")?,
            onward: row.get("onward")?,
            expires_at: row.get("expires_at")?,
        })
    })
    .transpose()
}

/// Ends a ceremony and gives what was kept for its second half; nothing when somebody was faster, so that an answer counts once.
pub async fn end_ceremony(act: &mut Act, id: CeremonyId) -> Result<Option<String>> {
    let row = act.row("SELECT state FROM passkey_ceremony WHERE id = $1", values![id]).await?;
    let ended = act.execute("DELETE FROM passkey_ceremony WHERE id = $1", values![id]).await? == 1;
    row.filter(|_| ended).map(|row| row.get("state")).transpose()
}

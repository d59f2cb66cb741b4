//! The tables `bounce` and `sent_letter`, owned by this feature. A letter that leaves is noted without an entry in the journal: the act that
//! caused it is recorded, and the row names nobody.

use perron_db::{Query, Result, Row, values};
use perron_journal::{Act, Outgoing};
use perron_kernel::{Id, Instant, Token};

use crate::{
    bookkeeping::Write,
    bounce::{BELIEVED_FOR, Bounce},
    invitation::State,
    model::{InvitationId, OrganisationId, PersonId},
};

fn read(row: &Row) -> Result<Bounce> {
    Ok(Bounce {
        mail: row.get("mail")?,
        letter: row.get("letter_id")?,
        letter_kind: row.get("letter_kind")?,
        reason: row.get("reason")?,
        permanent: row.get("permanent")?,
        noted_at: row.get("noted_at")?,
    })
}

/// The address of a letter as it is kept beside it.
fn address_hash(letter: Id<Outgoing>, mail: &str) -> [u8; 32] {
    Token::hash_of(&format!("{letter}\n{}", mail.to_lowercase()))
}

/// Notes that a letter leaves, once for all its attempts, and forgets those about which no report is believed any more.
pub async fn add_sent(write: &mut impl Write, letter: Id<Outgoing>, kind: &str, mail: &str) -> Result<()> {
    let now = write.now();
    write.execute("DELETE FROM sent_letter WHERE sent_at < $1", values![now.before(BELIEVED_FOR)]).await?;
    let sql = "INSERT INTO sent_letter (id, kind, address_hash, sent_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING";
    write.execute(sql, values![letter, kind, address_hash(letter, mail), now]).await.map(drop)
}

/// The kind of a letter that left here to this address, if a report about it is still believed. Asking uses it up: a report counts once.
pub async fn take_sent(act: &mut Act, letter: Id<Outgoing>, mail: &str) -> Result<Option<String>> {
    let (since, hash) = (act.now().before(BELIEVED_FOR), address_hash(letter, mail));
    let sql = "SELECT kind FROM sent_letter WHERE id = $1 AND address_hash = $2 AND sent_at >= $3";
    let row = act.row(sql, values![letter, hash, since]).await?;
    let taken = act.execute("DELETE FROM sent_letter WHERE id = $1 AND address_hash = $2", values![letter, hash]).await? == 1;
    row.filter(|_| taken).map(|row| row.get("kind")).transpose()
}

/// Notes that letters do not reach an address. That it is bad for good is not taken back by a later report of something passing.
pub async fn add(act: &mut Act, bounce: &Bounce) -> Result<bool> {
    let sql = "INSERT INTO bounce (mail, letter_id, letter_kind, reason, permanent, noted_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (mail) DO UPDATE SET letter_id = $2, letter_kind = $3, reason = $4, permanent = $5, noted_at = $6
            WHERE bounce.permanent <= $5";
    let Bounce { mail, letter, letter_kind, reason, permanent, noted_at } = bounce;
    Ok(act.execute(sql, values![mail, letter, letter_kind, reason, *permanent, *noted_at]).await? == 1)
}

/// What is known of an address that letters do not reach.
pub async fn of(query: &mut impl Query, mail: &str) -> Result<Option<Bounce>> {
    let sql = "SELECT mail, letter_id, letter_kind, reason, permanent, noted_at FROM bounce WHERE mail = $1";
    query.row(sql, values![mail]).await?.as_ref().map(read).transpose()
}

/// All of them, the newest first.
pub async fn all(query: &mut impl Query) -> Result<Vec<Bounce>> {
    let sql = "SELECT mail, letter_id, letter_kind, reason, permanent, noted_at FROM bounce ORDER BY noted_at DESC, mail";
    query.rows(sql, values![]).await?.iter().map(read).collect()
}

/// Those of the members of an organisation.
pub async fn of_members(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Bounce>> {
    let sql = "SELECT bounce.mail AS mail, letter_id, letter_kind, reason, permanent, noted_at FROM bounce
        JOIN person ON person.mail = bounce.mail JOIN membership ON membership.person_id = person.id
        WHERE membership.organisation_id = $1 ORDER BY bounce.mail";
    query.rows(sql, values![organisation]).await?.iter().map(read).collect()
}

/// Those of the invitations of an organisation that nobody has answered.
pub async fn of_invitations(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Bounce>> {
    let sql = "SELECT mail, letter_id, letter_kind, reason, permanent, noted_at FROM bounce WHERE EXISTS
            (SELECT 1 FROM invitation WHERE invitation.mail = bounce.mail AND organisation_id = $1 AND state = $2)
        ORDER BY mail";
    query.rows(sql, values![organisation, State::Waiting]).await?.iter().map(read).collect()
}

/// Who waits for somebody to prove this address as their new one.
pub async fn awaited_by(query: &mut impl Query, mail: &str, now: Instant) -> Result<Vec<PersonId>> {
    let sql = "SELECT person_id FROM one_time_link
        WHERE purpose = 'new-mail' AND subject = $1 AND used_at IS NULL AND expires_at > $2 AND person_id IS NOT NULL ORDER BY person_id";
    query.rows(sql, values![mail, now]).await?.iter().map(|row| row.get("person_id")).collect()
}

/// The invitations to an address that nobody has answered.
pub async fn invitations(query: &mut impl Query, mail: &str) -> Result<Vec<(InvitationId, OrganisationId)>> {
    let sql = "SELECT id, organisation_id FROM invitation WHERE mail = $1 AND state = $2 ORDER BY id";
    let rows = query.rows(sql, values![mail, State::Waiting]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("organisation_id")?))).collect()
}

/// Forgets what is known of an address: it has been proven, or is to be tried again.
pub async fn forget(act: &mut Act, mail: &str) -> Result<bool> {
    Ok(act.execute("DELETE FROM bounce WHERE mail = $1", values![mail]).await? == 1)
}

/// Forgets it once nobody has the address, is invited at it or waits for it: then it is only an address of somebody.
pub async fn forget_unused(act: &mut Act, mail: &str) -> Result<()> {
    let now = act.now();
    let sql = "DELETE FROM bounce WHERE mail = $1
        AND NOT EXISTS (SELECT 1 FROM person WHERE person.mail = $1)
        AND NOT EXISTS (SELECT 1 FROM invitation WHERE invitation.mail = $1 AND state = 'waiting')
        AND NOT EXISTS (SELECT 1 FROM one_time_link WHERE purpose = 'new-mail' AND subject = $1 AND used_at IS NULL AND expires_at > $2)";
    act.execute(sql, values![mail, now]).await.map(drop)
}

//! Noting that a letter did not arrive: for the person whose address it is, and for organisations that have invited it.

use perron_journal::{Actor, Entry, Outgoing, Principal, Stream};
use perron_kernel::Id;
use perron_mail::bounce;

use crate::{
    bounce::{Bounce, store},
    people::People,
    person,
};

/// A letter that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// The letter.
    pub letter: Id<Outgoing>,
    /// To which address, in small letters.
    pub mail: String,
    /// Why: a status, or the reply code of a server that gives none.
    pub reason: String,
    /// Whether nobody can be reached there for good.
    pub permanent: bool,
}

/// What a report says, if it is one of a letter that was given up and names the letter.
fn undelivered(report: &[u8]) -> Option<Undelivered> {
    let bounce = bounce::read(report)?;
    // While the server still tries, the letter may arrive.
    let message_id = bounce.message_id.as_deref().filter(|_| bounce.given_up)?;
    let (id, _) = message_id.trim_start_matches('<').split_once('@')?;
    Some(Undelivered {
        letter: id.parse().ok()?,
        permanent: bounce.address_is_bad(),
        mail: bounce.recipient.to_lowercase(),
        reason: bounce.status,
    })
}

impl People {
    /// Notes what a report says; false for everything that is no report about a letter of ours to that address, which is left alone.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub(crate) async fn note_report(&self, by: Principal, report: &[u8]) -> perron_journal::Result<bool> {
        match undelivered(report) {
            Some(undelivered) => self.note_undelivered(by, undelivered).await,
            None => Ok(false),
        }
    }

    /// Notes that a letter did not arrive; false when none of ours did not, or nobody is concerned by it (any more).
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub(crate) async fn note_undelivered(&self, by: Principal, undelivered: Undelivered) -> perron_journal::Result<bool> {
        let mut act = self.journal().begin(Actor::from(by), "people.note-bounce").await?;
        let Undelivered { letter, mail, reason, permanent } = undelivered;
        let Some(letter_kind) = store::take_sent(&mut act, letter, &mail).await? else { return Ok(false) };
        let now = act.now();
        let owner = person::store::by_mail(&mut act, &mail).await?;
        let waits = store::awaited_by(&mut act, &mail, now).await?;
        let invitations = store::invitations(&mut act, &mail).await?;
        if owner.is_none() && waits.is_empty() && invitations.is_empty() {
            return Ok(false);
        }
        let bounce = Bounce { mail, letter: letter.to_string(), letter_kind, reason, permanent, noted_at: now };
        if !store::add(&mut act, &bounce).await? {
            return Ok(false);
        }
        let entry = |stream| {
            Entry::new(stream)
                .fact("letter", bounce.letter.as_str())
                .fact("letter-kind", bounce.letter_kind.as_str())
                .fact("status", bounce.reason.as_str())
                .fact("permanent", permanent)
        };
        if let Some(owner) = owner {
            act.record(entry(Stream::person(owner.id)).personal("mail", bounce.mail.as_str()));
        }
        for person in waits {
            act.record(entry(Stream::person(person)).personal("new-mail", bounce.mail.as_str()));
        }
        // What other letters went to an address is no business of an organisation that has invited it.
        let is_invitation = bounce.letter_kind.starts_with("invitation");
        for (invitation, organisation) in invitations {
            let entry = if is_invitation { entry(Stream::organisation(organisation)) } else { continue };
            act.record(entry.fact("invitation", invitation.to_string()).personal("mail", bounce.mail.as_str()));
        }
        // Nobody's journal tells of it then, so it is not noted.
        match act.commit().await {
            Err(perron_journal::Error::Unrecorded(_)) => Ok(false),
            committed => committed.map(|()| true),
        }
    }
}

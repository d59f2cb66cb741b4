//! Letters to people: written in the reader's language by the act that causes them, sent from the outbox once it has happened.

use std::{future::Future, pin::Pin};

use perron_journal::{Claimed, Failure, Outgoing, Principal, Receiver};
use perron_kernel::{Id, Instant};
use perron_mail::{Action, Address, Body, Frame, Letter, Mailbox, SendError, Transport, address};
use perron_ui::{Value, Words};
use serde::{Deserialize, Serialize};

use crate::{
    bounce::{self, Undelivered},
    people::People,
};

/// The kind of this work in the outbox.
pub const KIND: &str = "letter";

/// A letter that waits to be sent. It may hold a link that opens a door, so it is forgotten once it is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Waiting {
    /// What kind of letter it is.
    #[serde(default)]
    kind: String,
    /// Whether it only tells what has happened, without anybody having asked for it.
    #[serde(default)]
    is_notice: bool,
    to: String,
    name: Option<String>,
    language: String,
    subject: String,
    text: String,
    html: String,
}

/// Who reads a letter.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// Their address.
    pub mail: &'a str,
    /// Their name, where it is known.
    pub name: Option<&'a str>,
    /// The language they read.
    pub language: &'a str,
}

impl People {
    /// A letter of a kind: its words are `letter-KIND-subject`, `-text`, `-action` and, where there is more to say, `-more`, filled with
    /// the values. `path` is where its one action leads.
    ///
    /// It always leaves, also to an address that is known to be bad. Who asks for a reset, an invitation, a proof of an address or help to
    /// get in needs it, and a report may be wrong or forged: it must not be a way to lock somebody out. What concerns the safety of an
    /// account (another password, address or passkey) leaves as well, so that nobody can silence it by a report.
    pub fn letter(&self, reader: Reader<'_>, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)]) -> Outgoing {
        self.written(reader, kind, path, values, false)
    }

    /// The same for a letter that tells what has happened without anybody having asked for it. It is not sent to an address that is known
    /// to be bad for good: nobody would read it, and who keeps writing to such addresses is taken for a sender of spam.
    pub fn notice(&self, reader: Reader<'_>, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)]) -> Outgoing {
        self.written(reader, kind, path, values, true)
    }

    fn written(&self, reader: Reader<'_>, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)], is_notice: bool) -> Outgoing {
        let words = self.words(reader.language);
        let word = |part: &str| filled(words, &format!("letter-{kind}-{part}"), values);
        let subject = word("subject").unwrap_or_default();
        let body = Body {
            greeting: greeting(words, reader),
            paragraphs: ["text", "more"].into_iter().filter_map(word).collect(),
            parts: Vec::new(),
            action: path.zip(word("action")).map(|(path, label)| Action { label, link: self.config().absolute(path) }),
            closing: Vec::new(),
        };
        self.enveloped(reader, kind, &subject, &body, is_notice)
    }

    /// A letter with a body of its own: a greeting stands in front of it, and who writes below it.
    pub(crate) fn enveloped(&self, reader: Reader<'_>, kind: &str, subject: &str, body: &Body, is_notice: bool) -> Outgoing {
        let (words, site) = (self.words(reader.language), self.config().absolute("/"));
        let frame = Frame { language: words.language().to_owned(), footer: vec![words.with("letter-footer", &[("site", site.into())])] };
        let (text, html) = frame.render(subject, body);
        let waiting = Waiting {
            kind: kind.to_owned(),
            is_notice,
            to: reader.mail.to_owned(),
            name: reader.name.map(str::to_owned),
            language: words.language().to_owned(),
            subject: subject.to_owned(),
            text,
            html,
        };
        Outgoing::new(KIND, serde_json::to_string(&waiting).unwrap_or_default())
    }
}

/// The first line of every letter.
pub fn greeting(words: &Words, reader: Reader<'_>) -> String {
    reader.name.map_or_else(|| words.get("letter-greeting"), |name| words.with("letter-greeting-name", &[("name", name.into())]))
}

fn filled(words: &Words, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    words.has(key).then(|| words.with(key, values))
}

/// Sends letters from the outbox.
pub struct PostOffice {
    people: People,
    transport: Transport,
    from: Mailbox,
    told_at: Option<Address>,
}

impl PostOffice {
    /// Sends over this transport, from this address, and notes which letters left and which were refused.
    pub const fn new(people: People, transport: Transport, from: Mailbox) -> Self {
        Self { people, transport, from, told_at: None }
    }

    /// The same, with reports about letters that do not arrive going to this address instead of the one they come from.
    #[must_use]
    pub fn told_at(self, address: Option<Address>) -> Self {
        Self { told_at: address, ..self }
    }

    async fn send(&self, work: &Claimed) -> Result<(), Failure> {
        let never = |why: String| Failure::Never(why);
        let waiting: Waiting = serde_json::from_str(&work.payload).map_err(|error| never(error.to_string()))?;
        let to = address(&waiting.to).map_err(|_| never("the address cannot be written to".to_owned()))?;
        if waiting.is_notice && self.is_known_to_be_bad(&waiting.to).await.map_err(|error| later(&error))? {
            tracing::info!(kind = waiting.kind, "a notice is not sent to an address that nobody can be reached at");
            return Ok(());
        }
        self.note_sent(work.id, &waiting).await.map_err(|error| later(&error))?;
        let kept = waiting.to.to_lowercase();
        let letter = Letter {
            from: self.from.clone(),
            to: waiting.name.map_or_else(|| Mailbox::from(to.clone()), |name| Mailbox::named(name, to.clone())),
            reply_to: None,
            bounce_to: self.told_at.clone(),
            // The same at every attempt, so that who gets it twice sees it once.
            message_id: format!("<{}@{}>", work.id, self.from.address.domain()),
            date: Instant::date_time(work.created_at),
            language: waiting.language,
            subject: waiting.subject,
            text: waiting.text,
            html: waiting.html,
        };
        match self.transport.send(&letter).await {
            Ok(_) => Ok(()),
            Err(SendError::Later { .. }) => Err(Failure::Later("the mail server did not take it yet".to_owned())),
            Err(SendError::Refused { code, enhanced, address_is_bad, .. }) => {
                if address_is_bad {
                    let reason = enhanced.unwrap_or_else(|| code.to_string());
                    let undelivered = Undelivered { letter: work.id, mail: kept, reason, permanent: true };
                    let by = Principal::Job("letters".to_owned());
                    self.people.note_undelivered(by, undelivered).await.map_err(|error| later(&error))?;
                }
                Err(Failure::Never("the mail server refuses the address".to_owned()))
            }
            Err(error) => Err(Failure::Never(error.to_string())),
        }
    }
}

impl PostOffice {
    async fn is_known_to_be_bad(&self, mail: &str) -> perron_db::Result<bool> {
        let mut read = self.people.journal().database().read().await?;
        Ok(bounce::store::of(&mut read, &mail.to_lowercase()).await?.is_some_and(|bounce| bounce.permanent))
    }

    /// Before it leaves: a report may be here before the server has said that it took the letter.
    async fn note_sent(&self, letter: Id<Outgoing>, waiting: &Waiting) -> perron_db::Result<()> {
        let mut books = self.people.books().await?;
        bounce::store::add_sent(&mut books, letter, &waiting.kind, &waiting.to).await?;
        books.close().await
    }
}

/// What went wrong here may go well later.
fn later(error: &impl std::fmt::Display) -> Failure {
    Failure::Later(error.to_string())
}

impl Receiver for PostOffice {
    fn receive<'a>(&'a self, work: &'a Claimed) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>> {
        Box::pin(self.send(work))
    }
}

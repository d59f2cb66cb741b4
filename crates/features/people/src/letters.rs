//! Letters to people: written in the reader's language by the act that causes them, sent from the outbox once it has happened.

use std::{future::Future, pin::Pin};

use perron_journal::{Claimed, Failure, Outgoing, Receiver};
use perron_kernel::Instant;
use perron_mail::{Action, Body, Frame, Letter, Mailbox, SendError, Transport, address};
use perron_ui::{Value, Words};
use serde::{Deserialize, Serialize};

use crate::people::People;

/// The kind of this work in the outbox.
pub const KIND: &str = "letter";

/// A letter that waits to be sent. It may hold a link that opens a door, so it is forgotten once it is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Waiting {
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
    pub(crate) fn letter(&self, reader: Reader<'_>, kind: &str, path: Option<&str>, values: &[(&str, Value<'_>)]) -> Outgoing {
        let words = self.words(reader.language);
        let site = self.config().absolute("/");
        let word = |part: &str| filled(words, &format!("letter-{kind}-{part}"), values);
        let subject = word("subject").unwrap_or_default();
        let body = Body {
            greeting: reader
                .name
                .map_or_else(|| words.get("letter-greeting"), |name| words.with("letter-greeting-name", &[("name", name.into())])),
            paragraphs: ["text", "more"].into_iter().filter_map(word).collect(),
            action: path.zip(word("action")).map(|(path, label)| Action { label, link: self.config().absolute(path) }),
            closing: Vec::new(),
        };
        let frame = Frame { language: words.language().to_owned(), footer: vec![words.with("letter-footer", &[("site", site.into())])] };
        let (text, html) = frame.render(&subject, &body);
        let waiting = Waiting {
            to: reader.mail.to_owned(),
            name: reader.name.map(str::to_owned),
            language: words.language().to_owned(),
            subject,
            text,
            html,
        };
        Outgoing::new(KIND, serde_json::to_string(&waiting).unwrap_or_default())
    }
}

fn filled(words: &Words, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    words.has(key).then(|| words.with(key, values))
}

/// Sends letters from the outbox.
pub struct PostOffice {
    transport: Transport,
    from: Mailbox,
}

impl PostOffice {
    /// Sends over this transport, from this address.
    pub const fn new(transport: Transport, from: Mailbox) -> Self {
        Self { transport, from }
    }

    async fn send(&self, work: &Claimed) -> Result<(), Failure> {
        let never = |why: String| Failure::Never(why);
        let waiting: Waiting = serde_json::from_str(&work.payload).map_err(|error| never(error.to_string()))?;
        let to = address(&waiting.to).map_err(|_| never("the address cannot be written to".to_owned()))?;
        let letter = Letter {
            from: self.from.clone(),
            to: waiting.name.map_or_else(|| Mailbox::from(to.clone()), |name| Mailbox::named(name, to.clone())),
            reply_to: None,
            bounce_to: None,
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
            Err(SendError::Refused { .. }) => Err(Failure::Never("the mail server refuses the address".to_owned())),
            Err(error) => Err(Failure::Never(error.to_string())),
        }
    }
}

impl Receiver for PostOffice {
    fn receive<'a>(&'a self, work: &'a Claimed) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>> {
        Box::pin(self.send(work))
    }
}

//! One message to one person, and the bytes it becomes (RFC 5322, RFC 2045). The same letter always becomes the same bytes.

use std::time::SystemTime;

use lettre::message::{
    Body, Mailbox as Written, Message, MultiPart, SinglePart,
    header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
};
use time::OffsetDateTime;

use crate::{Address, Mailbox};

/// The longest Message-ID in octets: it fits into the name of a file and, with room to spare, into a line.
const LONGEST_MESSAGE_ID: usize = 200;

/// A message to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Who writes.
    pub from: Mailbox,
    /// Who reads.
    pub to: Mailbox,
    /// Where answers go, if not to `from`.
    pub reply_to: Option<Mailbox>,
    /// Where servers report that it did not arrive, if not to `from` (the return path, RFC 5321, 4.4).
    pub bounce_to: Option<Address>,
    /// `<name@host>`, with its brackets, different for every letter and the same whenever this one is sent again. Both sides of the @ have
    /// letters and digits of ASCII and `.-_+=` only; 200 octets at most.
    pub message_id: String,
    /// The moment it was written. Years 1970 to 9998.
    pub date: OffsetDateTime,
    /// The language of subject and body: `da`, `sv`, `en` (BCP 47).
    pub language: String,
    /// One line.
    pub subject: String,
    /// The body for who reads text.
    pub text: String,
    /// The same body as a page.
    pub html: String,
}

/// Why a letter cannot be built. Sending it again does not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterProblem {
    /// The Message-ID has not the form `<name@host>`.
    #[error("the Message-ID does not have the form <name@host>")]
    MessageId,
    /// The year cannot be written into a letter.
    #[error("the date is outside the years 1970 to 9998")]
    Date,
    /// The language is none by BCP 47.
    #[error("the language is not a language tag")]
    Language,
    /// The subject is empty or has a line break or another control character.
    #[error("the subject is empty or more than one line")]
    Subject,
    /// A name of a person has a line break or another control character.
    #[error("a name is more than one line")]
    Name,
    /// An address that cannot be told to a server.
    #[error("an address cannot be told to a server")]
    Address,
}

impl Letter {
    /// The bytes that are sent: headers, then `multipart/alternative` with text and HTML. All ASCII, lines end with CR LF.
    pub fn formatted(&self) -> Result<Vec<u8>, LetterProblem> {
        self.check()?;
        let mut message = Message::builder()
            .from(written(&self.from)?)
            .to(written(&self.to)?)
            .subject(&self.subject)
            .date(SystemTime::from(self.date))
            .raw_header(plain("Message-ID", &self.message_id))
            // No reply from a machine to a machine (RFC 3834, 5).
            .raw_header(plain("Auto-Submitted", "auto-generated"))
            .raw_header(plain("Content-Language", &self.language));
        if let Some(reply_to) = &self.reply_to {
            message = message.reply_to(written(reply_to)?);
        }
        let parts = MultiPart::alternative()
            .boundary(self.boundary())
            .singlepart(part(ContentType::TEXT_PLAIN, &self.text))
            .singlepart(part(ContentType::TEXT_HTML, &self.html));
        // What can be missing here was given above.
        message.multipart(parts).map(|message| message.formatted()).map_err(|_| LetterProblem::Address)
    }

    /// Where servers report to.
    pub fn return_path(&self) -> &Address {
        self.bounce_to.as_ref().unwrap_or(&self.from.address)
    }

    fn check(&self) -> Result<(), LetterProblem> {
        if !is_message_id(&self.message_id) {
            return Err(LetterProblem::MessageId);
        }
        if !(1970..=9998).contains(&self.date.to_offset(time::UtcOffset::UTC).year()) {
            return Err(LetterProblem::Date);
        }
        let is_subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !self.language.split('-').all(is_subtag) {
            return Err(LetterProblem::Language);
        }
        if self.subject.trim().is_empty() || self.subject.contains(char::is_control) {
            return Err(LetterProblem::Subject);
        }
        let mut names =
            [Some(&self.from), Some(&self.to), self.reply_to.as_ref()].into_iter().flatten().filter_map(|one| one.name.as_ref());
        if names.any(|name| name.contains(char::is_control)) { Err(LetterProblem::Name) } else { Ok(()) }
    }

    /// Stands in no quoted-printable text because of `=_` (RFC 2045, 6.7), and in no other letter because of the id.
    fn boundary(&self) -> String {
        let id = self.message_id.chars().filter(char::is_ascii_alphanumeric).take(40);
        "=_".chars().chain(id).collect()
    }
}

fn is_message_id(text: &str) -> bool {
    let is_side = |side: &str| !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_+=".contains(&byte));
    let inner = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).and_then(|inner| inner.split_once('@'));
    text.len() <= LONGEST_MESSAGE_ID && inner.is_some_and(|(name, host)| is_side(name) && is_side(host))
}

fn written(mailbox: &Mailbox) -> Result<Written, LetterProblem> {
    let email = mailbox.address.as_str().parse().map_err(|_| LetterProblem::Address)?;
    let name = mailbox.name.as_ref().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    Ok(Written::new(name, email))
}

/// A header that stands as it is, never folded or encoded. Only for values whose characters were checked.
fn plain(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.to_owned(), value.to_owned())
}

fn part(kind: ContentType, text: &str) -> SinglePart {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let body = Body::new_with_encoding(lines, ContentTransferEncoding::QuotedPrintable).expect("every text can be quoted-printable");
    SinglePart::builder().content_type(kind).body(body)
}

//! Checkpoints as signed notes: one short text that says which stream heads there were, signed so that anybody who kept a copy and
//! knows the key can check it without us. The text follows <https://c2sp.org/tlog-checkpoint>, the signatures
//! <https://c2sp.org/signed-note>, so that existing tools read them. Keys in text form are those of Go's `sumdb/note`.

use std::{
    fmt::{self, Write as _},
    str::FromStr,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::merkle::Hash;

/// Longer notes are not looked at, bytes; sixteen of the longest signatures in use fit in.
const LONGEST_NOTE: usize = 256 * 1024;
/// The signature type of Ed25519, registered in signed-note.
const ED25519: u8 = 1;
/// What opens the line of a signature: an em dash and a space.
const SIGNATURE_MARK: &str = "\u{2014} ";
const PRIVATE_MARK: &str = "PRIVATE+KEY+";

/// What is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose record it is, best an address without its scheme: `perron.example/journal`. Whoever opens a note compares it.
    pub origin: String,
    /// The number of stream heads.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// Further lines, such as `time 1735689600`; none of them empty.
    pub extensions: Vec<String>,
}

/// Why a checkpoint cannot be signed, or a note not be believed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoteProblem {
    /// Not text with signatures below a blank line.
    #[error("this is not a signed note")]
    NotANote,
    /// A properly signed text that is not a checkpoint, or fields that cannot stand in one.
    #[error("this is not a checkpoint")]
    NotACheckpoint,
    /// No signature is by a key that we know; or there is no key to sign with.
    #[error("no known key has signed this")]
    NoKnownKey,
    /// A known key is named, and its signature does not fit: the text was changed.
    #[error("the signature of key {0} does not fit the text")]
    WrongSignature(String),
}

/// A text that is no key, a key of another type, or a name that no key may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this is not a key for signed notes")]
pub struct NotAKey;

/// The public half of a named Ed25519 key. Its text is `<name>+<key id, 8 hex digits>+<base64 of 0x01 and the key>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyingKey {
    name: String,
    key: ed25519_dalek::VerifyingKey,
}

/// The private half of a named Ed25519 key.
#[derive(Clone)]
pub struct SigningKey {
    name: String,
    key: ed25519_dalek::SigningKey,
}

/// The note for a checkpoint: its text, a blank line, and a line for each key.
pub fn sign(checkpoint: &Checkpoint, keys: &[SigningKey]) -> Result<String, NoteProblem> {
    sign_text(&checkpoint.text()?, keys)
}

/// The checkpoint of a note. At least one key of `known` must have signed it, and no signature by a known key may be wrong;
/// signatures by other keys are passed over.
pub fn open(note: &str, known: &[VerifyingKey]) -> Result<Checkpoint, NoteProblem> {
    Checkpoint::parse(open_text(note, known)?)
}

/// A note for any text that ends in a line feed.
pub fn sign_text(text: &str, keys: &[SigningKey]) -> Result<String, NoteProblem> {
    if !text.ends_with('\n') || has_control(text) {
        return Err(NoteProblem::NotANote);
    }
    if keys.is_empty() {
        return Err(NoteProblem::NoKnownKey);
    }
    let mut note = format!("{text}\n");
    for key in keys {
        let mut bytes = key.verifying().id().to_vec();
        bytes.extend(key.key.sign(text.as_bytes()).to_bytes());
        let _ = writeln!(note, "{SIGNATURE_MARK}{} {}", key.name, STANDARD.encode(bytes));
    }
    Ok(note)
}

/// The text of a note, checked as [`open`] does.
pub fn open_text<'note>(note: &'note str, known: &[VerifyingKey]) -> Result<&'note str, NoteProblem> {
    if note.len() > LONGEST_NOTE || has_control(note) {
        return Err(NoteProblem::NotANote);
    }
    let (text, lines) = note.rfind("\n\n").map(|end| (&note[..=end], &note[end + 2..])).ok_or(NoteProblem::NotANote)?;
    let mut believed = false;
    // All lines are read before the verdict: a note with a broken line is no note, whoever signed it.
    for line in lines.strip_suffix('\n').ok_or(NoteProblem::NotANote)?.split('\n') {
        let (name, id, signature) = parse_signature(line).ok_or(NoteProblem::NotANote)?;
        let mut same = known.iter().filter(|key| key.name == name && key.id() == id).peekable();
        if same.peek().is_none() {
            continue;
        }
        if !same.any(|key| key.fits(text, &signature)) {
            return Err(NoteProblem::WrongSignature(name.to_owned()));
        }
        believed = true;
    }
    if believed { Ok(text) } else { Err(NoteProblem::NoKnownKey) }
}

impl Checkpoint {
    /// The text that is signed: origin, size, root in base64, then the further lines.
    pub fn text(&self) -> Result<String, NoteProblem> {
        let root = STANDARD.encode(self.root);
        let mut text = format!("{}\n{}\n{root}\n", self.origin, self.size);
        for line in &self.extensions {
            text += line;
            text.push('\n');
        }
        // A line feed inside a field would put words into another one.
        if has_control(&text) || Self::parse(&text)? != *self {
            return Err(NoteProblem::NotACheckpoint);
        }
        Ok(text)
    }

    fn parse(text: &str) -> Result<Self, NoteProblem> {
        Self::read(text).ok_or(NoteProblem::NotACheckpoint)
    }

    fn read(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.strip_suffix('\n')?.split('\n').collect();
        let [origin, size, root, extensions @ ..] = lines.as_slice() else { return None };
        if lines.iter().any(|line| line.is_empty()) {
            return None;
        }
        let number: u64 = size.parse().ok()?;
        if number.to_string() != *size {
            return None;
        }
        Some(Self {
            origin: (*origin).to_owned(),
            size: number,
            root: STANDARD.decode(root).ok()?.try_into().ok()?,
            extensions: extensions.iter().map(|line| (*line).to_owned()).collect(),
        })
    }
}

impl VerifyingKey {
    /// Who signs with it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first four bytes of SHA-256 over the name, a line feed, 0x01 and the key. Together with the name it finds the key of a
    /// signature; alone it proves nothing.
    pub fn id(&self) -> [u8; 4] {
        let hash = Sha256::new().chain_update(&self.name).chain_update([b'\n', ED25519]).chain_update(self.key.as_bytes()).finalize();
        [hash[0], hash[1], hash[2], hash[3]]
    }

    /// The key id as it stands in texts: 8 hex digits in lower case.
    pub fn id_text(&self) -> String {
        format!("{:08x}", u32::from_be_bytes(self.id()))
    }

    fn fits(&self, text: &str, signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(text.as_bytes(), &signature).is_ok())
    }
}

impl fmt::Display for VerifyingKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}+{}+{}", self.name, self.id_text(), encode_key(self.key.as_bytes()))
    }
}

impl FromStr for VerifyingKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (name, bytes) = parse_key(text).ok_or(NotAKey)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&bytes).map_err(|_| NotAKey)?;
        let key = Self { name: name.to_owned(), key };
        // Written again it must be the same: the key id fits, and nothing is written in a second way.
        if key.to_string() == text { Ok(key) } else { Err(NotAKey) }
    }
}

impl SigningKey {
    /// The key that follows from a seed of 32 random bytes. A name is not empty and has no white space, no control character and no
    /// plus; best it is the origin of what it signs.
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, NotAKey> {
        if !is_key_name(name) {
            return Err(NotAKey);
        }
        Ok(Self { name: name.to_owned(), key: ed25519_dalek::SigningKey::from_bytes(seed) })
    }

    /// Reads what [`SigningKey::secret_text`] writes.
    pub fn from_secret_text(text: &str) -> Result<Self, NotAKey> {
        let (name, seed) = text.strip_prefix(PRIVATE_MARK).and_then(parse_key).ok_or(NotAKey)?;
        let key = Self::new(name, &seed)?;
        if key.secret_text() == text { Ok(key) } else { Err(NotAKey) }
    }

    /// `PRIVATE+KEY+<name>+<key id, 8 hex digits>+<base64 of 0x01 and the seed>`: the secret itself.
    pub fn secret_text(&self) -> String {
        format!("{PRIVATE_MARK}{}+{}+{}", self.name, self.verifying().id_text(), encode_key(self.key.as_bytes()))
    }

    /// The public half.
    pub fn verifying(&self) -> VerifyingKey {
        VerifyingKey { name: self.name.clone(), key: self.key.verifying_key() }
    }
}

/// Never shows the secret.
impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SigningKey({}+{})", self.name, self.verifying().id_text())
    }
}

fn has_control(text: &str) -> bool {
    text.contains(|letter| letter < ' ' && letter != '\n')
}

fn is_key_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|letter: char| letter.is_whitespace() || letter < ' ' || letter == '+')
}

fn encode_key(key: &[u8; 32]) -> String {
    let mut bytes = vec![ED25519];
    bytes.extend(key);
    STANDARD.encode(bytes)
}

/// The name and the 32 bytes; whether the key id fits is for the caller, who knows the public key.
fn parse_key(text: &str) -> Option<(&str, [u8; 32])> {
    let mut parts = text.splitn(3, '+');
    let (name, _id, encoded) = (parts.next()?, parts.next()?, parts.next()?);
    let bytes = STANDARD.decode(encoded).ok()?;
    let (&ED25519, key) = bytes.split_first()? else { return None };
    if !is_key_name(name) {
        return None;
    }
    Some((name, key.try_into().ok()?))
}

/// The key's name, its id, and the signature itself.
fn parse_signature(line: &str) -> Option<(&str, [u8; 4], Vec<u8>)> {
    let (name, encoded) = line.strip_prefix(SIGNATURE_MARK)?.split_once(' ')?;
    let bytes = STANDARD.decode(encoded).ok()?;
    let (id, signature) = bytes.split_first_chunk()?;
    if !is_key_name(name) || signature.is_empty() {
        return None;
    }
    Some((name, *id, signature.to_vec()))
}

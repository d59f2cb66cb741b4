//! An entry of the journal: what an act says about itself, and the text that is hashed.
//!
//! The text is JSON in one form only: keys in alphabetical order, no spaces, numbers without fractions. It is kept as it was hashed, so
//! nobody has to make it again to verify it.

use std::collections::BTreeMap;

use perron_kernel::{Instant, Random};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Principal, Stream};

/// The hash before the first entry of a chain.
pub const BEFORE_THE_FIRST: [u8; 32] = [0; 32];

/// A fact of an entry. Never a secret, and nothing that may have to be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Fact {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text: an id, a state, a date.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
}

impl From<bool> for Fact {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Fact {
    fn from(texts: Vec<String>) -> Self {
        Self::Texts(texts)
    }
}

/// What is to be recorded in one chain.
#[derive(Clone, Debug)]
pub struct Entry {
    pub(crate) stream: Stream,
    pub(crate) occurred_at: Option<Instant>,
    pub(crate) facts: BTreeMap<String, Fact>,
    pub(crate) personal: BTreeMap<String, String>,
}

impl Entry {
    /// An entry in this chain.
    pub const fn new(stream: Stream) -> Self {
        Self { stream, occurred_at: None, facts: BTreeMap::new(), personal: BTreeMap::new() }
    }

    /// When it happened, where that was not just now.
    #[must_use]
    pub const fn occurred(mut self, moment: Instant) -> Self {
        self.occurred_at = Some(moment);
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn fact(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }

    /// Adds a value that may have to be erased one day: it stands beside the chain.
    #[must_use]
    pub fn personal(mut self, name: &str, value: impl Into<String>) -> Self {
        self.personal.insert(name.to_owned(), value.into());
        self
    }
}

/// What is hashed. The fields stand in alphabetical order; that order is the written form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// What was done, such as `people.sign-in`.
    pub act: String,
    /// The facts.
    pub facts: BTreeMap<String, Fact>,
    /// The id of the entry.
    pub id: String,
    /// Whether it was recorded more than a day after it happened.
    pub late: bool,
    /// When it happened.
    pub occurred: String,
    /// The organisation for which it was done.
    pub on_behalf_of: Option<String>,
    /// Names of the values beside the chain, each with its salted hash.
    pub personal: BTreeMap<String, String>,
    /// The hash of the entry before.
    pub previous: String,
    /// Who did it.
    pub principal: String,
    /// When it was recorded.
    pub recorded: String,
    /// The place in the chain; the first is 1.
    pub sequence: u64,
    /// The chain.
    pub stream: String,
    /// The version of this form.
    pub version: u32,
}

impl Body {
    /// The text that is hashed and kept.
    ///
    /// # Panics
    /// Never: a body holds nothing that JSON cannot say.
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("texts, numbers and flags can be written")
    }
}

/// The hash of an entry.
pub fn hash(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

/// A hash as it is written.
pub fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A personal value with the salt that keeps its hash from being guessed.
#[derive(Clone, Debug)]
pub(crate) struct Personal {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) salt: [u8; 32],
}

impl Personal {
    pub(crate) fn new(name: String, value: String, random: &dyn Random) -> Self {
        let mut salt = [0; 32];
        random.fill(&mut salt);
        Self { name, value, salt }
    }

    pub(crate) fn commitment(&self) -> String {
        commitment(&self.salt, &self.value)
    }
}

/// What the chain holds instead of a personal value.
pub fn commitment(salt: &[u8], value: &str) -> String {
    hexadecimal(&Sha256::new().chain_update(salt).chain_update(value.as_bytes()).finalize())
}

/// An entry with its place in the chain, as it is kept.
pub(crate) struct Written {
    pub(crate) body: Body,
    pub(crate) recorded: Instant,
    pub(crate) occurred: Instant,
    /// What is hashed.
    pub(crate) text: String,
    pub(crate) hash: [u8; 32],
}

/// Who did what, as one act says it for all its entries.
pub(crate) struct Header<'a> {
    pub(crate) act: &'a str,
    pub(crate) principal: &'a Principal,
    pub(crate) on_behalf_of: Option<&'a Stream>,
}

//! An id as it stands in a file: its text and where it stands, so that a finding can point at it.

use std::{fmt, ops::Range};

use serde::{Deserialize, Deserializer};
use toml::Spanned;

/// An id (or another short string that a finding may have to point at) with its byte range in the file.
#[derive(Clone, Debug, Default)]
pub struct Id {
    text: String,
    span: Range<usize>,
}

impl Id {
    /// The id itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where it stands, in bytes from the beginning of its file, with its quotes.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

/// An id that stands in no file.
impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), span: 0..0 }
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<String>::deserialize(deserializer)?;
        Ok(Self { span: spanned.span(), text: spanned.into_inner() })
    }
}

impl std::ops::Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

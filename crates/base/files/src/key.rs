//! Keys of files: the only names a [`Store`](crate::Store) takes. They are checked here once, so that no key can leave the folder,
//! and mean the same on every file system and in every S3 store.

use std::fmt::{self, Write};
use std::str::FromStr;

use object_store::path::Path;
use sha2::{Digest, Sha256};

/// The longest key, in bytes; S3 takes 1024, and a prefix comes before it.
const LONGEST_KEY: usize = 512;
/// The longest part between two slashes, in bytes; file systems take 255, and a file that is being written has a suffix.
const LONGEST_PART: usize = 200;

/// Where a file is kept: parts of `a-z`, `0-9`, `-`, `_` and `.` between slashes. A part neither begins nor ends with a dot, and there
/// are no capitals, because some file systems take `A` and `a` for the same.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Key(String);

/// A text is no key: it is empty, too long, or has something in it that keys do not have.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a key of a file: {0:?}")]
pub struct NotAKey(pub String);

impl Key {
    /// The key of these bytes: equal content has equal keys. `2c/2cf24d…`, the first two digits of the SHA-256 as a folder, so that
    /// no folder gets too many files.
    pub fn of_content(bytes: &[u8]) -> Self {
        Self::of_sha256(&Sha256::digest(bytes).into())
    }

    /// The same key, when the SHA-256 is known already.
    pub fn of_sha256(digest: &[u8; 32]) -> Self {
        let digits = hexadecimal(digest);
        Self(format!("{}/{digits}", &digits[..2]))
    }

    /// The key under which a process sees whether a store works.
    pub(crate) fn of_check(process: u32) -> Self {
        Self(format!("check/{process}"))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn location(&self) -> Path {
        Path::from(self.0.as_str())
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        if text.len() <= LONGEST_KEY && text.split('/').all(is_part) { Ok(Self(text.to_owned())) } else { Err(NotAKey(text.to_owned())) }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn is_part(part: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
    !part.is_empty() && part.len() <= LONGEST_PART && part.bytes().all(known) && !part.starts_with('.') && !part.ends_with('.')
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut digits, byte| {
        write!(digits, "{byte:02x}").expect("a String takes all that is written");
        digits
    })
}

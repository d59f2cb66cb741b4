//! Whether a file may come in: the one place where size, type, name and scan are decided, in the order in which they cost.

use sha2::{Digest, Sha256};

use crate::key::{Key, hexadecimal};
use crate::media::{Accepted, Agreement};
use crate::name::{clean_name, extension, with_extension};
use crate::scanner::{Scanner, Verdict, WhenAway};
use crate::sniff::sniff;

/// What people may bring.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The largest file, in bytes.
    pub largest: u64,
    /// Of which types.
    pub accepted: Accepted,
}

/// A file that may come in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Received {
    /// Its type, agreed on by content and name.
    pub media_type: &'static str,
    /// Its size, in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Its name, cleaned, with an extension.
    pub name: String,
    /// What is known of its being safe.
    pub scanned: Scanned,
}

impl Received {
    /// The key that follows from the content.
    pub fn key(&self) -> Key {
        Key::of_sha256(&self.sha256)
    }

    /// The SHA-256 in 64 lower-case hexadecimal digits.
    pub fn sha256_digits(&self) -> String {
        hexadecimal(&self.sha256)
    }
}

/// Whether somebody looked for viruses.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scanned {
    /// The scanner found nothing.
    Clean,
    /// There is no scanner here.
    NoScanner,
    /// There is one, but it gave no verdict, and the operator lets files come in then.
    ScannerAway,
}

/// Why a file may not come in.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than `limit`, in bytes.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The largest that may come in, in bytes.
        limit: u64,
    },
    /// It is of a type that nobody may bring, or of none that can be told.
    #[error("files of this type are not accepted")]
    UnknownType,
    /// Its name says something else than its content.
    #[error("{name:?} does not say what is in it, which is {found}")]
    Disagrees {
        /// The name, cleaned.
        name: String,
        /// The media type of the content.
        found: &'static str,
    },
    /// The scanner knows it.
    #[error("the scanner found {signature:?}")]
    Infected {
        /// As the scanner calls it.
        signature: String,
    },
    /// The scanner gave no verdict, and nothing comes in without one.
    #[error("no scanner answers")]
    ScannerAway,
}

/// Decides about a file that somebody brings under this name. With no `scanner` nobody looks for viruses. Nothing is kept: that is the
/// caller's act, after this. A scanner that fails is logged here, since the refusal does not say how it failed.
pub async fn receive(name: &str, bytes: &[u8], limits: &Limits, scanner: Option<&Scanner>) -> Result<Received, Refusal> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size == 0 {
        return Err(Refusal::Empty);
    }
    if size > limits.largest {
        return Err(Refusal::TooLarge { limit: limits.largest });
    }
    let name = clean_name(name);
    let (media_type, name) = match limits.accepted.agreement(extension(&name).as_deref(), sniff(bytes)) {
        Agreement::Agrees(media_type) => (media_type, name),
        Agreement::Unnamed(media_type, extension) => (media_type, with_extension(&name, extension)),
        Agreement::Disagrees(found) => return Err(Refusal::Disagrees { name, found }),
        Agreement::Unknown => return Err(Refusal::UnknownType),
    };
    Ok(Received { media_type, size, sha256: Sha256::digest(bytes).into(), name, scanned: look_for_viruses(bytes, scanner).await? })
}

async fn look_for_viruses(bytes: &[u8], scanner: Option<&Scanner>) -> Result<Scanned, Refusal> {
    let Some(scanner) = scanner else { return Ok(Scanned::NoScanner) };
    match scanner.scan(bytes).await {
        Ok(Verdict::Clean) => Ok(Scanned::Clean),
        Ok(Verdict::Infected(signature)) => Err(Refusal::Infected { signature }),
        Err(fault) => {
            tracing::warn!(error = &fault as &dyn std::error::Error, "a file was not scanned");
            match scanner.when_away {
                WhenAway::Refuse => Err(Refusal::ScannerAway),
                WhenAway::Accept => Ok(Scanned::ScannerAway),
            }
        }
    }
}

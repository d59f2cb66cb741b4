//! A file of a case.

use perron_kernel::{Id, Instant};
use perron_people::{
    confidentiality::Confidentiality,
    doors::files::Scanned,
    model::{OrganisationId, PersonId},
};

use crate::{model::Kept, subject::Kind};

/// The kind of ids of files of cases.
#[derive(Debug)]
pub enum FileKind {}

/// Names a file of a case.
pub type FileId = Id<FileKind>;

/// How long a file that was removed can come back, in hours. After that its bytes leave the store.
pub const STAYS_HOURS: u64 = 24;

/// A file of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Names it.
    pub id: FileId,
    /// Below which organisation its bytes lie.
    pub organisation: OrganisationId,
    /// What kind of thing it belongs to.
    pub kind: Kind,
    /// Which of them.
    pub subject: String,
    /// The name under which it is saved.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// In bytes.
    pub size: i64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// Whether somebody has looked for viruses in it.
    pub scanned: Scanned,
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// Who brought it.
    pub brought_by: PersonId,
    /// Their name; none when erased.
    pub brought_by_name: Option<String>,
    /// When.
    pub brought_at: Instant,
    /// When it was removed, if it was.
    pub removed_at: Option<Instant>,
}

impl File {
    /// The same as a text that bears its mark: who may see one may see the other.
    pub fn kept(&self) -> Kept {
        Kept { text: self.name.clone(), confidentiality: self.confidentiality.clone(), brought_by: Some(self.brought_by) }
    }
}

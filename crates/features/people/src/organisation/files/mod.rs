//! An organisation's files: templates, standard terms, powers of attorney. Each bears a mark that says who may see it; for whoever may not,
//! it does not exist.

mod bring;
mod change;
mod check;
mod download;
mod form;
mod list;
mod numbers;
mod remove;
mod replace;
mod size;
pub mod store;

use perron_files::Key;
use perron_journal::{Entry, Stream};
use perron_kernel::{Id, Instant};
use perron_ui::Link;
use perron_web::{PageError, Routes};

use crate::{
    access::{Act, may},
    confidentiality::{Confidentiality, store::Marked},
    keeping::Keeping,
    model::{Organisation, OrganisationId, PersonId, written},
    organisation, paths,
    people::People,
    visit::{Place, Visit},
};

pub use check::{Refused, check, has_room, letters_of_infection, refused_in_words, tell_of_infection};
pub use download::fetched;
pub use form::{REMOVE_NUMBERS, refuse};
pub use size::in_words as size_in_words;

/// The kind of ids of files.
#[derive(Debug)]
pub enum FileKind {}
/// Names a file.
pub type FileId = Id<FileKind>;

written! {
    /// Whether somebody has looked for viruses in a file.
    Scanned {
        /// The scanner found nothing.
        Clean = "clean",
        /// There was no scanner.
        NoScanner = "no-scanner",
        /// There was one, but it did not answer.
        ScannerAway = "scanner-away",
    }
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Names it.
    pub id: FileId,
    /// What it is called on the page.
    pub title: String,
    /// What else is to be said of it; empty for nothing.
    pub note: String,
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
    /// The file that took its place, if one did.
    pub replaced_by: Option<FileId>,
}

/// The routes of the acts on files.
pub fn routes() -> Routes<People> {
    list::routes().and(bring::routes()).and(download::routes()).and(change::routes()).and(replace::routes()).and(remove::routes())
}

impl File {
    /// Its mark, as it is kept.
    pub fn marked(&self) -> Marked {
        Marked { confidentiality: self.confidentiality.clone(), brought_by: self.brought_by }
    }

    /// Whether whoever has this place may see it.
    pub fn is_seen_from(&self, place: &Place, person: PersonId) -> bool {
        place.onlooker(person).sees(&self.confidentiality, self.brought_by)
    }

    /// Whether they may change, replace and remove it.
    pub fn is_managed_from(&self, place: &Place, person: PersonId) -> bool {
        let own = self.brought_by == person && may(place.role, Act::BringFiles);
        self.is_seen_from(place, person) && (own || may(place.role, Act::ManageFiles))
    }

    /// What the journal keeps of it.
    pub fn entry(&self, organisation: OrganisationId) -> Entry {
        self.confidentiality
            .noted(Entry::new(Stream::organisation(organisation)))
            .fact("file", self.id.to_string())
            .fact("media-type", self.media_type.clone())
            .fact("size", self.size)
            .fact("scanned", self.scanned.as_str())
            .personal("title", self.title.clone())
            .personal("note", self.note.clone())
            .personal("file-name", self.name.clone())
            .personal("sha256", self.sha256.clone())
    }
}

/// Where the bytes of a file or a logo lie. Every one has its own, so that nobody else's are gone with it. What no table that
/// `keeping/store.rs` asks names is deleted by night.
///
/// # Panics
/// Never: ids are made of what keys are made of.
pub fn key<Kind>(organisation: OrganisationId, id: Id<Kind>) -> Key {
    format!("{organisation}/{id}").parse().expect("ids are made of what keys are made of")
}

/// Where files are kept.
///
/// # Errors
/// `NotFound` where the program keeps none.
pub fn keeping(visit: &Visit) -> Result<&Keeping, PageError> {
    visit.people.files().ok_or_else(PageError::not_found)
}

fn path(organisation: OrganisationId) -> String {
    format!("{}/files", paths::organisation(organisation))
}

fn crumbs(visit: &Visit, organisation: &Organisation) -> Vec<Link> {
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(Link::new(path(organisation.id), visit.word("files-title")));
    crumbs
}

//! Which files of a case leave the installation with it: those that whoever asks may see, that a scanner has looked into where there is one, and
//! whose bytes are there. The others are named with the reason, as far as whoever asks may know of them.

use perron_db::Query;
use perron_people::doors::{
    OwnVisit,
    files::{Scanned, keeping, key},
};
use perron_web::PageError;
use serde_json::{Value as Json, json};

use crate::{
    files::{model::File, store},
    place::Place,
};

/// A file that comes along.
#[derive(Clone, Debug)]
pub struct Carried {
    /// Its path in the archive.
    pub path: String,
    /// The file.
    pub file: File,
}

/// Why a file stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Whoever asks may not see it.
    Unseen,
    /// Nobody has looked for viruses in it, though there is a scanner now.
    Unscanned,
    /// Its bytes are not there.
    Missing,
}

impl Why {
    /// As it stands in the archive.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unseen => "not-seen",
            Self::Unscanned => "not-scanned",
            Self::Missing => "missing",
        }
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unseen => "left-out-not-seen",
            Self::Unscanned => "left-out-not-scanned",
            Self::Missing => "left-out-missing",
        }
    }
}

/// The files of a case as somebody takes them along.
#[derive(Debug, Default)]
pub struct Files {
    /// Those that come along, the oldest first.
    pub carried: Vec<Carried>,
    /// Those that stay.
    pub left_out: Vec<(File, Why)>,
}

impl Files {
    /// Looks at all of them. One that was removed is not a part of the case any more.
    ///
    /// # Errors
    /// When the database or the store cannot be reached.
    pub async fn of(query: &mut impl Query, own: &OwnVisit, place: &Place) -> Result<Self, PageError> {
        let mut files = Self::default();
        for file in store::of_journey(query, place.journey.id).await? {
            match why_not(own, place, &file).await? {
                Some(why) => files.left_out.push((file, why)),
                None => files.carried.push(Carried { path: path(files.carried.len() + 1, &file), file }),
            }
        }
        Ok(files)
    }

    /// How large those are that come along, in bytes.
    pub fn size(&self) -> u64 {
        self.carried.iter().map(|carried| carried.file.size.unsigned_abs()).sum()
    }

    /// Those that come along, for programs.
    pub fn told(&self) -> Vec<Json> {
        let told = self.carried.iter().map(|Carried { path, file }| {
            json!({
                "id": file.id,
                "path": path,
                "kind": file.kind.as_str(),
                "subject": file.subject,
                "name": file.name,
                "media_type": file.media_type,
                "size": file.size,
                "sha256": file.sha256,
                "mark": file.confidentiality.mark().as_str(),
                "roles": file.confidentiality.roles_column(),
                "brought_by": file.brought_by,
                "brought_at": file.brought_at.to_string(),
            })
        });
        told.collect()
    }

    /// Those that stay, for programs.
    pub fn told_left_out(&self) -> Vec<Json> {
        let told = self.left_out.iter().map(|(file, why)| {
            let name = (*why != Why::Unseen).then_some(&file.name);
            json!({ "id": file.id, "name": name, "reason": why.as_str() })
        });
        told.collect()
    }
}

/// What is seen is asked first: of what somebody may not see, no more is said.
async fn why_not(own: &OwnVisit, place: &Place, file: &File) -> Result<Option<Why>, PageError> {
    if !place.sees(&file.kept(), own.person.id) {
        return Ok(Some(Why::Unseen));
    }
    let Ok(keeping) = keeping(&own.visit) else { return Ok(Some(Why::Missing)) };
    // Where there is no scanner, nothing is scanned, and whoever takes the file in looks into it themselves.
    if keeping.scanner.is_some() && file.scanned != Scanned::Clean {
        return Ok(Some(Why::Unscanned));
    }
    let is_there = keeping.store.exists(&key(file.organisation, file.id)).await?;
    Ok((!is_there).then_some(Why::Missing))
}

/// The number keeps apart what is called the same, and sorts them in every program.
fn path(number: usize, file: &File) -> String {
    format!("files/{number:03}-{}", file.name)
}

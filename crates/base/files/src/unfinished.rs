//! What is left in a folder of files that were being written when the machine failed. `object_store` writes a file aside as `NAME#1`, or
//! with a higher number, and hides such names when it lists.

use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::SystemTime;

/// Files that were removed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Freed {
    /// How many.
    pub files: u64,
    /// How large they were together, in bytes.
    pub bytes: u64,
}

impl Freed {
    /// One more, of a size in bytes.
    pub const fn add(&mut self, size: u64) {
        self.files += 1;
        self.bytes += size;
    }
}

/// Removes those that were last touched before a moment. It waits for the disk.
pub(crate) fn clear(folder: &Path, before: SystemTime) -> io::Result<Freed> {
    let mut freed = Freed::default();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Some(entries) = unless_gone(fs::read_dir(folder))? else { continue };
        for entry in entries {
            let entry = entry?;
            let Some(kind) = unless_gone(entry.file_type())? else { continue };
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file()
                && is_unfinished(&entry)
                && let Some(found) = unless_gone(entry.metadata())?
                && found.modified()? < before
                && unless_gone(fs::remove_file(entry.path()))?.is_some()
            {
                freed.add(found.len());
            }
        }
    }
    Ok(freed)
}

fn is_unfinished(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let parts = name.to_str().and_then(|name| name.rsplit_once('#'));
    parts.is_some_and(|(stem, number)| !stem.is_empty() && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// None for what somebody else has removed meanwhile.
fn unless_gone<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        other => other.map(Some),
    }
}

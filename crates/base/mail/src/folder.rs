//! Letters into a folder, one file each, complete or not there. Their names sort by time.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use tempfile::NamedTempFile;
use time::{UtcOffset, macros::format_description};

use crate::{CheckProblem, Letter, LetterProblem, Receipt, SendError};

/// How long the time is at the beginning of a name, with the hyphen after it: `20261121T130534Z-`.
const TIME_LENGTH: usize = 17;

/// A folder that letters are written into. Another program may take them away.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    /// Between looking for a letter and writing it, nobody else in this program writes.
    writing: Arc<Mutex<()>>,
}

impl Folder {
    /// A folder that exists.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), writing: Arc::default() }
    }

    /// Writes `<time>-<Message-ID>.eml`, the time being the letter's own in UTC. A letter whose Message-ID is there already is not written
    /// again, and what is there stays as it is.
    pub(crate) async fn send(&self, letter: &Letter) -> Result<Receipt, SendError> {
        let bytes = letter.formatted()?;
        let name = name(letter)?;
        let folder = self.clone();
        let answer = in_the_background(move || folder.write(&name, &bytes)).await;
        answer.map(|answer| Receipt { answer }).map_err(|error| SendError::without_answer(error.to_string()))
    }

    pub(crate) async fn check(&self) -> Result<(), CheckProblem> {
        let path = self.path.clone();
        let written = in_the_background(move || complete_file(&path, b"")?.close()).await;
        written.map_err(|error| CheckProblem(format!("{}: {error}", self.path.display())))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<String> {
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in fs::read_dir(&self.path)? {
            let other = entry?.file_name();
            if let Some(other) = other.to_str().filter(|other| other.get(TIME_LENGTH..) == name.get(TIME_LENGTH..)) {
                return Ok(other.to_owned());
            }
        }
        match complete_file(&self.path, bytes)?.persist_noclobber(self.path.join(name)) {
            // Another program wrote the same letter in the meantime.
            Err(problem) if problem.error.kind() != io::ErrorKind::AlreadyExists => Err(problem.error),
            _ => Ok(name.to_owned()),
        }
    }
}

/// The name of the letter's file.
fn name(letter: &Letter) -> Result<String, SendError> {
    let form = format_description!("[year][month][day]T[hour][minute][second]Z");
    let time = letter.date.to_offset(UtcOffset::UTC).format(form).map_err(|_| LetterProblem::Date)?;
    Ok(format!("{time}-{}.eml", letter.message_id.trim_matches(['<', '>'])))
}

/// A file under a hidden name, on the disk to its last byte, that goes away unless it is given a name.
fn complete_file(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(".unfinished-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Disks make one wait; other tasks go on meanwhile.
async fn in_the_background<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

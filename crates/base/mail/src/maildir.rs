//! A mailbox as a folder with a file for each message: new ones in `new/`, read ones in `cur/`. It needs no lock, and every mail server can
//! deliver into one.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// How much of a message is read, in bytes. What a report says stands before the letter it returns.
const MOST: u64 = 1 << 20;

/// A message that nobody has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its name as the mail server gave it; unique within the mailbox.
    pub name: String,
    maildir: PathBuf,
}

/// The unread messages, in the order of their names, which begin with the time of their arrival in seconds. Waits for the disk.
pub fn read_maildir(path: &Path) -> io::Result<Vec<Unread>> {
    let mut unread = Vec::new();
    for entry in fs::read_dir(path.join("new"))? {
        let entry = entry?;
        // A name that is hidden or no text is not a message's.
        if let Some(name) = entry.file_name().to_str().filter(|name| !name.starts_with('.'))
            && entry.file_type()?.is_file()
        {
            unread.push(Unread { name: name.to_owned(), maildir: path.to_owned() });
        }
    }
    unread.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(unread)
}

impl Unread {
    /// The message; of a very long one, its first 1,048,576 bytes. Waits for the disk.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(self.place())?.take(MOST).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Moves it to the read ones, seen. It then is not among the unread any more, whatever happens to this program.
    pub fn mark_read(&self) -> io::Result<()> {
        // What follows the colon are flags, and new messages have none.
        let unique = self.name.split(':').next().unwrap_or(&self.name);
        fs::rename(self.place(), self.maildir.join("cur").join(format!("{unique}:2,S")))
    }

    fn place(&self) -> PathBuf {
        self.maildir.join("new").join(&self.name)
    }
}

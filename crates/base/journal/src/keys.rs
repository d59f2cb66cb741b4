//! The folder with the keys that sign checkpoints. The newest signs; of those before it only the public half is kept, so that old
//! notes still verify but nobody can write new ones in their name.
//!
//! `0002-c74f20a3.key` is the private key number 2 with that key id, `0002-c74f20a3.pub` its public half; each file is one line.
//! Every file is written beside its place and moved there, so a file is whole or absent whenever the power fails. A public half
//! stands before its private key does, and a private key goes only when its successor stands.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::note::{SigningKey, VerifyingKey};

/// The rights of others (group and world) to read, write or run a file.
const ANY_RIGHT_OF_OTHERS: u32 = 0o077;
/// The rights of others to write: whoever adds a public key can sign checkpoints that we believe.
const WRITING_BY_OTHERS: u32 = 0o022;

/// The keys of a folder.
#[derive(Debug)]
pub struct Keys {
    folder: PathBuf,
    signing: SigningKey,
    verifying: Vec<VerifyingKey>,
}

/// Why there are no keys to work with.
#[derive(Debug, Error)]
pub enum KeysProblem {
    /// The folder or a file in it cannot be read or written.
    #[error("{path}: {error}")]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// A file that is named as a key and is none, or another one than its name says.
    #[error("{0} does not hold the key that its name promises")]
    NotAKey(PathBuf),
    /// The folder has no private key.
    #[error("{0} has no private key")]
    NoKey(PathBuf),
    /// The folder has a private key already; a new one comes by rotation.
    #[error("{0} has a private key already")]
    HasKeys(PathBuf),
    /// A name that no key may have: empty, or with white space, a control character or a plus.
    #[error("a key cannot be called {0:?}")]
    Name(String),
    /// The random bytes gave a key that was in use before: they are not random.
    #[error("the new key is an old one: the randomness is broken")]
    UsedBefore,
}

/// What stands in a folder: private keys by number, and every public key.
struct Found {
    private: Vec<(u32, PathBuf, SigningKey)>,
    public: Vec<VerifyingKey>,
    highest: u32,
}

impl Keys {
    /// Reads a folder.
    pub fn load(folder: &Path) -> Result<Self, KeysProblem> {
        let mut found = Found::read(folder)?;
        let (_, _, signing) = found.private.pop().ok_or_else(|| KeysProblem::NoKey(folder.to_owned()))?;
        Ok(Self { folder: folder.to_owned(), signing, verifying: found.public })
    }

    /// The public halves of all keys in a folder, for who only checks what was signed: a private key need not be there.
    pub fn known(folder: &Path) -> Result<Vec<VerifyingKey>, KeysProblem> {
        Found::read(folder).map(|found| found.public)
    }

    /// Makes a folder with its first key from 32 random bytes. A folder whose private key was lost gets a new one beside its public
    /// keys.
    pub fn create(folder: &Path, name: &str, random: &[u8; 32]) -> Result<Self, KeysProblem> {
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|error| at(folder, error))?;
        let found = Found::read(folder)?;
        if !found.private.is_empty() {
            return Err(KeysProblem::HasKeys(folder.to_owned()));
        }
        found.add(folder, name, random)?;
        Self::load(folder)
    }

    /// From now on a new key of the same name, from 32 random bytes, signs. The private keys before it are deleted.
    pub fn rotate(&mut self, random: &[u8; 32]) -> Result<(), KeysProblem> {
        let found = Found::read(&self.folder)?;
        // A public half that got lost is written again while its private key can still tell it.
        for (number, _, retired) in &found.private {
            write_public(&self.folder, *number, retired)?;
        }
        found.add(&self.folder, self.signing.verifying().name(), random)?;
        *self = Self::load(&self.folder)?;
        for (_, path, _) in &found.private {
            fs::remove_file(path).map_err(|error| at(path, error))?;
        }
        sync_folder(&self.folder)
    }

    /// The newest key.
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// The public halves of all keys there were.
    pub fn verifying(&self) -> &[VerifyingKey] {
        &self.verifying
    }

    /// What others on this machine could misuse: private keys that they can read or change, and public keys or the folder itself
    /// where they can write. Empty when all is well.
    pub fn unsafe_files(&self) -> Result<Vec<PathBuf>, KeysProblem> {
        let mut paths = list(&self.folder)?;
        paths.retain(|path| path.is_file());
        paths.insert(0, self.folder.clone());
        let mut unsafe_files = Vec::new();
        for path in paths {
            let metadata = fs::metadata(&path).map_err(|error| at(&path, error))?;
            let is_public = metadata.is_dir() || has_ending(&path, "pub") || has_ending(&path.with_extension(""), "pub");
            let forbidden = if is_public { WRITING_BY_OTHERS } else { ANY_RIGHT_OF_OTHERS };
            if metadata.permissions().mode() & forbidden != 0 {
                unsafe_files.push(path);
            }
        }
        Ok(unsafe_files)
    }
}

impl Found {
    /// Writes the key that follows these ones.
    fn add(&self, folder: &Path, name: &str, random: &[u8; 32]) -> Result<(), KeysProblem> {
        let key = SigningKey::new(name, random).map_err(|_| KeysProblem::Name(name.to_owned()))?;
        if self.public.contains(&key.verifying()) {
            return Err(KeysProblem::UsedBefore);
        }
        let number = self.highest + 1;
        write_public(folder, number, &key)?;
        write(folder, &file_name(number, &key, "key"), &key.secret_text(), 0o600)
    }

    fn read(folder: &Path) -> Result<Self, KeysProblem> {
        let mut found = Self { private: Vec::new(), public: Vec::new(), highest: 0 };
        for path in list(folder)? {
            let is_private = has_ending(&path, "key");
            if !is_private && !has_ending(&path, "pub") {
                continue;
            }
            let not_a_key = || KeysProblem::NotAKey(path.clone());
            let (number, id) = number_and_id(&path).ok_or_else(not_a_key)?;
            let text = fs::read_to_string(&path).map_err(|error| at(&path, error))?;
            let line = text.strip_suffix('\n').unwrap_or(&text);
            let verifying = if is_private {
                let signing = SigningKey::from_secret_text(line).map_err(|_| not_a_key())?;
                let verifying = signing.verifying();
                found.private.push((number, path.clone(), signing));
                verifying
            } else {
                line.parse::<VerifyingKey>().map_err(|_| not_a_key())?
            };
            if verifying.id_text() != id {
                return Err(not_a_key());
            }
            found.highest = found.highest.max(number);
            if !found.public.contains(&verifying) {
                found.public.push(verifying);
            }
        }
        found.private.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
        Ok(found)
    }
}

/// The number and the key id that the name of a file promises.
fn number_and_id(path: &Path) -> Option<(u32, String)> {
    let (number, id) = path.file_stem()?.to_str()?.split_once('-')?;
    Some((number.parse().ok().filter(|number| *number < u32::MAX)?, id.to_owned()))
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, KeysProblem> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>());
    let mut paths = entries.map_err(|error| at(folder, error))?;
    paths.sort();
    Ok(paths)
}

fn write_public(folder: &Path, number: u32, key: &SigningKey) -> Result<(), KeysProblem> {
    write(folder, &file_name(number, key, "pub"), &key.verifying().to_string(), 0o644)
}

fn file_name(number: u32, key: &SigningKey, ending: &str) -> String {
    format!("{number:04}-{}.{ending}", key.verifying().id_text())
}

/// Writes a file of one line that from its first moment has these rights: beside its place first, to the disk, then moved.
fn write(folder: &Path, name: &str, line: &str, mode: u32) -> Result<(), KeysProblem> {
    let (path, beside) = (folder.join(name), folder.join(format!("{name}.new")));
    let written = (|| {
        // What an interrupted attempt left may have other rights than ours.
        match fs::remove_file(&beside) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&beside)?;
        file.write_all(format!("{line}\n").as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, &path)
    })();
    written.map_err(|error| at(&path, error))?;
    sync_folder(folder)
}

/// Makes the names in a folder last, as `sync_all` does the contents of a file.
fn sync_folder(folder: &Path) -> Result<(), KeysProblem> {
    File::open(folder).and_then(|folder_file| folder_file.sync_all()).map_err(|error| at(folder, error))
}

fn at(path: &Path, error: io::Error) -> KeysProblem {
    KeysProblem::File { path: path.to_owned(), error }
}

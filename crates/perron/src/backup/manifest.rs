//! What a backup says of itself: from which program and engine, when, and the fingerprint of every part. It is the last part of an
//! archive, because the fingerprints are known only when all parts have been read.

use std::{
    io::{self, Read, Write},
    path::{Component, Path},
};

use anyhow::{Context, ensure};
use perron_journal::hexadecimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The name of the manifest in a backup.
pub const MANIFEST: &str = "manifest.json";
/// The name of the database in a backup from `SQLite`.
pub const SQLITE: &str = "perron.sqlite";
/// The name of the database in a backup from `PostgreSQL`.
pub const POSTGRES: &str = "perron.pgdump";
/// The folders of the data folder that are kept. Checkpoints come before the keys that signed them, so that none lacks its key.
pub const FOLDERS: [&str; 4] = ["files", "letters", "checkpoints", KEYS];
/// The folder of the keys.
pub const KEYS: &str = "keys";
/// The form that is written and read here.
const FORM: u32 = 1;

/// What a backup is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the backup; another number is of a program that writes them in another way.
    form: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// The last step of the database.
    pub schema: i64,
    /// The engine: `sqlite` or `postgres`.
    pub engine: String,
    /// The program that wrote the database's part, where it was not our own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_by: Option<String>,
    /// When it was begun, in RFC 3339.
    pub made: String,
    /// Everything in it but the manifest.
    pub parts: Vec<Part>,
}

/// A file of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its place in the backup.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its fingerprint, in hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    /// The manifest of a backup that is made by this program.
    pub fn new(schema: i64, engine: &str, written_by: Option<String>, made: String) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { form: FORM, program, schema, engine: engine.to_owned(), written_by, made, parts: Vec::new() }
    }

    /// Reads one, and refuses what this program cannot read.
    pub fn read(text: &[u8]) -> anyhow::Result<Self> {
        #[derive(Deserialize)]
        struct Form {
            form: u32,
        }
        let Form { form } = serde_json::from_slice(text).with_context(|| format!("{MANIFEST} cannot be read"))?;
        ensure!(
            form == FORM,
            "the backup has the form {form}, this program reads {FORM}; restore it with the version of Perron that made it"
        );
        serde_json::from_slice(text).with_context(|| format!("{MANIFEST} cannot be read"))
    }

    /// As it is written.
    pub fn text(&self) -> anyhow::Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        Ok(text)
    }

    /// Refuses parts that are not exactly those of the manifest.
    pub fn compare(&self, found: &[Part]) -> anyhow::Result<()> {
        for part in found {
            let named = self.parts.iter().find(|own| own.path == part.path);
            let named =
                named.with_context(|| format!("the backup is damaged: it holds {}, which its manifest does not name", part.path))?;
            ensure!(named == part, "the backup is damaged: {} is not what was backed up", part.path);
        }
        let missing = self.parts.iter().find(|own| found.iter().all(|part| part.path != own.path));
        ensure!(missing.is_none(), "the backup is damaged: {} is missing", missing.map_or("", |part| &part.path));
        ensure!(found.len() == self.parts.len(), "the backup is damaged: it holds a part twice");
        Ok(())
    }

    /// How many files of a folder there are, and how many bytes they have together.
    pub fn folder(&self, name: &str) -> (usize, u64) {
        let parts = self.parts.iter().filter(|part| part.path.split('/').next() == Some(name));
        parts.fold((0, 0), |(count, bytes), part| (count + 1, bytes + part.bytes))
    }
}

/// Whether a part may have this name: one of ours, and below the folder it is unpacked into.
pub fn is_place(path: &str) -> bool {
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    plain && if rest.is_empty() { [SQLITE, POSTGRES].contains(&path) } else { FOLDERS.contains(&first) }
}

/// Copies to the end and says how many bytes there were and what their fingerprint is.
pub fn copy(from: &mut impl Read, to: &mut impl Write) -> io::Result<(u64, String)> {
    let mut hashing = Hashing::new(from);
    io::copy(&mut hashing, to)?;
    Ok(hashing.finish())
}

/// A reader that takes the fingerprint of what passes through it.
pub struct Hashing<R> {
    inner: R,
    hash: Sha256,
    bytes: u64,
}

impl<R> Hashing<R> {
    /// A reader around another.
    pub fn new(inner: R) -> Self {
        Self { inner, hash: Sha256::new(), bytes: 0 }
    }

    /// The bytes that have passed, and their fingerprint.
    pub fn finish(self) -> (u64, String) {
        (self.bytes, hexadecimal(&self.hash.finalize()))
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(&buffer[..read]);
        self.bytes += read as u64;
        Ok(read)
    }
}

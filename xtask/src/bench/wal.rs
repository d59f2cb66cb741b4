//! What `SQLite` leaves behind when its process is killed: whether a transaction was open, and what of it stood in the log already.
//! Sources: `SQLite` documentation, "WAL-mode File Format" (2.3.1, the lock of who writes; 4.1 and 4.2, log and frames); `proc_locks(5)`.

use std::{fs, os::unix::fs::MetadataExt, path::Path};

use anyhow::{Context, Result};

/// The byte of the index that is locked for as long as somebody writes.
const WRITE_LOCK: &str = "120 120";
const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Whether a process holds the lock of who writes: a transaction has begun and is not committed.
pub fn is_writing(database: &Path, pid: u32) -> Result<bool> {
    let index = fs::metadata(beside(database, "-shm"))?.ino();
    let locks = fs::read_to_string("/proc/locks").context("locks can only be looked at on Linux")?;
    let holds = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [_, "POSIX", _, "WRITE", holder, file, from, to] = words[..] else { return false };
        let inode = file.rsplit(':').next().and_then(|inode| inode.parse::<u64>().ok());
        holder == pid.to_string() && inode == Some(index) && format!("{from} {to}") == WRITE_LOCK
    };
    Ok(locks.lines().any(holds))
}

/// Frames of the log behind the last one that ends a transaction.
pub fn uncommitted_frames(database: &Path) -> Result<usize> {
    let log = fs::read(beside(database, "-wal"))?;
    let number = |at: usize| log.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    let Some(page) = number(8).and_then(|size| usize::try_from(size).ok()).filter(|size| *size > 0) else { return Ok(0) };
    let (mut at, mut behind) = (HEADER, 0);
    // Frames of an earlier round of the log have other salts.
    while at + FRAME_HEADER + page <= log.len() && number(at + 8) == number(16) && number(at + 12) == number(20) {
        behind = if number(at + 4) == Some(0) { behind + 1 } else { 0 };
        at += FRAME_HEADER + page;
    }
    Ok(behind)
}

fn beside(database: &Path, ending: &str) -> std::path::PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(ending);
    path.into()
}

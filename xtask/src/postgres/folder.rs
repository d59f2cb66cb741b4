//! The folder of a server, in memory or below `target/`: laid out empty, marked as in use, and swept when whoever used it was killed.

use std::{
    fs::{self, File},
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use tempfile::{Builder, TempDir};

use super::{Durability, USER, process};
use crate::{Root, setup};

/// The file that is locked for as long as a folder is in use.
const HELD: &str = "held";
/// Memory that is used like a disk.
const MEMORY: &str = "/dev/shm";
/// How much of it has to be free, in bytes; measured with all tests, and some to spare.
const ROOM: u64 = 2_000_000_000;

/// A folder that is there for as long as this value.
pub struct Folder {
    // In this order: it is removed first, and released after that.
    path: TempDir,
    _held: File,
}

impl Folder {
    /// Makes one for a new server.
    pub fn new(root: &Root, initdb: &Path, durability: Durability) -> Result<Self> {
        let place = place(root, durability)?;
        fs::create_dir_all(&place)?;
        let place = place.canonicalize()?;
        sweep(&place)?;
        let path = Builder::new().prefix("server-").tempdir_in(&place)?;
        let held = hold(path.path())?;
        lay_out(initdb, path.path())?;
        Ok(Self { path, _held: held })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.path.path()
    }
}

/// Where the folders of servers are. One that need not last is kept in memory where there is enough of it: each test makes and removes a
/// database of hundreds of files, and finding places for them on a disk took a quarter of the time of all tests.
///
/// # Errors
/// When the project's folder cannot be read.
pub fn place(root: &Root, durability: Durability) -> Result<PathBuf> {
    let has_room = || rustix::fs::statvfs(MEMORY).is_ok_and(|memory| memory.f_bavail.saturating_mul(memory.f_frsize) >= ROOM);
    if durability == Durability::Off && has_room() {
        let owner = fs::metadata(root.path())?.uid();
        return Ok(Path::new(MEMORY).join(format!("perron-postgres-{owner}")));
    }
    Ok(root.target().join("postgres"))
}

/// Removes the folders of servers that were killed before they could do it themselves.
fn sweep(place: &Path) -> Result<()> {
    for entry in fs::read_dir(place)? {
        let folder = entry?.path();
        if File::open(folder.join(HELD)).is_ok_and(|held| held.try_lock().is_ok()) {
            // Another sweep may have been quicker, or the folder belongs to another user.
            let _ = fs::remove_dir_all(folder);
        }
    }
    Ok(())
}

/// Marks a folder as in use for as long as the file is open.
fn hold(folder: &Path) -> Result<File> {
    // Under its name only once it is locked: a sweep in between would take the folder away.
    let unnamed = folder.join("new");
    let held = File::create(&unnamed)?;
    held.lock()?;
    fs::rename(unnamed, folder.join(HELD))?;
    Ok(held)
}

/// Makes the folder of a new server: everybody on the loopback interface is `perron`, texts are UTF-8 and sorted by their bytes as in `SQLite`.
fn lay_out(initdb: &Path, folder: &Path) -> Result<()> {
    let data = folder.join("data");
    if setup::is_root() {
        let output = Command::new("chown").arg(format!("{USER}:{USER}")).arg(folder).output().context("chown could not be started")?;
        if !output.status.success() {
            bail!("PostgreSQL does not run as root, and there is no user {USER} to run it: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
    let mut initdb = process::as_its_user(initdb, folder)?;
    initdb.arg("--pgdata").arg(&data).args(["--username=perron", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]);
    let output = initdb.output().context("initdb could not be started")?;
    if !output.status.success() {
        let hint =
            if setup::is_root() { "Every folder above it must be open to the user postgres; CARGO_TARGET_DIR names another." } else { "" };
        bail!("{} could not be laid out. {hint}\n{}", data.display(), String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

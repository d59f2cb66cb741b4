//! How much room is left where cargo builds. A build that fills the disk fails with words about something else, so it is said beforehand.

use anyhow::{Context, Result};

use crate::Root;

/// What lints, tests, the program and its release take together on an empty folder, in bytes, with some to spare; measured as `.ci/run` builds.
const NEEDED: u64 = 8_000_000_000;

/// A line about it.
///
/// # Errors
/// When the disk cannot be asked.
pub fn said(root: &Root) -> Result<String> {
    let target = root.target();
    let folder = if target.exists() { target.as_path() } else { root.path() };
    let disk = rustix::fs::statvfs(folder).context("the disk does not say how much room is left")?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let said = format!("{} MB are free for what is built", free / 1_000_000);
    Ok(if free < NEEDED { format!("{said}: too few for a first build, which takes about {} MB", NEEDED / 1_000_000) } else { said })
}

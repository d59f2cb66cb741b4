//! The processes of a server: as which user they begin, which there are, and how they are told to end.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use super::USER;
use crate::setup;

/// One of the programs, to be started in a folder by a user that it accepts, and ended when we are.
pub fn as_its_user(program: &Path, folder: &Path) -> Result<Command> {
    let mut command = match setup::on_path("setpriv") {
        Some(setpriv) => {
            let mut command = Command::new(setpriv);
            command.args(["--pdeathsig", "INT"]);
            if setup::is_root() {
                command.args(["--reuid", USER, "--regid", USER, "--clear-groups"]);
            }
            command.arg(program);
            command
        }
        None if setup::is_root() => bail!("PostgreSQL does not run as root, and setpriv is missing (Debian: apt-get install util-linux)."),
        None => Command::new(program),
    };
    command.current_dir(folder).stdin(Stdio::null());
    Ok(command)
}

/// The processes that a process has begun.
pub fn children(id: u32) -> Result<Vec<u32>> {
    let listed = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).context("processes can only be listed on Linux")?;
    Ok(listed.split_whitespace().map(str::parse).collect::<Result<_, _>>()?)
}

/// Whether a process still does anything; one that has ended and waits to be noticed does not.
pub fn is_alive(id: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    status.lines().any(|line| line.starts_with("State:") && !line.contains("zombie") && !line.contains("dead"))
}

/// Sends a signal (`INT`) to processes that we started.
pub fn signal(name: &str, ids: &[u32]) -> Result<()> {
    let status = Command::new("kill").args(["-s", name]).args(ids.iter().map(u32::to_string)).status();
    let status = status.context("kill could not be started")?;
    if status.success() { Ok(()) } else { bail!("the processes {ids:?} could not be sent {name}") }
}

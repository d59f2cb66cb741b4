//! What the tests of files need beside the database: an S3-compatible server (moto, in an environment of its own below `target/`) and the
//! virus scanner clamd. The tests start both on free ports and end them; here they are only brought. No signatures are fetched: the tests
//! bring one of their own.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};

use crate::{Root, report::succeeds, setup};

/// The variable by which a test that would skip knows that it may not.
pub const VARIABLE: &str = "PERRON_TEST_STORES";
/// The server with what it needs for S3 alone; everything it can play would take twice the time.
const MOTO: [&str; 3] = ["moto[s3]==5.2.5", "flask>=3,<4", "flask-cors>=5,<7"];
/// Debian lets packages start their services unless this says no. The scanner's would fetch hundreds of megabytes of signatures.
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// Brings both where they are missing, and says what there is.
pub fn bring(root: &Root) -> Result<()> {
    println!("S3        {}", moto(root)?);
    println!("scanner   {}", clamd()?);
    Ok(())
}

fn moto(root: &Root) -> Result<String> {
    let folder = root.target().join("moto");
    let server = folder.join("bin/moto_server");
    if !server.is_file() {
        let advice = "moto, the S3 server of the tests, could not be installed: it needs python3 with venv and the Python registry once.";
        println!("Installing moto …");
        let make = |folder: &Path| succeeds(Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder));
        if !make(&folder).unwrap_or(false) {
            // Debian's Python comes without the module that makes environments.
            setup::install(&["python3-venv"]).context(advice)?;
            ensure!(make(&folder)?, "{advice}");
        }
        let mut pip = Command::new(folder.join("bin/pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]).args(MOTO);
        ensure!(succeeds(&mut pip)?, "{advice}");
    }
    Ok(server.display().to_string())
}

fn clamd() -> Result<String> {
    if setup::on_path("clamd").is_none() {
        let advice = "clamd, the virus scanner, was not found. Install it (Debian: apt-get install clamav-daemon).";
        without_services(|| setup::install(&["clamav-daemon"])).context(advice)?;
    }
    let found = setup::on_path("clamd").context("The package clamav-daemon is installed, but there is no program clamd.")?;
    Ok(found.display().to_string())
}

/// Installs without letting anything start. A rule that is there already stays as it is.
fn without_services(install: impl FnOnce() -> Result<()>) -> Result<()> {
    let is_ours = setup::is_root() && !Path::new(POLICY).exists();
    if is_ours {
        fs::write(POLICY, "#!/bin/sh\nexit 101\n")?;
        ensure!(succeeds(Command::new("chmod").args(["755", POLICY]))?, "{POLICY} cannot be made executable");
    }
    let installed = install();
    if is_ours {
        fs::remove_file(POLICY)?;
    }
    installed
}

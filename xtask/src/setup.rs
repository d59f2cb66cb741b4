//! Brings what the tests and benchmarks need when it is missing, and says precisely what to do where it cannot.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use anyhow::{Context, Result, bail};

use crate::{Root, postgres::Programs, report::succeeds, stores};

/// Chromium without windows: the same pages from the same engine, in two thirds of the time.
const SHELL: &str = "chromium-headless-shell";
/// The names under which a Chromium can be installed; the quickest first.
const CHROMIUMS: [&str; 6] = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/// The variable that names another one.
const CHROMIUM: &str = "PERRON_CHROMIUM";
const OLDEST_NODE: u32 = 20;

/// Everything that is needed, with what was found.
pub fn all(root: &Root, bench: bool) -> Result<bool> {
    println!("Node.js   {}", node()?);
    packages(root)?;
    println!("packages  up to date in e2e/node_modules");
    println!("Chromium  {}", chromium()?.display());
    println!("database  {}", postgres()?.postgres.display());
    stores::bring(root)?;
    let nextest = if has_nextest(root) { "installed" } else { "not installed; the Rust tests run with `cargo test`, which is slower" };
    println!("nextest   {nextest}");
    if bench {
        for program in bench_tools()? {
            println!("bench     {}", program.display());
        }
    }
    Ok(true)
}

/// The version of Node.js, which runs the browser tests.
pub fn node() -> Result<String> {
    let advice = "Install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm) and try again.";
    let output = Command::new("node").arg("--version").output();
    let output = output.with_context(|| format!("Node.js is missing. {advice}"))?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node.js {version} is too old. {advice}");
    }
    on_path("npm").with_context(|| format!("npm is missing. {advice}"))?;
    Ok(version)
}

/// Installs the npm packages of the browser tests when they are missing or older than their lock file.
pub fn packages(root: &Root) -> Result<()> {
    let folder = root.join("e2e");
    let locked = changed(&folder.join("package-lock.json")).context("e2e/package-lock.json is missing")?;
    // npm writes this file last, so its age is the age of a finished installation.
    if changed(&folder.join("node_modules/.package-lock.json")).is_some_and(|installed| installed >= locked) {
        return Ok(());
    }
    println!("Installing the npm packages of e2e …");
    let mut npm = root.command("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    if !succeeds(&mut npm)? {
        bail!("`npm ci` in e2e failed. It needs the npm registry once, or a filled npm cache.");
    }
    Ok(())
}

/// The browser: the one named by `PERRON_CHROMIUM`, else one that is installed, else Debian's, installed now.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os(CHROMIUM) {
        return on_path(&named).with_context(|| format!("{CHROMIUM} names {}, which does not exist.", named.display()));
    }
    if let Some(found) = CHROMIUMS.iter().find_map(on_path) {
        return Ok(found);
    }
    // Older systems have only the whole browser.
    install(&[SHELL]).or_else(|_| install(&["chromium"])).with_context(|| {
        format!("No Chromium or Chrome was found. Install one (Debian: apt-get install {SHELL}), or name one with {CHROMIUM}=…")
    })?;
    CHROMIUMS.iter().find_map(on_path).context("Chromium is installed, but there is no program of its name.")
}

/// `PostgreSQL`'s server: the one that is installed, else Debian's, installed now.
pub fn postgres() -> Result<Programs> {
    if let Some(found) = Programs::find() {
        return Ok(found);
    }
    // Debian sets up a server of its own with it. Ours has another folder and port, so that one does not matter.
    install(&["postgresql"]).context(
        "PostgreSQL was not found. Install it (Debian: apt-get install postgresql), or put its initdb and postgres on the path.",
    )?;
    Programs::find().context("The package postgresql is installed, but there are no programs initdb and postgres.")
}

/// The tools of the benchmarks: nginx as reference, wrk as load, taskset to give each a core of its own.
pub fn bench_tools() -> Result<Vec<PathBuf>> {
    let tools = [("nginx", "nginx-light"), ("wrk", "wrk"), ("taskset", "util-linux")];
    let missing: Vec<_> = tools.iter().filter(|(program, _)| on_path(program).is_none()).map(|(_, package)| *package).collect();
    if !missing.is_empty() {
        let packages = missing.join(" ");
        install(&missing).with_context(|| format!("The benchmarks need more programs (Debian: apt-get install {packages})."))?;
    }
    tools.iter().map(|(program, _)| on_path(program).with_context(|| format!("{program} is still missing"))).collect()
}

/// The program that shows what another one asks of the system, and in which order.
pub fn strace() -> Result<PathBuf> {
    if on_path("strace").is_none() {
        install(&["strace"]).context("strace was not found. Install it (Debian: apt-get install strace).")?;
    }
    on_path("strace").context("The package strace is installed, but there is no program strace.")
}

/// Whether cargo-nextest is installed.
pub fn has_nextest(root: &Root) -> bool {
    let quiet = root.cargo().args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

/// Whether we are the administrator of this machine.
pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Installs Debian packages, where we may.
pub fn install(packages: &[&str]) -> Result<()> {
    if on_path("apt-get").is_none() {
        bail!("This is no Debian or Ubuntu (there is no apt-get), so it has to be installed by hand.");
    }
    if !is_root() {
        bail!("Only root may install packages. Run: sudo apt-get install {}", packages.join(" "));
    }
    println!("Installing {} …", packages.join(" "));
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").args(["--quiet", "--yes"]).args(arguments).stdout(Stdio::null());
        succeeds(&mut command)
    };
    // The list of packages may be empty or old; an update that fails is judged by the installation.
    apt(&["update"])?;
    let install = ["install", "--no-install-recommends"];
    if apt(&[&install, packages].concat())? { Ok(()) } else { bail!("apt-get install {} failed.", packages.join(" ")) }
}

/// Finds a program by its name on the path, or by its own path.
pub fn on_path(program: impl AsRef<Path>) -> Option<PathBuf> {
    let program = program.as_ref();
    if program.components().count() > 1 {
        return program.is_file().then(|| program.to_owned());
    }
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).chain(["/usr/sbin".into()]).map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

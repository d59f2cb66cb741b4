//! Installs the npm packages named in the lock file, when they are missing or older than it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

const HOW_TO_INSTALL: &str = "Install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm) and build again.";

/// Returns the folder with the installed packages.
pub fn install(root: &Path) -> Result<PathBuf, String> {
    let lock = root.join("package-lock.json");
    let packages = root.join("node_modules");
    // npm writes this file last, so its age is the age of a finished installation.
    let finished = packages.join(".package-lock.json");
    println!("cargo::rerun-if-changed={}", lock.display());
    println!("cargo::rerun-if-changed={}", finished.display());

    let locked = changed(&lock).ok_or_else(|| format!("{} is missing", lock.display()))?;
    if changed(&finished).is_none_or(|installed| installed < locked) {
        // Scripts of packages are never run: they are not needed, and one of them sends statistics.
        let status = Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(root)
            .status()
            .map_err(|error| format!("npm could not be started ({error}). {HOW_TO_INSTALL}"))?;
        if !status.success() {
            return Err(format!(
                "`npm ci` in {} failed ({status}). It needs the npm registry once, or a filled npm cache.",
                root.display()
            ));
        }
    }
    Ok(packages)
}

/// Runs our own script with Node.js.
pub fn node(script: &Path, packages: &Path, arguments: &[&Path]) -> Result<(), String> {
    let status = Command::new("node")
        .arg(script)
        .arg(packages)
        .args(arguments)
        .status()
        .map_err(|error| format!("node could not be started ({error}). {HOW_TO_INSTALL}"))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", script.display())) }
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

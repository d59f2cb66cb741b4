//! The addresses of the pages, as the program lists them.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::Root;

/// The paths that `perron urls` prints.
pub fn listed(root: &Root, program: &Path) -> Result<Vec<String>> {
    let output = root.command(program).arg("urls").output().context("`perron urls` could not be started")?;
    if !output.status.success() {
        bail!("`perron urls` failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?.lines().filter_map(path_of).collect())
}

/// The path of an address, whether it stands there with its host or without.
fn path_of(address: &str) -> Option<String> {
    let address = address.trim();
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
        None => address,
    };
    path.starts_with('/').then(|| path.to_owned())
}

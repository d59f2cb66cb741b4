//! The letters of a demo: people read there what leads them on, such as the link of an invitation.

use std::{fs, path::Path};

use anyhow::Context;

/// The path of the newest link that begins like this, in the letters to an address.
pub fn newest_link(folder: &Path, mail: &str, begins: &str) -> anyhow::Result<Option<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    // The names sort by time.
    files.sort();
    for file in files.iter().rev() {
        // Long lines are broken in a letter, and `=` is written in code.
        let text = fs::read_to_string(file)?.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
        let is_theirs = text.lines().any(|line| line.starts_with("To:") && line.contains(mail));
        let links = text.split("http://").skip(1).map(path_of);
        if let Some(path) = links.filter(|_| is_theirs).find(|path| path.contains(begins)) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// The path of a link.
pub fn path_of(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let path = rest.find('/').map_or("", |slash| &rest[slash..]);
    path.chars().take_while(|sign| sign.is_ascii_alphanumeric() || "/-_".contains(*sign)).collect()
}

//! The method packs inside the program, so that one file is all an operator needs. A folder on disk replaces them.

use std::path::Path;

use anyhow::Context;
use perron_method::{Files, Finding, Library};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../methods"]
#[include = "*.toml"]
#[include = "*.md"]
struct Methods;

#[derive(RustEmbed)]
#[folder = "../../reference"]
#[include = "*.toml"]
struct Reference;

/// Loads the packs of a folder, or those inside the program.
pub fn load(folder: Option<&Path>) -> anyhow::Result<Library> {
    let files = match folder {
        Some(folder) => Files::read(folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?,
        None => inside()?,
    };
    Library::load(&files).map_err(|findings| {
        let said: Vec<String> = findings.iter().map(Finding::to_string).collect();
        anyhow::anyhow!("the methods cannot be loaded:\n{}", said.join("\n"))
    })
}

fn inside() -> anyhow::Result<Files> {
    let mut files = Files::default();
    for path in Methods::iter() {
        files.insert(path.to_string(), text(&path, Methods::get(&path))?);
    }
    for path in Reference::iter() {
        files.insert(format!("reference/{path}"), text(&path, Reference::get(&path))?);
    }
    Ok(files)
}

fn text(path: &str, file: Option<rust_embed::EmbeddedFile>) -> anyhow::Result<String> {
    let file = file.with_context(|| format!("{path} is not in the program"))?;
    String::from_utf8(file.data.into_owned()).with_context(|| format!("{path} is not text"))
}

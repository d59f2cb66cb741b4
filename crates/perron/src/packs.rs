//! The method packs inside the program, so that one file is all an operator needs. A folder on disk replaces them.

use anyhow::Context;
use perron_method::Files;
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

/// The files of the packs inside the program.
pub fn inside() -> anyhow::Result<Files> {
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

//! The shelf of finished files: names with a hash of their content, compressed copies, and the Rust
//! list that puts them into the program.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::{Places, packages};

/// Files smaller than this are not worth a compressed copy.
const WORTH_COMPRESSING: usize = 256;

struct Item {
    name: String,
    hash: String,
    file: PathBuf,
    compressed: bool,
}

/// Collects the files and writes the list at the end.
pub struct Shelf {
    folder: PathBuf,
    script: PathBuf,
    packages: PathBuf,
    items: Vec<Item>,
    symbols: Vec<(String, String)>,
}

impl Shelf {
    pub fn new(places: &Places) -> Result<Self, String> {
        let folder = places.out.join("assets");
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        Ok(Self {
            folder,
            script: places.here.join("build/squeeze.mjs"),
            packages: places.packages.clone(),
            items: Vec::new(),
            symbols: Vec::new(),
        })
    }

    /// Puts a text file on the shelf, with compressed copies, and returns its public name.
    pub fn add_text(&mut self, name: &str, text: &str) -> Result<String, String> {
        let compressed = text.len() >= WORTH_COMPRESSING;
        let public = self.add(name, text.as_bytes(), compressed)?;
        if compressed {
            let file = self.folder.join(name);
            packages::node(&self.script, &self.packages, &[Path::new("compress"), &file])?;
        }
        Ok(public)
    }

    /// Puts a file on the shelf as it is and returns its public name.
    pub fn add_bytes(&mut self, name: &str, content: &[u8]) -> Result<String, String> {
        self.add(name, content, false)
    }

    /// Adds one `<symbol>` that pages may use.
    pub fn add_symbol(&mut self, name: &str, symbol: String) {
        self.symbols.push((name.to_owned(), symbol));
    }

    /// Minifies a style sheet without putting it on the shelf.
    pub fn minify(&self, css: &str) -> Result<String, String> {
        let (source, target) = (self.folder.join("source.css"), self.folder.join("minified.css"));
        fs::write(&source, css).map_err(|error| error.to_string())?;
        packages::node(&self.script, &self.packages, &[Path::new("minify"), &source, &target])?;
        crate::read(&target)
    }

    /// Writes `assets.rs`, which the library includes.
    pub fn write_list(mut self) -> Result<(), String> {
        let mut list = String::from("/// Every file the browser may fetch.\npub static ASSETS: &[Asset] = &[\n");
        for item in &self.items {
            let (file, compressed) = (item.file.display().to_string(), item.compressed);
            let copy = |extension: &str| {
                if compressed { format!("Some(include_bytes!({:?}))", format!("{file}.{extension}")) } else { "None".to_owned() }
            };
            let _ = writeln!(
                list,
                "    Asset {{ name: {:?}, public_name: {:?}, media_type: {:?}, etag: \"\\\"{}\\\"\", raw: include_bytes!({file:?}), gzip: {}, brotli: {} }},",
                item.name,
                public_name(&item.name, &item.hash),
                media_type(&item.name)?,
                item.hash,
                copy("gz"),
                copy("br"),
            );
        }
        list.push_str("];\n\n/// Every icon: its name and its `<symbol>`, sorted by name.\npub static SYMBOLS: &[(&str, &str)] = &[\n");
        self.symbols.sort();
        for (name, symbol) in &self.symbols {
            let _ = writeln!(list, "    ({name:?}, {symbol:?}),");
        }
        list.push_str("];\n");
        let target = self.folder.join("../assets.rs");
        fs::write(target, list).map_err(|error| error.to_string())
    }

    fn add(&mut self, name: &str, content: &[u8], compressed: bool) -> Result<String, String> {
        let file = self.folder.join(name);
        fs::write(&file, content).map_err(|error| error.to_string())?;
        let hash: String = Sha256::digest(content).iter().take(8).fold(String::new(), |mut hash, byte| {
            let _ = write!(hash, "{byte:02x}");
            hash
        });
        let public = public_name(name, &hash);
        self.items.push(Item { name: name.to_owned(), hash, file, compressed });
        Ok(public)
    }
}

fn public_name(name: &str, hash: &str) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{stem}-{hash}.{extension}")
}

fn media_type(name: &str) -> Result<&'static str, String> {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => Ok("text/css; charset=utf-8"),
        Some("js") => Ok("text/javascript; charset=utf-8"),
        Some("svg") => Ok("image/svg+xml"),
        Some("txt") => Ok("text/plain; charset=utf-8"),
        Some("woff2") => Ok("font/woff2"),
        _ => Err(format!("{name} has no known media type")),
    }
}

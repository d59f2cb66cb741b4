//! Prepares what the browser fetches: one style sheet, the font files, the icons, the one script.
//!
//! Everything from other projects comes through npm with a lock file and is built in here, so nothing
//! of theirs is committed and the finished program needs no files beside it.

mod assets;
mod fonts;
mod icons;
mod packages;
mod styles;

use std::path::{Path, PathBuf};

/// The places the steps read from and write to.
struct Places {
    /// `crates/base/ui`.
    here: PathBuf,
    /// The installed npm packages.
    packages: PathBuf,
    /// Cargo's folder for generated files.
    out: PathBuf,
}

fn main() {
    if let Err(problem) = prepare() {
        eprintln!("\nperron-ui could not prepare styles, fonts and icons:\n  {problem}\n");
        std::process::exit(1);
    }
}

fn prepare() -> Result<(), String> {
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let root = here.join("../../..").canonicalize().map_err(|error| error.to_string())?;
    for watched in ["build", "styles", "icons", "images", "scripts"] {
        println!("cargo::rerun-if-changed={}", here.join(watched).display());
    }
    let packages = packages::install(&root)?;
    let places = Places { here, packages, out: PathBuf::from(variable("OUT_DIR")?) };

    let mut shelf = assets::Shelf::new(&places)?;
    let font_faces = fonts::add(&places, &mut shelf)?;
    styles::add(&places, &font_faces, &mut shelf)?;
    shelf.add_text("favicon.svg", &read(&places.here.join("images/favicon.svg"))?)?;
    shelf.add_text("continue.js", &read(&places.here.join("scripts/continue.js"))?)?;
    shelf.add_text("live.js", &read(&places.here.join("scripts/live.js"))?)?;
    shelf.add_text("passkeys.js", &read(&places.here.join("scripts/passkeys.js"))?)?;
    icons::add(&places, &mut shelf)?;
    shelf.write_list()
}

fn variable(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|_| format!("{name} is not set; this program is run by cargo"))
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

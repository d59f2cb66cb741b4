//! The tiny method of the tests, and ways to break it.
#![allow(dead_code, reason = "every test file uses its own part of this")]

use std::path::PathBuf;

use perron_method::{Files, Finding, Mistake, check};

/// A made-up method with names of its own: the engine must carry it as it carries any other.
pub fn tiny() -> Files {
    Files::read(&folder().join("tests/tiny")).expect("the tiny method can be read")
}

/// The folder of this crate.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The project's root.
pub fn root() -> PathBuf {
    folder().join("../../..")
}

/// The tiny method with one text replaced in one file.
pub fn broken(file: &str, text: &str, replacement: &str) -> Files {
    let mut files = tiny();
    let whole = files.get(file).unwrap_or_else(|| panic!("{file} exists")).to_owned();
    assert!(whole.contains(text), "{file} holds {text}");
    files.insert(file, whole.replacen(text, replacement, 1));
    files
}

/// The findings of one kind.
pub fn found(files: &Files, kind: Mistake) -> Vec<Finding> {
    check(files).findings.into_iter().filter(|finding| finding.kind == kind).collect()
}

/// Whether the shared source material is there; says so when it is not.
pub fn shared() -> Option<PathBuf> {
    let shared = root().join("../shared");
    if shared.join("methods/rules.md").is_file() {
        return Some(shared);
    }
    println!("skipped: the source material ../shared is absent");
    None
}

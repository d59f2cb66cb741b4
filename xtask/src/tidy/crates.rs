//! Rules about the crates: dependencies point from `perron` over features to `base`, nobody reaches into another crate's folder, and tests
//! that stand in a crate run.

use toml::Table;

use super::{
    Finding, literals,
    tree::{File, Tree},
};

/// The kinds of crates; each may depend on those of its own kind and of later ones. `xtask` is nobody's.
const KINDS: [&str; 3] = ["crates/perron", "crates/features/", "crates/base/"];
const TABLES: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];
/// How tests begin that stand beside what they test.
const TESTS: [&str; 2] = ["#[cfg(test)]", "#[test]"];

/// `perron → features → base`, read from the Cargo.toml files.
pub fn direction(tree: &Tree) -> Vec<Finding> {
    let crates: Vec<_> = manifests(tree).collect();
    let mut findings = Vec::new();
    for (file, manifest) in &crates {
        let Some(own) = kind(&file.path) else { continue };
        let tables = TABLES.iter().filter_map(|table| manifest.get(*table)?.as_table());
        for name in tables.flat_map(Table::keys) {
            let Some((other, _)) = crates.iter().find(|(_, manifest)| package(manifest) == Some(name)) else { continue };
            if kind(&other.path).is_none_or(|kind| kind < own) {
                let line = file.lines().find(|(_, line)| line.trim_start().starts_with(name.as_str())).map_or(1, |(line, _)| line);
                let mend = "Turn it round: what both need belongs into crates/base.";
                findings.push(Finding::new(&file.path, line, format!("this crate may not depend on {name}"), mend));
            }
        }
    }
    findings
}

/// A crate is entered only through its `lib.rs`: no file of one feature is taken in from outside its folder.
pub fn doors(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("crates/", &["rs", "toml"]) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let texts = if file.is(&["rs"]) { literals::of(file) } else { of_toml(file) };
        for literal in texts {
            let takes_in = file.name() == "askama.toml"
                || ["include_str!(", "include_bytes!(", "include!(", "#[path="].iter().any(|call| literal.before.ends_with(call));
            let target = resolved(folder, &literal.text);
            if takes_in && target.starts_with("crates/features/") && feature(&target) != feature(&file.path) {
                let mend = "Ask that feature through a function of its lib.rs.";
                findings.push(Finding::new(&file.path, literal.line, format!("{} belongs to another feature", literal.text), mend));
            }
        }
    }
    findings
}

/// A crate with tests of its own in `src` runs them. Any other says that it has none, and is not compiled and linked a second time for them.
pub fn own_tests(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, manifest) in manifests(tree) {
        let sources = format!("{}/src/", file.path.strip_suffix("/Cargo.toml").unwrap_or_default());
        let begins_tests = |(_, line): (usize, &str)| TESTS.iter().any(|mark| line.trim_start().starts_with(mark));
        let tested = tree.below(&sources, &["rs"]).any(|source| source.lines().any(begins_tests));
        for (root, target) in [("lib.rs", manifest.get("lib")), ("main.rs", manifest.get("bin").and_then(|bins| bins.get(0)))] {
            let is_there = tree.file(&format!("{sources}{root}")).is_some();
            let runs = target.and_then(|target| target.get("test")).and_then(toml::Value::as_bool) != Some(false);
            let (what, mend) = match (tested, runs) {
                (true, false) if root == "lib.rs" => ("the tests of this crate never run", "Take `test = false` away."),
                (false, true) => {
                    ("this crate is compiled twice for tests that it does not have", "Say `test = false` where it is declared.")
                }
                _ => continue,
            };
            if is_there {
                findings.push(Finding::new(&file.path, 1, format!("{what} ({root})"), mend));
            }
        }
    }
    findings
}

fn manifests(tree: &Tree) -> impl Iterator<Item = (&File, Table)> {
    let files =
        tree.all().filter(|file| file.name() == "Cargo.toml" && (file.path.starts_with("crates/") || file.path.starts_with("xtask/")));
    files.filter_map(|file| Some((file, file.text.parse().ok()?)))
}

fn package(manifest: &Table) -> Option<&str> {
    manifest.get("package")?.get("name")?.as_str()
}

fn kind(path: &str) -> Option<usize> {
    KINDS.iter().position(|folder| path.starts_with(folder))
}

/// The folder of the feature that a path lies in.
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("crates/features/")?.split('/').next()
}

/// A relative path as seen from the root of the project.
fn resolved(folder: &str, path: &str) -> String {
    let mut parts: Vec<_> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The texts of a TOML file, found line by line.
fn of_toml(file: &File) -> Vec<literals::Literal> {
    let quoted = |(line, text): (usize, &str)| {
        let texts: Vec<_> = text.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        texts.into_iter().map(move |text| literals::Literal { line, text, before: String::new() })
    };
    file.lines().flat_map(quoted).collect()
}

//! What the program is made of besides our own code, each with its licence and the text that has to go along. Cargo and npm know what that
//! is; the texts lie in the packages themselves.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::Root;

/// How the names of files with a licence or a notice begin, in capitals.
const BEGINNINGS: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
/// Endings of files that are no text of a licence.
const OTHERWISE: [&str; 5] = [".rs", ".toml", ".json", ".html", ".c"];
/// How deep below a package such a file may lie: code in another language that is carried along brings its own.
const DEPTH: usize = 2;

/// Something that is not ours.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Foreign {
    name: String,
    version: String,
    licence: String,
    from: String,
    texts: Vec<String>,
}

/// The list of everything that goes into the program for a target, with the texts.
pub fn list(root: &Root, target: &str) -> Result<String> {
    let mut foreign = crates(root, target)?;
    foreign.extend(packages(root)?);
    foreign.push(icons(root)?);
    foreign.sort();
    let mut text = "Perron is made with the following. Perron itself stands under the Mozilla Public License 2.0 (LICENSE).\n\n".to_owned();
    for Foreign { name, version, licence, from, texts } in &foreign {
        let without = if texts.is_empty() { "; its package holds no text" } else { "" };
        writeln!(text, "{name} {version}: {licence}{without}\n    {from}")?;
    }
    let mut texts: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for one in &foreign {
        for licence in &one.texts {
            texts.entry(licence).or_default().insert(format!("{} {}", one.name, one.version));
        }
    }
    let mut texts: Vec<_> = texts.into_iter().map(|(licence, names)| (names.into_iter().collect::<Vec<_>>().join(", "), licence)).collect();
    texts.sort();
    for (names, licence) in texts {
        write!(text, "\n\n{}\n{names}\n{}\n\n{licence}\n", "=".repeat(80), "-".repeat(80))?;
    }
    Ok(text)
}

/// The crates that are linked into the program; not those that only build or test it.
fn crates(root: &Root, target: &str) -> Result<Vec<Foreign>> {
    let mut cargo = root.cargo();
    cargo.args(["metadata", "--format-version=1", "--locked", "--filter-platform", target]);
    let output = cargo.output().context("cargo could not be started")?;
    ensure!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let nodes: BTreeMap<&str, &Value> =
        list_of(&metadata["resolve"]["nodes"]).filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let packages: BTreeMap<&str, &Value> = list_of(&metadata["packages"]).filter_map(|one| Some((one["id"].as_str()?, one))).collect();
    let program = packages.iter().find(|(_, package)| package["name"] == "perron").map(|(id, _)| *id);
    let mut open = vec![program.context("cargo does not know the program")?];
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            let dependencies = nodes.get(id).into_iter().flat_map(|node| list_of(&node["deps"]));
            let linked = dependencies.filter(|one| list_of(&one["dep_kinds"]).any(|kind| kind["kind"].is_null()));
            open.extend(linked.filter_map(|one| one["pkg"].as_str()));
        }
    }
    let foreign = seen.iter().filter_map(|id| packages.get(id)).filter(|package| !package["source"].is_null());
    foreign.map(|package| of_crate(package)).collect()
}

fn of_crate(package: &Value) -> Result<Foreign> {
    let word = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
    let (name, version) = (word("name"), word("version"));
    let folder =
        Path::new(package["manifest_path"].as_str().unwrap_or_default()).parent().context("a package lies in a folder")?.to_owned();
    let licence = match (package["license"].as_str(), package["license_file"].as_str()) {
        (Some(licence), _) => licence.to_owned(),
        (None, Some(file)) => format!("see {file}"),
        (None, None) => anyhow::bail!("{name} {version} names no licence"),
    };
    let authors: Vec<&str> = list_of(&package["authors"]).filter_map(Value::as_str).collect();
    let from = [word("repository"), word("homepage"), authors.join(", ")].into_iter().find(|from| !from.is_empty()).unwrap_or_default();
    let mut texts = texts(&folder, DEPTH)?;
    if texts.is_empty() && !authors.is_empty() {
        // The text of the licence stands elsewhere in the list; whose work it covers here is all that is missing.
        texts.push(format!("{licence}, by {}. The package holds no text of its own.", authors.join(", ")));
    }
    Ok(Foreign { name, version, licence, from, texts })
}

/// The npm packages of which something stands in the front-end files.
fn packages(root: &Root) -> Result<Vec<Foreign>> {
    let lock: Value = serde_json::from_slice(&fs::read(root.join("package-lock.json"))?)?;
    let mut foreign = Vec::new();
    for (path, package) in lock["packages"].as_object().context("package-lock.json lists no packages")? {
        let Some(name) = path.strip_prefix("node_modules/").filter(|_| package["dev"] != true) else { continue };
        let folder = root.join(path);
        let own: Value = serde_json::from_slice(&fs::read(folder.join("package.json")).context("npm packages are missing; build once")?)?;
        let licence = own["license"].as_str().with_context(|| format!("{name} names no licence"))?.to_owned();
        let version = own["version"].as_str().unwrap_or_default().to_owned();
        let from = [&own["homepage"], &own["repository"]["url"], &own["repository"]]
            .into_iter()
            .find_map(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        foreign.push(Foreign { name: name.to_owned(), version, licence, from, texts: texts(&folder, 0)? });
    }
    Ok(foreign)
}

/// The icons that were taken over as drawings.
fn icons(root: &Root) -> Result<Foreign> {
    let text = fs::read_to_string(root.join("crates/base/ui/icons/LICENSE-APACHE-2.0.txt"))?;
    let (name, version) = ("Material Symbols".to_owned(), "(drawings)".to_owned());
    let from = "https://github.com/google/material-design-icons".to_owned();
    Ok(Foreign { name, version, licence: "Apache-2.0".to_owned(), from, texts: vec![text.trim().to_owned()] })
}

/// The texts of licences and notices in a folder and so many below it, in the order of their paths.
fn texts(folder: &Path, depth: usize) -> Result<Vec<String>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_dir() && depth > 0 {
            found.extend(texts(&path, depth - 1)?);
        } else if path.is_file()
            && BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
            && !OTHERWISE.iter().any(|ending| name.to_lowercase().ends_with(ending))
        {
            found.push(String::from_utf8_lossy(&fs::read(&path)?).trim().replace("\r\n", "\n"));
        }
    }
    found.retain(|text| !text.is_empty());
    found.dedup();
    Ok(found)
}

fn list_of(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

//! Rules about the project as a whole: nothing in it points to somebody's machine, and it says under which licence it stands.

use super::{Finding, tree::Tree};

/// The first folders of paths that exist on one machine only.
const OF_A_MACHINE: [&str; 6] = ["home", "root", "Users", "work", "mnt", "tmp"];

/// No path of a machine stands in a file.
pub fn machine_paths(tree: &Tree) -> Vec<Finding> {
    let paths: Vec<_> = OF_A_MACHINE.iter().map(|folder| format!("/{folder}/")).collect();
    let mut findings = Vec::new();
    for file in tree.all() {
        for (number, line) in file.lines() {
            let begins = |place: usize| !line[..place].ends_with(|c: char| c.is_alphanumeric() || ".-_}*/:".contains(c));
            if let Some(path) = paths.iter().find(|path| line.match_indices(path.as_str()).any(|(place, _)| begins(place))) {
                let mend = "Write it from the root of the project, or let an argument or a variable name it.";
                findings.push(Finding::new(&file.path, number, format!("a path of one machine ({path}…)"), mend));
            }
        }
    }
    findings
}

/// The licence stands in full at the root, and it is the one that Cargo.toml names.
pub fn licence(tree: &Tree) -> Vec<Finding> {
    let named = tree.file("Cargo.toml").is_some_and(|file| file.text.contains("license = \"MPL-2.0\""));
    let text = tree.file("LICENSE").map_or("", |file| file.text.as_str());
    if named && text.contains("Mozilla Public License") && text.contains("Version 2.0") {
        return Vec::new();
    }
    let mend = "Cargo.toml names MPL-2.0; put its whole text into LICENSE.";
    vec![Finding::new("LICENSE", 1, "the licence is missing or is not the one in Cargo.toml", mend)]
}

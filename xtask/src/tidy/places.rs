//! Rules about the project as a whole: nothing in it points to somebody's machine, it says under which licence it stands, and its
//! migrations lead both databases the same way.

use std::collections::BTreeMap;

use super::{Finding, tree::Tree};

/// The first folders of paths that exist on one machine only.
const OF_A_MACHINE: [&str; 6] = ["home", "root", "Users", "work", "mnt", "tmp"];

/// Where the migrations of each engine stand.
const MIGRATIONS: [&str; 2] = ["migrations/sqlite", "migrations/postgres"];

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

/// Every migration stands in both folders under the same name, and their numbers (four digits, from 0001) leave none out.
pub fn migrations(tree: &Tree) -> Vec<Finding> {
    let mut folders_of = BTreeMap::<_, Vec<_>>::new();
    for file in tree.below("migrations/", &["sql"]) {
        if let Some((folder, name)) = file.path.rsplit_once('/')
            && MIGRATIONS.contains(&folder)
        {
            folders_of.entry(name).or_default().push(folder);
        }
    }
    let mut findings = Vec::new();
    let mut last = 0;
    for (name, folders) in folders_of {
        let path = format!("{}/{name}", folders[0]);
        if let Some(missing) = MIGRATIONS.iter().find(|folder| !folders.contains(folder)) {
            let mend = "Give it the same name in both folders; where an engine has nothing to do, a comment says so.";
            findings.push(Finding::new(&path, 1, format!("{missing}/{name} is missing"), mend));
        }
        let Some(number) = numbered(name) else {
            findings.push(Finding::new(&path, 1, "the name does not begin with a number", "Begin it with four digits and `_`."));
            continue;
        };
        if number != last + 1 {
            let what = if number == last { "the number is used twice".to_owned() } else { format!("number {:04} is left out", last + 1) };
            findings.push(Finding::new(&path, 1, what, "Number the migrations one after the other, from 0001."));
        }
        last = number;
    }
    findings
}

/// The four digits that a migration's name begins with.
fn numbered(name: &str) -> Option<u32> {
    let (number, _) = name.split_once('_')?;
    (number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.parse().ok())?
}

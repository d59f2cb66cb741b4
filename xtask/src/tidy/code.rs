//! Rules about Rust files: where SQL stands, the first line, the length, and in which files words that people read do not stand.

use super::{Finding, literals, tree::Tree};

/// The longest file that is still read in one sitting.
const LONGEST: usize = 400;
/// Files that people write line by line.
const WRITTEN: [&str; 7] = ["rs", "html", "css", "mjs", "js", "ftl", "sql"];
/// Pairs of words that only SQL has in one text.
const SQL: [(&str, &str); 7] = [
    ("SELECT ", " FROM "),
    ("INSERT ", "INTO "),
    ("UPDATE ", " SET "),
    ("DELETE ", "FROM "),
    ("CREATE ", "TABLE "),
    ("ALTER ", "TABLE "),
    ("DROP ", "TABLE "),
];

/// SQL stands only in `store.rs` and in `migrations/`. Tests ask the database past the code that they test.
pub fn sql_places(tree: &Tree) -> Vec<Finding> {
    let files = tree
        .below("crates/", &["rs"])
        .filter(|file| file.name() != "store.rs" && !file.path.contains("/migrations/") && !file.path.contains("/tests/"));
    let mut findings = Vec::new();
    for file in files {
        for literal in literals::of(file) {
            let flat = literal.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if SQL.iter().any(|(first, second)| flat.find(first).is_some_and(|place| flat[place..].contains(second))) {
                let mend = "Move it into a function of the feature's store.rs.";
                findings.push(Finding::new(&file.path, literal.line, "SQL outside store.rs", mend));
            }
        }
    }
    findings
}

/// Every Rust file opens with `//!`.
pub fn first_lines(tree: &Tree) -> Vec<Finding> {
    let silent = |folder| tree.below(folder, &["rs"]).filter(|file| !file.text.starts_with("//!"));
    let mend = "Open it with `//!`: what it is, and why here.";
    ["crates/", "xtask/"]
        .into_iter()
        .flat_map(silent)
        .map(|file| Finding::new(&file.path, 1, "the first line says nothing", mend))
        .collect()
}

/// No file that people write is longer than can be read in one sitting.
pub fn lengths(tree: &Tree) -> Vec<Finding> {
    let written = ["crates/", "xtask/", "e2e/"].into_iter().flat_map(|folder| tree.below(folder, &WRITTEN));
    let lengths = written.map(|file| (file, file.lines().count())).filter(|(_, length)| *length > LONGEST);
    let mend = "Split it where its second subject begins.";
    lengths.map(|(file, length)| Finding::new(&file.path, LONGEST + 1, format!("{length} lines, {LONGEST} are the limit"), mend)).collect()
}

/// Danish and Swedish letters in the texts of a Rust file: such words belong to `text/`. Words without these letters are not found.
pub fn danish_in_rust(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("crates/", &["rs"]).filter(|file| !file.is_made_up()) {
        for literal in
            literals::of(file).into_iter().filter(|literal| literal.text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å', 'ä', 'ö', 'Ä', 'Ö']))
        {
            let mend = "Give it a key in text/ and ask for the word by it.";
            findings.push(Finding::new(&file.path, literal.line, format!("a word of a language: \"{}\"", literal.text), mend));
        }
    }
    findings
}

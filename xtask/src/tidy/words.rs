//! Rules about the words in `text/`: those that are asked for exist, those that exist are asked for, in every language.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Finding,
    literals::{self, Literal},
    tree::{File, Tree},
};

/// Code that asks for a word by the key behind it.
const ASKS: [&str; 8] =
    ["words.get(", "words.with(", "words.count(", "words().get(", "words().with(", "words().count(", ".word(", "word!("];

/// A key with its place.
struct Key<'a> {
    name: &'a str,
    file: &'a File,
    line: usize,
}

/// Every key that is asked for by name has a word.
pub fn exist(tree: &Tree) -> Vec<Finding> {
    let known: BTreeSet<_> = keys(tree).iter().map(|key| key.name.to_owned()).collect();
    let mut findings = Vec::new();
    for (file, literal) in texts(tree) {
        let asked = ASKS.iter().any(|call| literal.before.ends_with(call)) && is_key(&literal.text);
        if asked && !known.contains(&literal.text) {
            let mend = "Add it to text/ of this crate, or mend the key.";
            findings.push(Finding::new(&file.path, literal.line, format!("{} has no word", literal.text), mend));
        }
    }
    findings
}

/// Every key is asked for: by its name, by a name that is put together (`"theme-"`, `"error-{kind}-heading"`), or by another word.
pub fn used(tree: &Tree) -> Vec<Finding> {
    let texts: Vec<String> = texts(tree).into_iter().map(|(_, literal)| literal.text).collect();
    let exact: BTreeSet<_> = texts.iter().map(String::as_str).collect();
    let patterns: Vec<_> = texts.iter().filter_map(|text| Pattern::of(text)).collect();
    let mentioned: BTreeSet<_> = fluent(tree).flat_map(|file| mentions(&file.text)).collect();
    let unused = |key: &Key<'_>| {
        let asked = exact.contains(key.name) || mentioned.contains(key.name);
        !asked && !patterns.iter().any(|pattern| pattern.fits(key.name))
    };
    let mend = "Delete it, or use it.";
    let unused = keys(tree).into_iter().filter(unused);
    unused.map(|key| Finding::new(&key.file.path, key.line, format!("nobody asks for {}", key.name), mend)).collect()
}

/// The files of one folder of words have the same keys in every language.
pub fn complete(tree: &Tree) -> Vec<Finding> {
    let mut folders: BTreeMap<String, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
    for key in keys(tree) {
        let (folder, language) = language(&key.file.path);
        folders.entry(folder).or_default().entry(language).or_default().insert(key.name);
    }
    let mut findings = Vec::new();
    for (folder, languages) in folders {
        let all: BTreeSet<_> = languages.values().flatten().copied().collect();
        for (language, keys) in languages {
            for missing in all.difference(&keys) {
                let what = format!("{missing} is missing in {language}");
                findings.push(Finding::new(folder.replace('*', language), 1, what, "Write it, or delete it in the others."));
            }
        }
    }
    findings
}

fn fluent(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.below("crates/", &["ftl"]).filter(|file| !file.is_made_up())
}

fn keys(tree: &Tree) -> Vec<Key<'_>> {
    let mut keys = Vec::new();
    for file in fluent(tree) {
        for (line, text) in file.lines() {
            let name = text.split_once(" =").or_else(|| text.split_once('=')).map_or("", |(name, _)| name);
            if is_key(name) {
                keys.push(Key { name, file, line });
            }
        }
    }
    keys
}

/// All texts of the templates and of the Rust files, without those of tests.
fn texts(tree: &Tree) -> Vec<(&File, Literal)> {
    let files = tree.below("crates/", &["rs", "html"]).filter(|file| !file.is_made_up());
    files.flat_map(|file| literals::of(file).into_iter().map(move |literal| (file, literal))).collect()
}

/// The keys that a word refers to: `{ site-name }`.
fn mentions(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split(['}', '.']).next()).map(str::trim).filter(|name| is_key(name))
}

/// Lower-case words joined by hyphens; a last part may be in capitals (`money-DKK`).
fn is_key(text: &str) -> bool {
    let first = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    first && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Where a file of words stands without its language, and the language: `text/da.ftl` and `text/da/pages.ftl`.
fn language(path: &str) -> (String, &str) {
    let (before, rest) = path.split_once("/text/").unwrap_or(("", path));
    let language = rest.split(['/', '.']).next().unwrap_or(rest);
    (format!("{before}/text/*{}", &rest[language.len()..]), language)
}

/// A text from which keys are put together.
struct Pattern<'a>(Vec<&'a str>);

impl<'a> Pattern<'a> {
    /// Reads one: fixed parts with something unknown between them or behind them. The first must be a whole word, or it would fit all.
    fn of(text: &'a str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((fixed, behind)) = rest.split_once('{') {
            parts.push(fixed);
            rest = behind.split_once('}')?.1;
        }
        parts.push(rest);
        if parts.len() == 1 {
            rest.strip_suffix('-')?;
            parts.push("");
        }
        let fixed = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
        (fixed && parts[0].len() > 1 && parts[0].ends_with('-')).then_some(Self(parts))
    }

    fn fits(&self, key: &str) -> bool {
        let mut rest = key;
        let last = self.0.len() - 1;
        for (index, part) in self.0.iter().enumerate() {
            if index == 0 {
                let Some(behind) = rest.strip_prefix(part) else { return false };
                rest = behind;
            } else if index == last {
                return !rest.is_empty() && rest.ends_with(part);
            } else {
                let Some(place) = rest.find(part) else { return false };
                rest = &rest[place + part.len()..];
            }
        }
        true
    }
}

//! Which translations are older than what they were translated from. Beside the words of a language lies `translated.toml`: for each
//! section the fingerprint that the original had when it was translated. When the original changes, the two no longer agree.

use std::{collections::BTreeMap, fmt::Write};

use sha2::{Digest, Sha256};

use crate::{
    files::Files,
    method::{Method, Words},
    words::{Page, Section},
};

/// A text that is not known to say what its original says now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stale {
    /// The language of the translation.
    pub language: String,
    /// File of the translation, relative to the folder of the packs.
    pub file: String,
    /// Key of the section; `front` for the front matter.
    pub section: String,
    /// What is the matter with it.
    pub state: State,
}

/// What is the matter with a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The original has changed since.
    Older,
    /// There is an original, but no translation.
    Missing,
    /// Nobody has noted what it was translated from.
    Unrecorded,
}

/// Fingerprints of originals by `file#section`.
type Record = BTreeMap<String, String>;

const FILE: &str = "translated.toml";

impl Method {
    /// Every text of the other languages that is missing or not known to agree with the first language.
    pub fn stale(&self, files: &Files) -> Vec<Stale> {
        let Some(original) = self.original() else { return Vec::new() };
        let mut behind = Vec::new();
        for (language, words) in self.translations() {
            let known = self.recorded(files, language);
            for (name, page) in original.pages().filter(|(name, _)| !name.starts_with("notes/")) {
                for (section, fingerprint) in fingerprints(page) {
                    let state = match known.get(&key(name, &section)) {
                        _ if !has(words.page(name), &section) => State::Missing,
                        None => State::Unrecorded,
                        Some(at_the_time) if *at_the_time == fingerprint => continue,
                        Some(_) => State::Older,
                    };
                    let file = format!("{}/{language}/{name}.md", self.id());
                    behind.push(Stale { language: language.clone(), file, section, state });
                }
            }
        }
        behind
    }

    /// What `translated.toml` of a language says when all its texts agree with their originals as they are now: the path and the text.
    pub fn agreed(&self, language: &str) -> (String, String) {
        let mut text = String::from(
            "# What each section was translated from. Written by `perron translations --agree`; a section whose original has changed since is\n\
             # named by `perron translations`.\n",
        );
        for (name, page) in self.original().into_iter().flat_map(Words::pages) {
            for (section, fingerprint) in fingerprints(page) {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "\"{}\" = \"{fingerprint}\"", key(name, &section));
            }
        }
        (format!("{}/{language}/{FILE}", self.id()), text)
    }

    /// The languages other than the first, with their words.
    pub fn translations(&self) -> impl Iterator<Item = (&String, &Words)> {
        let first = self.about.languages.first().map(|first| first.as_str().to_owned()).unwrap_or_default();
        self.words.iter().filter(move |(language, _)| **language != first)
    }

    fn original(&self) -> Option<&Words> {
        self.words.get(self.about.languages.first()?.as_str())
    }

    fn recorded(&self, files: &Files, language: &str) -> Record {
        let text = files.get(&format!("{}/{language}/{FILE}", self.id())).unwrap_or_default();
        toml::from_str(text).unwrap_or_default()
    }
}

fn key(page: &str, section: &str) -> String {
    format!("{page}#{section}")
}

fn has(page: &Page, section: &str) -> bool {
    if section == "front" { page.front_keys().next().is_some() } else { page.section(section).is_some() }
}

/// Front matter and sections of a file with their fingerprints.
fn fingerprints(page: &Page) -> Vec<(String, String)> {
    let lines: Vec<String> = page.front_keys().map(|key| format!("{key}={}\n", page.front(key))).collect();
    let front = lines.concat();
    let mut all = Vec::new();
    if !front.is_empty() {
        all.push(("front".to_owned(), fingerprint(&front)));
    }
    all.extend(page.sections.iter().map(|section| (section.key.clone(), fingerprint(&said(section)))));
    all
}

/// Everything a section says, its parts included.
fn said(section: &Section) -> String {
    let parts: Vec<String> = section.parts.iter().map(|part| format!("\n### {}\n{}", part.key, said(part))).collect();
    format!("{}\n{}{}", section.title(), section.body.markdown(), parts.concat())
}

/// Twelve hexadecimal digits are enough to tell a few thousand texts apart.
fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(6).fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

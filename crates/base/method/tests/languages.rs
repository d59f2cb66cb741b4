//! The languages of the packs say the same: a text that is identical in two languages, or much shorter in one, was often forgotten or cut.
//! Each such text is mended or stands with its reason in `languages.toml`.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use perron_method::{Files, Library, Section, Words};

/// Letters from which on lengths are compared; below, languages differ too much in how long a word is.
const LONG: usize = 60;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Reasons {
    same: Vec<Reason>,
    #[serde(default)]
    short: Vec<Reason>,
}

/// Why texts are as they are.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    why: String,
    /// `same`: the texts. `short`: their places.
    of: BTreeSet<String>,
}

/// Every text of a language by its place.
fn texts(words: &Words) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (file, page) in words.pages() {
        for key in page.front_keys().filter(|key| *key != "slug") {
            texts.insert(format!("{file}#{key}"), page.front(key).to_owned());
        }
        for section in &page.sections {
            add(&mut texts, &format!("{file}#{}", section.key), section);
        }
    }
    texts
}

fn add(texts: &mut BTreeMap<String, String>, place: &str, section: &Section) {
    texts.insert(format!("{place}#heading"), section.title().to_owned());
    let lines = section.body.markdown().lines().filter(|line| !line.is_empty());
    texts.extend(lines.enumerate().map(|(number, line)| (format!("{place}#{}", number + 1), without_id(line).to_owned())));
    for part in &section.parts {
        add(texts, &format!("{place}/{}", part.key), part);
    }
}

/// An item without the id that is the same in all languages.
fn without_id(line: &str) -> &str {
    line.strip_prefix("- {").and_then(|rest| rest.split_once("} ")).map_or(line, |(_, text)| text)
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether one of two texts is so much shorter that something is likely missing.
fn differ_in_length(one: &str, other: &str) -> bool {
    let (one, other) = (one.chars().count(), other.chars().count());
    one.max(other) >= LONG && one.min(other) * 100 < one.max(other) * 62
}

#[test]
fn texts_that_are_identical_or_much_shorter_in_another_language_have_a_reason() {
    let reasons = std::fs::read_to_string(common::folder().join("tests/languages.toml")).expect("the reasons can be read");
    let reasons: Reasons = toml::from_str(&reasons).expect("the reasons are well written");
    assert!(reasons.same.iter().chain(&reasons.short).all(|reason| !reason.why.is_empty()));
    let explained = |list: &[Reason], text: &str| list.iter().any(|reason| reason.of.contains(text));
    let mut used = BTreeSet::new();
    let mut unexplained = Vec::new();
    let library = Library::load(&Files::read(&common::root().join("methods")).expect("the methods can be read")).expect("the methods load");
    for method in &library.methods {
        let languages: Vec<(&String, BTreeMap<String, String>)> =
            method.words.iter().map(|(language, words)| (language, texts(words))).collect();
        for (index, (language, first)) in languages.iter().enumerate() {
            for (other, second) in &languages[index + 1..] {
                for (place, text) in first {
                    let Some(translated) = second.get(place) else { continue };
                    let at = format!("{}/{place}", method.id());
                    if text == translated && has_letters(text) {
                        used.insert(text.clone());
                        if !explained(&reasons.same, text) {
                            unexplained.push(format!("{language}={other} {at}: {text}"));
                        }
                    } else if differ_in_length(text, translated) {
                        used.insert(at.clone());
                        if !explained(&reasons.short, &at) {
                            unexplained.push(format!("{language}/{other} {at}:\n    {text}\n    {translated}"));
                        }
                    }
                }
            }
        }
    }
    assert!(unexplained.is_empty(), "{} texts without a reason:\n{}", unexplained.len(), unexplained.join("\n"));
    let idle: Vec<&String> =
        reasons.same.iter().chain(&reasons.short).flat_map(|reason| &reason.of).filter(|text| !used.contains(*text)).collect();
    assert!(idle.is_empty(), "reasons for texts that need none: {idle:?}");
}

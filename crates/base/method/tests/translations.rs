//! Which translations are older than their originals.

mod common;

use common::broken;
use perron_method::{Files, Library, Stale, State};

/// The tiny method in two languages, with the note that both agree.
fn agreed() -> Files {
    let mut files = broken("garden-walk/method.toml", "[\"da\"]", "[\"da\", \"sv\"]");
    let copies: Vec<(String, String)> =
        files.below("garden-walk/da/").map(|(path, text)| (path.replace("/da/", "/sv/"), text.to_owned())).collect();
    copies.into_iter().for_each(|(path, text)| files.insert(path, text));
    let (path, text) = library(&files).methods[0].agreed("sv");
    files.insert(path, text);
    files
}

fn library(files: &Files) -> Library {
    Library::load(files).expect("the tiny method loads")
}

fn stale(files: &Files) -> Vec<Stale> {
    library(files).methods[0].stale(files)
}

fn changed(files: &mut Files, path: &str, text: &str, replacement: &str) {
    let whole = files.get(path).expect("the file exists").to_owned();
    assert!(whole.contains(text), "{path} holds {text}");
    files.insert(path, whole.replacen(text, replacement, 1));
}

#[test]
fn translations_that_were_noted_to_agree_are_not_stale() {
    assert_eq!(stale(&agreed()), []);
}

#[test]
fn a_changed_original_makes_that_section_older_and_no_other() {
    let mut files = agreed();
    changed(&mut files, "garden-walk/da/stations/long-hill.md", "## about\n", "## about\nNyt. ");
    let found = stale(&files);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].section.as_str(), found[0].state), ("about", State::Older));
    assert_eq!(found[0].file, "garden-walk/sv/stations/long-hill.md");
}

#[test]
fn a_changed_title_makes_the_front_matter_older() {
    let mut files = agreed();
    changed(&mut files, "garden-walk/da/stations/long-hill.md", "title = \"", "title = \"Ny ");
    assert!(stale(&files).iter().any(|stale| stale.section == "front" && stale.state == State::Older));
}

#[test]
fn a_changed_translation_is_no_older_than_before() {
    let mut files = agreed();
    changed(&mut files, "garden-walk/sv/stations/long-hill.md", "## about\n", "## about\nNytt. ");
    assert_eq!(stale(&files), []);
}

#[test]
fn what_nobody_has_noted_and_what_is_missing_is_named() {
    let mut files = agreed();
    files.insert("garden-walk/sv/translated.toml", "");
    assert!(stale(&files).iter().all(|stale| stale.state == State::Unrecorded));
    let mut files = agreed();
    changed(&mut files, "garden-walk/sv/stations/long-hill.md", "## about", "## abut");
    assert!(stale(&files).iter().any(|stale| stale.section == "about" && stale.state == State::Missing));
}

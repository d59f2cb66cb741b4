//! No key leaves the folder.

use std::path::Path;

use perron_files::{Key, NotAKey, Store};
use proptest::prelude::*;

use crate::support::key;

#[test]
fn tricks_with_paths_are_no_keys() {
    let tricks = [
        "", "/", "a/", "/a", "a//b", ".", "..", "../a", "a/..", "a/../b", "a/./b", ".a", "a.", "a/.b", "A", "a b", "a\\b", "a\0b", "a#1",
        "a%2e", "c:", "a\n", "~", "\u{e5}", "a?b", "a*",
    ];
    for trick in tricks {
        assert_eq!(trick.parse::<Key>(), Err(NotAKey(trick.to_owned())), "{trick:?}");
    }
}

#[test]
fn ids_and_digests_are_keys() {
    for good in ["a", "0", "2c/2cf24d", "6f1c1f0e-5f0e-7a67-8d5c-0d6a1f3f0c11", "letters/2026/one_two.pdf", "a..b"] {
        assert_eq!(key(good).to_string(), good);
    }
}

#[test]
fn a_key_has_a_longest_length() {
    let part = "a".repeat(200);
    assert!(part.parse::<Key>().is_ok());
    assert!("a".repeat(201).parse::<Key>().is_err());
    assert!([&part[..], &part, &part[..110]].join("/").parse::<Key>().is_ok());
    assert!([&part[..], &part, &part[..111]].join("/").parse::<Key>().is_err());
}

#[test]
fn equal_content_has_equal_keys() {
    // The SHA-256 of "abc" stands in FIPS 180-4's examples.
    assert_eq!(Key::of_content(b"abc"), key("ba/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    assert_ne!(Key::of_content(b"abc"), Key::of_content(b"abd"));
}

/// Texts that are keys, nearly keys, or made of what paths are made of.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z0-9./_-]{1,30}",
        r"[a./\\%~: \x00#]{1,12}",
        r"(\.\./){1,4}[a-z]{1,4}",
        "[a-z]{1,3}(/[a-z.]{1,3}){0,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_key_escapes_the_folder(text in texts()) {
        let outer = tempfile::tempdir().expect("a folder");
        let folder = outer.path().join("inside/files");
        let store = Store::folder(&folder).expect("a store");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        if let Ok(key) = text.parse::<Key>() {
            runtime.block_on(store.put(&key, "content")).expect("every key can be written");
            prop_assert_eq!(files_below(outer.path()), vec![folder.join(&text)], "one file, where its key says");
            prop_assert!(folder.join(&text).canonicalize().expect("it is there").starts_with(folder.canonicalize().expect("it is there")));
            prop_assert_eq!(&runtime.block_on(store.list().page(1)).expect("it answers")[0].key, &key);
            runtime.block_on(store.delete(&key)).expect("every key can be deleted");
        }
        prop_assert_eq!(files_below(outer.path()), Vec::<std::path::PathBuf>::new());
    }
}

fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

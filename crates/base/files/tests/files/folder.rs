//! A store in a folder of the local disk.

use std::fs::File;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, SystemTime};

use perron_files::{Freed, Store, StoreFault};

use crate::support::{does_what_a_store_does, key, listed};

#[tokio::test]
async fn a_folder_does_what_a_store_does() {
    let folder = tempfile::tempdir().expect("a folder");
    does_what_a_store_does(&Store::folder(folder.path()).expect("a store")).await;
}

#[tokio::test]
async fn a_missing_folder_is_made_for_its_owner_only() {
    let outer = tempfile::tempdir().expect("a folder");
    let folder = outer.path().join("data/files");
    Store::folder(&folder).expect("a store");
    let mode = folder.metadata().expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    let outer = tempfile::tempdir().expect("a folder");
    let file = outer.path().join("file");
    std::fs::write(&file, "in the way").expect("it is written");
    let fault = Store::folder(&file.join("files")).expect_err("a file is no folder");
    assert!(matches!(fault, StoreFault::Folder { folder, .. } if folder == file.join("files")));
}

#[tokio::test]
async fn files_stay_when_the_folder_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    Store::folder(folder.path()).expect("a store").put(&key("a/b"), "kept").await.expect("it is written");
    let again = Store::folder(folder.path()).expect("a store");
    assert_eq!(again.get(&key("a/b")).await.expect("it answers").as_deref(), Some(&b"kept"[..]));
}

#[tokio::test]
async fn a_file_lies_in_the_folder_under_its_key_and_nothing_lies_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::folder(folder.path()).expect("a store");
    for content in ["one", "two", "three"] {
        store.put(&key("a/b"), content).await.expect("it is written");
    }
    assert_eq!(std::fs::read(folder.path().join("a/b")).expect("it is there"), b"three");
    assert_eq!(std::fs::read_dir(folder.path().join("a")).expect("a folder").count(), 1);
}

#[tokio::test]
async fn a_reader_gets_all_of_the_old_or_all_of_the_new() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::folder(folder.path()).expect("a store");
    let (old, new) = (vec![b'o'; 400_000], vec![b'n'; 300_000]);
    store.put(&key("file"), old.clone()).await.expect("it is written");
    let writer = tokio::spawn({
        let (store, old, new) = (store.clone(), old.clone(), new.clone());
        async move {
            for content in [&new, &old].repeat(20) {
                store.put(&key("file"), content.clone()).await.expect("it is written");
            }
        }
    });
    let mut reads = 0;
    while !writer.is_finished() || reads == 0 {
        let read = store.get(&key("file")).await.expect("it answers").expect("it is there");
        assert!(read == old || read == new, "{} bytes that are neither", read.len());
        reads += 1;
    }
    writer.await.expect("all was written");
}

#[tokio::test]
async fn files_of_others_are_not_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::folder(folder.path()).expect("a store");
    for name in ["Thumbs.DB", ".hidden", "left over#1"] {
        std::fs::write(folder.path().join(name), "of somebody else").expect("it is written");
    }
    store.put(&key("ours"), "ours").await.expect("it is written");
    assert_eq!(listed(&store).await, [(key("ours"), 4)]);
}

#[tokio::test]
async fn what_was_being_written_when_the_machine_failed_is_cleared_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::folder(folder.path()).expect("a store");
    store.put(&key("a/b"), "kept").await.expect("it is written");
    let hour_ago = SystemTime::now() - Duration::from_hours(1);
    for (name, is_old) in [("a/b#1", true), ("a/c#12", true), ("a/d#1", false), ("a/left over#one", true), ("#1", true)] {
        let path = folder.path().join(name);
        std::fs::write(&path, "half").expect("it is written");
        if is_old {
            let file = File::options().write(true).open(path).expect("it is there");
            file.set_modified(hour_ago).expect("it is touched");
        }
    }
    let cleared = store.clear_unfinished(hour_ago + Duration::from_mins(1)).await.expect("it answers");
    assert_eq!(cleared, Freed { files: 2, bytes: 8 });
    let left = |name: &str| folder.path().join(name).exists();
    assert_eq!(["a/b", "a/b#1", "a/c#12", "a/d#1", "a/left over#one", "#1"].map(left), [true, false, false, true, true, true]);
}

#[tokio::test]
async fn the_check_finds_a_folder_that_is_gone_or_in_which_nothing_can_be_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::folder(folder.path()).expect("a store");
    std::fs::write(folder.path().join("check"), "in the way").expect("it is written");
    let fault = store.check().await.expect_err("there is no room for the check's folder");
    assert!(matches!(&fault, StoreFault::Failed { what, .. } if what.starts_with("write check/")), "{fault:?}");
    assert_names_no_path(&fault, folder.path());
}

/// The first line of a fault can be shown to an operator on a page; where the folder lies is in its source.
fn assert_names_no_path(fault: &StoreFault, path: &Path) {
    assert!(!fault.to_string().contains(&path.display().to_string()));
}

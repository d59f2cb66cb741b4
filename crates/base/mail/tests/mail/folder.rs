//! Letters into a folder.

use std::{fs, path::Path};

use perron_mail::{Folder, Letter, LetterProblem, SendError, Transport};
use tempfile::tempdir;
use time::macros::datetime;

use crate::support::a_letter;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name().into_string().expect("a text")).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_letter_becomes_a_file_named_by_its_time_and_message_id() {
    let place = tempdir().expect("a folder");
    let receipt = Transport::Folder(Folder::new(place.path())).send(&a_letter()).await.expect("written");
    assert_eq!(receipt.answer, "20261121T130534Z-0199.a-1@station.example.eml");
    assert_eq!(names(place.path()), [receipt.answer.as_str()]);
    assert_eq!(fs::read(place.path().join(&receipt.answer)).expect("a file"), a_letter().formatted().expect("a letter"));
}

#[tokio::test]
async fn the_same_message_id_is_not_written_twice_and_replaces_nothing() {
    let place = tempdir().expect("a folder");
    let folder = Transport::Folder(Folder::new(place.path()));
    let first = folder.send(&a_letter()).await.expect("written");
    let again = Letter { date: datetime!(2026-11-22 08:00 UTC), text: "Something else\n".to_owned(), ..a_letter() };
    assert_eq!(folder.send(&again).await.expect("there already"), first);
    assert_eq!(names(place.path()), [first.answer.as_str()]);
    assert_eq!(fs::read(place.path().join(&first.answer)).expect("a file"), a_letter().formatted().expect("a letter"));
}

#[tokio::test]
async fn a_message_id_that_ends_like_another_is_another() {
    let place = tempdir().expect("a folder");
    let folder = Transport::Folder(Folder::new(place.path()));
    for id in ["<b-0199@station.example>", "<0199@station.example>", "<b@station.example>"] {
        folder.send(&Letter { message_id: id.to_owned(), ..a_letter() }).await.expect("written");
    }
    assert_eq!(names(place.path()).len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_write_a_letter_once() {
    let place = tempdir().expect("a folder");
    let folder = Transport::Folder(Folder::new(place.path()));
    let attempts: Vec<_> = (0..20)
        .map(|hour| {
            let folder = folder.clone();
            let letter = Letter { date: datetime!(2026-11-21 00:00 UTC) + time::Duration::hours(hour), ..a_letter() };
            tokio::spawn(async move { folder.send(&letter).await })
        })
        .collect();
    for attempt in attempts {
        attempt.await.expect("no panic").expect("written or there already");
    }
    assert_eq!(names(place.path()).len(), 1);
}

#[tokio::test]
async fn a_check_finds_a_folder_that_can_be_written_and_leaves_nothing_in_it() {
    let place = tempdir().expect("a folder");
    assert_eq!(Transport::Folder(Folder::new(place.path())).check().await, Ok(()));
    assert!(names(place.path()).is_empty());
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_named_by_the_check_and_means_later() {
    let place = tempdir().expect("a folder");
    let missing = Transport::Folder(Folder::new(place.path().join("missing")));
    let problem = missing.check().await.expect_err("nothing is there").to_string();
    assert!(problem.contains("missing"), "{problem}");
    assert!(matches!(missing.send(&a_letter()).await, Err(SendError::Later { code: None, .. })));
}

#[tokio::test]
async fn a_letter_that_cannot_be_built_is_unusable_and_writes_nothing() {
    let place = tempdir().expect("a folder");
    let letter = Letter { subject: String::new(), ..a_letter() };
    let result = Transport::Folder(Folder::new(place.path())).send(&letter).await;
    assert_eq!(result, Err(SendError::Unusable(LetterProblem::Subject)));
    assert!(names(place.path()).is_empty());
}

//! A mailbox in a folder.

use std::fs;

use perron_mail::maildir::read_maildir;
use tempfile::tempdir;

#[test]
fn unread_messages_come_in_order_and_once_read_not_again() {
    let place = tempdir().expect("a folder");
    for folder in ["new", "cur", "tmp"] {
        fs::create_dir(place.path().join(folder)).expect("a folder");
    }
    let files = [
        ("new/1700000002.M2.host", "second"),
        ("new/1700000001.M1.host:2,", "first"),
        ("new/.hidden", "no message"),
        ("cur/1600000000.M1.host:2,S", "read long ago"),
        ("tmp/1700000003.M3.host", "still arriving"),
    ];
    for (name, text) in files {
        fs::write(place.path().join(name), text).expect("a file");
    }
    let unread = read_maildir(place.path()).expect("a mailbox");
    let texts: Vec<_> = unread.iter().map(|message| String::from_utf8(message.bytes().expect("a message")).expect("text")).collect();
    assert_eq!(texts, ["first", "second"]);
    unread[0].mark_read().expect("moved");
    assert_eq!(fs::read_to_string(place.path().join("cur/1700000001.M1.host:2,S")).expect("a file"), "first");
    let left: Vec<_> = read_maildir(place.path()).expect("a mailbox").into_iter().map(|message| message.name).collect();
    assert_eq!(left, ["1700000002.M2.host"]);
    assert!(unread[0].mark_read().is_err(), "it is not there any more");
}

#[test]
fn a_very_long_message_is_read_from_its_beginning_only() {
    let place = tempdir().expect("a folder");
    fs::create_dir(place.path().join("new")).expect("a folder");
    fs::write(place.path().join("new/1"), vec![b'a'; 1_048_577]).expect("a file");
    let unread = read_maildir(place.path()).expect("a mailbox");
    assert_eq!(unread[0].bytes().expect("a message").len(), 1_048_576);
}

#[test]
fn a_folder_that_is_no_mailbox_is_an_error() {
    let place = tempdir().expect("a folder");
    assert!(read_maildir(place.path()).is_err());
}

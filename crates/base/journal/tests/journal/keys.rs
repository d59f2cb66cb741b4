//! A folder of signing keys through its life: made, rotated, interrupted, damaged, open to others.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    slice,
};

use perron_journal::{
    keys::{Keys, KeysProblem},
    note::{Checkpoint, NoteProblem, SigningKey, open, sign},
};

const ORIGIN: &str = "perron.example/journal";

fn checkpoint() -> Checkpoint {
    Checkpoint { origin: ORIGIN.to_owned(), size: 20, root: [7; 32], extensions: vec!["time 1735689600".to_owned()] }
}

fn key(seed: u8) -> SigningKey {
    SigningKey::new(ORIGIN, &[seed; 32]).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn file_with_ending(folder: &Path, ending: &str) -> PathBuf {
    folder.join(names(folder).into_iter().find(|name| name.ends_with(ending)).unwrap())
}

fn set_rights(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_new_folder_has_one_key_that_nobody_else_can_read() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("deep/keys");
    let keys = Keys::create(&folder, ORIGIN, &[1; 32]).unwrap();
    let id = keys.signing().verifying().id_text();
    assert_eq!(names(&folder), [format!("0001-{id}.key"), format!("0001-{id}.pub")]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&file_with_ending(&folder, "key"))), (0o700, 0o600));
    assert_eq!(fs::read_to_string(file_with_ending(&folder, "key")).unwrap(), format!("{}\n", key(1).secret_text()));
    assert_eq!(fs::read_to_string(file_with_ending(&folder, "pub")).unwrap(), format!("{}\n", key(1).verifying()));
    assert_eq!(Keys::load(&folder).unwrap().verifying(), [key(1).verifying()]);
    assert!(matches!(Keys::create(&folder, ORIGIN, &[2; 32]), Err(KeysProblem::HasKeys(_))));
    assert!(!format!("{keys:?}").contains(key(1).secret_text().rsplit('+').next().unwrap()));
}

#[test]
fn rotation_keeps_old_notes_verifiable_and_only_the_newest_key_signs() {
    let place = tempfile::tempdir().unwrap();
    let mut keys = Keys::create(place.path(), ORIGIN, &[1; 32]).unwrap();
    let old = sign(&checkpoint(), slice::from_ref(keys.signing())).unwrap();
    for seed in 2..=3 {
        keys.rotate(&[seed; 32]).unwrap();
        assert_eq!(keys.signing().verifying(), key(seed).verifying());
    }
    let loaded = Keys::load(place.path()).unwrap();
    assert_eq!(loaded.verifying(), [key(1).verifying(), key(2).verifying(), key(3).verifying()]);
    assert_eq!(loaded.signing().secret_text(), key(3).secret_text());
    let new = sign(&checkpoint(), slice::from_ref(loaded.signing())).unwrap();
    for note in [&old, &new] {
        assert_eq!(open(note, loaded.verifying()), Ok(checkpoint()));
    }
    assert_eq!(open(&new, &[key(1).verifying()]), Err(NoteProblem::NoKnownKey));
    assert_eq!(names(place.path()).iter().filter(|name| name.ends_with(".key")).count(), 1);
    assert!(matches!(keys.rotate(&[1; 32]), Err(KeysProblem::UsedBefore)));
}

#[test]
fn what_an_interruption_leaves_behind_is_mended_by_the_next_rotation() {
    let place = tempfile::tempdir().unwrap();
    Keys::create(place.path(), ORIGIN, &[1; 32]).unwrap();
    fs::remove_file(file_with_ending(place.path(), "pub")).unwrap();
    let next = key(2);
    fs::write(place.path().join(format!("0002-{}.key", next.verifying().id_text())), next.secret_text()).unwrap();
    fs::write(place.path().join("0003-00000000.key.new"), "half a li").unwrap();
    let mut keys = Keys::load(place.path()).unwrap();
    assert_eq!(keys.signing().verifying(), next.verifying());
    keys.rotate(&[3; 32]).unwrap();
    assert_eq!(keys.verifying().len(), 3);
    assert_eq!(Keys::load(place.path()).unwrap().verifying(), [key(1).verifying(), key(2).verifying(), key(3).verifying()]);
    // A lost private key: the old public ones stay good, a new key signs.
    fs::remove_file(file_with_ending(place.path(), ".key")).unwrap();
    assert!(matches!(Keys::load(place.path()), Err(KeysProblem::NoKey(_))));
    assert_eq!(Keys::create(place.path(), ORIGIN, &[4; 32]).unwrap().verifying().len(), 4);
}

#[test]
fn a_file_that_is_not_the_key_its_name_promises_is_refused() {
    let other = key(2).verifying();
    for (name, text) in [
        (format!("0002-{}.pub", key(3).verifying().id_text()), other.to_string()),
        (format!("0002-{}.pub", other.id_text()), "not a key".to_owned()),
        (format!("0002-{}.key", other.id_text()), other.to_string()),
        (format!("0002-{}.pub", other.id_text()), format!("{other}\n\n")),
        ("mine.key".to_owned(), key(2).secret_text()),
    ] {
        let place = tempfile::tempdir().unwrap();
        Keys::create(place.path(), ORIGIN, &[1; 32]).unwrap();
        fs::write(place.path().join(&name), text).unwrap();
        assert!(matches!(Keys::load(place.path()), Err(KeysProblem::NotAKey(path)) if path.ends_with(&name)), "{name}");
    }
    let place = tempfile::tempdir().unwrap();
    assert!(matches!(Keys::create(place.path(), "two words", &[1; 32]), Err(KeysProblem::Name(_))));
    assert!(matches!(Keys::load(&place.path().join("absent")), Err(KeysProblem::File { .. })));
}

#[test]
fn files_that_others_can_misuse_are_named() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("keys");
    let keys = Keys::create(&folder, ORIGIN, &[1; 32]).unwrap();
    assert_eq!(keys.unsafe_files().unwrap(), Vec::<PathBuf>::new());
    let (private, public) = (file_with_ending(&folder, "key"), file_with_ending(&folder, "pub"));
    for (path, mode, safe) in [(&private, 0o640, 0o600), (&private, 0o604, 0o600), (&public, 0o664, 0o644), (&folder, 0o770, 0o755)] {
        set_rights(path, mode);
        assert_eq!(keys.unsafe_files().unwrap(), slice::from_ref(path), "{mode:o}");
        set_rights(path, safe);
        assert!(keys.unsafe_files().unwrap().is_empty());
    }
}

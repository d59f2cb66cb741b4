//! Signed notes, against published ones, and what was tampered with: the first key and note are the example of Go's `sumdb/note`, the
//! others those of C2SP's signed-note.

use perron_journal::note::{Checkpoint, NoteProblem, SigningKey, VerifyingKey, open, open_text, sign, sign_text};
use proptest::prelude::*;

const PUBLISHED_SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const PUBLISHED_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PUBLISHED_TEXT: &str = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PUBLISHED_SIGNATURE: &str =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const C2SP_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const C2SP_NOTE: &str = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

const ORIGIN: &str = "perron.example/journal";

fn checkpoint() -> Checkpoint {
    Checkpoint { origin: ORIGIN.to_owned(), size: 20, root: [7; 32], extensions: vec!["time 1735689600".to_owned()] }
}

fn key(seed: u8) -> SigningKey {
    SigningKey::new(ORIGIN, &[seed; 32]).unwrap()
}

#[test]
fn published_keys_and_notes_come_out_byte_for_byte() {
    let signing = SigningKey::from_secret_text(PUBLISHED_SECRET).unwrap();
    let note = format!("{PUBLISHED_TEXT}\n{PUBLISHED_SIGNATURE}");
    assert_eq!(signing.secret_text(), PUBLISHED_SECRET);
    assert_eq!(signing.verifying().to_string(), PUBLISHED_KEY);
    assert_eq!(sign_text(PUBLISHED_TEXT, &[signing]).unwrap(), note);
    assert_eq!(open_text(&note, &[PUBLISHED_KEY.parse().unwrap()]), Ok(PUBLISHED_TEXT));
    assert_eq!(open_text(C2SP_NOTE, &[C2SP_KEY.parse().unwrap()]), Ok("This is an example message.\n"));
    assert_eq!(open(&note, &[PUBLISHED_KEY.parse().unwrap()]), Err(NoteProblem::NotACheckpoint));
}

#[test]
fn a_damaged_key_is_no_key() {
    for end in 0..PUBLISHED_KEY.len() {
        assert!(PUBLISHED_KEY[..end].parse::<VerifyingKey>().is_err());
        assert!(PUBLISHED_KEY[end + 1..].parse::<VerifyingKey>().is_err());
    }
    for (damaged, text) in [(PUBLISHED_KEY, true), (PUBLISHED_SECRET, false)] {
        for at in 0..damaged.len() {
            let mut bytes = damaged.as_bytes().to_vec();
            bytes[at] += 1;
            let changed = String::from_utf8(bytes).unwrap();
            let refused = if text { changed.parse::<VerifyingKey>().is_err() } else { SigningKey::from_secret_text(&changed).is_err() };
            assert!(refused, "{changed}");
        }
    }
    // Key ids that fit a key too long, and a type that is not Ed25519.
    assert!("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==".parse::<VerifyingKey>().is_err());
    assert!("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse::<VerifyingKey>().is_err());
    for name in ["", "a b", "a+b", "a\u{a0}b", "a\nb", "a\0b"] {
        assert!(SigningKey::new(name, &[1; 32]).is_err(), "{name:?}");
    }
}

#[test]
fn a_checkpoint_stands_in_its_note_as_the_specification_says() {
    let note = sign(&checkpoint(), &[key(1)]).unwrap();
    let expected = "perron.example/journal\n20\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\ntime 1735689600\n\n— perron.example/journal ";
    assert!(note.starts_with(expected), "{note}");
    assert_eq!(open(&note, &[key(1).verifying()]), Ok(checkpoint()));
}

#[test]
fn what_cannot_stand_in_a_checkpoint_is_not_signed() {
    let with = |change: fn(&mut Checkpoint)| {
        let mut changed = checkpoint();
        change(&mut changed);
        sign(&changed, &[key(1)])
    };
    for wrong in [
        with(|it| it.origin.clear()),
        with(|it| it.origin.push('\n')),
        with(|it| it.origin.push('\t')),
        with(|it| it.extensions.push(String::new())),
        with(|it| it.extensions.push("two\nlines".to_owned())),
    ] {
        assert_eq!(wrong, Err(NoteProblem::NotACheckpoint));
    }
    assert_eq!(sign(&checkpoint(), &[]), Err(NoteProblem::NoKnownKey));
    assert_eq!(sign_text("no line feed", &[key(1)]), Err(NoteProblem::NotANote));
}

#[test]
fn a_properly_signed_text_that_is_no_checkpoint_is_refused() {
    let hash = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";
    for text in [
        format!("o\n020\n{hash}\n"),
        format!("o\n+20\n{hash}\n"),
        format!("o\n18446744073709551616\n{hash}\n"),
        format!("\n20\n{hash}\n"),
        format!("o\n20\n{hash}\n\nafter an empty line\n"),
        "o\n20\nBwcHBw==\n".to_owned(),
        "o\n20\n".to_owned(),
    ] {
        let note = sign_text(&text, &[key(1)]).unwrap();
        assert_eq!(open(&note, &[key(1).verifying()]), Err(NoteProblem::NotACheckpoint), "{text}");
    }
}

#[test]
fn signatures_by_strangers_are_passed_over_and_one_known_must_fit() {
    let note = sign(&checkpoint(), &[key(1), key(2)]).unwrap();
    assert_eq!(open(&note, &[key(2).verifying()]), Ok(checkpoint()));
    assert_eq!(open(&note, &[key(3).verifying()]), Err(NoteProblem::NoKnownKey));
    assert_eq!(open(&note, &[]), Err(NoteProblem::NoKnownKey));
}

#[test]
fn the_same_key_under_another_name_is_a_stranger() {
    let note = sign(&checkpoint(), &[key(1)]).unwrap();
    let other = SigningKey::new("elsewhere.example", &[1; 32]).unwrap();
    assert_eq!(open(&note, &[other.verifying()]), Err(NoteProblem::NoKnownKey));
}

#[test]
fn a_wrong_signature_by_a_known_key_spoils_the_note_even_beside_a_good_one() {
    let good = sign(&checkpoint(), &[key(1)]).unwrap();
    let other = sign(&Checkpoint { size: 21, ..checkpoint() }, &[key(2)]).unwrap();
    let mixed = format!("{good}{}", other.split_once("\n\n").unwrap().1);
    let known = [key(1).verifying(), key(2).verifying()];
    assert_eq!(open(&mixed, &known), Err(NoteProblem::WrongSignature(ORIGIN.to_owned())));
    assert_eq!(open(&mixed, &known[..1]), Ok(checkpoint()));
}

#[test]
fn a_note_that_is_broken_anywhere_is_no_note() {
    let note = sign(&checkpoint(), &[key(1)]).unwrap();
    let (text, _) = note.split_once("\n\n").unwrap();
    for broken in [
        String::new(),
        format!("{text}\n"),
        format!("{text}\n\n"),
        note.trim_end().to_owned(),
        format!("{note}\n"),
        format!("{note}no signature\n"),
        format!("{note}— name  AAAAAAA=\n"),
        format!("{note}— na+me AAAAAAA=\n"),
        format!("{note}— name AAAA\n"),
        format!("{note}— name AAAAAAB=\n"),
        note.replace('\n', "\r\n"),
        format!("{}{note}", "a\n".repeat(200_000)),
    ] {
        assert_eq!(open(&broken, &[key(1).verifying()]), Err(NoteProblem::NotANote));
    }
    assert_eq!(open(&format!("{note}— name AAAAAAA=\n"), &[key(1).verifying()]), Ok(checkpoint()));
}

#[test]
fn no_single_byte_of_a_note_can_be_changed_added_or_left_out() {
    let note = sign(&checkpoint(), &[key(1)]).unwrap().into_bytes();
    let known = [key(1).verifying()];
    let opens = |bytes: Vec<u8>| String::from_utf8(bytes).is_ok_and(|text| open(&text, &known).is_ok());
    assert!(opens(note.clone()));
    for at in 0..note.len() {
        // The lowest bit makes another letter, the sixth a capital or a control character.
        for bit in [0, 5] {
            let mut flipped = note.clone();
            flipped[at] ^= 1 << bit;
            assert!(!opens(flipped), "bit {bit} of byte {at}");
        }
        assert!(!opens([&note[..at], &note[at + 1..]].concat()), "without byte {at}");
        assert!(!opens([&note[..at], &note[at..=at], &note[at..]].concat()), "byte {at} twice");
    }
}

proptest! {
    #[test]
    fn a_changed_note_never_says_anything_else(
        at in any::<prop::sample::Index>(), cut in 0..4usize, put in "[ -~\n—]{0,4}", origin in "[!-*,-~]{1,20}", size: u64, top: [u8; 32],
    ) {
        let signed = Checkpoint { origin, size, root: top, extensions: Vec::new() };
        let note = sign(&signed, &[key(1), key(2)]).unwrap();
        let mut letters: Vec<char> = note.chars().collect();
        let start = at.index(letters.len());
        let end = (start + cut).min(letters.len());
        letters.splice(start..end, put.chars());
        let changed: String = letters.into_iter().collect();
        // With two signatures one line may turn into a stranger's; the text stays what was signed.
        if let Ok(opened) = open(&changed, &[key(1).verifying(), key(2).verifying()]) {
            prop_assert_eq!(opened, signed);
        }
        if changed != note {
            let text_changed = changed.split_once("\n\n").map(|parts| parts.0) != note.split_once("\n\n").map(|parts| parts.0);
            prop_assert!(!text_changed || open(&changed, &[key(1).verifying()]).is_err());
        }
    }
}

//! Checkpoints from the first key to the proof: made only when something changed, kept in two places, believed only when all of it fits.

use std::{fs, path::PathBuf};

use perron_journal::{
    Checkpoints, Kept, Problem, Worker, heads_of,
    keys::Keys,
    merkle::parse_heads,
    note::{NoteProblem, SigningKey, VerifyingKey, open, sign},
    signed_from, verify,
};
use perron_testkit::on_both_engines;
use tempfile::TempDir;

use crate::support::{Place, person};

const ORIGIN: &str = "perron.example/journal";

/// An installation's folder for keys and checkpoints.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn keys(&self) -> PathBuf {
        self.0.path().join("keys")
    }

    fn checkpoints(&self, place: &Place) -> Checkpoints {
        Checkpoints::new(place.installation.journal.clone(), self.keys(), self.0.path().join("checkpoints"), ORIGIN)
    }

    fn known(&self) -> Vec<VerifyingKey> {
        Keys::known(&self.keys()).unwrap()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join("checkpoints").join(name)
    }
}

async fn made(place: &Place, folder: &Folder) -> Kept {
    folder.checkpoints(place).make().await.unwrap().expect("something has changed")
}

on_both_engines! {
    async fn a_checkpoint_is_made_when_something_changed_and_only_then(place: Place) {
        let folder = Folder::new();
        let checkpoints = folder.checkpoints(&place);
        assert_eq!(checkpoints.make().await.unwrap(), None, "there is nothing to sign yet");
        assert_eq!(checkpoints.newest().await.unwrap(), None);
        place.record(&person(1), "one").await;
        let first = made(&place, &folder).await;
        assert_eq!(checkpoints.make().await.unwrap(), None);
        place.installation.clock.advance(std::time::Duration::from_hours(1));
        assert_eq!(checkpoints.make().await.unwrap(), None, "time alone changes nothing");
        place.record(&person(2), "two").await;
        let second = made(&place, &folder).await;
        assert_eq!(checkpoints.newest().await.unwrap().as_ref(), Some(&second));
        assert_eq!([&first, &second].map(|kept| parse_heads(&kept.heads).unwrap().len()), [1, 2]);
        let checkpoint = open(&second.note, &folder.known()).unwrap();
        assert_eq!((checkpoint.origin.as_str(), checkpoint.size), (ORIGIN, 2));
        assert_eq!(checkpoint.extensions, ["time 2026-11-21T13:00:00.000000Z"]);
    }

    async fn a_checkpoint_stands_in_two_files_and_lost_ones_are_written_again(place: Place) {
        let folder = Folder::new();
        place.record(&person(1), "one").await;
        let kept = made(&place, &folder).await;
        let [note, heads] = ["checkpoint", "heads"].map(|ending| folder.file(&format!("2026-11-21T12:00:00.000000Z.{ending}")));
        assert_eq!(fs::read_to_string(&note).unwrap(), kept.note);
        assert_eq!(fs::read_to_string(&heads).unwrap(), kept.heads);
        fs::remove_file(&heads).unwrap();
        assert_eq!(folder.checkpoints(&place).make().await.unwrap(), None);
        assert_eq!(fs::read_to_string(&heads).unwrap(), kept.heads);
        assert_eq!(fs::read_dir(folder.file("")).unwrap().count(), 2, "nothing half-written is left");
    }

    async fn what_a_checkpoint_signs_verifies_also_after_more_was_recorded(place: Place) {
        let folder = Folder::new();
        place.record(&person(1), "one").await;
        place.record(&person(2), "two").await;
        let kept = made(&place, &folder).await;
        place.record(&person(1), "three").await;
        place.record(&person(3), "four").await;
        let signed = signed_from(&kept.note, &kept.heads, &folder.known()).unwrap();
        assert_eq!(signed.len(), 2);
        let report = verify(&place.installation.journal, &signed).await.unwrap();
        assert_eq!((report.streams, report.entries, report.misfits), (3, 4, Vec::new()));
    }

    async fn the_heads_of_a_note_are_found_in_the_database(place: Place) {
        let folder = Folder::new();
        place.record(&person(1), "one").await;
        let first = made(&place, &folder).await;
        place.record(&person(1), "two").await;
        made(&place, &folder).await;
        let journal = &place.installation.journal;
        assert_eq!(heads_of(journal, &first.note).await.unwrap().as_ref(), Some(&first.heads));
        assert_eq!(heads_of(journal, first.note.trim_end()).await.unwrap(), None);
    }

    async fn what_does_not_fit_together_is_not_believed(place: Place) {
        let folder = Folder::new();
        place.record(&person(1), "one").await;
        let first = made(&place, &folder).await;
        place.record(&person(1), "two").await;
        place.record(&person(2), "two").await;
        let second = made(&place, &folder).await;
        let known = folder.known();
        let refused = |note: &str, heads: &str, known: &[VerifyingKey]| signed_from(note, heads, known).unwrap_err();
        let changed = second.note.replacen("\n2\n", "\n1\n", 1);
        assert!(matches!(refused(&changed, &first.heads, &known), Problem::Note(NoteProblem::WrongSignature(_))));
        assert!(matches!(refused(&second.note, &second.heads, &[]), Problem::Note(NoteProblem::NoKnownKey)));
        assert!(matches!(refused(&second.note, &first.heads, &known), Problem::Size { signed: 2, found: 1 }));
        assert!(matches!(refused(&second.note, &second.heads.replacen(" 2 ", " 1 ", 1), &known), Problem::Root));
        // The same key under another name signs another record.
        let other = SigningKey::new("other.example/journal", &[1; 32]).unwrap();
        let foreign = sign(&open(&second.note, &known).unwrap(), std::slice::from_ref(&other)).unwrap();
        assert!(matches!(refused(&foreign, &second.heads, &[other.verifying()]), Problem::Origin(origin) if origin == ORIGIN));
        let both = [known, vec![other.verifying()]].concat();
        assert!(matches!(refused(&foreign, &second.heads, &both), Problem::Note(NoteProblem::NoKnownKey)));
    }

    async fn a_new_key_signs_from_now_on_and_old_checkpoints_stay_good(place: Place) {
        let folder = Folder::new();
        place.record(&person(1), "one").await;
        let first = made(&place, &folder).await;
        Keys::load(&folder.keys()).unwrap().rotate(&[7; 32]).unwrap();
        place.record(&person(1), "two").await;
        let second = made(&place, &folder).await;
        let known = folder.known();
        assert_eq!(known.len(), 2);
        for kept in [&first, &second] {
            signed_from(&kept.note, &kept.heads, &known).unwrap();
        }
        assert!(signed_from(&second.note, &second.heads, &known[..1]).is_err(), "the old key signs nothing new");
    }

    async fn a_record_keeps_its_name_when_the_address_changes(place: Place) {
        let folder = Folder::new();
        place.record(&person(1), "one").await;
        made(&place, &folder).await;
        place.record(&person(1), "two").await;
        let moved = Checkpoints::new(place.installation.journal.clone(), folder.keys(), folder.file(""), "elsewhere.example/journal");
        let kept = moved.make().await.unwrap().unwrap();
        assert_eq!(open(&kept.note, &folder.known()).unwrap().origin, ORIGIN);
        // A lost private key is followed by a new one; its public half is still there.
        let private = fs::read_dir(folder.keys()).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.extension().unwrap() == "key");
        fs::remove_file(private.unwrap()).unwrap();
        place.record(&person(1), "three").await;
        let kept = made(&place, &folder).await;
        assert_eq!(folder.known().len(), 2);
        signed_from(&kept.note, &kept.heads, &folder.known()).unwrap();
    }

    async fn checkpoints_are_regular_work(place: Place) {
        let folder = Folder::new();
        place.record(&person(1), "one").await;
        let worker = Worker::new(place.installation.journal.clone()).regularly(folder.checkpoints(&place));
        assert_eq!(worker.round().await.unwrap(), 1);
        let first = folder.checkpoints(&place).newest().await.unwrap().unwrap();
        place.record(&person(1), "two").await;
        assert_eq!(worker.round().await.unwrap(), 0, "an hour has not passed");
        place.installation.clock.advance(std::time::Duration::from_hours(1));
        assert_eq!(worker.round().await.unwrap(), 1);
        assert_ne!(folder.checkpoints(&place).newest().await.unwrap().unwrap(), first);
    }
}

//! Checkpoints grow old: all of a month are kept, one of each day of a year, one of each month for good. What is left still proves.

use std::{fs, time::Duration};

use perron_journal::{Checkpoints, keys::Keys, no_longer_kept, signed_from, verify};
use perron_kernel::Instant;
use perron_testkit::{NOON, on_both_engines};
use tempfile::TempDir;

use crate::support::{Place, person};

/// So many hours before noon of 21 November 2026.
fn hours_ago(hours: u64) -> Instant {
    NOON.before(Duration::from_hours(hours))
}

/// What is left of one checkpoint an hour over so many days.
fn left_of(days: u64) -> Vec<Instant> {
    let made: Vec<Instant> = (0..days * 24).map(hours_ago).collect();
    let gone = no_longer_kept(made.clone(), NOON);
    made.into_iter().filter(|moment| !gone.contains(moment)).collect()
}

#[test]
fn a_month_keeps_all_of_them() {
    assert_eq!(left_of(31).len(), 31 * 24);
}

#[test]
fn a_year_keeps_the_last_of_each_day_behind_that() {
    let left = left_of(100);
    // All of today until noon and of the 31 days before, back to 21 October; from there back to 13 August there are 69 days.
    assert_eq!(left.len(), 13 + 31 * 24 + 69);
    let older = left.iter().filter(|moment| NOON.since(**moment) > Duration::from_hours(32 * 24));
    assert!(older.clone().count() > 60);
    assert!(older.clone().all(|moment| moment.to_string().contains("T23:00")), "{:?}", older.collect::<Vec<_>>());
}

#[test]
fn after_that_the_last_of_each_month_stays_for_good() {
    let left = left_of(5 * 365);
    let old: Vec<String> =
        left.iter().filter(|moment| NOON.since(**moment) > Duration::from_hours(366 * 24)).map(ToString::to_string).collect();
    assert_eq!(old.iter().filter(|moment| moment.starts_with("2024")).count(), 12, "{old:?}");
    assert!(old.iter().any(|moment| moment.starts_with("2024-02-29T23:00")), "{old:?}");
    assert!(left.len() < 31 * 24 + 340 + 5 * 12, "{}", left.len());
}

#[test]
fn thinning_again_and_again_leaves_the_same_as_thinning_once() {
    let mut kept: Vec<Instant> = Vec::new();
    for hour in (0..400 * 24).rev() {
        kept.push(hours_ago(hour));
        if hour % 7 == 0 {
            let gone = no_longer_kept(kept.clone(), hours_ago(hour));
            kept.retain(|moment| !gone.contains(moment));
        }
    }
    let mut once = left_of(400);
    once.sort_unstable();
    assert_eq!(kept, once);
}

#[test]
fn the_only_one_stays_however_old_it_is() {
    assert_eq!(no_longer_kept([hours_ago(100_000)], NOON), []);
    assert_eq!(no_longer_kept([], NOON), []);
    assert_eq!(no_longer_kept([NOON.after(Duration::from_hours(5))], NOON), [], "a clock that was set back takes nothing away");
}

on_both_engines! {
    async fn what_is_left_still_proves_and_what_is_gone_is_gone_in_both_places(place: Place) {
        let folder = TempDir::new().unwrap();
        let shown = folder.path().join("checkpoints");
        let checkpoints = Checkpoints::new(place.installation.journal.clone(), folder.path().join("keys"), &shown, "perron.example/journal");
        let mut made = Vec::new();
        for word in ["one", "two", "three"] {
            place.record(&person(1), word).await;
            made.push(checkpoints.make().await.unwrap().expect("something has changed"));
            place.installation.clock.advance(Duration::from_hours(1));
        }
        fs::write(shown.join("notes of our own.txt"), "stays").unwrap();
        fs::write(shown.join("note.checkpoint"), "is none of ours").unwrap();
        assert_eq!(checkpoints.thin_out().await.unwrap(), 0);
        place.installation.clock.advance(Duration::from_hours(32 * 24));
        assert_eq!(checkpoints.thin_out().await.unwrap(), 2);
        assert_eq!(checkpoints.thin_out().await.unwrap(), 0);
        assert_eq!(checkpoints.newest().await.unwrap().as_ref(), made.last());
        let mut files: Vec<String> = fs::read_dir(&shown).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        files.sort();
        let last = made[2].recorded_at;
        assert_eq!(files, [format!("{last}.checkpoint"), format!("{last}.heads"), "note.checkpoint".to_owned(), "notes of our own.txt".to_owned()]);
        // Copies kept elsewhere prove what they proved.
        let known = Keys::known(&folder.path().join("keys")).unwrap();
        for kept in &made {
            let signed = signed_from(&kept.note, &kept.heads, &known).unwrap();
            assert!(verify(&place.installation.journal, &signed).await.unwrap().misfits.is_empty());
        }
    }
}

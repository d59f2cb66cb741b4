//! `perron migrate`, really and as a rehearsal.

use perron_db::{Database, Settings, migrations};
use perron_testkit::{TestDatabase, on_both_engines};

use crate::site::{perron, said};

/// A database without tables.
struct Bare {
    place: TestDatabase,
}

impl Bare {
    #[allow(clippy::unused_async, reason = "on_both_engines! begins every story alike")]
    async fn on(place: TestDatabase) -> Self {
        Self { place }
    }
}

on_both_engines! {
    async fn a_rehearsal_says_what_the_real_thing_then_does(bare: Bare) {
        let folder = tempfile::tempdir().unwrap();
        let run = |words: &[&str]| {
            let output = perron(words, folder.path(), &bare.place.settings);
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            said(&output).lines().map(str::to_owned).collect::<Vec<String>>()
        };
        let steps = migrations(bare.place.settings.engine());
        let lines = |what: &str| steps.iter().map(|step| format!("{:04} {}: {what}", step.number, step.name)).collect::<Vec<String>>();
        Database::connect(&bare.place.settings).await.unwrap().migrate_up_to(0).await.unwrap();
        assert_eq!(run(&["migrate", "--dry-run"]), lines("would be done"));
        assert_eq!(run(&["migrate", "--dry-run"]), lines("would be done"), "nothing was changed");
        assert_eq!(run(&["migrate"]), lines("done"));
        assert_eq!(run(&["migrate"]), ["The tables are up to date."]);
        assert_eq!(run(&["migrate", "--dry-run"]), ["The tables are up to date."]);
    }
}

#[test]
fn a_rehearsal_makes_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = perron(&["migrate", "--dry-run"], &data, &Settings::Sqlite(data.join("perron.sqlite")));
    assert!(said(&output).starts_with("0001 journal: would be done\n"), "{}", said(&output));
    assert!(!data.exists());
}

//! `perron journal verify` and `export` as an operator meets them.

use std::{fs, path::Path};

use perron_db::Settings;
use perron_testkit::on_both_engines;

use crate::{
    site::{CHAIN, Site, perron, said},
    store,
};

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

on_both_engines! {
    async fn a_whole_journal_is_counted(site: Site) {
        let output = site.perron(&["journal", "verify"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let lines: Vec<String> = said(&output).lines().map(str::to_owned).collect();
        assert_eq!(lines[..2], ["streams: 2", "entries: 6"]);
        let pace: u32 = lines[2].strip_prefix("entries/s: ").unwrap().parse().unwrap();
        assert!(pace > 0);
        assert_eq!(lines[3..], ["Everything fits."]);
    }

    async fn what_does_not_fit_stands_on_its_line_and_the_command_fails(site: Site) {
        site.change(3, false).await;
        let output = site.perron(&["journal", "verify"]);
        assert_eq!(output.status.code(), Some(1));
        let said = said(&output);
        assert!(said.lines().any(|line| line == format!("{CHAIN}, entry 3: has been changed")), "{said}");
        assert!(!said.contains("Everything fits"), "{said}");
    }

    async fn a_checkpoint_that_was_kept_outside_finds_a_chain_that_was_computed_again(site: Site) {
        let checkpoint = site.file("checkpoint");
        let words = ["journal", "verify", "--checkpoint", path(&checkpoint)];
        let output = site.perron(&words);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert!(said(&output).contains("signed by the checkpoint: 2 streams"));
        site.record(&CHAIN.parse().unwrap(), 5).await;
        assert_eq!(site.perron(&words).status.code(), Some(0), "more may have been recorded since");
        site.change(2, true).await;
        assert_eq!(site.perron(&["journal", "verify"]).status.code(), Some(0), "the chain alone fits");
        let output = site.perron(&words);
        assert_eq!(output.status.code(), Some(1));
        let line = format!("{CHAIN}, entry 4: is not the entry that the checkpoint signed");
        assert!(said(&output).lines().any(|said| said == line), "{}", said(&output));
    }

    async fn heads_come_from_beside_the_checkpoint_from_a_named_file_or_from_the_database(site: Site) {
        let outside = tempfile::tempdir().unwrap();
        let (checkpoint, heads) = (outside.path().join("kept.checkpoint"), outside.path().join("other.txt"));
        fs::copy(site.file("checkpoint"), &checkpoint).unwrap();
        fs::copy(site.file("heads"), &heads).unwrap();
        let alone = ["journal", "verify", "--checkpoint", path(&checkpoint)];
        assert_eq!(site.perron(&alone).status.code(), Some(0), "the database has them");
        store::forget_checkpoints(&site.installation).await;
        let output = site.perron(&alone);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("--heads"), "{}", said(&output));
        let named = [&alone[..], &["--heads", path(&heads)]].concat();
        assert_eq!(site.perron(&named).status.code(), Some(0));
        fs::rename(&heads, outside.path().join("kept.heads")).unwrap();
        assert_eq!(site.perron(&alone).status.code(), Some(0), "they lie beside it");
    }

    async fn a_checkpoint_of_somebody_else_proves_nothing(site: Site) {
        let outside = tempfile::tempdir().unwrap();
        let checkpoint = outside.path().join("kept.checkpoint");
        fs::write(&checkpoint, fs::read_to_string(site.file("checkpoint")).unwrap().replacen("\n2\n", "\n3\n", 1)).unwrap();
        let output = site.perron(&["journal", "verify", "--checkpoint", path(&checkpoint), "--heads", path(&site.file("heads"))]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("proves nothing"), "{}", said(&output));
        let elsewhere = tempfile::tempdir().unwrap();
        let output = site.perron(&["journal", "verify", "--checkpoint", path(&site.file("checkpoint")), "--keys", path(elsewhere.path())]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("no known key"), "{}", said(&output));
        // The public half alone is enough.
        fs::copy(site.file("pub"), elsewhere.path().join(site.file("pub").file_name().unwrap())).unwrap();
        let output = site.perron(&["journal", "verify", "--checkpoint", path(&site.file("checkpoint")), "--keys", path(elsewhere.path())]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }

    async fn a_chain_is_exported_a_line_for_each_entry(site: Site) {
        let lines = site.exported();
        assert_eq!(lines.lines().count(), 4);
        assert!(lines.lines().all(|line| line.starts_with("{\"body\":\"{") && !line.contains("Karla")), "{lines}");
        let output = site.perron(&["journal", "export", "--stream", "person:01938b1c-0000-7000-8000-000000000001"]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
        assert!(!site.perron(&["journal", "export", "--stream", "somebody"]).status.success());
    }
}

#[test]
fn proving_makes_no_database_where_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = perron(&["journal", "verify"], &data, &Settings::Sqlite(data.join("perron.sqlite")));
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("is not there"), "{}", said(&output));
    assert!(!data.exists());
}

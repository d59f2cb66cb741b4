//! `perron backup`: what it holds, what it promises, and what it refuses.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use perron_testkit::{TestDatabase, on_both_engines};

use crate::{
    site::{Site, entries, folder, is_private, perron, record, said},
    store,
};

on_both_engines! {
    async fn a_backup_holds_one_moment_while_others_go_on_writing(site: Site) {
        let before = entries(&site.installation.database).await;
        let stop = Arc::new(AtomicBool::new(false));
        let writer = tokio::spawn({
            let (journal, stop) = (site.installation.journal.clone(), stop.clone());
            async move {
                let mut number = 1000;
                while !stop.load(Ordering::SeqCst) {
                    record(&journal, number).await;
                    number += 1;
                }
            }
        });
        let site = Arc::new(site);
        let copied = tokio::task::spawn_blocking({
            let site = site.clone();
            move || site.back_up("while.tar.zst")
        });
        let archive = copied.await.expect("the backup ends");
        stop.store(true, Ordering::SeqCst);
        writer.await.expect("the writer ends");
        let after = entries(&site.installation.database).await;
        let elsewhere = site.elsewhere().await;
        let output = elsewhere.restore(&archive, &[]);
        assert!(output.status.success() && said(&output).contains("all fit"), "{}", said(&output));
        let restored = elsewhere.entries().await;
        assert!(before.len() <= restored.len() && restored.len() < after.len(), "{} {} {}", before.len(), restored.len(), after.len());
        assert!(after.ends_with(&restored), "what was restored is the beginning of the chain");
    }

    async fn a_backup_is_for_its_owner_only_and_says_what_was_checked(site: Site) {
        let archive = site.back_up("one.tar.zst");
        assert!(is_private(&archive));
        let folder = site.back_up("one");
        assert!(is_private(&folder));
        let manifest = folder.join("manifest.json");
        assert!(is_private(&manifest) && is_private(&folder.join("keys")));
        let manifest = fs::read_to_string(manifest).expect("a manifest");
        for part in ["keys/0001-", "checkpoints/", "letters/20261121T120000Z-1.eml", "files/ab/cd.pdf", "\"sha256\"", "\"schema\""] {
            assert!(manifest.contains(part), "{part} is missing from {manifest}");
        }
        let left: Vec<_> = fs::read_dir(site.backups.path()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
        assert_eq!(left.len(), 2, "nothing else is left beside the backups: {left:?}");
        let target = site.backups.path().join("two.tar.gz");
        let output = perron("backup", &[target.to_str().expect("a plain path")], &site.options());
        assert!(said(&output).contains("checked: ") && said(&output).contains("each with its sha256"), "{}", said(&output));
    }

    async fn a_backup_takes_nobodys_place(site: Site) {
        let archive = site.back_up("one.tar.gz");
        let first = fs::read(&archive).expect("a backup");
        let output = perron("backup", &[archive.to_str().expect("a plain path")], &site.options());
        assert!(!output.status.success() && said(&output).contains("is there already"), "{}", said(&output));
        assert!(fs::read(&archive).expect("a backup") == first);
    }

    async fn files_that_are_still_being_written_are_left_out(site: Site) {
        for name in ["letters/.unfinished-1", "keys/0002-aaaaaaaa.key.new", "files/ab/cd.pdf#1"] {
            fs::write(site.data.path().join(name), "half").expect("written");
        }
        let folder = site.back_up("one");
        let manifest = fs::read_to_string(folder.join("manifest.json")).expect("a manifest");
        assert!(!manifest.contains("unfinished") && !manifest.contains(".new") && !manifest.contains('#'), "{manifest}");
    }
}

#[tokio::test]
async fn a_journal_that_was_changed_is_told_and_still_backed_up() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    store::rewrite(&site.installation).await;
    let target = site.backups.path().join("changed.tar.zst");
    let output = perron("backup", &[target.to_str().expect("a plain path")], &site.options());
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("WRONG: journal: platform, entry 3"), "{}", said(&output));
    assert!(target.is_file());
}

#[tokio::test]
async fn files_in_a_bucket_are_said_to_be_left_out() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let target = site.backups.path().join("one.tar.zst");
    let output = perron("backup", &[target.to_str().expect("a plain path"), "--files", "s3://nordby"], &site.options());
    assert!(output.status.success() && said(&output).contains("files are in s3://nordby and not in this backup"), "{}", said(&output));
    let target = site.backups.path().join("two.tar.zst");
    let output = perron("backup", &[target.to_str().expect("a plain path")], &site.options());
    assert!(output.status.success() && !said(&output).contains("not in this backup"), "{}", said(&output));
}

#[tokio::test]
async fn a_name_of_another_kind_of_archive_is_refused() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let target = site.backups.path().join("backup.zip");
    let output = perron("backup", &[target.to_str().expect("a plain path")], &site.options());
    assert!(!output.status.success() && said(&output).contains(".tar.zst or .tar.gz"), "{}", said(&output));
    assert!(!target.exists());
}

#[test]
fn where_nothing_is_nothing_is_made() {
    let data = folder();
    let target = data.path().join("one.tar.zst");
    let options = ["--data".to_owned(), data.path().display().to_string()];
    let output = perron("backup", &[target.to_str().expect("a plain path")], &options);
    assert!(!output.status.success() && said(&output).contains("is not there"), "{}", said(&output));
    assert!(fs::read_dir(data.path()).expect("a folder").next().is_none());
}

#[tokio::test]
async fn tools_of_postgresql_that_are_missing_or_too_old_are_named_with_a_mend() {
    let site = Site::on(TestDatabase::postgres().await).await;
    let tools = folder();
    let target = site.backups.path().join("one.tar.zst");
    let words = [target.to_str().expect("a plain path"), "--postgres-programs", tools.path().to_str().expect("a plain path")];
    let output = perron("backup", &words, &site.options());
    assert!(!output.status.success(), "{}", said(&output));
    for part in ["pg_dump and pg_restore are missing", "postgresql-client-", "--postgres-programs"] {
        assert!(said(&output).contains(part), "{}", said(&output));
    }
    for tool in ["pg_dump", "pg_restore"] {
        script(&tools.path().join(tool), "#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n");
    }
    let output = perron("backup", &words, &site.options());
    assert!(!output.status.success() && said(&output).contains("9.6.24 is older than the server"), "{}", said(&output));
    assert!(!target.exists());
}

fn script(path: &Path, text: &str) {
    fs::write(path, text).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o700)).expect("rights");
}

//! `perron restore`: what comes back is what was backed up, and nothing is touched when it cannot come back.

use std::{fs, path::Path};

use perron_db::Database;
use perron_files::{Key, Store};
use perron_testkit::{TestDatabase, on_both_engines};
use sha2::{Digest, Sha256};

use crate::site::{FILE, Site, entries, folder, is_private, perron, record, said};

/// The part of a backup that is the database.
fn database_of(backup: &Path) -> std::path::PathBuf {
    ["perron.sqlite", "perron.pgdump"].iter().map(|name| backup.join(name)).find(|path| path.is_file()).expect("a database")
}

on_both_engines! {
    async fn what_is_restored_equals_what_was_backed_up(site: Site) {
        let there = entries(&site.installation.database).await;
        for name in ["one.tar.zst", "one.tar.gz", "one"] {
            let backup = site.back_up(name);
            let elsewhere = site.elsewhere().await;
            let output = elsewhere.restore(&backup, &[]);
            assert!(output.status.success(), "{}", said(&output));
            assert!(said(&output).contains("compared with the checkpoint of 2026-11-21"), "{}", said(&output));
            assert_eq!(elsewhere.entries().await, there, "{name}");
            assert_eq!(fs::read(elsewhere.data.path().join("files/ab/cd.pdf")).expect("the file"), FILE);
            for folder in ["keys", "checkpoints", "letters"] {
                for entry in fs::read_dir(site.data.path().join(folder)).expect("a folder").flatten() {
                    let restored = elsewhere.data.path().join(folder).join(entry.file_name());
                    assert_eq!(fs::read(&restored).expect("it came back"), fs::read(entry.path()).expect("it is there"));
                    assert!(is_private(&restored), "{}", restored.display());
                }
            }
        }
    }

    async fn what_the_store_of_files_was_given_it_gives_back_after_a_restore(site: Site) {
        let key: Key = "0198f3c2-0000-7000-8000-000000000001/0198f3c2-0000-7000-8000-000000000002".parse().expect("a key");
        let bytes: Vec<u8> = (0..100_000_u32).map(|number| number.to_be_bytes()[3]).collect();
        let store = Store::folder(&site.data.path().join("files")).expect("the folder can be used");
        store.put(&key, bytes.clone()).await.expect("it is written");
        let backup = site.back_up("one.tar.zst");
        store.put(&key, "changed since").await.expect("it is written");
        let elsewhere = site.elsewhere().await;
        let output = elsewhere.restore(&backup, &[]);
        assert!(output.status.success(), "{}", said(&output));
        let restored = Store::folder(&elsewhere.data.path().join("files")).expect("the folder can be used");
        assert_eq!(restored.get(&key).await.expect("it answers").as_deref(), Some(bytes.as_slice()));
        assert_eq!(restored.list().page(10).await.expect("it answers").len(), 2, "and nothing else beside the file of the site");
        assert!(is_private(&elsewhere.data.path().join("files").join(key.as_str())));
    }

    async fn a_damaged_backup_is_refused_and_nothing_is_touched(site: Site) {
        let archive = site.back_up("one.tar.gz");
        let whole = fs::read(&archive).expect("a backup");
        let mut changed = whole.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        let cut = &whole[..whole.len() - 1000];
        let elsewhere = site.elsewhere().await;
        for (content, why) in [(changed.as_slice(), "one bit differs"), (cut, "the end is missing"), (b"no archive".as_slice(), "no archive")] {
            let damaged = site.backups.path().join("damaged.tar.gz");
            fs::write(&damaged, content).expect("written");
            let output = elsewhere.restore(&damaged, &[]);
            assert!(!output.status.success(), "{why}: {}", said(&output));
            assert!(elsewhere.is_untouched().await, "{why}");
        }
    }

    async fn a_folder_whose_parts_are_not_those_of_its_manifest_is_refused(site: Site) {
        let elsewhere = site.elsewhere().await;
        let refused = async |backup: &Path, word: &str| {
            let output = elsewhere.restore(backup, &[]);
            assert!(!output.status.success() && said(&output).contains(word), "{word}: {}", said(&output));
            assert!(elsewhere.is_untouched().await, "{word}");
        };
        let changed = site.back_up("changed");
        let mut content = fs::read(database_of(&changed)).expect("a database");
        let last = content.len() - 1;
        content[last] ^= 1;
        fs::write(database_of(&changed), content).expect("written");
        refused(&changed, "is not what was backed up").await;
        let added = site.back_up("added");
        fs::write(added.join("keys/0009-aaaaaaaa.key"), "a key of somebody else").expect("written");
        refused(&added, "does not name").await;
        let lacking = site.back_up("lacking");
        fs::remove_file(lacking.join("files/ab/cd.pdf")).expect("removed");
        refused(&lacking, "is missing").await;
        let foreign = site.back_up("foreign");
        fs::write(foreign.join("passwd"), "x").expect("written");
        refused(&foreign, "is no part of a backup").await;
        let without = site.back_up("without");
        fs::remove_file(without.join("manifest.json")).expect("removed");
        refused(&without, "no whole backup").await;
    }

    async fn a_place_that_is_not_empty_is_refused_or_set_aside(site: Site) {
        let backup = site.back_up("one.tar.zst");
        let elsewhere = site.elsewhere().await;
        assert!(elsewhere.restore(&backup, &[]).status.success());
        let database = Database::connect(&elsewhere.settings).await.expect("it opens");
        let installation = perron_journal::Journal::new(database, site.installation.clock.clone(), std::sync::Arc::new(perron_kernel::SystemRandom));
        record(&installation, 77).await;
        let later = elsewhere.entries().await;
        let refused = elsewhere.restore(&backup, &["--replace"]);
        assert!(!refused.status.success() && said(&refused).contains("in use"), "{}", said(&refused));
        drop(installation);
        let refused = elsewhere.restore(&backup, &[]);
        assert!(!refused.status.success() && said(&refused).contains("not empty"), "{}", said(&refused));
        assert_eq!(elsewhere.entries().await, later);
        let output = elsewhere.restore(&backup, &["--replace"]);
        assert!(output.status.success() && said(&output).contains("what was there lies in"), "{}", said(&output));
        assert_eq!(elsewhere.entries().await, entries(&site.installation.database).await);
        let aside = fs::read_dir(elsewhere.data.path()).expect("a folder").flatten();
        let aside = aside.map(|entry| entry.path()).find(|path| path.display().to_string().contains("replaced-")).expect("it lies aside");
        assert!(aside.join("keys").is_dir());
    }

    async fn a_database_that_cannot_be_restored_leaves_the_place_as_it_was(site: Site) {
        let whole = site.back_up("whole");
        let elsewhere = site.elsewhere().await;
        assert!(elsewhere.restore(&whole, &[]).status.success());
        let (there, key) = (elsewhere.entries().await, fs::read_dir(elsewhere.data.path().join("keys")).expect("keys").count());
        let broken = site.back_up("broken");
        let database = database_of(&broken);
        let before = fs::read(&database).expect("a database");
        fs::write(&database, "no database").expect("written");
        let manifest = broken.join("manifest.json");
        let text = fs::read_to_string(&manifest).expect("a manifest");
        let text = text.replace(&sha256(&before), &sha256(b"no database")).replace(&format!("\"bytes\": {}", before.len()), "\"bytes\": 11");
        fs::write(&manifest, text).expect("written");
        let output = elsewhere.restore(&broken, &["--replace"]);
        assert!(!output.status.success() && !said(&output).contains("damaged"), "its parts fit the manifest: {}", said(&output));
        assert_eq!(elsewhere.entries().await, there);
        assert_eq!(fs::read_dir(elsewhere.data.path().join("keys")).expect("keys").count(), key);
        assert!(elsewhere.restore(&whole, &["--replace"]).status.success(), "nothing is left in the way");
    }

    async fn a_backup_of_a_newer_program_is_refused(site: Site) {
        let backup = site.back_up("one");
        let manifest = backup.join("manifest.json");
        let text = fs::read_to_string(&manifest).expect("a manifest");
        let line = text.lines().find(|line| line.contains("\"schema\"")).expect("the schema");
        fs::write(&manifest, text.replace(line, "  \"schema\": 9999,")).expect("written");
        let elsewhere = site.elsewhere().await;
        let output = elsewhere.restore(&backup, &[]);
        assert!(!output.status.success() && said(&output).contains("schema 9999"), "{}", said(&output));
        assert!(elsewhere.is_untouched().await);
    }

    async fn an_older_backup_is_brought_up_to_date(place: Older) {
        let backups = folder();
        let target = backups.path().join("older.tar.zst");
        let output = perron("backup", &[target.to_str().expect("a plain path")], &place.site.options());
        assert!(output.status.success(), "{}", said(&output));
        let elsewhere = place.site.elsewhere().await;
        let output = elsewhere.restore(&target, &[]);
        assert!(output.status.success() && said(&output).contains("brought up to date: step 2"), "{}", said(&output));
        let restored = Database::connect(&elsewhere.settings).await.expect("it opens");
        assert_eq!(restored.last_step().await.expect("steps"), site_schema(&restored));
    }
}

fn sha256(content: &[u8]) -> String {
    perron_journal::hexadecimal(&Sha256::digest(content))
}

fn site_schema(database: &Database) -> Option<i64> {
    perron_db::migrations(database.engine()).last().map(|step| step.number)
}

/// A site with the tables of the first release.
struct Older {
    site: Site,
}

impl Older {
    async fn on(place: TestDatabase) -> Self {
        let database = Database::connect(&place.settings).await.expect("it opens");
        database.migrate_up_to(1).await.expect("the first step");
        drop(database);
        Self { site: Site::before(place).await }
    }
}

#[tokio::test]
async fn a_backup_of_another_engine_is_refused() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let backup = site.back_up("one.tar.zst");
    let other = Site::on(TestDatabase::postgres().await).await.elsewhere().await;
    let output = other.restore(&backup, &[]);
    assert!(!output.status.success() && said(&output).contains("the backup is of sqlite"), "{}", said(&output));
    assert!(other.is_untouched().await);
}

#[tokio::test]
async fn a_data_folder_that_was_made_for_nothing_goes_again() {
    let backups = folder();
    let (wrong, data) = (backups.path().join("no.tar.zst"), backups.path().join("data"));
    fs::write(&wrong, "no archive").expect("written");
    let options = ["--data".to_owned(), data.display().to_string()];
    let output = perron("restore", &[wrong.to_str().expect("a plain path")], &options);
    assert!(!output.status.success() && said(&output).contains("is no backup"), "{}", said(&output));
    assert!(!data.exists());
}

//! Bytes without a row: they go when they are old enough, and nothing else goes. And rows whose bytes are gone: they are told.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

use perron_db::{Engine, migrations};
use perron_files::{Key, S3Options, Store};
use perron_journal::{Journal, Worker};
use perron_kernel::{Clock, Instant, SeededRandom, SetClock, SystemClock};
use perron_people::{Keeping, Sweep};
use perron_testkit::{TestDatabase, on_both_engines, programs::Moto};

use crate::{
    files::{OPEN, bring, file_on},
    store,
    support::{World, add_organisation},
    time_passes::{ada_again, days},
};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
/// Ids that nothing has.
const ONE: &str = "00000000-0000-7000-8000-000000000001";
const OTHER: &str = "00000000-0000-7000-8000-000000000002";
const THIRD: &str = "00000000-0000-7000-8000-000000000003";

/// A node that does the job and nothing else, two files or organisations at a time.
fn node(world: &World) -> Worker {
    let store = Store::folder(world.files()).expect("the folder can be used");
    let journal = world.installation.journal.clone();
    Worker::new(journal.clone()).regularly(Sweep::new(journal, store).at_once(2))
}

/// A look, which must be due; what it complains of.
async fn look(world: &World) -> Option<String> {
    assert_eq!(node(world).round().await.expect("the job can be done"), 1, "it is due");
    store::complaint(world, "files").await
}

/// Lets a file in the store be so many hours old.
fn age(world: &World, path: &Path, hours: u64) {
    let written = world.installation.clock.now().before(Duration::from_hours(hours)).since(Instant::from_microseconds(0));
    let file = File::options().write(true).open(path).expect("it is there");
    file.set_modified(UNIX_EPOCH + written).expect("it is touched");
}

/// Bytes in the store under a name below an organisation, given as its path; they are so many hours old.
fn lay(world: &World, organisation: &str, name: &str, hours: u64) -> PathBuf {
    let folder = world.files().join(organisation.trim_start_matches("/organisations/"));
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, "whatever it was").expect("it is written");
    age(world, &path, hours);
    path
}

/// All that lies in the store.
fn all(world: &World) -> Vec<PathBuf> {
    let folders = fs::read_dir(world.files()).expect("the folder").flatten().map(|folder| folder.path()).filter(|path| path.is_dir());
    folders.flat_map(|folder| fs::read_dir(folder).expect("a folder").flatten().map(|file| file.path()).collect::<Vec<_>>()).collect()
}

on_both_engines! {
    async fn bytes_without_a_row_go_and_everything_with_one_stays(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let file = bring(&mut ada, &nordby, &OPEN, "terms.txt", b"first").await;
        ada.post_file(&format!("{file}/replace"), &[], "terms-2.txt", b"second").await;
        ada.post_file(&format!("{nordby}/logo/edit"), &[], "nordby.png", PNG).await;
        let sydby = add_organisation(&mut ada, "Sydby").await;
        bring(&mut ada, &sydby, &OPEN, "terms.txt", b"of Sydby").await;
        ada.post_through(&format!("{sydby}/holds/new"), &[("whom", "organisation"), ("reason", "Complaint 2026-114"), ("until", "")]).await;
        let kept = all(&world);
        assert_eq!(kept.len(), 4, "two versions, a logo, and the file of Sydby");
        kept.iter().for_each(|path| age(&world, path, 1_000));
        let lost = [lay(&world, &nordby, ONE, 30), lay(&world, &nordby, OTHER, 900), lay(&world, &sydby, ONE, 900)];
        let half = lay(&world, &nordby, &format!("{THIRD}#1"), 900);
        assert_eq!(look(&world).await, None);
        assert!(lost.iter().all(|path| path.exists()) && half.exists(), "the first look only looks");
        days(&world, 2);
        assert_eq!(look(&world).await, None);
        assert!(!lost.iter().any(|path| path.exists()) && !half.exists());
        let mut left = all(&world);
        left.sort();
        let mut kept = kept;
        kept.sort();
        assert_eq!(left, kept);
        let mut ada = ada_again(&world).await;
        let newest = file_on(&ada.get(&format!("{nordby}/files")).await, "Standard terms");
        assert_eq!(ada.get(&format!("{newest}/download")).await.body, "second");
        assert_eq!(ada.get(&format!("{file}/download")).await.body, "first");
        assert_eq!(ada.get(&format!("{nordby}/logo")).await.bytes, PNG);
    }

    async fn bytes_younger_than_a_day_or_than_the_last_look_stay_for_the_time_being(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        assert_eq!(look(&world).await, None);
        days(&world, 2);
        let [young, since, old] = [(ONE, 23), (OTHER, 47), (THIRD, 49)].map(|(name, hours)| lay(&world, &nordby, name, hours));
        assert_eq!(look(&world).await, None);
        assert_eq!([young.exists(), since.exists(), old.exists()], [true, true, false]);
        assert_eq!(node(&world).round().await.expect("nothing is due"), 0, "once a day is enough");
        days(&world, 2);
        assert_eq!(look(&world).await, None);
        assert_eq!([young.exists(), since.exists()], [false, false]);
    }

    async fn after_an_older_database_is_brought_back_the_newer_bytes_stay_for_a_day(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        assert_eq!(look(&world).await, None);
        let older = store::job(&world, "files").await;
        for _ in 0..3 {
            days(&world, 2);
            assert_eq!(look(&world).await, None);
        }
        // What was brought three days ago is not in the database that is brought back; nor are the looks since.
        let newer = lay(&world, &nordby, ONE, 72);
        store::set_job(&world, "files", older).await;
        assert_eq!(look(&world).await, None);
        assert!(newer.exists());
        world.installation.clock.advance(Duration::from_hours(22));
        assert_eq!(node(&world).round().await.expect("nothing is due"), 0);
        assert!(newer.exists(), "there is time to bring back another");
        days(&world, 1);
        assert_eq!(look(&world).await, None);
        assert!(!newer.exists());
    }

    async fn what_is_of_no_organisation_in_the_database_stays(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let elsewhere = [(ONE, OTHER), (ONE, THIRD), ("check", "4711"), ("of-others", "letter.txt")].map(|(folder, name)| lay(&world, folder, name, 900));
        let strange = lay(&world, &nordby, "letter.txt", 900);
        assert_eq!(look(&world).await, None);
        days(&world, 2);
        assert_eq!(look(&world).await, None);
        assert!(elsewhere.iter().all(|path| path.exists()) && strange.exists());
    }

    async fn a_row_whose_bytes_are_gone_is_told_until_they_are_back(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        for organisation in ["Sydby", "Vestby", "Osterby"] {
            add_organisation(&mut ada, organisation).await;
        }
        ada.post_file(&format!("{nordby}/logo/edit"), &[], "nordby.png", PNG).await;
        let logo = all(&world).pop().expect("the logo");
        for title in ["Terms", "Template"] {
            bring(&mut ada, &nordby, &[("title", title), ("confidentiality", "open")], "terms.txt", b"text").await;
        }
        // As many files as rows, but not the same ones.
        lay(&world, &nordby, ONE, 1);
        let bytes = fs::read(&logo).expect("the picture");
        fs::remove_file(&logo).expect("it is removed");
        let complaint = look(&world).await.expect("something is wrong");
        let key = logo.strip_prefix(world.files()).expect("a key").display().to_string();
        assert_eq!(complaint, format!("files whose bytes are gone from the store: 1, among them {key}"));
        assert!(ada.get(&nordby).await.says("Replace the logo"), "the row stays");
        fs::write(&logo, bytes).expect("they are brought back");
        days(&world, 2);
        assert_eq!(look(&world).await, None);
    }

    async fn a_store_of_which_everything_is_gone_is_told_without_an_end(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        for number in 0..51 {
            bring(&mut ada, &nordby, &[("title", &format!("Terms {number:02}")), ("confidentiality", "open")], "terms.txt", b"text").await;
        }
        all(&world).iter().for_each(|path| fs::remove_file(path).expect("it is removed"));
        assert!(look(&world).await.expect("something is wrong").starts_with("files whose bytes are gone from the store: at least 50, "));
    }

    async fn one_node_looks_and_two_that_look_do_no_harm(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        bring(&mut ada, &nordby, &OPEN, "terms.txt", b"text").await;
        let kept = all(&world);
        let lost = lay(&world, &nordby, ONE, 900);
        let (one, other) = (node(&world), node(&world));
        let (one, other) = tokio::join!(one.round(), other.round());
        assert_eq!(one.expect("it works") + other.expect("it works"), 1);
        days(&world, 2);
        let store = Store::folder(world.files()).expect("the folder can be used");
        store.delete(&format!("{}/{ONE}", nordby.trim_start_matches("/organisations/")).parse().expect("a key")).await.expect("another was faster");
        assert_eq!(look(&world).await, None);
        assert!(!lost.exists());
        assert_eq!(all(&world), kept);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bucket_is_compared_like_a_folder() {
    let Some(moto) = Moto::started(env!("CARGO_TARGET_TMPDIR")).await else { return };
    moto.make_bucket("files");
    let options = S3Options {
        endpoint: moto.endpoint(),
        bucket: "files".to_owned(),
        region: "us-east-1".to_owned(),
        access_key: "somebody".to_owned(),
        secret_key: "only-for-tests".to_owned(),
        path_style: true,
        allow_http: true,
        prefix: "of-perron".to_owned(),
    };
    let store = Store::s3(&options).expect("a store");
    let world = World::on(TestDatabase::sqlite().await).await;
    let ada = world.ada().await;
    let mut ada = world.keeping_otherwise(&ada, |keeping| Keeping { store: store.clone(), ..keeping });
    let nordby = add_organisation(&mut ada, "Nordby").await;
    let file = bring(&mut ada, &nordby, &OPEN, "terms.txt", b"text").await;
    ada.post_file(&format!("{nordby}/logo/edit"), &[], "nordby.png", PNG).await;
    let key = |name: &str| format!("{}/{name}", nordby.trim_start_matches("/organisations/")).parse::<Key>().expect("a key");
    for lost in [ONE, OTHER, THIRD] {
        store.put(&key(lost), "whatever it was").await.expect("it is written");
    }
    // The bucket has a clock of its own, which is the real one.
    let clock = Arc::new(SetClock::at(SystemClock.now()));
    let journal = Journal::new(world.installation.database.clone(), clock.clone(), Arc::new(SeededRandom::new(2)));
    let node = Worker::new(journal.clone()).regularly(Sweep::new(journal, store.clone()).at_once(2));
    for left in [3, 0] {
        clock.advance(Duration::from_hours(48));
        assert_eq!(node.round().await.expect("the job can be done"), 1, "it is due");
        assert_eq!(store::complaint(&world, "files").await, None);
        let mut lost = 0;
        for name in [ONE, OTHER, THIRD] {
            lost += usize::from(store.exists(&key(name)).await.expect("it answers"));
        }
        assert_eq!(lost, left);
    }
    assert_eq!(ada.get(&format!("{file}/download")).await.body, "text");
    assert_eq!(ada.get(&format!("{nordby}/logo")).await.bytes, PNG);
    let bytes = key(file.rsplit('/').next().expect("an id"));
    store.delete(&bytes).await.expect("it is deleted");
    clock.advance(Duration::from_hours(48));
    assert_eq!(node.round().await.expect("the job can be done"), 1);
    let complaint = store::complaint(&world, "files").await.expect("something is wrong");
    assert!(complaint.ends_with(&format!("1, among them {bytes}")), "{complaint}");
}

#[test]
fn every_table_that_names_bytes_is_one_that_is_compared() {
    let mut tables = Vec::new();
    for migration in migrations(Engine::Sqlite) {
        for table in migration.sql.split("CREATE TABLE ").skip(1) {
            let (name, columns) = table.split_once(" (").expect("a name and columns");
            let columns = columns.split(") STRICT").next().expect("columns");
            if columns.lines().any(|line| line.trim().starts_with("sha256 ")) && name != "schema_migration" {
                tables.push(name.to_owned());
            }
        }
    }
    assert_eq!(tables, ["file", "organisation_logo", "journey_file"], "the questions of keeping/store.rs name each of these");
}

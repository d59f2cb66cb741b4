//! `perron doctor`: one line for everything that is looked at, what to do, and the exit status; never a secret.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use perron_testkit::{TestDatabase, on_both_engines};

use crate::{
    site::{Site, folder, perron, said},
    store,
};

/// The line of a subject.
fn line<'a>(said: &'a str, subject: &str) -> &'a str {
    said.lines()
        .find(|line| line.get(6..).is_some_and(|rest| rest.starts_with(subject)))
        .unwrap_or_else(|| panic!("{subject} is missing from:\n{said}"))
}

fn doctor(site: &Site, words: &[&str]) -> (Option<i32>, String) {
    let output = perron("doctor", words, &site.options());
    (output.status.code(), said(&output))
}

fn set_rights(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("rights");
}

on_both_engines! {
    async fn a_site_that_works_is_in_order(site: Site) {
        site.back_up("one.tar.zst");
        let words = ["--base-url", "https://perron.example", "--trusted-proxy", "127.0.0.1/32"];
        let (status, said) = doctor(&site, &words);
        assert_eq!(status, Some(0), "{said}");
        for subject in ["base address", "cookies", "proxies", "limits", "data folder", "room", "keys", "backup", "database", "clock", "schema", "outbox", "jobs", "methods"] {
            assert!(line(&said, subject).starts_with("OK"), "{}", line(&said, subject));
        }
        assert!(line(&said, "mail").starts_with("WARN"), "letters reach nobody: {said}");
        assert!(said.ends_with("0 that stop Perron from working\n"), "{said}");
    }

    async fn keys_that_others_can_read_stop_everything(site: Site) {
        let keys = site.data.path().join("keys");
        let private = fs::read_dir(&keys).expect("keys").flatten().map(|entry| entry.path()).find(|path| path.extension().is_some_and(|ending| ending == "key"));
        set_rights(&private.expect("a private key"), 0o644);
        let (status, said) = doctor(&site, &[]);
        assert_eq!(status, Some(1), "{said}");
        assert!(line(&said, "keys").starts_with("FAIL") && said.contains("chmod"), "{said}");
    }

    async fn work_that_was_given_up_is_told(site: Site) {
        store::leave_letters(&site.installation).await;
        let (status, said) = doctor(&site, &[]);
        assert_eq!(status, Some(0), "{said}");
        assert!(said.contains("given up: 1") && said.contains("due for more than 15 minutes: 1"), "{said}");
    }

    async fn regular_work_that_did_not_succeed_is_told(site: Site) {
        store::leave_trouble(&site.installation).await;
        let (status, said) = doctor(&site, &[]);
        assert_eq!(status, Some(0), "{said}");
        let told: Vec<&str> = said.lines().filter(|line| line.contains(" jobs ")).collect();
        assert_eq!(told.len(), 1, "{said}");
        assert!(told[0].starts_with("WARN") && told[0].contains("files did not succeed the last time: bytes are gone; mend: "), "{said}");
    }

    async fn the_database_of_a_newer_program_stops_everything(site: Site) {
        store::take_a_later_step(&site.installation).await;
        let (status, said) = doctor(&site, &[]);
        assert_eq!(status, Some(1), "{said}");
        assert!(line(&said, "schema").starts_with("FAIL") && said.contains("newer Perron"), "{said}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_its_password() {
    let data = folder();
    let secret = data.path().join("password");
    fs::write(&secret, "Sommerfugl-i-havnen\n").expect("written");
    set_rights(&secret, 0o644);
    let options = ["--data".to_owned(), data.path().display().to_string()];
    let file = secret.to_str().expect("a plain path");
    let words = [
        "--database",
        "postgres://perron:Tidevand-1@127.0.0.1:1/perron",
        "--mail",
        "smtp://perron:Fyrtaarn-2@127.0.0.1:1",
        "--mail-from",
        "perron@perron.example",
        "--database-password-file",
        file,
    ];
    let output = perron("doctor", &words, &options);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("does not answer") && said.contains("smtp://127.0.0.1:1: "), "{said}");
    assert!(said.contains("others on this machine can read"), "{said}");
    for secret in ["Tidevand", "Fyrtaarn", "Sommerfugl"] {
        assert!(!said.contains(secret), "{said}");
    }
}

#[tokio::test]
async fn a_data_folder_that_others_can_look_into_is_told() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    set_rights(site.data.path(), 0o755);
    let (_, said) = doctor(&site, &[]);
    assert!(said.contains("chmod 700"), "{said}");
}

#[test]
fn before_the_first_start_nothing_is_wrong_and_nothing_is_made() {
    let above = folder();
    let data = above.path().join("data");
    let output = perron("doctor", &[], &["--data".to_owned(), data.display().to_string()]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("`perron serve` makes it"), "{}", said(&output));
    assert!(!data.exists());
}

#[test]
fn settings_that_are_hardly_meant_are_told_with_a_mend() {
    let above = folder();
    let data = ["--data".to_owned(), above.path().join("data").display().to_string()];
    let output = perron("doctor", &["--base-url", "http://perron.example", "--trusted-proxy", "0.0.0.0/0"], &data);
    let said = said(&output);
    assert!(said.contains("without TLS") && said.contains("mend: use https"), "{said}");
    assert!(said.contains("which is everybody"), "{said}");
}

#[tokio::test]
async fn whether_reports_about_letters_are_read_is_told() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let maildir = folder();
    let path = maildir.path().to_str().expect("a plain path");
    let (status, told) = doctor(&site, &["--bounces", path]);
    assert_eq!(status, Some(1), "{told}");
    assert!(line(&told, "bounces").starts_with("FAIL") && told.contains("a maildir with new, cur and tmp"), "{told}");
    for part in ["new", "cur", "tmp"] {
        fs::create_dir(maildir.path().join(part)).expect("a folder");
    }
    fs::write(maildir.path().join("new/1795262400.1.relay"), "From: relay@perron.example").expect("a message");
    let (status, told) = doctor(&site, &["--bounces", path]);
    assert_eq!(status, Some(0), "{told}");
    assert!(line(&told, "bounces").starts_with("OK") && told.contains("1 messages wait"), "{told}");
    let left: Vec<_> = ["new", "cur"].iter().map(|part| fs::read_dir(maildir.path().join(part)).expect("a folder").count()).collect();
    assert_eq!(left, [1, 0], "doctor changes nothing");
}

#[tokio::test]
async fn a_secret_in_an_address_has_to_be_long_and_is_not_shown() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let place = folder();
    let secret = place.path().join("secret");
    fs::write(&secret, "Fyrtaarn\n").expect("written");
    set_rights(&secret, 0o600);
    let words = ["--bounce-secret-file", secret.to_str().expect("a plain path")];
    let (status, told) = doctor(&site, &words);
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("at least 24 letters") && !told.contains("Fyrtaarn"), "{told}");
    fs::write(&secret, "Fyrtaarn0123456789Sommerfugl\n").expect("written");
    let (status, told) = doctor(&site, &words);
    assert_eq!(status, Some(0), "{told}");
    assert!(told.contains("can hand reports in") && !told.contains("Fyrtaarn"), "{told}");
}

#[test]
fn the_file_of_providers_is_looked_at_and_a_wrong_one_stops_the_start() {
    let above = folder();
    let data = ["--data".to_owned(), above.path().join("data").display().to_string()];
    let (file, secret) = (above.path().join("sign-in.toml"), above.path().join("secret"));
    fs::write(&secret, "Maagevinge-3\n").expect("written");
    set_rights(&secret, 0o644);
    let text = "[[provider]]\nkey = \"nordby\"\nname = \"Nordby\"\nissuer = \"http://127.0.0.1:1\"\nclient_id = \"perron\"\nclient_secret_file = \"secret\"\n";
    fs::write(&file, text).expect("written");
    let words = ["--sign-in-providers", file.to_str().expect("a plain path")];
    let output = perron("doctor", &words, &data);
    let told = said(&output);
    assert!(output.status.success(), "a provider that is silent stops nothing: {told}");
    for part in ["nordby: http://127.0.0.1:1: the provider does not answer", "is reached without TLS", "others on this machine can read"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("Maagevinge"), "{told}");
    fs::write(&file, text.replace("127.0.0.1:1", "login.nordby.example")).expect("written");
    for word in ["doctor", "serve"] {
        let output = perron(word, &words, &data);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("sign-in.toml:4: issuer: the issuer is reached without TLS; mend: take the https address"), "{told}");
    }
}

/// Every line of a subject.
fn lines<'a>(said: &'a str, subject: &str) -> Vec<&'a str> {
    said.lines().filter(|line| line.get(6..).is_some_and(|rest| rest.starts_with(subject))).collect()
}

#[tokio::test]
async fn the_store_of_files_is_tried_and_nothing_of_it_stays() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let (status, said) = doctor(&site, &["--largest-file", "7", "--files-quota", "300"]);
    assert_eq!(status, Some(0), "{said}");
    let files = lines(&said, "files");
    assert!(files[0].starts_with("OK") && files[0].contains("takes, gives back and forgets files"), "{said}");
    assert!(files[1].contains("7.0 MB each, 300.0 MB for each organisation"), "{said}");
    assert!(line(&said, "scanner").contains("nobody looks for viruses"), "{said}");
    let left = fs::read_dir(site.data.path().join("files")).expect("the folder").flatten().map(|entry| entry.path());
    let left: Vec<_> = left.filter(|folder| fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some())).collect();
    assert_eq!(left, [site.data.path().join("files/ab")], "only what the site has");
}

#[tokio::test]
async fn a_scanner_that_is_away_stops_files_unless_they_come_in_unchecked() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let away = ["--scanner", "tcp:127.0.0.1:1"];
    let (status, said) = doctor(&site, &away);
    assert_eq!(status, Some(1), "{said}");
    assert!(line(&said, "scanner").starts_with("FAIL") && line(&said, "scanner").contains("no file comes in"), "{said}");
    let (status, said) = doctor(&site, &[&away[..], &["--scanner-away", "accept"]].concat());
    assert_eq!(status, Some(0), "{said}");
    assert!(line(&said, "scanner").starts_with("WARN") && line(&said, "scanner").contains("unchecked"), "{said}");
}

#[tokio::test]
async fn a_bucket_that_does_not_answer_is_told_without_its_secret_and_half_a_bucket_is_named() {
    let site = Site::on(TestDatabase::sqlite().await).await;
    let secret = site.data.path().join("bucket-secret");
    fs::write(&secret, "Strandsten-4\n").expect("written");
    set_rights(&secret, 0o644);
    let file = secret.to_str().expect("a plain path");
    let bucket = ["--files", "s3://nordby", "--files-endpoint", "http://127.0.0.1:1", "--files-key", "perron", "--files-secret-file", file];
    let (status, said) = doctor(&site, &bucket);
    assert_eq!(status, Some(1), "{said}");
    assert!(lines(&said, "files").iter().any(|line| line.starts_with("FAIL") && line.contains("s3://nordby")), "{said}");
    assert!(said.contains("others on this machine can read") && !said.contains("Strandsten"), "{said}");
    for (words, mend) in [
        (&bucket[..2], "--files-endpoint must say"),
        (&bucket[..4], "--files-key must say"),
        (&bucket[..6], "--files-secret-file must name"),
    ] {
        let (status, said) = doctor(&site, words);
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains(mend), "{mend}: {said}");
    }
    let abroad = [&bucket[..2], &["--files-endpoint", "http://objects.example"], &bucket[4..]].concat();
    let (_, said) = doctor(&site, &abroad);
    assert!(said.contains("not https://HOST"), "{said}");
}

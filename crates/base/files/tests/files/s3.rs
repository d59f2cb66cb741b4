//! An S3-compatible store: moto's server, started on a free port of the loopback.

use perron_files::{S3Options, Store, StoreFault};
use perron_testkit::programs::Moto;

use crate::support::{closed_port, does_what_a_store_does, key, listed};

/// A server with nothing in it; none where it is not installed.
async fn moto() -> Option<Moto> {
    Moto::started(env!("CARGO_TARGET_TMPDIR")).await
}

fn options_of(moto: &Moto) -> S3Options {
    S3Options { endpoint: moto.endpoint(), ..options() }
}

fn options() -> S3Options {
    S3Options {
        endpoint: "https://objects.example".to_owned(),
        bucket: "files".to_owned(),
        region: "us-east-1".to_owned(),
        access_key: "somebody".to_owned(),
        secret_key: "only-for-tests".to_owned(),
        path_style: true,
        allow_http: true,
        prefix: String::new(),
    }
}

#[tokio::test]
async fn a_bucket_does_what_a_store_does() {
    let Some(moto) = moto().await else { return };
    moto.make_bucket("files");
    does_what_a_store_does(&Store::s3(&options_of(&moto)).expect("a store")).await;
}

#[tokio::test]
async fn two_prefixes_of_a_bucket_are_two_stores() {
    let Some(moto) = moto().await else { return };
    moto.make_bucket("files");
    let with = |prefix: &str| Store::s3(&S3Options { prefix: prefix.to_owned(), ..options_of(&moto) }).expect("a store");
    let (one, other, all) = (with("one"), with("other/deep"), with(""));
    one.put(&key("a"), "of one").await.expect("it is written");
    assert!(!other.exists(&key("a")).await.expect("it answers"));
    assert_eq!(all.get(&key("one/a")).await.expect("it answers").as_deref(), Some(&b"of one"[..]));
    assert_eq!(listed(&other).await, []);
    assert_eq!(listed(&one).await, [(key("a"), 6)]);
    does_what_a_store_does(&other).await;
    assert!(one.exists(&key("a")).await.expect("it answers"));
}

#[tokio::test]
async fn more_files_than_fit_on_one_page_are_all_listed() {
    let Some(moto) = moto().await else { return };
    moto.make_bucket("files");
    let store = Store::s3(&options_of(&moto)).expect("a store");
    for number in 0..1005 {
        store.put(&key(&format!("many/{number:04}")), "x").await.expect("it is written");
    }
    let listed = listed(&store).await;
    assert_eq!(listed.len(), 1005, "a page of a list has a thousand");
    assert_eq!(listed[1004].0, key("many/1004"));
}

#[tokio::test]
async fn the_check_finds_a_bucket_that_is_missing() {
    let Some(moto) = moto().await else { return };
    let fault = Store::s3(&options_of(&moto)).expect("a store").check().await.expect_err("there is no bucket");
    assert!(matches!(&fault, StoreFault::Failed { what, .. } if what.starts_with("write check/")), "{fault:?}");
}

#[tokio::test]
async fn a_store_that_is_away_is_a_fault_and_not_an_empty_one() {
    let (_socket, port) = closed_port();
    let away = S3Options { endpoint: format!("http://127.0.0.1:{port}"), ..options() };
    let store = Store::s3(&away).expect("a store");
    assert!(matches!(store.get(&key("a")).await, Err(StoreFault::Failed { what, .. }) if what == "read a"));
    assert!(matches!(store.exists(&key("a")).await, Err(StoreFault::Failed { what, .. }) if what == "look for a"));
    assert!(matches!(store.list().page(1).await, Err(StoreFault::Failed { what, .. }) if what == "list its files"));
}

#[test]
fn options_that_cannot_be_right_are_told_before_anything_is_asked() {
    let wrong = [
        ("bucket", S3Options { bucket: String::new(), ..options() }),
        ("region", S3Options { region: String::new(), ..options() }),
        ("access_key", S3Options { access_key: String::new(), ..options() }),
        ("secret_key", S3Options { secret_key: String::new(), ..options() }),
        ("endpoint", S3Options { endpoint: "objects.example".to_owned(), ..options() }),
        ("endpoint", S3Options { endpoint: "http://objects.example".to_owned(), allow_http: false, ..options() }),
        ("prefix", S3Options { prefix: "../other".to_owned(), ..options() }),
    ];
    for (name, options) in wrong {
        let fault = Store::s3(&options).expect_err("it cannot be right");
        assert!(matches!(&fault, StoreFault::Options(why) if why.starts_with(name)), "{name}: {fault:?}");
    }
}

#[test]
fn the_secret_is_never_printed() {
    let store = Store::s3(&options()).expect("a store");
    assert!(!format!("{:?} {store:?}", options()).contains("only-for-tests"));
}

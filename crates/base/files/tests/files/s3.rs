//! An S3-compatible store: moto's server, started on a free port of the loopback.

use std::path::PathBuf;
use std::process::Stdio;

use perron_files::{S3Options, Store, StoreFault};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use crate::support::{closed_port, does_what_a_store_does, eventually, free_port, key, skipped};

/// Ends with the test.
struct Moto {
    port: u16,
    _process: Child,
}

impl Moto {
    /// None where moto is not installed; then the test is skipped.
    async fn started() -> Option<Self> {
        let program = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("moto/bin/moto_server");
        let port = free_port();
        let mut command = Command::new(&program);
        command.args(["-H", "127.0.0.1", "-p", &port.to_string()]).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let Ok(process) = command.spawn() else {
            skipped("moto's server is not installed (python3 -m venv target/moto && target/moto/bin/pip install 'moto[server]')");
            return None;
        };
        eventually("moto answers", async || TcpStream::connect(("127.0.0.1", port)).await.is_ok()).await;
        Some(Self { port, _process: process })
    }

    async fn make_bucket(&self) {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port)).await.expect("moto is there");
        let request = "PUT /files HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        connection.write_all(request.as_bytes()).await.expect("it is sent");
        let mut answer = String::new();
        connection.read_to_string(&mut answer).await.expect("it is answered");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }

    fn options(&self) -> S3Options {
        S3Options { endpoint: format!("http://127.0.0.1:{}", self.port), ..options() }
    }
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
    let Some(moto) = Moto::started().await else { return };
    moto.make_bucket().await;
    does_what_a_store_does(&Store::s3(&moto.options()).expect("a store")).await;
}

#[tokio::test]
async fn two_prefixes_of_a_bucket_are_two_stores() {
    let Some(moto) = Moto::started().await else { return };
    moto.make_bucket().await;
    let with = |prefix: &str| Store::s3(&S3Options { prefix: prefix.to_owned(), ..moto.options() }).expect("a store");
    let (one, other, all) = (with("one"), with("other/deep"), with(""));
    one.put(&key("a"), "of one").await.expect("it is written");
    assert!(!other.exists(&key("a")).await.expect("it answers"));
    assert_eq!(all.get(&key("one/a")).await.expect("it answers").as_deref(), Some(&b"of one"[..]));
    assert_eq!(other.list().await.expect("it answers"), []);
    assert_eq!(one.list().await.expect("it answers")[0].key, key("a"));
    does_what_a_store_does(&other).await;
    assert!(one.exists(&key("a")).await.expect("it answers"));
}

#[tokio::test]
async fn more_files_than_fit_on_one_page_are_all_listed() {
    let Some(moto) = Moto::started().await else { return };
    moto.make_bucket().await;
    let store = Store::s3(&moto.options()).expect("a store");
    for number in 0..1005 {
        store.put(&key(&format!("many/{number:04}")), "x").await.expect("it is written");
    }
    let listed = store.list().await.expect("it answers");
    assert_eq!(listed.len(), 1005, "a page of a list has a thousand");
    assert_eq!(listed[1004].key, key("many/1004"));
}

#[tokio::test]
async fn the_check_finds_a_bucket_that_is_missing() {
    let Some(moto) = Moto::started().await else { return };
    let fault = Store::s3(&moto.options()).expect("a store").check().await.expect_err("there is no bucket");
    assert!(matches!(&fault, StoreFault::Failed { what, .. } if what.starts_with("write check/")), "{fault:?}");
}

#[tokio::test]
async fn a_store_that_is_away_is_a_fault_and_not_an_empty_one() {
    let (_socket, port) = closed_port();
    let away = S3Options { endpoint: format!("http://127.0.0.1:{port}"), ..options() };
    let store = Store::s3(&away).expect("a store");
    assert!(matches!(store.get(&key("a")).await, Err(StoreFault::Failed { what, .. }) if what == "read a"));
    assert!(matches!(store.exists(&key("a")).await, Err(StoreFault::Failed { what, .. }) if what == "look for a"));
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

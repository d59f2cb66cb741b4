//! Forms that bring a file may be larger and slower than others, but only where a route takes files.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::{Request, StatusCode};
use futures_util::stream;
use perron_web::{Config, Routes, Services};

use crate::support::{Answer, Program, request};

/// A form with a file, as far as its encoding tells.
const WITH_FILE: (&str, &str) = ("content-type", "multipart/form-data; boundary=edge");
const USUAL: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
/// The largest usual form of a program that nobody has set up otherwise.
const USUAL_LIMIT: usize = 256 * 1024;

/// Says how much it has read.
async fn count(body: Bytes) -> String {
    body.len().to_string()
}

fn program(config: &Config) -> Program {
    let slow = async |body: Bytes| {
        tokio::time::sleep(Duration::from_millis(300)).await;
        body.len().to_string()
    };
    let routes = Routes::default()
        .post("/usual", count)
        .post("/files", count.layer(DefaultBodyLimit::disable()))
        .post("/slow", slow.layer(DefaultBodyLimit::disable()));
    Program::of(config, &Services::new(config), routes)
}

fn small() -> Config {
    Config { upload_limit: 1_000_000, ..Config::default() }
}

async fn send(program: &Program, path: &str, kind: (&str, &str), bytes: usize) -> Answer {
    program.ask(request("POST", path, &[kind], &"a".repeat(bytes))).await
}

/// The same without saying beforehand how much it is.
async fn send_in_pieces(program: &Program, path: &str, kind: (&str, &str), pieces: usize) -> Answer {
    let pieces = (0..pieces).map(|_| Ok::<_, std::io::Error>(Bytes::from_static(&[b'a'; 1000])));
    let body = Body::from_stream(stream::iter(pieces));
    program.ask(Request::post(path).header(kind.0, kind.1).body(body).expect("the request is well formed")).await
}

fn assert_too_large(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", answer.text());
    assert!(answer.text().contains("<h1>too-large</h1>"), "{}", answer.text());
}

#[tokio::test]
async fn a_usual_form_above_its_bound_is_refused_also_where_files_are_taken() {
    let program = program(&Config::default());
    for path in ["/usual", "/files"] {
        assert_eq!(send(&program, path, USUAL, USUAL_LIMIT).await.status, StatusCode::OK, "{path}");
        assert_too_large(&send(&program, path, USUAL, USUAL_LIMIT + 1).await);
        assert_too_large(&send_in_pieces(&program, path, USUAL, 300).await);
    }
}

#[tokio::test]
async fn a_file_gets_through_up_to_its_own_bound_where_files_are_taken() {
    let program = program(&small());
    assert_eq!(send(&program, "/files", WITH_FILE, 1_000_000).await.text(), "1000000");
    assert_eq!(send_in_pieces(&program, "/files", WITH_FILE, 1000).await.text(), "1000000");
    assert_eq!(send(&program, "/files", ("content-type", "Multipart/Form-Data; boundary=edge"), 1_000_000).await.text(), "1000000");
}

#[tokio::test]
async fn a_file_above_its_bound_is_answered_with_a_page() {
    let program = program(&small());
    assert_too_large(&send(&program, "/files", WITH_FILE, 1_000_001).await);
    assert_too_large(&send_in_pieces(&program, "/files", WITH_FILE, 1001).await);
}

#[tokio::test]
async fn where_no_files_are_taken_their_encoding_lets_nobody_send_more() {
    let program = program(&small());
    assert_eq!(send(&program, "/usual", WITH_FILE, USUAL_LIMIT).await.status, StatusCode::OK);
    assert_too_large(&send(&program, "/usual", WITH_FILE, USUAL_LIMIT + 1).await);
    assert_too_large(&send_in_pieces(&program, "/usual", WITH_FILE, 300).await);
}

#[tokio::test]
async fn a_file_may_take_longer_than_other_forms_and_not_for_ever() {
    let patient = Config { answer_timeout: Duration::from_millis(20), ..Config::default() };
    assert_eq!(send(&program(&patient), "/slow", WITH_FILE, 10).await.text(), "10");
    assert_eq!(send(&program(&patient), "/slow", USUAL, 10).await.status, StatusCode::SERVICE_UNAVAILABLE);
    let answer = send(&program(&Config { upload_timeout: Duration::from_millis(20), ..patient }), "/slow", WITH_FILE, 10).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().contains("<h1>timeout</h1>"), "{}", answer.text());
}

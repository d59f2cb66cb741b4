//! Files under `/assets`.

use crate::support::{Program, request};
use axum::http::StatusCode;
use perron_ui::{ASSETS, asset, asset_path};

#[tokio::test]
async fn every_file_can_be_fetched_under_its_name_and_kept_for_ever() {
    let program = Program::new();
    for file in ASSETS {
        let answer = program.get(&asset_path(file.name)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", file.name);
        assert_eq!(answer.body, file.raw, "{}", file.name);
        assert_eq!(answer.header("content-type"), file.media_type);
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("etag"), file.etag);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn compressed_copies_are_sent_to_those_who_take_them() {
    let program = Program::new();
    let (path, file) = (asset_path("perron.css"), asset("perron.css").expect("there is a style sheet"));
    for (accepted, expected, body) in [("gzip", "gzip", file.gzip), ("gzip, br", "br", file.brotli), ("br;q=0", "", Some(file.raw))] {
        let answer = program.get_with(&path, &[("accept-encoding", accepted)]).await;
        assert_eq!(answer.header("content-encoding"), expected);
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert_eq!(Some(&*answer.body), body);
    }
}

#[tokio::test]
async fn fonts_are_sent_as_they_are() {
    let program = Program::new();
    let answer = program.get_with(&asset_path("IBMPlexSans-Regular-Latin1.woff2"), &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(answer.header("content-encoding"), "");
    assert_eq!(&answer.body[..4], b"wOF2");
}

#[tokio::test]
async fn a_file_the_browser_has_is_not_sent_again() {
    let program = Program::new();
    let path = asset_path("perron.css");
    for accepted in ["", "gzip", "br"] {
        let etag = program.get_with(&path, &[("accept-encoding", accepted)]).await.header("etag").to_owned();
        let answer = program.get_with(&path, &[("accept-encoding", accepted), ("if-none-match", &etag)]).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
        assert!(answer.body.is_empty());
    }
}

#[tokio::test]
async fn a_head_request_for_a_file_has_no_body() {
    let answer = Program::new().ask(request("HEAD", &asset_path("perron.css"), &[], "")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.is_empty());
    assert_ne!(answer.header("content-length"), "0");
}

#[tokio::test]
async fn a_file_that_does_not_exist_gets_the_page_that_says_so() {
    let program = Program::new();
    for path in ["/assets/perron.css", "/assets/", "/assets/../Cargo.toml", "/assets/perron-0000000000000000.css"] {
        let answer = program.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains("<h1>not-found</h1>"));
    }
}

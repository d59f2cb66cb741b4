//! Pages that are kept in memory, and pages that are not.

use std::io::Read;

use crate::support::{Program, page, request};
use axum::http::StatusCode;
use perron_ui::Theme;

fn gunzip(body: &[u8]) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(body).read_to_string(&mut text).expect("it is gzip");
    text
}

fn unbrotli(body: &[u8]) -> String {
    let mut text = Vec::new();
    brotli::BrotliDecompress(&mut &*body, &mut text).expect("it is brotli");
    String::from_utf8(text).expect("it is text")
}

#[tokio::test]
async fn a_lasting_page_is_rendered_once() {
    let program = Program::new();
    for _ in 0..3 {
        let answer = program.get("/").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.text(), page(Theme::Auto));
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
    assert_eq!(program.times_rendered(), 1);
}

#[tokio::test]
async fn each_theme_has_its_own_copy() {
    let program = Program::new();
    for (cookie, theme) in [("theme=dark", Theme::Dark), ("a=b; theme=light", Theme::Light), ("theme=pink", Theme::Auto)] {
        for _ in 0..2 {
            let answer = program.get_with("/", &[("cookie", cookie)]).await;
            assert_eq!(answer.text(), page(theme));
            assert_eq!(answer.header("vary"), "accept-encoding, cookie");
        }
    }
    assert_eq!(program.times_rendered(), 3);
}

#[tokio::test]
async fn each_path_has_its_own_copy() {
    let program = Program::new();
    for path in ["/", "/lasting/a", "/lasting/b", "/", "/lasting/a", "/lasting/b"] {
        program.get(path).await;
    }
    assert_eq!(program.times_rendered(), 3);
}

#[tokio::test]
async fn the_first_and_the_following_answers_are_the_same() {
    let program = Program::new();
    let headers = [("accept-encoding", "gzip")];
    let mut first = program.get_with("/", &headers).await;
    let second = program.get_with("/", &headers).await;
    // Only an answer that a handler made has a line in the log to refer to.
    first.headers.remove("x-request-id");
    assert_eq!(first.headers, second.headers);
    assert_eq!(first.body, second.body);
}

#[tokio::test]
async fn a_query_string_is_answered_but_not_kept() {
    let program = Program::new();
    for _ in 0..2 {
        let answer = program.get_with("/?from=mail", &[("accept-encoding", "gzip")]).await;
        assert_eq!(gunzip(&answer.body), page(Theme::Auto));
    }
    assert_eq!(program.times_rendered(), 2);
}

#[tokio::test]
async fn another_spelling_of_a_path_is_answered_but_not_kept() {
    let program = Program::new();
    for _ in 0..2 {
        assert_eq!(program.get("/lasting/%61").await.text(), page(Theme::Auto));
    }
    assert_eq!(program.times_rendered(), 2);
}

#[tokio::test]
async fn the_form_a_visitor_likes_best_is_sent() {
    let program = Program::new();
    let cases = [
        ("", ""),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("br", "br"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("br;q=0.8, gzip;q=0.8", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0", ""),
        ("identity", ""),
        ("identity;q=1, gzip;q=0.5", ""),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("*", "br"),
        ("*;q=0", ""),
        ("br;q=0, *", "gzip"),
        ("BR ; Q=1.000", "br"),
        ("gzip;q=2", ""),
        ("gzip;q=nonsense", ""),
        ("deflate", ""),
    ];
    for (accepted, expected) in cases {
        let answer = program.get_with("/", &[("accept-encoding", accepted)]).await;
        assert_eq!(answer.header("content-encoding"), expected, "{accepted}");
        let text = match expected {
            "br" => unbrotli(&answer.body),
            "gzip" => gunzip(&answer.body),
            _ => answer.text(),
        };
        assert_eq!(text, page(Theme::Auto), "{accepted}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{accepted}");
    }
}

#[tokio::test]
async fn a_page_the_browser_has_is_not_sent_again() {
    let program = Program::new();
    for encoding in ["", "gzip", "br"] {
        let answer = program.get_with("/", &[("accept-encoding", encoding)]).await;
        let etag = answer.header("etag").to_owned();
        assert!(etag.len() > 2, "{encoding}");
        for known in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".to_owned()] {
            let again = program.get_with("/", &[("accept-encoding", encoding), ("if-none-match", &known)]).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{known}");
            assert_eq!(again.header("etag"), etag);
            assert_eq!(again.header("vary"), "accept-encoding, cookie");
            assert!(again.body.is_empty() && again.header("content-length").is_empty());
        }
        let changed = program.get_with("/", &[("accept-encoding", encoding), ("if-none-match", "\"other\"")]).await;
        assert_eq!(changed.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn every_form_of_a_page_has_its_own_validator() {
    let program = Program::new();
    let mut etags = Vec::new();
    for (encoding, cookie) in [("", ""), ("gzip", ""), ("br", ""), ("", "theme=dark")] {
        let answer = program.get_with("/", &[("accept-encoding", encoding), ("cookie", cookie)]).await;
        etags.push(answer.header("etag").to_owned());
    }
    etags.sort();
    etags.dedup();
    assert_eq!(etags.len(), 4);
}

#[tokio::test]
async fn a_head_request_gets_the_headers_without_the_page() {
    let program = Program::new();
    let page = program.get("/").await;
    let head = program.ask(request("HEAD", "/", &[], "")).await;
    assert_eq!(head.status, StatusCode::OK);
    assert_eq!(head.header("content-length"), page.header("content-length"));
    assert_eq!(head.header("etag"), page.header("etag"));
    assert!(head.body.is_empty());
}

#[tokio::test]
async fn a_head_request_first_does_not_spoil_the_memory() {
    let program = Program::new();
    let head = program.ask(request("HEAD", "/", &[], "")).await;
    assert_eq!(head.status, StatusCode::OK);
    assert!(head.body.is_empty());
    assert_eq!(program.get("/").await.text(), page(Theme::Auto));
}

#[tokio::test]
async fn other_pages_are_compressed_on_the_way_out() {
    let program = Program::new();
    let answer = program.get_with("/query?times=50", &[("accept-encoding", "gzip")]).await;
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert_eq!(gunzip(&answer.body), crate::support::SENTENCE.repeat(50));
    assert_eq!(answer.header("cache-control"), "no-cache");
    let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
    assert_eq!(vary, ["accept-encoding", "cookie"]);
}

//! Pages for some people only.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::Html;
use perron_web::{Config, Lasting, PageError, Routes, Services, private};

use crate::support::{Answer, Program};

fn program(rendered: Arc<AtomicUsize>) -> Program {
    let secret = Routes::default()
        .get("/letters/{token}", async |Path(token): Path<String>| Html(token))
        .get("/lasting", lasting)
        .get("/careless", async || ([(CACHE_CONTROL, "public, max-age=3600")], "mine"))
        .get("/hidden", async || PageError::not_found())
        .get("/refused", async || PageError::not_permitted())
        .layer(private());
    let routes = Routes::default().get("/open", lasting).and(secret).with_state(rendered);
    Program::of(&Config::default(), &Services::new(&Config::default()), routes)
}

async fn lasting(State(rendered): State<Arc<AtomicUsize>>) -> Lasting {
    rendered.fetch_add(1, Ordering::SeqCst);
    Lasting("a page".to_owned())
}

fn assert_private(answer: &Answer) {
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("referrer-policy"), "same-origin");
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    assert!(!answer.header("content-security-policy").is_empty(), "the other headers stay");
    for name in ["cache-control", "referrer-policy", "x-robots-tag"] {
        assert_eq!(answer.headers.get_all(name).iter().count(), 1, "{name}");
    }
}

#[tokio::test]
async fn nobody_keeps_finds_or_passes_on_a_private_page() {
    let program = program(Arc::default());
    for (path, status) in [
        ("/letters/abc", StatusCode::OK),
        ("/lasting", StatusCode::OK),
        ("/careless", StatusCode::OK),
        ("/hidden", StatusCode::NOT_FOUND),
        ("/refused", StatusCode::FORBIDDEN),
    ] {
        let answer = program.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        assert_private(&answer);
    }
}

#[tokio::test]
async fn a_lasting_page_behind_the_door_is_not_kept_in_memory() {
    let rendered = Arc::new(AtomicUsize::new(0));
    let program = program(rendered.clone());
    for _ in 0..3 {
        assert_private(&program.get("/lasting").await);
    }
    assert_eq!(rendered.load(Ordering::SeqCst), 3);
    for _ in 0..3 {
        assert_eq!(program.get("/open").await.header("cache-control"), "no-cache");
    }
    assert_eq!(rendered.load(Ordering::SeqCst), 4, "the open page is kept");
}

#[tokio::test]
async fn a_refusal_says_that_the_visitor_may_not_and_not_that_the_form_was_foreign() {
    let answer = program(Arc::default()).get("/refused").await;
    assert!(answer.text().contains("<h1>not-permitted</h1>"), "{}", answer.text());
}

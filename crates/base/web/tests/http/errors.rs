//! Errors are pages, with the right status and nothing from the inside.

use std::time::Duration;

use crate::support::{Answer, Program, request};
use axum::http::StatusCode;
use perron_web::Config;

fn assert_page(answer: &Answer, status: StatusCode, name: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert!(answer.text().contains(&format!("<h1>{name}</h1>")), "{}", answer.text());
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(!answer.header("content-security-policy").is_empty());
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_so() {
    let answer = Program::new().get("/nowhere").await;
    assert_page(&answer, StatusCode::NOT_FOUND, "not-found");
    assert!(answer.text().contains("<p>none</p>"), "a number is only given for our own faults");
}

#[tokio::test]
async fn an_error_page_has_the_look_the_visitor_chose() {
    let answer = Program::new().get_with("/nowhere", &[("cookie", "theme=dark")]).await;
    assert!(answer.text().contains("<p>dark</p>"));
}

#[tokio::test]
async fn an_error_page_is_in_the_language_that_the_visitor_reads() {
    let program = Program::new();
    for (asked, language) in [("sv-SE,da;q=0.5", "sv"), ("de, da;q=0.1", "da"), ("de", "en")] {
        let answer = program.get_with("/nowhere", &[("accept-language", asked)]).await;
        assert!(answer.text().contains(&format!("<p>{language}</p>")), "{asked}: {}", answer.text());
    }
}

#[tokio::test]
async fn whoever_is_known_to_a_page_gets_an_error_page_that_knows_them() {
    let answer = Program::new().get("/known").await;
    assert_page(&answer, StatusCode::FORBIDDEN, "not-permitted");
    assert!(answer.text().contains("<p>known</p>"), "{}", answer.text());
}

#[tokio::test]
async fn the_wrong_method_is_told_which_ones_are_right() {
    let answer = Program::new().ask(request("DELETE", "/post", &[], "")).await;
    assert_page(&answer, StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed");
    assert_eq!(answer.header("allow"), "POST");
}

#[tokio::test]
async fn an_address_that_is_too_long_gets_a_page() {
    let program = Program::new();
    for address in [format!("/{}", "a".repeat(9000)), format!("/?q={}", "a".repeat(9000))] {
        assert_page(&program.get(&address).await, StatusCode::URI_TOO_LONG, "too-long");
    }
    assert_eq!(program.get(&format!("/?q={}", "a".repeat(8000))).await.status, StatusCode::OK);
}

#[tokio::test]
async fn broken_percent_signs_are_a_bad_request_and_never_our_fault() {
    let program = Program::new();
    let broken = ["/name/%", "/name/%2", "/name/%zz", "/name/%ff", "/name/%c3%28", "/name/%00", "/%ff", "/?q=%", "/?q=%e6", "/?%g1=a"];
    for address in broken {
        assert_page(&program.get(address).await, StatusCode::BAD_REQUEST, "bad-request");
    }
    assert_eq!(program.get("/name/%C3%A6%C3%B8%C3%A5").await.text(), "æøå");
}

#[tokio::test]
async fn a_query_that_does_not_fit_is_a_bad_request() {
    let program = Program::new();
    for address in ["/query", "/query?times=", "/query?times=many", "/query?times=-1"] {
        assert_page(&program.get(address).await, StatusCode::BAD_REQUEST, "bad-request");
    }
}

#[tokio::test]
async fn a_fault_of_ours_shows_a_number_and_nothing_else() {
    let program = Program::new();
    for address in ["/panic", "/fault"] {
        let answer = program.get(address).await;
        assert_page(&answer, StatusCode::INTERNAL_SERVER_ERROR, "internal");
        assert!(!answer.text().contains("password") && !answer.text().contains("digit"));
        let reference = answer.header("x-request-id");
        assert_eq!(reference.len(), 12);
        assert!(answer.text().contains(reference));
    }
    assert_eq!(program.get("/").await.status, StatusCode::OK, "the program goes on");
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up() {
    let program = Program::with(&Config { answer_timeout: Duration::from_millis(20), ..Config::default() });
    assert_page(&program.get("/slow").await, StatusCode::SERVICE_UNAVAILABLE, "timeout");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let program = Program::with(&Config { body_limit: 100, ..Config::default() });
    let answer = program.ask(request("POST", "/post", &[], &"a".repeat(101))).await;
    assert_page(&answer, StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    assert_eq!(program.ask(request("POST", "/post", &[], &"a".repeat(100))).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_error_is_never_kept() {
    let program = Program::new();
    for _ in 0..2 {
        assert_eq!(program.get("/lasting/a/b").await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(program.times_rendered(), 0);
}

#[tokio::test]
async fn a_form_comes_without_the_zero_characters_that_were_pasted_into_it() {
    let form = [("content-type", "application/x-www-form-urlencoded")];
    for (body, read) in [("name=Bo", "name=Bo"), ("name=Bo%00", "name=Bo"), ("na%00me=B%00o", "name=Bo"), ("name=Bo%2500", "name=Bo%2500")]
    {
        let answer = Program::new().ask(request("POST", "/post", &form, body)).await;
        assert_eq!((answer.status.as_u16(), answer.text().as_str()), (200, read), "{body}");
    }
}

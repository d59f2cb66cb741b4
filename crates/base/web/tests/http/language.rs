//! The language that a browser asks for.

use axum::http::{HeaderMap, HeaderValue, header::ACCEPT_LANGUAGE};
use perron_web::preferred_language;

#[track_caller]
fn prefers(header: &'static str, language: Option<&str>) {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(header));
    assert_eq!(preferred_language(&headers, &["da", "en", "sv"]), language, "{header}");
}

#[test]
fn the_best_liked_language_that_is_offered_is_chosen() {
    prefers("sv", Some("sv"));
    prefers("sv-FI, sv;q=0.9, en;q=0.8", Some("sv"));
    prefers("fi, en;q=0.5, sv;q=0.7", Some("sv"));
    prefers("EN-gb", Some("en"));
    prefers("da;q=0, en;q=0.1", Some("en"));
}

#[test]
fn norwegians_are_offered_danish_first() {
    prefers("nb-NO, nb;q=0.9, en;q=0.8", Some("da"));
    prefers("nn, sv;q=0.9", Some("da"));
}

#[test]
fn who_asks_for_nothing_that_is_offered_gets_no_answer() {
    prefers("fi, de;q=0.5", None);
    prefers("", None);
    prefers("sv;q=abc", None);
    assert_eq!(preferred_language(&HeaderMap::new(), &["da"]), None);
}

//! Forms from elsewhere: what browsers say of where a form comes from, old and new ones, with and without a base address.

use axum::http::StatusCode;
use perron_web::Config;

use crate::support::{Program, request};

const OWN: &str = "https://perron.example";

/// The status of a form that reaches a program behind a proxy, which asks under another name.
async fn status(method: &str, headers: &[(&str, &str)]) -> StatusCode {
    let config = Config { base_url: Some(OWN.parse().expect("it is a base address")), ..Config::default() };
    let mut all = vec![("host", "127.0.0.1:8080")];
    all.extend_from_slice(headers);
    Program::with(&config).ask(request(method, "/post", &all, "")).await.status
}

#[tokio::test]
async fn a_form_of_our_own_page_is_taken() {
    for headers in [
        &[("sec-fetch-site", "same-origin"), ("origin", OWN)][..],
        &[("sec-fetch-site", "same-origin")],
        &[("origin", OWN)],
        &[("sec-fetch-site", "none")],
    ] {
        assert_eq!(status("POST", headers).await, StatusCode::OK, "{headers:?}");
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_with_and_without_an_origin() {
    for headers in [
        &[("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")][..],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "null")],
        &[("sec-fetch-site", "same-site"), ("origin", "https://neighbour.perron.example")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "nonsense")],
        &[("origin", "https://elsewhere.example")],
        &[("origin", "http://perron.example")],
        &[("origin", "https://perron.example:8443")],
        &[("origin", "https://perron.example.elsewhere.example")],
        &[("origin", "null")],
    ] {
        assert_eq!(status("POST", headers).await, StatusCode::FORBIDDEN, "{headers:?}");
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_never_reaches_a_handler_whatever_its_method() {
    for method in ["PUT", "PATCH", "DELETE"] {
        assert_eq!(status(method, &[("sec-fetch-site", "cross-site")]).await, StatusCode::FORBIDDEN, "{method}");
        assert_eq!(status(method, &[("sec-fetch-site", "same-origin")]).await, StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
}

#[tokio::test]
async fn a_link_from_elsewhere_may_lead_here() {
    let headers = [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")];
    assert_eq!(Program::new().get_with("/", &headers).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_program_that_is_no_browser_may_send_forms() {
    assert_eq!(status("POST", &[]).await, StatusCode::OK, "it carries no cookies of a visitor");
    let cookie = ("cookie", "__Host-perron-session=abc");
    assert_eq!(status("POST", &[cookie]).await, StatusCode::FORBIDDEN, "whoever has cookies says from where they come");
    assert_eq!(status("POST", &[cookie, ("origin", OWN)]).await, StatusCode::OK);
    assert_eq!(status("GET", &[cookie]).await, StatusCode::METHOD_NOT_ALLOWED, "looking is free");
}

//! The base address, whole addresses of pages, and the way on after a form.

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use perron_web::{BaseUrl, BaseUrlError, Config, see_other};

fn base(text: &str) -> BaseUrl {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn a_base_address_is_kept_in_the_form_that_browsers_send() {
    for (text, origin) in [
        ("https://perron.example", "https://perron.example"),
        ("https://Perron.Example/", "https://perron.example"),
        ("https://perron.example:443", "https://perron.example"),
        ("http://perron.example:80/", "http://perron.example"),
        ("https://perron.example:8443", "https://perron.example:8443"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ] {
        assert_eq!(base(text).origin(), origin);
        assert_eq!(base(text).to_string(), origin);
    }
}

#[test]
fn what_is_no_base_address_is_refused_with_the_reason() {
    for (text, reason) in [
        ("", BaseUrlError::Unreadable),
        ("perron.example", BaseUrlError::Unreadable),
        ("/guide", BaseUrlError::Unreadable),
        ("https://", BaseUrlError::Unreadable),
        ("https://a b.example", BaseUrlError::Unreadable),
        ("ftp://perron.example", BaseUrlError::Scheme),
        ("https://name:secret@perron.example", BaseUrlError::Credentials),
        ("https://perron.example/guide", BaseUrlError::Path),
        ("https://perron.example/?a=b", BaseUrlError::Path),
        ("https://perron.example/#a", BaseUrlError::Path),
    ] {
        assert_eq!(text.parse::<BaseUrl>(), Err(reason), "{text}");
    }
}

#[test]
fn only_the_machine_itself_is_loopback() {
    for text in ["http://localhost", "http://127.0.0.1:8080", "http://[::1]", "http://perron.localhost"] {
        assert!(base(text).is_loopback(), "{text}");
    }
    for text in ["http://perron.example", "http://localhost.example", "http://192.0.2.1", "http://[2001:db8::1]"] {
        assert!(!base(text).is_loopback(), "{text}");
    }
}

#[test]
fn links_in_letters_begin_with_the_base_address() {
    let config = Config { base_url: Some(base("https://perron.example")), ..Config::default() };
    assert_eq!(config.absolute("/a/b?c=d"), "https://perron.example/a/b?c=d");
    assert_eq!(config.absolute("/nød"), "https://perron.example/n%C3%B8d");
    assert_eq!(config.absolute("//elsewhere.example"), "https://perron.example/");
}

#[test]
fn without_a_base_address_links_lead_to_where_the_program_listens() {
    assert_eq!(Config::default().absolute("/a"), "http://localhost:8080/a");
    let config = Config { host: "2001:db8::1".parse().expect("it is an address"), port: 81, ..Config::default() };
    assert_eq!(config.absolute("/a"), "http://[2001:db8::1]:81/a");
}

#[test]
fn the_way_on_after_a_form_stays_on_this_site() {
    for (path, location) in
        [("/a?b=c#d", "/a?b=c#d"), ("/å", "/%C3%A5"), ("//elsewhere.example", "/"), ("https://elsewhere.example", "/"), ("", "/")]
    {
        let answer = see_other(path);
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[LOCATION], location);
    }
}

#[test]
fn a_query_that_no_proxy_lets_through_is_left_out_of_the_way_on() {
    let short = format!("/a?b={}", "c".repeat(1_900));
    assert_eq!(see_other(&short).headers()[LOCATION], short);
    for long in ["c".repeat(3_000), "å".repeat(700)] {
        assert_eq!(see_other(&format!("/a?b={long}")).headers()[LOCATION], "/a");
    }
}

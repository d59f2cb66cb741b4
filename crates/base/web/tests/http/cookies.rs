//! Cookies of features: their names, how they are protected, and what is not believed.

use std::time::Duration;

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use perron_web::{Config, Cookies};

fn cookies(base: &str) -> Cookies {
    Config { base_url: Some(base.parse().expect("it is a base address")), ..Config::default() }.cookies()
}

fn sent(values: &[&str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for value in values {
        headers.append(COOKIE, HeaderValue::from_str(value).expect("it is a header"));
    }
    headers
}

#[test]
fn over_tls_a_cookie_is_bound_to_this_host() {
    let cookie = cookies("https://perron.example").set("session", "abc", Duration::from_hours(1));
    assert_eq!(cookie, "__Host-perron-session=abc; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure");
}

#[test]
fn without_tls_it_has_a_plain_name_and_still_works() {
    let cookie = cookies("http://localhost:8080").set("session", "abc", Duration::from_mins(1));
    assert_eq!(cookie, "perron-session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
    assert_eq!(Config::default().cookies(), cookies("http://localhost:8080"));
}

#[test]
fn where_browsers_insist_on_tls_cookies_are_kept_to_it() {
    let config = Config { strict_transport: Some(Duration::from_mins(1)), ..Config::default() };
    assert_eq!(config.cookies().name("session"), "__Host-perron-session");
}

#[test]
fn a_cookie_can_be_forgotten() {
    let cookie = cookies("https://perron.example").clear("session");
    assert_eq!(cookie, "__Host-perron-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
}

#[test]
fn any_text_comes_back_as_it_was() {
    let cookies = cookies("http://localhost");
    for text in ["abc-DEF_123~", "a b", "a;b=c", "æøå", "100 %", "a\"b\\c", "line\r\nSet-Cookie: x=y", ""] {
        let header = cookies.set("note", text, Duration::from_mins(1));
        let header = header.to_str().expect("it is text");
        let pair = header.split(';').next().expect("there is a pair");
        assert_eq!(cookies.get(&sent(&[pair]), "note").as_deref(), Some(text), "{header}");
    }
}

#[test]
fn a_cookie_is_found_among_others() {
    let cookies = cookies("http://localhost");
    for headers in
        [sent(&["theme=dark; perron-session=abc; a=b"]), sent(&["theme=dark", "perron-session=abc"]), sent(&["perron-session=abc"])]
    {
        assert_eq!(cookies.get(&headers, "session").as_deref(), Some("abc"));
    }
    for headers in [sent(&[]), sent(&["session=abc"]), sent(&["xperron-session=abc"]), sent(&["perron-session"])] {
        assert_eq!(cookies.get(&headers, "session"), None);
    }
}

#[test]
fn two_cookies_of_one_name_are_both_refused() {
    let cookies = cookies("http://localhost");
    for headers in [
        sent(&["perron-session=mine; perron-session=planted"]),
        sent(&["perron-session=mine", "perron-session=planted"]),
        sent(&["perron-session=same; perron-session=same"]),
    ] {
        assert_eq!(cookies.get(&headers, "session"), None);
    }
}

#[test]
fn over_tls_a_cookie_without_the_prefix_is_not_believed() {
    let cookies = cookies("https://perron.example");
    assert_eq!(cookies.get(&sent(&["perron-session=planted"]), "session"), None);
    assert_eq!(cookies.get(&sent(&["perron-session=planted; __Host-perron-session=mine"]), "session").as_deref(), Some("mine"));
}

#[test]
fn a_value_that_cannot_be_read_is_none() {
    let cookies = cookies("http://localhost");
    for value in ["perron-note=%", "perron-note=%g1", "perron-note=%ff"] {
        assert_eq!(cookies.get(&sent(&[value]), "note"), None, "{value}");
    }
}

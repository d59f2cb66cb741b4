//! The receipt after a form: told once, never believed.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use perron_web::{Config, Cookies, TakenReceipt, receipt};

fn cookies() -> Cookies {
    Config { base_url: Some("https://perron.example".parse().expect("it is a base address")), ..Config::default() }.cookies()
}

/// What a browser sends back of a cookie that was set.
fn sent_back(set: &HeaderValue) -> HeaderMap {
    let pair = set.to_str().expect("it is text").split(';').next().expect("there is a pair");
    sent(pair)
}

fn sent(pair: &str) -> HeaderMap {
    HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(pair).expect("it is a header"))])
}

fn taken(headers: &HeaderMap) -> Option<TakenReceipt> {
    receipt::take(cookies(), headers).map(|(receipt, _)| receipt)
}

#[test]
fn a_receipt_comes_back_once() {
    let set = receipt::set(cookies(), "letter-sent", &["Bo & <Co>", "3"]);
    assert!(set.to_str().expect("it is text").ends_with("; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"));
    let (receipt, forget) = receipt::take(cookies(), &sent_back(&set)).expect("it is there");
    assert_eq!(receipt, TakenReceipt { key: "letter-sent".to_owned(), values: vec!["Bo & <Co>".to_owned(), "3".to_owned()], undo: None });
    assert_eq!(forget, "__Host-perron-receipt=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
    assert_eq!(taken(&sent_back(&forget)), None, "nothing is left to tell");
    assert_eq!(taken(&HeaderMap::new()), None);
}

#[test]
fn a_receipt_may_have_no_values_and_empty_ones() {
    assert_eq!(taken(&sent_back(&receipt::set(cookies(), "saved", &[]))).expect("it is there").values, Vec::<String>::new());
    assert_eq!(taken(&sent_back(&receipt::set(cookies(), "saved", &["", "a"]))).expect("it is there").values, ["", "a"]);
}

#[test]
fn long_values_are_cut_and_a_fourth_is_left_out() {
    let long = "æ".repeat(81);
    let set = receipt::set(cookies(), "saved", &[&long, "b", "c", "d"]);
    let values = taken(&sent_back(&set)).expect("it is there").values;
    assert_eq!(values, [format!("{}…", "æ".repeat(79)), "b".to_owned(), "c".to_owned()]);
    let widest = "😀".repeat(500);
    assert!(receipt::set(cookies(), &"k".repeat(60), &[&widest, &widest, &widest]).len() < 4096, "browsers keep no more of a cookie");
}

#[test]
fn control_characters_do_not_travel() {
    let set = receipt::set(cookies(), "saved", &["a\u{1f}b\r\nc"]);
    assert_eq!(taken(&sent_back(&set)).expect("it is there").values, ["abc"]);
}

#[test]
fn what_nobody_of_us_wrote_is_not_told() {
    let long = "a".repeat(61);
    for value in [
        "",
        "Saved",
        "<script>",
        "saved%20",
        "saved1",
        "%1Fvalue",
        "saved%1Fa%1Fb%1Fc%1Fd",
        "saved%1Fa%0Ab",
        &long,
        &format!("saved%1F{}", "a".repeat(81)),
    ] {
        assert_eq!(taken(&sent(&format!("__Host-perron-receipt={value}"))), None, "{value}");
    }
    assert_eq!(taken(&sent("perron-receipt=saved")), None, "the name without its prefix");
    assert!(taken(&sent("__Host-perron-receipt=saved")).is_some(), "the same in the right form");
}

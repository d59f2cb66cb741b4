//! Words, and the forms of dates, numbers and money.

use perron_ui::{DANISH, Words};
use time::macros::{date, time};

fn danish() -> Words {
    Words::load("da", &[DANISH]).expect("our own words can be loaded")
}

#[test]
fn a_word_is_found_by_its_key() {
    assert_eq!(danish().get("skip-to-content"), "Spring til indhold");
}

#[test]
fn values_are_put_into_the_sentence_without_hidden_signs() {
    assert_eq!(danish().with("title", &[("title", "Regler".into())]), "Regler – Perron");
}

#[test]
fn a_count_chooses_between_one_and_many() {
    let apples = "apples = { $count ->\n    [one] Et æble\n   *[other] { $count } æbler\n}\n";
    let words = Words::load("da", &[DANISH, apples]).expect("the words can be loaded");
    assert_eq!(words.count("apples", 1), "Et æble");
    assert_eq!(words.count("apples", 2), "2 æbler");
    assert_eq!(words.count("apples", 1180), "1.180 æbler");
}

#[cfg(debug_assertions)]
#[test]
#[should_panic(expected = "no-such-key")]
fn a_missing_word_stops_a_test() {
    danish().get("no-such-key");
}

#[cfg(debug_assertions)]
#[test]
#[should_panic(expected = "title")]
fn a_missing_value_stops_a_test() {
    danish().get("title");
}

#[test]
fn a_key_can_be_asked_for_before_it_is_used() {
    assert!(danish().has("menu"));
    assert!(!danish().has("no-such-key"));
}

#[test]
fn two_sources_may_not_use_the_same_key() {
    let problem = Words::load("da", &["menu = Menu", "menu = Andet"]).expect_err("the key is taken");
    assert!(problem.to_string().contains("menu"), "{problem}");
}

#[test]
fn a_source_that_cannot_be_read_is_refused() {
    assert!(Words::load("da", &["= intet navn"]).is_err());
    assert!(Words::load("not a language", &[]).is_err());
}

#[test]
fn dates_are_written_the_danish_way() {
    let words = danish();
    assert_eq!(words.date(date!(2026 - 11 - 20)), "20. november 2026");
    assert_eq!(words.date(date!(2026 - 01 - 01)), "1. januar 2026");
    assert_eq!(words.short_date(date!(2026 - 11 - 20)), "20. nov.");
    assert_eq!(words.short_date(date!(2026 - 05 - 02)), "2. maj");
    assert_eq!(words.time(time!(10:42)), "kl. 10.42");
    assert_eq!(words.time(time!(9:05)), "kl. 9.05");
}

#[test]
fn every_month_has_a_long_and_a_short_name() {
    let words = danish();
    for month in 1..=12 {
        assert!(words.has(&format!("month-{month}")));
        assert!(words.has(&format!("month-short-{month}")));
    }
}

#[test]
fn thousands_are_separated_by_a_full_stop() {
    let words = danish();
    assert_eq!(words.number(0), "0");
    assert_eq!(words.number(999), "999");
    assert_eq!(words.number(1180), "1.180");
    assert_eq!(words.number(1_234_567), "1.234.567");
    assert_eq!(words.number(-25_000), "−25.000");
}

#[test]
fn decimals_in_a_sentence_follow_a_comma() {
    let words = Words::load("da", &["share = { $part } dele"]).expect("it can be loaded");
    assert_eq!(words.with("share", &[("part", 2.5.into())]), "2,5 dele");
    assert_eq!(words.with("share", &[("part", 12345.25.into())]), "12.345,25 dele");
    assert_eq!(words.with("share", &[("part", 3.0.into())]), "3 dele");
}

#[test]
fn money_ends_with_its_currency() {
    assert_eq!(danish().money(1180, "DKK"), "1.180 kr.");
    assert_eq!(danish().money(750_000, "EUR"), "750.000 euro");
}

//! Words in the order that readers of a language expect.

use perron_ui::Sorting;

#[track_caller]
fn sorts(language: &str, expected: &[&str]) {
    let sorting = Sorting::of(language);
    let mut words = expected.to_vec();
    words.sort_unstable();
    words.sort_by(|one, other| sorting.compare(one, other));
    assert_eq!(words, expected, "{language}");
}

#[test]
fn danish_ends_with_ae_oe_and_aa() {
    sorts("da", &["aftale", "Behov", "zone", "ære", "økonomi", "åben"]);
}

#[test]
fn swedish_ends_with_aa_ae_and_oe() {
    sorts("sv", &["avtal", "Behov", "zon", "åtagande", "ärende", "öppen"]);
}

#[test]
fn english_and_unknown_languages_sort_by_letters() {
    sorts("en", &["agreement", "Need", "tender"]);
    sorts("not a language", &["Need", "agreement", "tender"]);
}

//! Identity numbers of people in running text: which are found, exactly where, how surely, and what is left alone.
//! All numbers here are ones that authorities published as examples or for tests, or are made for birthdays to come or of the 19th century.
//! The telephone numbers are of the series that the Swedish authority keeps free for books and films.

use std::time::{Duration, Instant};

use perron_kernel::national_identity::{Certainty, Found, Kind, find, is_one, remove};

use Certainty::{High, Possible};
use Kind::{Danish, Norwegian, Swedish};

/// Born on 12 July 2036; the check digit holds.
const UNBORN: &str = "1207364009";

/// Finds exactly one number, and it is this part of the text.
fn finds(text: &str, number: &str, kind: Kind, certainty: Certainty) {
    let start = text.find(number).expect("the number is in the text");
    assert_eq!(find(text), [Found { range: start..start + number.len(), kind, certainty }], "{text:?}");
}

fn leaves(text: &str) {
    assert_eq!(find(text), [], "{text:?}");
}

#[test]
fn danish_numbers_are_found() {
    finds("070761-4285", "070761-4285", Danish, High);
    finds("Her CPR is 070761-4285.", "070761-4285", Danish, High);
    finds("(070761\u{2011}4285)", "070761\u{2011}4285", Danish, High);
    finds("name;070761-4285;town", "070761-4285", Danish, High);
    finds("17,070761-4285,2", "070761-4285", Danish, High);
    finds("record_Example-070761-4285-final.pdf", "070761-4285", Danish, High);
    finds("070761 - 4285", "070761 - 4285", Danish, Possible);
    finds("070761 4285", "070761 4285", Danish, Possible);
}

#[test]
fn a_danish_number_without_check_digit_is_possible() {
    finds("born 010135-4321", "010135-4321", Danish, Possible);
    finds("CPR: 010135-4321", "010135-4321", Danish, Possible);
    leaves("010135 4321");
}

#[test]
fn the_seventh_digit_tells_the_danish_century_and_so_whether_the_day_exists() {
    // 29 February: not in 1900, but in 2000 and 2036; not in 1858 nor 2057.
    leaves("290200-3001");
    finds("290200-4002", "290200-4002", Danish, Possible);
    finds("290236-4001", "290236-4001", Danish, Possible);
    finds("290236-9001", "290236-9001", Danish, Possible);
    leaves("290237-9001");
    leaves("290258-5001");
    finds("290260-5002", "290260-5002", Danish, Possible);
    leaves("310436-4001");
    leaves("001236-4001");
    leaves("011336-4001");
}

#[test]
fn swedish_numbers_are_found_in_all_writings() {
    finds("18900101-9802", "18900101-9802", Swedish, High);
    finds("189001019802", "189001019802", Swedish, High);
    finds("900101+9802", "900101+9802", Swedish, High);
    finds("640823-3234", "640823-3234", Swedish, High);
    finds("811218-9876", "811218-9876", Swedish, High);
    finds("811218 9876", "811218 9876", Swedish, Possible);
    finds("19121212-1212", "19121212-1212", Swedish, Possible);
    finds("personnummer 191212121212", "191212121212", Swedish, High);
    leaves("640823-3235");
    leaves("811218 + 9876");
    leaves("19640823+3234");
    leaves("17640823-3234");
    leaves("21640823-3234");
}

#[test]
fn swedish_coordination_numbers_are_found() {
    finds("701063-2391", "701063-2391", Swedish, High);
    finds("19701063-2391", "19701063-2391", Swedish, High);
    leaves("701093-2395");
    leaves("701060-2394");
}

#[test]
fn a_number_by_both_rules_is_of_the_country_whose_check_digit_holds() {
    finds("121212-1212", "121212-1212", Swedish, High);
    finds("151230-9905", "151230-9905", Danish, High);
}

#[test]
fn norwegian_numbers_are_found() {
    finds("Nr 31129956715, Example", "31129956715", Norwegian, High);
    finds("311299 56715", "311299 56715", Norwegian, High);
    finds("311299-56715", "311299-56715", Norwegian, High);
    leaves("31129956716");
    leaves("31129956723");
    leaves("311299+56715");
    // Synthetic: the individual number tells the century, and some fit no year.
    finds("01816090039", "01816090039", Norwegian, High);
    leaves("01816075080");
    leaves("01814550016");
    // Day 40 of a D-number: the numbers pass both control digits, and no person has them.
    leaves("80205870001");
    leaves("80311850001");
}

#[test]
fn ten_digits_in_a_row_are_found_when_more_speaks_for_a_person() {
    finds(&format!("see {UNBORN} there"), UNBORN, Danish, Possible);
    finds(&format!("CPR-nr.: {UNBORN}"), UNBORN, Danish, High);
    finds("cpr 0707614285", "0707614285", Danish, High);
    finds("CPR0707614285", "0707614285", Danish, High);
    finds("CPR-0707614285", "0707614285", Danish, High);
    finds("Personnummer: 6408233234", "6408233234", Swedish, High);
    finds("F\u{f8}dselsnummer: 6408233234", "6408233234", Swedish, High);
    finds("cpr 1207364321", "1207364321", Danish, Possible);
    leaves("0707614285");
    leaves("6408233234");
    leaves("1207364321");
    leaves("CPR 1, invoice 0707614285");
}

#[test]
fn a_number_is_found_between_letters_of_all_kinds() {
    for around in ["\u{e6}\u{f8}\u{e5}", "\u{6f22}\u{5b57}", "\u{1f682}", "\u{201c}", "e\u{301}"] {
        let text = format!("{around} 070761-4285 {around}");
        finds(&text, "070761-4285", Danish, High);
        assert_eq!(remove(&text, "[\u{2026}]"), (format!("{around} [\u{2026}] {around}"), 1));
    }
    finds("\u{1f682}070761-4285\u{1f682}", "070761-4285", Danish, High);
    leaves("\u{6f22}070761-4285");
    leaves("\u{663}070761-4285");
}

#[test]
fn several_are_found_in_their_order_and_removed() {
    let text = "070761-4285, 640823-3234/31129956715 and 811218-9876";
    let kinds: Vec<Kind> = find(text).into_iter().map(|found| found.kind).collect();
    assert_eq!(kinds, [Danish, Swedish, Norwegian, Swedish]);
    assert_eq!(remove(text, "[x]"), ("[x], [x]/[x] and [x]".to_owned(), 4));
    assert_eq!(remove("nothing here, 2026-11-21", "[x]"), ("nothing here, 2026-11-21".to_owned(), 0));
    assert_eq!(remove("", "[x]"), (String::new(), 0));
}

#[test]
fn digits_that_belong_to_something_longer_are_left() {
    for text in [
        "1070761-4285",
        "070761-42855",
        "070761-4285-1",
        "1-070761-4285",
        "a070761-4285",
        "070761-4285a",
        "0.070761-4285",
        "070761-4285.5",
        "070761-4285:30",
        "070761-4285+1",
        "131129956715",
        "311299567151",
        "31129956715.5",
        "+31129956715",
        "INV-31129956715",
        "INV-010135-4321",
        "010135-4321-B",
        "1 070761 4285",
        "070761 4285 1",
    ] {
        leaves(text);
    }
}

#[test]
fn dates_times_and_identifiers_are_left() {
    for text in [
        "2026-11-21",
        "21.11.2026",
        "21/11-2026",
        "211126",
        "20261121",
        "2026-11-21T08:30:00Z",
        "2026-11-21T08:30:00.120112+0100",
        "20261121T083000Z",
        "20261121T083000+0100",
        "20261121083000",
        "20261121 0838",
        "20261222-0000",
        "010126-310126",
        "1.1.2026-31.12.2026",
        "week 47-48 2026",
        "550e8400-e29b-41d4-a716-446655440000",
        "18900101-9802-4abc-8def-010203040506",
        "18900101-9802-abcd-8def-010203040506",
        "0a0a0a0a-0b0b-4c0c-8d0d-189001019802",
        "sha256 0707614285640823323431129956715",
        "5798000420526",
        "DK50 0040 0440 1162 43",
    ] {
        leaves(text);
    }
}

#[test]
fn numbers_of_organisations_telephones_and_amounts_are_left() {
    for text in [
        "13748136",
        "DK13748136",
        "CVR-nr. 13 74 81 36",
        "232100-0255",
        "202100-6883",
        "SE202100688301",
        "162021006883",
        "988 077 917",
        "NO988077917MVA",
        "1003388405",
        "+45 12 34 56 78",
        "+4512345678",
        "004512345678",
        "4512345678",
        "070-174 06 10",
        "0701740610",
        "070 174 06 10",
        "+46701740610",
        "+46 8 465 004 00",
        "08-465 004 00",
        "+47 12 34 56 78",
        "4712345678",
        "12 34 56 78",
        "1.234.567,89",
        "1 234 567 890 kr.",
        "invoice 2026-000123",
        "2026/1234",
        "10000012345",
    ] {
        leaves(text);
    }
    for amount in ["N kr.", "N\u{a0}DKK", "kr. N", "EUR N", "\u{20ac}N", "N,50", "N,-", "N \u{20ac}"] {
        leaves(&amount.replace('N', UNBORN));
    }
    finds(&format!("{UNBORN} Kristian"), UNBORN, Danish, Possible);
}

#[test]
fn a_whole_text_can_be_asked_for_one_number() {
    for text in ["070761-4285", " 0707614285\n", "6408233234", "18900101 9802", "311299 56715", "010135-4321"] {
        assert!(is_one(text), "{text:?}");
    }
    for text in ["", "  ", "CPR", "070761-4285 x", "x070761-4285", "13748136", "232100-0255", "070761-4285 070761-4285"] {
        assert!(!is_one(text), "{text:?}");
    }
}

#[test]
fn a_megabyte_of_near_misses_is_read_in_one_go() {
    let patterns = [
        "0",
        "070761-",
        "070761-428 ",
        "070761-42855 ",
        "189001019803 ",
        "1207364321 aaaa ",
        "\u{1f682}070761",
        "cpr ",
        " ",
        "1 ",
        "-",
        "010135-4321-",
    ];
    for pattern in patterns {
        let text = pattern.repeat(1_000_000 / pattern.len());
        let started = Instant::now();
        assert_eq!(find(&text), [], "{pattern:?}");
        // Reading again from the start at every number would take hours.
        assert!(started.elapsed() < Duration::from_secs(20), "{pattern:?} took {:?}", started.elapsed());
    }
    let many = "070761-4285 ".repeat(80_000);
    assert_eq!(remove(&many, "[x]").1, 80_000);
    let far = format!("{}070761-4285{}", "x ".repeat(500_000), " x".repeat(500_000));
    finds(&far, "070761-4285", Danish, High);
}

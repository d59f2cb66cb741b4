//! The same as rules that hold for any number: made from the rules of the three countries, put into any text, and found exactly there.
//! Nobody has these numbers: the Danish and Norwegian ones are for birthdays to come or synthetic, the Swedish ones for birthdays of the
//! 19th century with the serial numbers 980 to 999, which the Swedish tax agency uses for tests.

use perron_kernel::national_identity::{Certainty, Found, Kind, find, is_one, remove};
use proptest::prelude::*;

use Certainty::{High, Possible};
use Kind::{Danish, Norwegian, Swedish};

fn text_of(digits: &[u8]) -> String {
    digits.iter().map(|digit| char::from(b'0' + digit)).collect()
}

fn sum(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum()
}

fn digits_of(text: &str) -> Vec<u8> {
    text.bytes().map(|byte| byte - b'0').collect()
}

/// The digit that brings a sum up to a multiple of 11; 10 is none.
fn up_to_eleven(sum: u32) -> Option<u8> {
    u8::try_from((11 - sum % 11) % 11).ok().filter(|digit| *digit < 10)
}

/// Nine digits with the check digit that Danish numbers had until 2007; the ninth is moved on where none fits.
fn danish(nine: &[u8]) -> String {
    let mut digits = nine.to_vec();
    loop {
        if let Some(check) = up_to_eleven(sum(&digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2])) {
            digits.push(check);
            return text_of(&digits);
        }
        digits[8] = (digits[8] + 1) % 10;
    }
}

/// Birthdays of the years 2030 to 2036 with a check digit.
fn unborn_dane() -> impl Strategy<Value = String> {
    (11_u8..=28, 1_u8..=12, 30_u8..=36, 4_u8..=9, 0_u8..10, 0_u8..10).prop_map(|(day, month, year, century, eighth, ninth)| {
        danish(&digits_of(&format!("{day:02}{month:02}{year:02}{century}{eighth}{ninth}")))
    })
}

/// Twelve digits with a serial number kept for tests; every second one a coordination number.
fn swede_for_tests() -> impl Strategy<Value = String> {
    (1850_u32..=1899, 1_u32..=12, 1_u32..=28, any::<bool>(), 980_u32..=999).prop_map(|(year, month, day, coordination, serial)| {
        let day = if coordination { day + 60 } else { day };
        let head = format!("{year}{month:02}{day:02}{serial}");
        let sum: u32 = digits_of(&head[2..])
            .iter()
            .zip([2, 1].into_iter().cycle())
            .map(|(digit, weight)| {
                let product = u32::from(*digit) * weight;
                product / 10 + product % 10
            })
            .sum();
        format!("{head}{}", (10 - sum % 10) % 10)
    })
}

/// Eleven digits: birthdays of 2036 to 2039, or synthetic ones; some with a D-number's day.
fn norwegian_for_tests() -> impl Strategy<Value = String> {
    (1_u32..=28, 1_u32..=12, 36_u32..=39, 500_u32..=999, any::<bool>(), any::<bool>()).prop_filter_map(
        "no control digits fit",
        |(day, month, year, individual, temporary, synthetic)| {
            let day = if temporary { day + 40 } else { day };
            let month = if synthetic { month + 80 } else { month };
            let mut digits = digits_of(&format!("{day:02}{month:02}{year}{individual}"));
            digits.push(up_to_eleven(sum(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2]))?);
            digits.push(up_to_eleven(sum(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]))?);
            Some(text_of(&digits))
        },
    )
}

/// A number as it is written, and whose it is.
fn number() -> impl Strategy<Value = (String, Kind)> {
    prop_oneof![1 => unborn_dane().prop_map(|number| (format!("{}-{}", &number[..6], &number[6..]), Danish)), 5 => number_with_check_digit()]
}

/// One of the two countries whose numbers always have a check digit.
fn number_with_check_digit() -> impl Strategy<Value = (String, Kind)> {
    prop_oneof![
        swede_for_tests().prop_map(|number| (number, Swedish)),
        swede_for_tests().prop_map(|number| (format!("{}-{}", &number[..8], &number[8..]), Swedish)),
        swede_for_tests().prop_map(|number| (format!("{}+{}", &number[2..8], &number[8..]), Swedish)),
        norwegian_for_tests().prop_map(|number| (number, Norwegian)),
        norwegian_for_tests().prop_map(|number| (format!("{} {}", &number[..6], &number[6..]), Norwegian)),
    ]
}

fn text_without_digits() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| text.replace(|letter: char| letter.is_ascii_digit(), ""))
}

proptest! {
    #[test]
    fn a_text_without_digits_has_none(text in text_without_digits()) {
        prop_assert_eq!(find(&text), []);
        prop_assert_eq!(remove(&text, "[x]"), (text, 0));
    }

    #[test]
    fn a_number_in_a_text_is_found_exactly_where_it_stands(before in text_without_digits(), (number, kind) in number(), after in text_without_digits()) {
        let text = format!("{before} {number} {after}");
        let range = before.len() + 1..before.len() + 1 + number.len();
        prop_assert_eq!(find(&text), [Found { range, kind, certainty: High }]);
        prop_assert_eq!(remove(&text, "[x]"), (format!("{before} [x] {after}"), 1));
    }

    #[test]
    fn a_danish_number_in_a_row_is_found_from_the_eleventh_of_the_month(number in unborn_dane()) {
        prop_assert_eq!(find(&format!("a {number} b")), [Found { range: 2..12, kind: Danish, certainty: Possible }]);
    }

    #[test]
    fn one_digit_more_hides_a_number((number, _) in number(), digit in 0_u8..10) {
        prop_assert_eq!(find(&format!("{digit}{number}{digit}")), []);
    }

    #[test]
    fn a_wrong_check_digit_hides_numbers_that_have_one((number, _) in number_with_check_digit(), shift in 1_u8..10) {
        let (head, last) = number.split_at(number.len() - 1);
        let wrong = (last.as_bytes()[0] - b'0' + shift) % 10;
        prop_assert_eq!(find(&format!("{head}{wrong}")), []);
    }

    #[test]
    fn found_ranges_are_in_order_and_on_character_boundaries(text in "[0-9 +.,:a\u{e6}\u{2011}-]{0,80}") {
        let mut end = 0;
        for found in find(&text) {
            prop_assert!(found.range.start >= end && found.range.end > found.range.start);
            prop_assert!(text.get(found.range.clone()).is_some_and(is_one));
            end = found.range.end;
        }
    }

    #[test]
    fn telephone_numbers_are_left(line in 2_000_000_u32..100_000_000, mobile in prop_oneof![Just(70), Just(72), Just(73), Just(76), Just(79)]) {
        let eight = format!("{line:08}");
        let seven = &eight[1..];
        for text in [
            eight.clone(),
            format!("+45{eight}"),
            format!("+45 {eight}"),
            format!("0045{eight}"),
            format!("+47 {eight}"),
            format!("0{mobile}{seven}"),
            format!("0{mobile}-{seven}"),
            format!("0{mobile}-{} {} {}", &seven[..3], &seven[3..5], &seven[5..]),
            format!("+46{mobile}{seven}"),
            format!("+46 {mobile} {seven}"),
            format!("08-{eight}"),
            format!("08{eight}"),
        ] {
            prop_assert_eq!(find(&format!("Call {text}, please.")), [], "{}", text);
        }
    }

    #[test]
    fn identifiers_of_16_bytes_are_left(bytes in any::<[u8; 16]>()) {
        prop_assert_eq!(find(&uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()), []);
    }

    #[test]
    fn moments_are_left(seconds in 0_i64..4_000_000_000, microseconds in 0_i64..1_000_000) {
        let moment = perron_kernel::Instant::from_microseconds(seconds * 1_000_000 + microseconds).to_string();
        prop_assert_eq!(find(&moment), []);
        prop_assert_eq!(find(&moment.replace('Z', "+0100")), []);
        prop_assert_eq!(find(&moment.replace(['-', ':'], "")), []);
    }

    #[test]
    fn numbers_with_two_digits_from_two_on_where_the_month_stands_are_left(head in 0_u32..100, third in 2_u32..10, rest in 0_u32..10_000_000) {
        // So Swedish organisation numbers differ from people's.
        let ten = format!("{head:02}{third}{rest:07}");
        prop_assert_eq!(find(&ten), []);
        prop_assert_eq!(find(&format!("{}-{}", &ten[..6], &ten[6..])), []);
    }
}

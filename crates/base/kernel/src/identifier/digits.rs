//! What the schemes have in common: taking away what people type around digits, and the sums behind check digits.

use super::Problem;

/// The letters and digits of a text in capitals, without the separators people put between them.
pub(super) fn compact(text: &str) -> Result<String, Problem> {
    let mut compact = String::with_capacity(text.len().min(40));
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            compact.push(letter.to_ascii_uppercase());
        } else if !is_separator(letter) {
            return Err(Problem::NotDigits);
        }
    }
    if compact.is_empty() { Err(Problem::Empty) } else { Ok(compact) }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || is_hyphen(letter) || matches!(letter, '.' | ':')
}

/// The hyphen of the keyboard, and those that word processors and telephones put in its place.
pub(crate) fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

/// Takes away the given words in front, in any order.
pub(super) fn without_prefixes<'text>(mut text: &'text str, prefixes: &[&str]) -> &'text str {
    while let Some(rest) = prefixes.iter().find_map(|prefix| text.strip_prefix(prefix)) {
        text = rest;
    }
    text
}

/// The values of a text that has to be this many digits.
pub(super) fn exactly<const COUNT: usize>(text: &str) -> Result<[u8; COUNT], Problem> {
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::NotDigits);
    }
    let mut digits = [0; COUNT];
    if text.len() != COUNT {
        return Err(Problem::WrongLength { expected: COUNT });
    }
    for (digit, byte) in digits.iter_mut().zip(text.bytes()) {
        *digit = byte - b'0';
    }
    Ok(digits)
}

/// The sum of the digits, each times its weight.
pub(crate) fn weighted_sum(digits: &[u8], weights: &[u8]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * u32::from(*weight)).sum()
}

/// Whether the last digit is the one that the Luhn algorithm (ISO/IEC 7812-1, annex B) gives for those before it.
pub(crate) fn luhn_holds(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let value = u32::from(*digit) * if place % 2 == 1 { 2 } else { 1 };
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}

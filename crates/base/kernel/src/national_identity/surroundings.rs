//! What stands before and after digits: whether they stand alone, are named as a person's number, or belong to something longer.

use std::ops::Range;

/// Parts of the words that name such a number in Danish, Swedish, Norwegian and English, as far as they are written in ASCII.
const NAMES: [&[u8]; 5] = [b"cpr", b"personn", b"dselsn", b"samordningsn", b"personal identity n"];

/// How many bytes in front of the digits a name is looked for.
const REACH: usize = 24;

/// Words and signs that make a number beside them an amount.
const CURRENCIES: [&str; 13] = ["kr", "kroner", "kronor", "dkk", "sek", "nok", "eur", "euro", "usd", "gbp", "€", "$", "£"];

/// The text around some digits.
pub(super) struct Surroundings<'text> {
    before: &'text str,
    after: &'text str,
}

impl<'text> Surroundings<'text> {
    pub(super) fn of(text: &'text str, range: &Range<usize>) -> Self {
        Self { before: &text[..range.start], after: &text[range.end..] }
    }

    /// Whether the digits are named as a person's number shortly before, with no other number between.
    pub(super) fn name_a_person(&self) -> bool {
        let nearest: Vec<u8> =
            self.before.bytes().rev().take(REACH).take_while(|byte| !byte.is_ascii_digit()).map(|byte| byte.to_ascii_lowercase()).collect();
        NAMES.iter().any(|name| nearest.windows(name.len()).any(|part| part.iter().rev().eq(name.iter())))
    }

    /// Whether the digits, `count` of them, are not a part of something longer: a word, a decimal, a time with its fraction, a telephone number
    /// with its country, a UUID. A `firm` number may hang on a word by a hyphen, as in names of files.
    pub(super) fn leave_alone(&self, named: bool, firm: bool, count: usize) -> bool {
        let mut backwards = self.before.chars().rev();
        let previous = backwards.next();
        let before_that = backwards.next();
        let free_before = match previous {
            Some(letter) if letter.is_alphanumeric() => named,
            Some('-') => match before_that {
                Some(letter) if letter.is_numeric() => false,
                Some(letter) if letter.is_alphanumeric() => named || firm,
                _ => true,
            },
            Some('.') => !before_that.is_some_and(char::is_numeric),
            Some('+') => false,
            _ => true,
        };
        let mut forwards = self.after.chars();
        let free_after = match (forwards.next(), forwards.next()) {
            (Some(letter), _) if letter.is_alphanumeric() => false,
            (Some('-' | '+' | ':' | '.'), Some(letter)) if letter.is_numeric() => false,
            (Some('-'), Some(letter)) if letter.is_alphanumeric() => firm && count == 10,
            _ => true,
        };
        free_before && free_after
    }

    /// Whether digits that could be many things are rather an amount, a decimal, or groups of a longer number.
    pub(super) fn make_another_number(&self) -> bool {
        let is_space = |letter: char| letter == ' ' || letter == '\u{a0}';
        let mut forwards = self.after.chars();
        let goes_on = match (forwards.next(), forwards.next()) {
            (Some(','), Some(letter)) => letter.is_ascii_digit() || letter == '-',
            (Some(space), Some(letter)) if is_space(space) => letter.is_ascii_digit(),
            _ => false,
        };
        let mut backwards = self.before.chars().rev();
        let comes_from = backwards.next().is_some_and(is_space) && backwards.next().is_some_and(|letter| letter.is_ascii_digit());
        goes_on || comes_from || self.currency_after() || self.currency_before()
    }

    fn currency_after(&self) -> bool {
        let text = self.after.trim_start_matches([' ', '\u{a0}']);
        let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
        is_currency(&text[..end]) || text.starts_with(is_sign)
    }

    fn currency_before(&self) -> bool {
        let text = self.before.trim_end_matches([' ', '\u{a0}']);
        let bare = text.strip_suffix('.').unwrap_or(text);
        is_currency(bare.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default()) || text.ends_with(is_sign)
    }
}

fn is_sign(letter: char) -> bool {
    CURRENCIES.iter().any(|currency| currency.chars().eq([letter]))
}

fn is_currency(word: &str) -> bool {
    CURRENCIES.iter().any(|currency| currency.eq_ignore_ascii_case(word))
}

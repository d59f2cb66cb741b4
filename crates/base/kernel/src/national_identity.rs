//! Finds and removes the identity numbers of Danish, Swedish and Norwegian people in running text.
//! Here, because texts come in through many doors (forms, files, mail) and all of them have to judge alike.
//!
//! A number in its official writing is found wherever it stands alone. Ten digits without a separator are also telephone, invoice and unit
//! numbers; they are found when more speaks for a person: see `judge`. What is missed on purpose: numbers with letters in them (Danish
//! substitute numbers, Swedish interim numbers) and Norwegian numbers whose first control digit follows the rule of 2032.

use std::ops::Range;

mod rules;
mod surroundings;

use crate::identifier::digits::is_hyphen;

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A Danish CPR number: `DDMMYY-SSSS`.
    Danish,
    /// A Swedish personal or coordination number: `YYMMDD-XXXX`, with `+` from the year the person turns 100, or `YYYYMMDDXXXX`.
    Swedish,
    /// A Norwegian birth or D-number, also a synthetic one of the Norwegian tax agency's test data: eleven digits.
    Norwegian,
}

/// How sure it is that the digits are a person's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The date is one, but the check digit is missing or the writing is also used for other things.
    Possible,
    /// Date and check digits hold, and it is written as such numbers are, or named as one.
    High,
}

/// One number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes, separator included; both ends are character boundaries.
    pub range: Range<usize>,
    /// Whose it is; where Danish and Swedish rules both hold, Danish.
    pub kind: Kind,
    /// How sure it is.
    pub certainty: Certainty,
}

/// All numbers in a text, in their order. Takes time in proportion to the text's length.
pub fn find(text: &str) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(offset) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let run = digits_from(bytes, at + offset);
        at = run.end;
        if let Some(found) = Written::read(text, run).and_then(|written| written.found_in(text)) {
            at = found.range.end;
            all.push(found);
        }
    }
    all
}

/// The text with the mark in place of each number, and how many there were.
pub fn remove(text: &str, mark: &str) -> (String, usize) {
    let all = find(text);
    let mut clean = String::with_capacity(text.len());
    let mut kept = 0;
    for found in &all {
        clean.push_str(&text[kept..found.range.start]);
        clean.push_str(mark);
        kept = found.range.end;
    }
    clean.push_str(&text[kept..]);
    (clean, all.len())
}

/// Whether a text, apart from the space around it, is such a number in any writing and nothing else. For fields that ask for another number.
pub fn is_one(text: &str) -> bool {
    let text = text.trim();
    Written::read(text, digits_from(text.as_bytes(), 0))
        .is_some_and(|written| written.range == (0..text.len()) && written.judge(true).is_some())
}

/// The unbroken digits from here on.
fn digits_from(bytes: &[u8], start: usize) -> Range<usize> {
    let count = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    start..start + count
}

/// What stands between the date and the rest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Nothing,
    Hyphen,
    Plus,
    /// A space, also around a hyphen: two numbers in a row look the same.
    Space,
}

/// Digits in one of the shapes of such numbers: 10, 11 or 12 in a row, or 6 and 4, 6 and 5, 8 and 4.
struct Written {
    digits: Vec<u8>,
    separator: Separator,
    range: Range<usize>,
}

impl Written {
    fn read(text: &str, run: Range<usize>) -> Option<Self> {
        let bytes = text.as_bytes();
        let (separator, rest) = match run.len() {
            10..=12 => (Separator::Nothing, run.end..run.end),
            6 | 8 => {
                let (separator, length) = separator_at(&text[run.end..])?;
                (separator, digits_from(bytes, run.end + length))
            }
            _ => return None,
        };
        let fits = matches!((run.len(), rest.len()), (10..=12, 0) | (6, 4 | 5) | (8, 4));
        let digits = || bytes[run.clone()].iter().chain(&bytes[rest.clone()]).map(|byte| byte - b'0').collect();
        fits.then(|| Self { digits: digits(), separator, range: run.start..rest.end })
    }

    fn found_in(&self, text: &str) -> Option<Found> {
        let around = surroundings::Surroundings::of(text, &self.range);
        let named = around.name_a_person();
        let (kind, certainty) = self.judge(named)?;
        let hyphenated = matches!(self.separator, Separator::Hyphen | Separator::Plus);
        let alone = around.leave_alone(named, hyphenated && certainty == Certainty::High, self.digits.len());
        let ambiguous = self.digits.len() == 10 && !hyphenated && !named;
        (alone && !(ambiguous && around.make_another_number())).then(|| Found { range: self.range.clone(), kind, certainty })
    }

    /// Whose number the digits are. `named` says that a word such as "CPR" stands in front.
    fn judge(&self, named: bool) -> Option<(Kind, Certainty)> {
        match self.digits.as_slice() {
            long @ [first, second, short @ ..] if long.len() == 12 => {
                let fits = match self.separator {
                    Separator::Nothing | Separator::Hyphen => true,
                    Separator::Plus => false,
                    // A day and a time of day are written like this.
                    Separator::Space => named,
                };
                let sure = named || !rules::is_time_of_day(&short[6..]);
                (fits && rules::swedish(Some(first * 10 + second), short)).then_some((Kind::Swedish, certainty(sure)))
            }
            eleven if eleven.len() == 11 => {
                (self.separator != Separator::Plus && rules::norwegian(eleven)).then_some((Kind::Norwegian, Certainty::High))
            }
            ten => self.judge_ten(ten, named),
        }
    }

    /// Danish and Swedish numbers of ten digits.
    /// - With a hyphen, a Danish date is enough, because the check digit has not been kept to since 2007 (cpr.dk).
    /// - With a space, check digits have to hold.
    /// - Without separator, check digits have to hold and the day to be 11 or later: Swedish telephone numbers start with 0, numbers of Danish
    ///   production units with 10. Swedish payment references end in a Luhn digit too, so Swedish numbers are found only when named.
    fn judge_ten(&self, ten: &[u8], named: bool) -> Option<(Kind, Certainty)> {
        let check_holds = rules::danish_check(ten);
        let official = matches!(self.separator, Separator::Hyphen | Separator::Plus);
        let danish = rules::danish_date(ten)
            && match self.separator {
                Separator::Hyphen => true,
                Separator::Plus => false,
                Separator::Space => named || check_holds,
                Separator::Nothing => named || check_holds && ten[0] * 10 + ten[1] > 10,
            };
        let swedish = (self.separator != Separator::Nothing || named) && rules::swedish(None, ten);
        if danish && (check_holds || !swedish) {
            Some((Kind::Danish, certainty(check_holds && (official || named))))
        } else {
            swedish.then_some((Kind::Swedish, certainty(official || named)))
        }
    }
}

fn certainty(sure: bool) -> Certainty {
    if sure { Certainty::High } else { Certainty::Possible }
}

/// The separator a text starts with, and how many bytes it takes.
fn separator_at(text: &str) -> Option<(Separator, usize)> {
    let is_space = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let after_space = text.strip_prefix(is_space).unwrap_or(text);
    let after_sign = after_space.strip_prefix(|letter| is_hyphen(letter) || letter == '+').unwrap_or(after_space);
    let sign = after_space[..after_space.len() - after_sign.len()].chars().next();
    let rest = if sign.is_some() { after_sign.strip_prefix(is_space).unwrap_or(after_sign) } else { after_sign };
    let length = text.len() - rest.len();
    let spaced = length > sign.map_or(0, char::len_utf8);
    let separator = match sign {
        Some('+') => (!spaced).then_some(Separator::Plus),
        Some(_) if !spaced => Some(Separator::Hyphen),
        _ => spaced.then_some(Separator::Space),
    };
    separator.map(|separator| (separator, length))
}

//! The Swedish organisation number: ten digits, the last by the Luhn algorithm. The third is 2 or more, and so tells it from a person's number,
//! which has a month there. One wrong digit is always found, two swapped neighbours unless they are 0 and 9.

use std::fmt;

use super::{
    Problem,
    digits::{compact, exactly, luhn_holds, without_prefixes},
};

pub(super) fn read(text: &str) -> Result<String, Problem> {
    let compact = compact(text)?;
    let number = bare(without_prefixes(&compact, &["ORGANISATIONSNUMMER", "ORG", "NUMMER", "NR"]));
    let digits = exactly::<10>(number)?;
    if digits[2] < 2 {
        return Err(Problem::LooksLikePerson);
    }
    if !luhn_holds(&digits) {
        return Err(Problem::WrongCheckDigit);
    }
    Ok(number.to_owned())
}

/// Ten digits out of the two longer forms: `SE…01` for value-added tax, and `16…`, in which registers of twelve digits keep organisations.
/// Without `SE` a last 01 is not taken away: the same twelve digits could be the other form.
fn bare(number: &str) -> &str {
    if let Some(rest) = number.strip_prefix("SE") {
        if rest.len() == 12 { rest.strip_suffix("01").unwrap_or(rest) } else { rest }
    } else if number.len() == 12 {
        number.strip_prefix("16").unwrap_or(number)
    } else {
        number
    }
}

pub(super) fn show(value: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (head, tail) = value.split_at(6);
    write!(formatter, "{head}-{tail}")
}

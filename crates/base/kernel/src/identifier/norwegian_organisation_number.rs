//! The Norwegian organisation number: nine digits, the last from the sum of the others with the weights 3 2 7 6 5 4 3 2, modulo 11.
//! One wrong digit and two swapped neighbours are always found, for the reason given at the CVR number.

use std::fmt;

use super::{
    Problem,
    digits::{compact, exactly, weighted_sum, without_prefixes},
};

/// The check digit brings the sum up to a multiple of 11, so it has the weight 1; where 10 would be needed, the number is not given out.
const WEIGHTS: [u8; 9] = [3, 2, 7, 6, 5, 4, 3, 2, 1];

pub(super) fn read(text: &str) -> Result<String, Problem> {
    let compact = compact(text)?;
    let bare = without_prefixes(&compact, &["ORGANISASJONSNUMMER", "ORG", "NUMMER", "NR", "NO"]);
    let number = bare.strip_suffix("MVA").unwrap_or(bare);
    let digits = exactly::<9>(number)?;
    if !weighted_sum(&digits, &WEIGHTS).is_multiple_of(11) {
        return Err(Problem::WrongCheckDigit);
    }
    if digits == [0; 9] {
        return Err(Problem::NotIssued);
    }
    Ok(number.to_owned())
}

pub(super) fn show(value: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(formatter, "{} {} {}", &value[..3], &value[3..6], &value[6..])
}

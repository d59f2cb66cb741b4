//! The Danish CVR number: eight digits, the first not zero; their sum with the weights 2 7 6 5 4 3 2 1 is a multiple of 11.
//! As 11 is a prime and no weight nor the difference of two neighbouring weights is a multiple of it, one wrong digit and two swapped
//! neighbours are always found.

use super::{
    Problem,
    digits::{compact, exactly, weighted_sum, without_prefixes},
};

const WEIGHTS: [u8; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

pub(super) fn read(text: &str) -> Result<String, Problem> {
    let compact = compact(text)?;
    let number = without_prefixes(&compact, &["CVR", "DK", "NUMMER", "NR"]);
    let digits = exactly::<8>(number)?;
    if !weighted_sum(&digits, &WEIGHTS).is_multiple_of(11) {
        return Err(Problem::WrongCheckDigit);
    }
    if digits[0] == 0 {
        return Err(Problem::NotIssued);
    }
    Ok(number.to_owned())
}

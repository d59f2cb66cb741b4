//! The global location number of GS1, in Denmark known as the EAN number of an authority: thirteen digits, the last a check digit.
//! With the weights 1 3 1 3 … 1 the sum is a multiple of 10. One wrong digit is always found, two swapped neighbours unless they differ by 5.

use super::{
    Problem,
    digits::{compact, exactly, weighted_sum, without_prefixes},
};

const WEIGHTS: [u8; 13] = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1];

pub(super) fn read(text: &str) -> Result<String, Problem> {
    let compact = compact(text)?;
    let number = without_prefixes(&compact, &["GLN", "EAN", "NUMMER", "NR"]);
    let digits = exactly::<13>(number)?;
    if !weighted_sum(&digits, &WEIGHTS).is_multiple_of(10) {
        return Err(Problem::WrongCheckDigit);
    }
    if digits == [0; 13] {
        return Err(Problem::NotIssued);
    }
    Ok(number.to_owned())
}

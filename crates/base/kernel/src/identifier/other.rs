//! Numbers of other countries. Their forms are not known here, so they are kept as typed; only the space around and in them is made even.

use super::Problem;

/// How many characters there is room for; the longest numbers in use, with the name of their register, stay far below.
const ROOM: usize = 64;

pub(super) fn read(text: &str) -> Result<String, Problem> {
    let words: Vec<&str> =
        text.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty()).collect();
    let value = words.join(" ");
    if !value.chars().any(char::is_alphanumeric) {
        return Err(Problem::Empty);
    }
    if value.chars().count() > ROOM {
        return Err(Problem::WrongLength { expected: ROOM });
    }
    Ok(value)
}

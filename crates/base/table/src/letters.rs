//! The letters of a file: UTF-8 and UTF-16 with a mark, UTF-8 without one, and Windows-1252, in which Danish and Swedish spreadsheets save CSV.

use encoding_rs::{UTF_8, WINDOWS_1252};

/// With what the files of spreadsheets begin that are no CSV: those that are packed, and older ones.
const SPREADSHEETS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// Whether this is the file of a spreadsheet itself, and not a table as text.
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    SPREADSHEETS.iter().any(|begin| bytes.starts_with(begin))
}

/// The text of a file, without the mark it may begin with.
pub fn text_of(bytes: &[u8]) -> String {
    let encoding = if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 };
    // A mark at the beginning counts more than the guess.
    let (mut text, ..) = encoding.decode(bytes);
    text.to_mut().retain(|sign| sign != '\0');
    text.into_owned()
}

//! Percent signs: how letters travel in addresses and cookies that only take some of ASCII.

use std::fmt::Write as _;

/// Writes every byte that shall not be kept as `%` and two hexadecimal digits.
pub(crate) fn encode(text: &str, keep: impl Fn(u8) -> bool) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        if keep(byte) {
            written.push(char::from(byte));
        } else {
            let _ = write!(written, "%{byte:02X}");
        }
    }
    written
}

/// Reads it again; `None` when a `%` is not followed by two digits, or the whole is not text.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut read = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            read.push(digit(bytes.next()?)? * 16 + digit(bytes.next()?)?);
        } else {
            read.push(byte);
        }
    }
    String::from_utf8(read).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

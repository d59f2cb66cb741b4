//! The text of a calendar (RFC 5545): what people wrote into its entries, without what only programs read.

use crate::sink::Sink;

/// Properties that hold words of people.
const WORDS: [&str; 6] = ["SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "CATEGORIES"];

/// Reads a calendar.
pub fn read(bytes: &[u8], sink: &mut Sink) {
    let text = perron_table::text_of(bytes).replace("\r\n", "\n");
    // A long line goes on behind a line break and a space (3.1).
    let unfolded = text.replace("\n ", "").replace("\n\t", "");
    for line in unfolded.lines() {
        let Some((name, value)) = line.split_once(':') else { continue };
        let name = name.split(';').next().unwrap_or_default();
        if WORDS.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            sink.part();
            sink.push(&unescaped(value));
        }
        if sink.is_done() {
            return;
        }
    }
}

/// 3.3.11: a line break, a comma, a semicolon and the sign itself stand behind a backslash.
fn unescaped(value: &str) -> String {
    let (mut text, mut signs) = (String::with_capacity(value.len()), value.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}

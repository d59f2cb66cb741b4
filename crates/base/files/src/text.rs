//! Which kind of text a file is. Text that browsers or other programs act on (HTML, SVG, other XML) is told from text for people.

use std::borrow::Cow;

use crate::media::types::{CALENDAR, CSV, HTML, PLAIN, SVG, XML};

/// How much of a text is looked at for its kind, in bytes; that it is text is checked to the end.
const LOOKED_AT: usize = 64 * 1024;
/// How many lines have to agree on their separators before they are a table.
const LINES: usize = 20;
/// Names of elements with which a page begins; WHATWG MIME Sniffing, 7.1, and elements by which other pages draw something in.
const OF_PAGES: [&str; 30] = [
    "html", "head", "body", "script", "iframe", "style", "title", "meta", "link", "base", "h1", "div", "font", "table", "a", "b", "br",
    "p", "img", "form", "input", "object", "embed", "frameset", "video", "audio", "template", "math", "noscript", "center",
];

/// The media type of a text; none when the bytes are no text.
pub(crate) fn of_text(bytes: &[u8]) -> Option<&'static str> {
    let text = decoded(bytes)?;
    let beginning = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if beginning.get(..15).is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Some(CALENDAR);
    }
    Some(of_markup(beginning).unwrap_or_else(|| if is_table(beginning) { CSV } else { PLAIN }))
}

/// The beginning of a text as characters, after all of it was seen to be text: UTF-8, UTF-16 with its mark, or one of the old tables
/// of 256 characters, of which only the first half is read here.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let utf_16 = |from: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes[2..].as_chunks::<2>();
        let characters = char::decode_utf16(pairs.iter().copied().map(from)).collect::<Result<String, _>>().ok()?;
        (rest.is_empty() && !characters.bytes().any(is_binary)).then(|| Cow::Owned(beginning_of(&characters).to_owned()))
    };
    match bytes {
        [0xff, 0xfe, ..] => utf_16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf_16(u16::from_be_bytes),
        _ if bytes.iter().copied().any(is_binary) => None,
        _ => Some(match str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(beginning_of(text)),
            Err(_) => Cow::Owned(bytes.iter().take(LOOKED_AT).map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect()),
        }),
    }
}

fn beginning_of(text: &str) -> &str {
    &text[..text.floor_char_boundary(LOOKED_AT)]
}

/// Bytes that no text has; WHATWG MIME Sniffing, 3, "binary data byte".
fn is_binary(byte: u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f)
}

/// The kind of markup a text begins with, behind prologues and comments.
fn of_markup(mut text: &str) -> Option<&'static str> {
    let mut xml = false;
    loop {
        text = text.trim_start();
        let behind = |end: &str| text.split_once(end).map(|(_, rest)| rest);
        // What never ends may hide anything.
        if text.starts_with("<?") {
            xml = true;
            let Some(rest) = behind("?>") else { return Some(XML) };
            text = rest;
        } else if text.starts_with("<!--") {
            let Some(rest) = behind("-->") else { return Some(HTML) };
            text = rest;
        } else if text.get(..9).is_some_and(|begin| begin.eq_ignore_ascii_case("<!doctype")) {
            return Some(match first_name(&text[9..]).as_str() {
                "svg" => SVG,
                "html" => HTML,
                _ => XML,
            });
        } else {
            break;
        }
    }
    let name = text.strip_prefix('<').map(first_name).unwrap_or_default();
    match name.rsplit(':').next() {
        Some("svg") => Some(SVG),
        Some(name) if OF_PAGES.contains(&name) => Some(HTML),
        _ if xml => Some(XML),
        _ => None,
    }
}

/// The first word of what follows, in small letters, as browsers read names of elements.
fn first_name(text: &str) -> String {
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/' | '[' | '<');
    text.trim_start().split(ends).next().unwrap_or_default().to_ascii_lowercase()
}

/// Whether the first lines have the same number of separators, outside of quotation marks; RFC 4180, and the semicolon and the tabulator
/// that spreadsheets write as well.
fn is_table(text: &str) -> bool {
    [';', ',', '\t'].into_iter().any(|separator| {
        let mut counts = vec![0_usize];
        let mut quoted = false;
        for character in text.trim_end().chars() {
            match character {
                '"' => quoted = !quoted,
                '\n' if !quoted && counts.len() == LINES => break,
                '\n' if !quoted => counts.push(0),
                _ if character == separator && !quoted => *counts.last_mut().expect("one line at least") += 1,
                _ => {}
            }
        }
        counts.len() > 1 && counts[0] > 0 && counts.iter().all(|count| *count == counts[0])
    })
}

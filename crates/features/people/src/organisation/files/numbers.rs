//! National identity numbers in files of text. They are looked for before anything is kept; what is found is never shown again, only where
//! it stands.

use std::{borrow::Cow, ops::Range};

use perron_files::types::{CALENDAR, CSV, MARKDOWN, PLAIN};
use perron_kernel::national_identity;

/// Files that are text, and can be looked through.
const TEXTS: [&str; 4] = [PLAIN, CSV, MARKDOWN, CALENDAR];

/// Where a file holds such numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many there are.
    pub count: usize,
    /// The lines with one, from 1, in their order, each once.
    pub lines: Vec<usize>,
    /// Whether there is one in its name.
    pub in_name: bool,
}

impl Found {
    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.count == 0 && !self.in_name
    }
}

/// How a text is written, so that it can be written in the same way again.
enum Written<'a> {
    /// In UTF-8, or in an old table of 256 characters: what is read has as many bytes as the file, each in its place.
    Bytes(Cow<'a, str>),
    /// In UTF-16, with the mark of its order in front.
    Pairs { text: String, to_bytes: fn(u16) -> [u8; 2] },
}

impl<'a> Written<'a> {
    fn read(bytes: &'a [u8]) -> Self {
        let pairs = |from: fn([u8; 2]) -> u16| {
            let units = bytes.as_chunks::<2>().0.iter().copied().map(from);
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        };
        match bytes {
            [0xff, 0xfe, ..] => Self::Pairs { text: pairs(u16::from_le_bytes), to_bytes: u16::to_le_bytes },
            [0xfe, 0xff, ..] => Self::Pairs { text: pairs(u16::from_be_bytes), to_bytes: u16::to_be_bytes },
            _ => Self::Bytes(str::from_utf8(bytes).map_or_else(|_| Cow::Owned(bytes.iter().copied().map(plain).collect()), Cow::Borrowed)),
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Bytes(text) => text,
            Self::Pairs { text, .. } => text,
        }
    }
}

/// A byte of an old table as what it is beside a number: a letter, a dash, a space, or another sign.
const fn plain(byte: u8) -> char {
    match byte {
        0..0x80 => byte as char,
        0x96 | 0x97 | 0xad => '-',
        0xa0 => ' ',
        0xc0.. => 'x',
        _ => '.',
    }
}

/// What a file of this type and name holds. Only texts are looked through; names are in every case.
pub fn find(media_type: &str, name: &str, bytes: &[u8]) -> Found {
    let in_name = !national_identity::find(name).is_empty();
    if !TEXTS.contains(&media_type) {
        return Found { in_name, ..Found::default() };
    }
    let written = Written::read(bytes);
    let text = written.text();
    let ranges = ranges(text);
    let mut lines = Vec::new();
    let (mut line, mut read) = (1, 0);
    for range in &ranges {
        line += text[read..range.start].matches('\n').count();
        read = range.start;
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    Found { count: ranges.len(), lines, in_name }
}

fn ranges(text: &str) -> Vec<Range<usize>> {
    national_identity::find(text).into_iter().map(|found| found.range).collect()
}

/// The name and the bytes with the mark in place of each number. The mark is in ASCII, which every text can hold.
pub fn remove(media_type: &str, name: &str, bytes: Vec<u8>, mark: &str) -> (String, Vec<u8>) {
    let (name, _) = national_identity::remove(name, mark);
    if !TEXTS.contains(&media_type) {
        return (name, bytes);
    }
    let clean = match Written::read(&bytes) {
        Written::Bytes(text) => {
            let (mut clean, mut kept) = (Vec::with_capacity(bytes.len()), 0);
            for range in ranges(&text) {
                clean.extend_from_slice(&bytes[kept..range.start]);
                clean.extend_from_slice(mark.as_bytes());
                kept = range.end;
            }
            clean.extend_from_slice(&bytes[kept..]);
            clean
        }
        Written::Pairs { text, to_bytes } => national_identity::remove(&text, mark).0.encode_utf16().flat_map(to_bytes).collect(),
    };
    (name, clean)
}

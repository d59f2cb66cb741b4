//! The fonts of a page: which signs its codes are, and how wide they are drawn.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object};

use super::{PAGE, number};

/// How many widths of a font are read.
const WIDTHS: usize = 70_000;
/// The width of a sign where a font does not say it, in thousandths of its size.
const USUAL: f64 = 500.0;

/// A font.
pub struct Font<'a> {
    encoding: Encoding<'a>,
    /// How many bytes a code has.
    bytes: usize,
    widths: BTreeMap<u32, f64>,
    /// The width of every other sign.
    otherwise: f64,
    /// What a unit of its widths is of its size.
    unit: f64,
}

/// The dictionaries of the fonts by the names they have on a page. Where a font says itself which signs its codes are, that counts and not
/// the names of its drawings (9.10.2).
pub fn dictionaries(document: &Document, resources: &Dictionary) -> BTreeMap<Vec<u8>, Dictionary> {
    let Ok(fonts) = resources.get_deref(b"Font", document).and_then(Object::as_dict) else { return BTreeMap::new() };
    let font = |(name, font): (&Vec<u8>, &Object)| {
        let mut font = document.dereference(font).ok()?.1.as_dict().ok()?.clone();
        font.set("Type", "Font");
        let tells = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).is_ok();
        if tells && font.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Type0") {
            font.remove(b"Encoding");
        }
        Some((name.clone(), font))
    };
    fonts.iter().filter_map(font).collect()
}

impl<'a> Font<'a> {
    /// A font from its dictionary.
    pub fn of(document: &'a Document, font: &'a Dictionary) -> Option<Self> {
        let encoding = font.get_font_encoding_with_limit(document, PAGE).ok()?;
        let subtype = font.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        if subtype == b"Type0" {
            let below = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok()?;
            let below = document.dereference(below.first()?).ok()?.1.as_dict().ok()?;
            let otherwise = below.get(b"DW").ok().and_then(number).unwrap_or(1000.0);
            return Some(Self { encoding, bytes: 2, widths: of_many(document, below), otherwise, unit: 0.001 });
        }
        let matrix = font.get_deref(b"FontMatrix", document).and_then(Object::as_array).ok();
        let unit = matrix.and_then(|numbers| number(numbers.first()?)).filter(|_| subtype == b"Type3").unwrap_or(0.001);
        let (widths, otherwise) = (of_few(document, font), USUAL);
        Some(Self { encoding, bytes: 1, widths, otherwise, unit })
    }

    /// The signs of codes.
    pub fn text(&self, codes: &[u8]) -> String {
        Document::decode_text(&self.encoding, codes).unwrap_or_default()
    }

    /// How many codes these are, how many of them are the space that can be widened, and how wide they are all together, in parts of the
    /// size.
    pub fn measure(&self, codes: &[u8]) -> (f64, f64, f64) {
        let (mut many, mut spaces, mut width) = (0.0, 0.0, 0.0);
        for code in codes.chunks(self.bytes) {
            let number = code.iter().fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
            many += 1.0;
            spaces += if self.bytes == 1 && number == 32 { 1.0 } else { 0.0 };
            width += self.widths.get(&number).copied().unwrap_or(self.otherwise) * self.unit;
        }
        (many, spaces, width)
    }
}

/// 9.2.4: an array of widths from a first code on.
fn of_few(document: &Document, font: &Dictionary) -> BTreeMap<u32, f64> {
    let first = font.get(b"FirstChar").and_then(Object::as_i64).ok().and_then(|first| u32::try_from(first).ok()).unwrap_or_default();
    let Ok(widths) = font.get_deref(b"Widths", document).and_then(Object::as_array) else { return BTreeMap::new() };
    let widths = widths.iter().take(256).map(|width| document.dereference(width).ok().and_then(|(_, width)| number(width)));
    (first..).zip(widths).filter_map(|(code, width)| Some((code, width?))).collect()
}

/// 9.7.4.3: a code and the widths from it on, or a first code, a last one, and the width of all between them.
fn of_many(document: &Document, font: &Dictionary) -> BTreeMap<u32, f64> {
    let mut widths = BTreeMap::new();
    let Ok(listed) = font.get_deref(b"W", document).and_then(Object::as_array) else { return widths };
    let code = |object: &Object| object.as_i64().ok().and_then(|code| u32::try_from(code).ok());
    let mut rest = listed.as_slice();
    while widths.len() < WIDTHS {
        let (Some(first), Some(next)) = (rest.first().and_then(code), rest.get(1)) else { break };
        if let Ok(list) = document.dereference(next).and_then(|(_, next)| next.as_array()) {
            widths.extend((first..).zip(list.iter().filter_map(number)));
            rest = &rest[2..];
        } else {
            let (Some(last), Some(width)) = (code(next), rest.get(2).and_then(number)) else { break };
            widths.extend((first..=last.min(0xffff)).map(|code| (code, width)));
            rest = &rest[3..];
        }
    }
    widths
}

//! The text of PDF files (ISO 32000-1), page by page. The parser is a crate's; which words belong together is decided here, by where signs
//! stand, because that is all that most PDF files say. What is scanned has no text, and what is locked with a password has none here.

mod font;
mod matrix;
mod page;

use lopdf::{Dictionary, Document, LoadOptions, Object};

use crate::sink::Sink;

/// How many pages are read.
const PAGES: usize = 2_000;
/// How large all packed objects of a file may become together, in bytes: they are unpacked while it is opened.
const OBJECTS: usize = 32 * 1024 * 1024;
/// How large what draws one page may become, in bytes.
const PAGE: usize = 4 * 1024 * 1024;
/// How many steps up the tree of pages somebody looks for what a page inherits.
const INHERITED: usize = 32;

/// Reads a file.
pub fn read(bytes: &[u8], sink: &mut Sink) {
    // The bound of the parser is one for each stream of objects.
    let options = LoadOptions { max_decompressed_size: Some(OBJECTS / streams_of_objects(bytes).max(1)), ..LoadOptions::default() };
    let Ok(document) = Document::load_mem_with_options(bytes, options) else { return };
    if document.is_encrypted() {
        return;
    }
    for id in document.page_iter().take(PAGES) {
        let Ok(page) = document.get_dictionary(id) else { continue };
        if let Ok(content) = document.get_page_content_with_limit(id, PAGE) {
            page::read(&document, resources(&document, page), &content, sink);
        }
        sink.part();
        if sink.is_done() {
            return;
        }
    }
}

/// What a page draws with: its own, or what it inherits.
fn resources<'a>(document: &'a Document, page: &'a Dictionary) -> Option<&'a Dictionary> {
    let mut node = page;
    for _ in 0..INHERITED {
        if let Ok(found) = node.get_deref(b"Resources", document).and_then(Object::as_dict) {
            return Some(found);
        }
        node = node.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}

/// How many streams of objects a file can have at most: the word by which they are known, also with signs of it written as numbers (7.3.5).
fn streams_of_objects(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'/').skip(1).filter(|name| is_stream_of_objects(name)).count()
}

fn is_stream_of_objects(name: &[u8]) -> bool {
    let mut rest = name;
    for wanted in b"ObjStm" {
        let (byte, behind) = match rest {
            [b'#', high, low, behind @ ..] => {
                let digit = |byte: &u8| char::from(*byte).to_digit(16);
                let Some((high, low)) = digit(high).zip(digit(low)) else { return false };
                (u8::try_from(high * 16 + low).unwrap_or_default(), behind)
            }
            [byte, behind @ ..] => (*byte, behind),
            [] => return false,
        };
        if byte != *wanted {
            return false;
        }
        rest = behind;
    }
    true
}

/// A number, whatever its form.
fn number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from)
}

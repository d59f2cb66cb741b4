//! The text of office documents: Office Open XML (ECMA-376) and `OpenDocument` 1.3. Both are ZIP files with XML in them, of which a few parts
//! hold what people wrote. Nothing is resolved that a document could declare, so nothing grows when it is read.

use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::{Reader, escape::resolve_predefined_entity, events::Event};
use zip::ZipArchive;

use crate::{UNPACKED, sink::Sink};

/// Where a kind of documents has its text. Names of elements are without their prefix.
pub struct Kind {
    /// How the names of the parts with text begin.
    parts: &'static [&'static str],
    /// The elements whose text counts; text everywhere else is of programs.
    holds: &'static [&'static str],
    /// Elements within these whose text does not count.
    leaves: &'static [&'static str],
    /// Elements that part words.
    parting: &'static [&'static str],
}

/// Documents of Word. What was deleted while changes were tracked has an element of another name.
pub const WORD: Kind = Kind {
    parts: &["word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments"],
    holds: &["t"],
    leaves: &[],
    parting: &["p", "br", "cr", "tab", "tc"],
};
/// Workbooks of Excel: texts stand in a part of their own, numbers in the cells. Cells that only name a text by its number are of no use.
pub const EXCEL: Kind = Kind {
    parts: &["xl/sharedStrings", "xl/worksheets/sheet", "xl/comments", "xl/drawings/drawing"],
    holds: &["t", "v"],
    leaves: &["rPh"],
    parting: &["si", "c", "p", "text"],
};
/// Presentations of `PowerPoint`.
pub const POWERPOINT: Kind = Kind {
    parts: &["ppt/slides/slide", "ppt/notesSlides/notesSlide", "ppt/comments/"],
    holds: &["t", "text"],
    leaves: &[],
    parting: &["p", "br", "tc", "text"],
};
/// Texts, tables and presentations of `OpenDocument`.
pub const OPEN_DOCUMENT: Kind =
    Kind { parts: &["content.xml"], holds: &["body"], leaves: &["tracked-changes"], parting: &["p", "h", "s", "tab", "line-break"] };

/// Reads a document.
pub fn read(bytes: &[u8], kind: &Kind, sink: &mut Sink) {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return };
    let names = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()));
    let is_part = |name: &String| name.ends_with(".xml") && kind.parts.iter().any(|begin| name.starts_with(begin));
    let mut names: Vec<String> = names.filter(is_part).collect();
    // The main part first, and slide 2 before slide 10.
    names.sort_by_key(|name| (kind.parts.iter().position(|begin| name.starts_with(begin)), name.len(), name.clone()));
    let mut left = UNPACKED;
    for name in names {
        let Ok(part) = archive.by_name(&name) else { continue };
        let mut part = BufReader::new(part.take(left));
        part_of(&mut part, kind, sink);
        left = part.into_inner().limit();
        sink.part();
        if left == 0 || sink.is_done() {
            return;
        }
    }
}

/// Reads a part as far as it is XML.
fn part_of(part: &mut impl BufRead, kind: &Kind, sink: &mut Sink) {
    let (mut reader, mut buffer) = (Reader::from_reader(part), Vec::new());
    let (mut within, mut without, mut by_number) = (0_usize, 0_usize, false);
    loop {
        buffer.clear();
        let Ok(event) = reader.read_event_into(&mut buffer) else { return };
        let counts = within > 0 && without == 0;
        match event {
            Event::Start(start) => {
                let name = start.local_name();
                let is = |names: &[&str]| names.iter().any(|known| known.as_bytes() == name.as_ref());
                if name.as_ref() == b"c" {
                    by_number = start.attributes().flatten().any(|one| one.key.as_ref() == b"t" && *one.value == *b"s");
                }
                within += usize::from(is(kind.holds) && !(by_number && name.as_ref() == b"v"));
                without += usize::from(is(kind.leaves));
                if is(kind.parting) {
                    sink.part();
                }
            }
            Event::End(end) => {
                let name = end.local_name();
                let is = |names: &[&str]| names.iter().any(|known| known.as_bytes() == name.as_ref());
                if is(kind.holds) && !(by_number && name.as_ref() == b"v") {
                    within = within.saturating_sub(1);
                }
                if is(kind.leaves) {
                    without = without.saturating_sub(1);
                }
                if is(kind.parting) {
                    sink.part();
                }
            }
            Event::Empty(empty) if kind.parting.iter().any(|known| known.as_bytes() == empty.local_name().as_ref()) => sink.part(),
            Event::Text(text) if counts => sink.push(&text.decode().unwrap_or_default()),
            Event::CData(text) if counts => sink.push(&text.decode().unwrap_or_default()),
            Event::GeneralRef(reference) if counts => {
                if let Ok(Some(sign)) = reference.resolve_char_ref() {
                    sink.push(sign.encode_utf8(&mut [0; 4]));
                } else if let Some(text) = reference.decode().ok().and_then(|name| resolve_predefined_entity(&name)) {
                    sink.push(text);
                }
            }
            Event::Eof => return,
            _ => {}
        }
        if sink.is_done() {
            return;
        }
    }
}

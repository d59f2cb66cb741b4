//! What a ZIP file really is: office documents are ZIP files too, and only the list of what is in them tells which. Nothing is unpacked.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use zip::{CompressionMethod, ZipArchive};

use crate::media::types::{DOCX, DOCX_WITH_MACROS, ODP, ODS, ODT, PPTX, PPTX_WITH_MACROS, XLSX, XLSX_WITH_MACROS, ZIP};

/// The main folder of an Office Open XML document (ECMA-376, part 2), its type, and its type when there are macros in it.
const OFFICE: [(&str, &str, &str); 3] =
    [("word/", DOCX, DOCX_WITH_MACROS), ("xl/", XLSX, XLSX_WITH_MACROS), ("ppt/", PPTX, PPTX_WITH_MACROS)];

/// The type of a file that begins like a ZIP file; none when its list of contents cannot be read.
pub(crate) fn of_zip(bytes: &[u8]) -> Option<&'static str> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    // A list of contents that does not begin where the file begins belongs to a file somebody put something in front of.
    if archive.offset() != 0 {
        return None;
    }
    let names = archive.file_names().map(|name| name.map(Cow::into_owned)).collect::<Result<Vec<_>, _>>().ok()?;
    Some(open_document(&mut archive).or_else(|| office(&names)).unwrap_or(ZIP))
}

fn office(names: &[String]) -> Option<&'static str> {
    if !names.iter().any(|name| name == "[Content_Types].xml") {
        return None;
    }
    let (_, plain, with_macros) = OFFICE.iter().find(|(folder, ..)| names.iter().any(|name| name.starts_with(folder)))?;
    let macros = names.iter().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"));
    Some(if macros { with_macros } else { plain })
}

/// `OpenDocument` 1.3, part 2, 3.3: a file `mimetype` comes first, is not compressed, and holds the media type.
fn open_document(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<&'static str> {
    let first = archive.by_index_raw(0).ok()?;
    if first.name().ok()? != "mimetype" || first.compression() != CompressionMethod::Stored {
        return None;
    }
    let mut media_type = String::new();
    first.take(100).read_to_string(&mut media_type).ok()?;
    [ODT, ODS, ODP].into_iter().find(|known| *known == media_type.trim_end())
}

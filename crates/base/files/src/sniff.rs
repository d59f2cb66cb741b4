//! The type of a file by what is in it. Signatures of what people may bring are written out in full here, because a lax one lets in a
//! file that is two things at once; the crate `infer` names the rest, so that a refusal can say what was found.

use crate::media::known;
use crate::media::types::{GIF, JPEG, OLE, PDF, PNG, POSTSCRIPT, RTF, WEBP, ZIP};
use crate::{archive, text};

/// How files of a type begin. Sources: WHATWG MIME Sniffing, 6.1; ISO 32000-1, 7.5.2; APPNOTE 6.3.10, 4.3; MS-CFB, 2.2.
const SIGNATURES: [(&[u8], &str); 11] = [
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"PK\x03\x04", ZIP),
    // A ZIP file with nothing in it.
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"{\\rtf", RTF),
    (b"%!PS", POSTSCRIPT),
    (b"\x04%!PS", POSTSCRIPT),
];

/// The media type of these bytes; none when it cannot be told. Texts are told apart as far as their content shows it: Markdown and a
/// table with one column are plain text.
pub fn sniff(bytes: &[u8]) -> Option<&'static str> {
    if bytes.is_empty() {
        return None;
    }
    match SIGNATURES.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        Some((_, ZIP)) => return archive::of_zip(bytes),
        // Six letters are no picture: what is text throughout is text.
        Some((_, GIF)) if text::of_text(bytes).is_some() => return text::of_text(bytes),
        Some((_, media_type)) => return Some(media_type),
        None if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => return Some(WEBP),
        None => {}
    }
    // What infer takes for one of our own types did not have the full signature.
    text::of_text(bytes).or_else(|| infer::get(bytes).map(|found| found.mime_type()).filter(|found| known(found).is_none()))
}

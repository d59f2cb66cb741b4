//! The headers with which a file goes back to people. Files come from strangers: nothing in them runs on our pages, whatever they are.

use http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::media::known;
use crate::name::clean_name;

/// Everything but RFC 8187's `attr-char`.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The headers for a file of this type and name. Images and PDF are shown by the browser (`inline`); everything else is saved
/// (`attachment`). A type that people cannot bring, HTML and SVG among them, is sent as bytes of no type at all. In every case the
/// browser is told not to guess the type, and to run and load nothing that the file asks for, should it be opened after all.
///
/// The name goes out twice: in ASCII for old programs, and in full as `filename*` (RFC 6266, 4.3; RFC 8187, once 5987).
pub fn serving_headers(media_type: &str, name: &str) -> HeaderMap {
    let (media_type, inline) = known(media_type).unwrap_or(("application/octet-stream", false));
    let name = clean_name(name);
    let manner = if inline { "inline" } else { "attachment" };
    let disposition = format!("{manner}; filename=\"{}\"; filename*=UTF-8''{}", ascii(&name), utf8_percent_encode(&name, ENCODED));
    // All of it is visible ASCII, so this is how it goes; without its name a file can still be saved.
    let disposition = HeaderValue::try_from(disposition).unwrap_or(HeaderValue::from_static("attachment"));
    HeaderMap::from_iter([
        (CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (CONTENT_DISPOSITION, disposition),
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ])
}

/// The name with `_` for what is not ASCII; `%` too, because some browsers decode it here.
fn ascii(name: &str) -> String {
    name.chars().map(|c| if matches!(c, ' '..='~') && !"\"\\%".contains(c) { c } else { '_' }).collect()
}

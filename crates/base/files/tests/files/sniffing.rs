//! What a file is, by what is in it.

use perron_files::{sniff, types};
use proptest::prelude::*;

use crate::support::{GIF, JPEG, PDF, PNG, WEBP, zip_of};

fn office(folder: &str) -> Vec<u8> {
    zip_of(&[("_rels/.rels", "r"), ("[Content_Types].xml", "types"), (&format!("{folder}/document.xml"), "d")])
}

fn open_document(media_type: &str) -> Vec<u8> {
    zip_of(&[("mimetype", media_type), ("content.xml", "c")])
}

#[test]
fn documents_and_pictures_are_recognised() {
    for (bytes, expected) in [(PDF, types::PDF), (PNG, types::PNG), (JPEG, types::JPEG), (GIF, types::GIF), (WEBP, types::WEBP)] {
        assert_eq!(sniff(bytes), Some(expected));
    }
    for (folder, expected) in [("word", types::DOCX), ("xl", types::XLSX), ("ppt", types::PPTX)] {
        assert_eq!(sniff(&office(folder)), Some(expected));
    }
    for expected in [types::ODT, types::ODS, types::ODP] {
        assert_eq!(sniff(&open_document(expected)), Some(expected));
    }
}

#[test]
fn an_archive_is_an_archive_whatever_its_files_are_called() {
    assert_eq!(sniff(&zip_of(&[("word/letter.txt", "t")])), Some(types::ZIP));
    assert_eq!(sniff(&zip_of(&[("a.txt", "t"), ("mimetype", types::ODT)])), Some(types::ZIP));
    assert_eq!(sniff(&zip_of(&[])), Some(types::ZIP));
}

#[test]
fn macros_make_another_type() {
    let with_macros = zip_of(&[("[Content_Types].xml", "types"), ("word/document.xml", "d"), ("word/vbaProject.bin", "m")]);
    assert_eq!(sniff(&with_macros), Some(types::DOCX_WITH_MACROS));
}

#[test]
fn a_broken_archive_is_nothing() {
    let whole = zip_of(&[("a.txt", "text")]);
    assert_eq!(sniff(&whole[..whole.len() - 10]), None);
}

#[test]
fn an_archive_behind_another_file_is_nothing() {
    let [one, other] = ["one.txt", "other.txt"].map(|name| zip_of(&[(name, "text")]));
    assert_eq!(sniff(&[one, other].concat()), None);
}

#[test]
fn texts_are_told_apart() {
    for (text, expected) in [
        ("Dear all,\nthe meeting is moved.\n", types::PLAIN),
        ("# Notes\n\n- one, two\n- three\n", types::PLAIN),
        ("name;amount\nbridge;100\nrail;200\n", types::CSV),
        ("name,note\r\nbridge,\"long, with a comma\nand a line\"\r\nrail,short\r\n", types::CSV),
        ("a\tb\n1\t2\n", types::CSV),
        ("one column\nanother line\n", types::PLAIN),
        ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", types::CALENDAR),
        ("\u{feff}name;amount\nbridge;100\n", types::CSV),
        ("<!-- a remark -->\n# Notes\n", types::PLAIN),
        ("1 < 2, and <kim@buyer.example> agrees", types::PLAIN),
        ("BM is short for benchmark", types::PLAIN),
        ("MZ, GIF and %PDF are how some files begin", types::PLAIN),
    ] {
        assert_eq!(sniff(text.as_bytes()), Some(expected), "{text:?}");
    }
}

#[test]
fn texts_in_older_encodings_are_texts() {
    assert_eq!(sniff(b"navn;bel\xf8b\nbro;100\n"), Some(types::CSV));
    let utf_16 =
        |text: &str| [0xfffe_u16.swap_bytes()].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    assert_eq!(sniff(&utf_16("a;b\n1;2\n")), Some(types::CSV));
    assert_eq!(sniff(&utf_16("<html><script>")), Some(types::HTML));
}

#[test]
fn what_browsers_act_on_is_no_plain_text() {
    for (text, expected) in [
        ("<html>", types::HTML),
        ("<!DOCTYPE html>\n<title>x</title>", types::HTML),
        (" \n\u{feff}<!-- x --><SCRIPT\nsrc=x>", types::HTML),
        ("<img src=x onerror=y>", types::HTML),
        ("<!-- never ended <script>", types::HTML),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", types::SVG),
        ("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"x\" \"y\">\n<svg/>", types::SVG),
        ("<?xml version=\"1.0\"?><s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>", types::SVG),
        ("<?xml version=\"1.0\"?><invoice/>", types::XML),
        ("{\\rtf1 text}", types::RTF),
        ("%!PS-Adobe-3.0", types::POSTSCRIPT),
    ] {
        assert_eq!(sniff(text.as_bytes()), Some(expected), "{text:?}");
    }
}

#[test]
fn what_only_nearly_begins_like_a_picture_is_none() {
    assert_eq!(sniff(b"\x89PNG\0\0\0\0"), None);
    assert_eq!(sniff(b"12345678WEBP\0\0"), None);
    assert_eq!(sniff(b"\0\0 something before %PDF-1.7 \0"), None);
    assert_eq!(sniff(b"GIF89a/*text*/=1;alert(1)"), Some(types::PLAIN));
}

#[test]
fn other_files_are_named() {
    let program = [&b"\x7fELF\x02\x01\x01"[..], &[0; 60]].concat();
    assert_eq!(sniff(&program), Some("application/x-executable"));
    assert_eq!(sniff(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), Some(types::OLE));
    assert_eq!(sniff(&[0, 1, 2, 3]), None);
    assert_eq!(sniff(b""), None);
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(beginning in prop::sample::select(vec![&b"PK\x03\x04"[..], b"PK\x05\x06", b"%PDF-", b"\xff\xfe", b"<", b"RIFF", b""]), bytes: Vec<u8>) {
        let all = [beginning, &bytes].concat();
        prop_assert_eq!(sniff(&all), sniff(&all));
    }

    #[test]
    fn a_text_of_words_is_plain_text(words in "[a-z]{1,9}( [a-z]{1,9}){0,20}\\.\n") {
        prop_assert_eq!(sniff(words.as_bytes()), Some(types::PLAIN));
    }
}

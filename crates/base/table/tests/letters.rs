//! The letters of files, as programs save them.

use perron_table::{is_spreadsheet, text_of};

#[test]
fn letters_are_read_as_each_program_saves_them() {
    assert_eq!(text_of("rød grød".as_bytes()), "rød grød");
    assert_eq!(text_of("\u{feff}rød".as_bytes()), "rød");
    assert_eq!(text_of(b"r\xf8d gr\xf8d \x80"), "rød grød €");
    assert_eq!(text_of(b"\xff\xfer\0\xf8\0d\0"), "rød");
}

#[test]
fn a_spreadsheet_is_told_from_a_table() {
    assert!(is_spreadsheet(b"PK\x03\x04rest") && !is_spreadsheet(b"PK;Title"));
}

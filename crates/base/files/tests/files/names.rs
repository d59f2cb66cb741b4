//! Names of files, cleaned.

use perron_files::clean_name;
use proptest::prelude::*;

#[test]
fn a_name_keeps_what_people_wrote() {
    for good in ["Tilbud.pdf", "Bilag 1, bro \u{f8}st (2).docx", "\u{c5}ret \u{2013} \u{f6}versikt.xlsx", "\u{5831}\u{544a}.txt"] {
        assert_eq!(clean_name(good), good);
    }
}

#[test]
fn folders_are_left_out() {
    assert_eq!(clean_name(r"C:\Users\Kim\offer.pdf"), "offer.pdf");
    assert_eq!(clean_name("../../etc/passwd"), "passwd");
}

#[test]
fn what_nobody_sees_or_what_turns_the_writing_is_left_out() {
    assert_eq!(clean_name("offer\u{202e}fdp.exe"), "offerfdp.exe");
    assert_eq!(clean_name("of\0fer\u{200b}.p\u{7}df"), "offer.pdf");
    assert_eq!(clean_name("two\r\nlines.txt"), "two lines.txt");
}

#[test]
fn a_name_does_not_begin_or_end_with_dots_and_spaces() {
    assert_eq!(clean_name(" ..hidden.txt. . "), "hidden.txt");
}

#[test]
fn what_file_systems_refuse_becomes_a_line() {
    assert_eq!(clean_name("a:b*c?\"<d>|.md"), "a_b_c___d__.md");
}

#[test]
fn a_file_without_a_name_is_called_file() {
    for nothing in ["", "...", "/", "a/", "\u{200b} \t"] {
        assert_eq!(clean_name(nothing), "file", "{nothing:?}");
    }
}

#[test]
fn a_long_name_keeps_its_extension() {
    let short = clean_name(&format!("{}.docx", "\u{f8}".repeat(300)));
    assert_eq!(short, format!("{}.docx", "\u{f8}".repeat(97)));
}

#[test]
fn a_name_that_is_cut_does_not_end_with_a_dot() {
    assert_eq!(clean_name(&format!("{}. -{}", "a".repeat(198), "b".repeat(9))), "a".repeat(198));
}

proptest! {
    #[test]
    fn a_clean_name_is_a_plain_name_and_stays_as_it_is(name in any::<String>()) {
        let clean = clean_name(&name);
        prop_assert!(!clean.is_empty() && clean.len() <= 200);
        prop_assert!(!clean.contains(['/', '\\', '"', '\0', '\r', '\n']));
        prop_assert!(!clean.starts_with('.') && !clean.ends_with(['.', ' ']));
        prop_assert_eq!(clean_name(&clean), clean);
    }
}

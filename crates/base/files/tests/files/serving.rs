//! How files go back to people.

use http::HeaderMap;
use perron_files::{serving_headers, types};
use proptest::prelude::*;

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).expect("the header is there").to_str().expect("it is ASCII")
}

#[test]
fn pictures_and_pdf_are_shown_in_a_sandbox() {
    for media_type in [types::PDF, types::PNG, types::JPEG, types::GIF, types::WEBP] {
        let headers = serving_headers(media_type, "plan");
        assert_eq!(header(&headers, "content-type"), media_type);
        assert_eq!(header(&headers, "content-disposition"), "inline; filename=\"plan\"; filename*=UTF-8''plan");
        assert_eq!(header(&headers, "content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(header(&headers, "x-content-type-options"), "nosniff");
    }
}

#[test]
fn everything_else_is_saved() {
    for media_type in [types::DOCX, types::CSV, types::PLAIN, types::MARKDOWN, types::CALENDAR, types::ZIP] {
        let headers = serving_headers(media_type, "notes.txt");
        assert_eq!(header(&headers, "content-type"), media_type);
        assert_eq!(header(&headers, "content-disposition"), "attachment; filename=\"notes.txt\"; filename*=UTF-8''notes.txt");
        assert_eq!(header(&headers, "x-content-type-options"), "nosniff");
    }
}

#[test]
fn pages_and_drawings_that_can_run_are_sent_without_their_type() {
    for media_type in [types::HTML, types::SVG, types::XML, "text/javascript", "IMAGE/SVG+XML", "image/png\r\nx: y", ""] {
        let headers = serving_headers(media_type, "page.svg");
        assert_eq!(header(&headers, "content-type"), "application/octet-stream");
        assert!(header(&headers, "content-disposition").starts_with("attachment; "));
        assert_eq!(header(&headers, "content-security-policy"), "sandbox; default-src 'none'");
    }
}

#[test]
fn a_name_goes_out_in_ascii_and_in_full() {
    let headers = serving_headers(types::PDF, "100% \u{f8}st.pdf");
    assert_eq!(header(&headers, "content-disposition"), "inline; filename=\"100_ _st.pdf\"; filename*=UTF-8''100%25%20%C3%B8st.pdf");
}

proptest! {
    #[test]
    fn no_name_breaks_out_of_its_header(name in any::<String>()) {
        let headers = serving_headers(types::ZIP, &name);
        let text = header(&headers, "content-disposition");
        let rest = text.strip_prefix("attachment; filename=\"").expect("it begins so");
        let (plain, full) = rest.split_once("\"; filename*=UTF-8''").expect("both names");
        prop_assert!(!plain.contains(['"', '\\', '%']));
        prop_assert!(full.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~%".contains(&byte)));
    }
}

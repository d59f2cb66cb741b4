//! PDF files, written by hand: which signs are one word, which letters they are, and files that were made to do harm.

use std::{fmt::Write as _, time::Instant};

use perron_extract::text_of;
use perron_files::types::PDF;

/// A PDF of these objects, the first of which is its catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let (mut file, mut table) = ("%PDF-1.4\n".to_owned(), format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for (number, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", file.len()).expect("a String takes all");
        writeln!(file, "{} 0 obj\n{object}\nendobj", number + 1).expect("a String takes all");
    }
    let trailer = format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.len() + 1, file.len());
    (file + &table + &trailer).into_bytes()
}

fn stream(dictionary: &str, content: &str) -> String {
    format!("<< {dictionary} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// One page that draws this, with two fonts: one with its own signs, one with a table of them; further objects come behind.
fn page(content: &str, more: &[String]) -> Vec<u8> {
    let table = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /A def\n/CMapType 2 def\n\
        1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n3 beginbfchar\n<0001> <00e6>\n<0002> <00f8>\n<0003> <0062>\nendbfchar\n\
        endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend";
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R /F2 6 0 R >> /XObject << /X 9 0 R >> >> >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>".to_owned(),
        stream("", content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 1000 /W [1 [600 700] 3 3 500] >>".to_owned(),
        stream("", table),
    ];
    objects.extend_from_slice(more);
    pdf(&objects)
}

#[tokio::test]
async fn words_are_what_stands_together() {
    let content = "BT /F1 10 Tf 50 700 Td (Gr\\370n nat) Tj 0 -14 Td [(pla) 20 (n) -400 (to)] TJ T* ET\n\
        q 1 0 0 1 0 -60 cm BT /F1 10 Tf 1 0 0 1 50 700 Tm (fod) Tj 1 0 0 1 65 700 Tm (gang) Tj ET Q";
    assert_eq!(text_of(PDF, page(content, &[])).await, "Gr\u{f8}n nat plan to fodgang");
    let apart = "BT /F1 10 Tf 50 700 Td (ene) Tj 40 0 Td (to) Tj (tre) ' ET";
    assert_eq!(text_of(PDF, page(apart, &[])).await, "ene to tre", "what stands apart, or on another line, is another word");
}

#[tokio::test]
async fn a_font_says_which_signs_its_codes_are() {
    let content = "BT /F2 10 Tf 50 700 Td <00010003> Tj 11 0 Td <0002> Tj ET";
    assert_eq!(text_of(PDF, page(content, &[])).await, "\u{e6}b\u{f8}", "the widths say that they are one word");
}

#[tokio::test]
async fn drawings_within_the_drawing_are_read_and_one_that_draws_itself_ends() {
    let form = stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "BT /F1 10 Tf 5 5 Td (Stempel) Tj ET");
    assert_eq!(text_of(PDF, page("/X Do", &[form])).await, "Stempel");
    let itself = stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", &"/X Do ".repeat(1_000));
    let begun = Instant::now();
    assert_eq!(text_of(PDF, page("BT /F1 10 Tf (F\\370r) Tj ET /X Do", &[itself])).await, "F\u{f8}r");
    assert!(begun.elapsed().as_secs() < 8, "{:?}", begun.elapsed());
}

#[tokio::test]
async fn what_is_broken_or_locked_has_no_text_and_ends_nothing() {
    let whole = page("BT /F1 10 Tf 50 700 Td (words) Tj ET", &[]);
    for broken in [b"%PDF-1.7".to_vec(), Vec::new(), whole[..200].to_vec(), vec![0xff; 5_000]] {
        assert_eq!(text_of(PDF, broken).await, "");
    }
    // Pages that hold themselves, and parents without an end.
    let objects =
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 2 0 R >>", "<< /Type /Page /Parent 2 0 R >>"];
    assert_eq!(text_of(PDF, pdf(&objects.map(str::to_owned))).await, "");
    let deep = page(&format!("{}BT /F1 10 Tf (end) Tj ET", "[".repeat(100_000)), &[]);
    assert!(text_of(PDF, deep).await.len() <= 3);
    for at in (0..whole.len()).step_by(7) {
        let mut bent = whole.clone();
        bent[at] = bent[at].wrapping_add(101);
        assert!(text_of(PDF, bent).await.len() < 200);
    }
}

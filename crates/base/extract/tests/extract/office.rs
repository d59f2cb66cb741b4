//! Office documents: the parts that hold text, what does not count in them, and those that are no documents at all.

use std::io::{Cursor, Write as _};

use perron_extract::{KEPT, text_of};
use perron_files::types::{DOCX, ODS, ODT, PPTX, XLSX};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).expect("a part");
        zip.write_all(content.as_bytes()).expect("room");
    }
    zip.finish().expect("a ZIP").into_inner()
}

#[tokio::test]
async fn a_text_document_gives_what_stands_in_it_and_not_what_was_deleted() {
    let document = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Vi ke</w:t></w:r><w:r><w:t>nder S&amp;&#248;vn</w:t>\
        <w:tab/><w:t>bedre</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>aldrig</w:delText></w:r></w:del><w:instrText>PAGE</w:instrText>\
        <w:r><w:t>nu</w:t></w:r></w:p></w:body></w:document>";
    let footer = "<w:ftr xmlns:w=\"w\"><w:p><w:r><w:t>Bilag 3</w:t></w:r></w:p></w:ftr>";
    let parts = [("[Content_Types].xml", "<t>types</t>"), ("word/footer1.xml", footer), ("word/document.xml", document)];
    assert_eq!(text_of(DOCX, packed(&parts)).await, "Vi kender S&\u{f8}vn bedre nu Bilag 3");
}

#[tokio::test]
async fn a_workbook_gives_its_texts_and_numbers_and_not_the_numbers_of_texts() {
    let strings = "<sst><si><t>Pris pr. nat</t></si><si><r><t>S</t></r><r><t>um</t></r><rPh><t>x</t></rPh></si></sst>";
    let sheet = "<worksheet><sheetData><row><c t=\"s\"><v>77</v></c><c><v>38500</v></c><c t=\"inlineStr\"><is><t>kroner</t></is></c></row>\
        </sheetData></worksheet>";
    let parts = [("xl/sharedStrings.xml", strings), ("xl/worksheets/sheet1.xml", sheet), ("xl/styles.xml", "<s><t>Calibri</t></s>")];
    assert_eq!(text_of(XLSX, packed(&parts)).await, "Pris pr. nat Sum 38500 kroner");
}

#[tokio::test]
async fn a_presentation_gives_its_slides_in_their_order() {
    let slide = |text: &str| format!("<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>");
    let (second, tenth) = (slide("Problemet"), slide("Tak"));
    let parts =
        [("ppt/slides/slide10.xml", tenth.as_str()), ("ppt/slides/slide2.xml", &second), ("ppt/theme/theme1.xml", "<a><t>Office</t></a>")];
    assert_eq!(text_of(PPTX, packed(&parts)).await, "Problemet Tak");
}

#[tokio::test]
async fn open_documents_give_the_text_of_their_body() {
    let content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:automatic-styles>grid\
        </office:automatic-styles><office:body><text:tracked-changes><text:p>slettet</text:p></text:tracked-changes><text:p>Hj<text:span>erte\
        </text:span></text:p><table:table-cell><text:p>start<text:s/>er</text:p></table:table-cell></office:body></office:document-content>";
    let content = content.replace("        ", "");
    for media_type in [ODT, ODS] {
        let parts = [("mimetype", media_type), ("content.xml", &content), ("meta.xml", "<body>Rie</body>")];
        assert_eq!(text_of(media_type, packed(&parts)).await, "Hjerte start er");
    }
}

#[tokio::test]
async fn what_is_broken_gives_what_stands_before_and_what_grows_is_cut() {
    for broken in [Vec::new(), b"PK\x03\x04 and no more".to_vec(), packed(&[("word/document.xml", "")]), packed(&[("other.txt", "text")])] {
        assert_eq!(text_of(DOCX, broken).await, "");
    }
    let cut = packed(&[("word/document.xml", "<w:document><w:p><w:t>Before</w:t></w:p><w:p></w:t></unfinished")]);
    assert_eq!(text_of(DOCX, cut).await, "Before");
    let bomb = packed(&[("word/document.xml", &format!("<d><t>{}</t></d>", "bang ".repeat(16_000_000)))]);
    assert!(bomb.len() < 200_000, "it is small: {}", bomb.len());
    assert!(text_of(DOCX, bomb).await.len() <= KEPT);
    let entities = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d><t>x&b;y&amp;z</t></d>";
    assert_eq!(text_of(DOCX, packed(&[("word/document.xml", entities)])).await, "xy&z", "nothing that is declared is put in");
}

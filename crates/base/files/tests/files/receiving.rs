//! Which files may come in.

use perron_files::{Accepted, Key, Limits, NotAccepted, Refusal, Scanned, receive, types};

use crate::support::{JPEG, PDF, PNG, limits, zip_of};

async fn refusal(name: &str, bytes: &[u8]) -> Refusal {
    receive(name, bytes, &limits(), None).await.expect_err("it may not come in")
}

fn disagrees(name: &str, found: &'static str) -> Refusal {
    Refusal::Disagrees { name: name.to_owned(), found }
}

#[tokio::test]
async fn a_file_that_is_what_its_name_says_comes_in() {
    let received = receive("C:\\plans\\Bro .PDF", PDF, &limits(), None).await.expect("it may come in");
    assert_eq!((received.media_type, received.size, received.name.as_str()), (types::PDF, PDF.len() as u64, "Bro.PDF"));
    assert_eq!(received.scanned, Scanned::NoScanner);
    assert_eq!(received.key(), Key::of_content(PDF));
    assert!(received.key().as_str().ends_with(&received.sha256_digits()));
}

#[tokio::test]
async fn each_accepted_extension_comes_in_with_its_content() {
    let zip = zip_of(&[("a", "b")]);
    for (name, bytes, media_type) in [
        ("a.jpg", JPEG, types::JPEG),
        ("a.jpeg", JPEG, types::JPEG),
        ("a.md", b"# Title\n", types::MARKDOWN),
        ("a.csv", b"one\ntwo\n", types::CSV),
        ("a.csv", b"one;1\ntwo;2\n", types::CSV),
        ("a.txt", b"one;1\ntwo;2\n", types::PLAIN),
        ("a.txt", b"BEGIN:VCALENDAR\n", types::PLAIN),
        ("a.ics", b"BEGIN:VCALENDAR\n", types::CALENDAR),
        ("a.zip", &zip, types::ZIP),
    ] {
        let received = receive(name, bytes, &limits(), None).await.unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!((received.media_type, received.name.as_str()), (media_type, name));
    }
}

#[tokio::test]
async fn a_name_without_an_extension_gets_one() {
    for (name, expected) in [("scan", "scan.png"), ("Plan 1.2", "Plan 1.2.png"), ("", "file.png"), ("St. Anna", "St. Anna.png")] {
        assert_eq!(receive(name, PNG, &limits(), None).await.expect("it may come in").name, expected);
    }
}

#[tokio::test]
async fn a_file_that_is_not_what_its_name_says_is_refused() {
    assert_eq!(refusal("plan.pdf", PNG).await, disagrees("plan.pdf", types::PNG));
    assert_eq!(refusal("notes.txt", b"<html><body>").await, disagrees("notes.txt", types::HTML));
    assert_eq!(refusal("picture.png", b"<svg/>").await, disagrees("picture.png", types::SVG));
    assert_eq!(refusal("letter.docx", &zip_of(&[("a", "b")])).await, disagrees("letter.docx", types::ZIP));
    assert_eq!(refusal("calendar.ics", b"no calendar").await, disagrees("calendar.ics", types::PLAIN));
    assert_eq!(refusal("offer\u{202e}fdp.exe", PDF).await, disagrees("offerfdp.exe", types::PDF));
}

#[tokio::test]
async fn a_document_with_macros_is_refused_under_the_name_of_one_without() {
    let with_macros = zip_of(&[("[Content_Types].xml", "types"), ("xl/workbook.xml", "d"), ("xl/VBAPROJECT.BIN", "m")]);
    assert_eq!(refusal("sums.xlsx", &with_macros).await, disagrees("sums.xlsx", types::XLSX_WITH_MACROS));
    assert_eq!(refusal("sums.xlsm", &with_macros).await, Refusal::UnknownType);
}

#[tokio::test]
async fn what_nobody_may_bring_is_refused() {
    assert_eq!(refusal("page.html", b"<html>").await, Refusal::UnknownType);
    assert_eq!(refusal("drawing.svg", b"<svg/>").await, Refusal::UnknownType);
    assert_eq!(refusal("page", b"<html>").await, Refusal::UnknownType);
    assert_eq!(refusal("data.pdf", &[0, 1, 2, 3]).await, Refusal::UnknownType);
}

#[tokio::test]
async fn size_is_decided_first() {
    assert_eq!(refusal("empty.pdf", b"").await, Refusal::Empty);
    let exactly = |largest| Limits { largest, accepted: Accepted::usual() };
    let size = PDF.len() as u64;
    assert!(receive("a.pdf", PDF, &exactly(size), None).await.is_ok());
    assert_eq!(receive("a.pdf", PDF, &exactly(size - 1), None).await, Err(Refusal::TooLarge { limit: size - 1 }));
}

#[tokio::test]
async fn a_shorter_list_lets_in_less() {
    let pictures = Limits { accepted: Accepted::only(&["png", "jpg"]).expect("known extensions"), ..limits() };
    assert!(receive("a.jpeg", JPEG, &pictures, None).await.is_ok());
    assert_eq!(receive("a.pdf", PDF, &pictures, None).await, Err(Refusal::UnknownType));
    assert_eq!(receive("a.png", PDF, &pictures, None).await, Err(disagrees("a.png", types::PDF)));
    assert_eq!(pictures.accepted.attribute(), ".png,.jpg,.jpeg");
}

#[test]
fn pages_and_drawings_that_can_run_cannot_be_put_on_the_list() {
    for extension in ["html", "svg", "exe", "PDF", ".pdf", ""] {
        assert_eq!(Accepted::only(&[extension]), Err(NotAccepted(extension.to_owned())));
    }
    assert!(Accepted::usual().attribute().starts_with(".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg"));
}

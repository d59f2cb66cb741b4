//! Texts, tables and calendars, and what has no text.

use perron_extract::{KEPT, LARGEST, text_of};
use perron_files::types::{CALENDAR, CSV, PLAIN, PNG, ZIP};

#[tokio::test]
async fn texts_are_read_in_the_letters_they_were_saved_in() {
    assert_eq!(text_of(PLAIN, "Sm\u{e5}  ord\r\n\tog \u{fb01}sk\0".into()).await, "Sm\u{e5} ord og fisk");
    assert_eq!(text_of(CSV, b"navn;by\nRie;Gr\xe6sby".to_vec()).await, "navn;by Rie;Gr\u{e6}sby");
    let utf_16: Vec<u8> = "\u{feff}\u{d8}rsted".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(text_of(PLAIN, utf_16).await, "\u{d8}rsted");
}

#[tokio::test]
async fn of_a_calendar_only_what_people_wrote_is_read() {
    let calendar = "BEGIN:VCALENDAR\r\nPRODID:-//Qorvex//\r\nBEGIN:VEVENT\r\nUID:zumblit\r\nSUMMARY;LANGUAGE=da:Besøg\\, f\r\n ørste gang\r\n\
        DESCRIPTION:Medbring\\nnøgler\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(text_of(CALENDAR, calendar.into()).await, "Besøg, første gang Medbring nøgler");
}

#[tokio::test]
async fn what_is_no_text_has_none_and_what_is_too_much_is_cut() {
    for media_type in [PNG, ZIP, "text/html", ""] {
        assert_eq!(text_of(media_type, b"words".to_vec()).await, "", "{media_type}");
    }
    assert_eq!(text_of(PLAIN, vec![b'a'; LARGEST + 1]).await, "");
    let long = text_of(PLAIN, "\u{e6}blegr\u{f8}d ".repeat(200_000).into()).await;
    assert!(long.len() <= KEPT && long.len() > KEPT - 20, "{}", long.len());
}

//! The bytes that a letter becomes.

use mail_parser::MimeHeaders;
use perron_mail::{Letter, LetterProblem, Mailbox};
use time::macros::datetime;

use crate::support::{a_letter, an_address, parsed};

fn header<'a>(bytes: &'a str, name: &str) -> Vec<&'a str> {
    let (headers, _) = bytes.split_once("\r\n\r\n").expect("headers and a body");
    headers.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).collect()
}

#[test]
fn the_headers_say_what_was_given() {
    let letter = Letter {
        reply_to: Some(an_address("desk@station.example").into()),
        to: Mailbox::named("Prøvesen, Kaja \"K\"", an_address("kaja@blåbær.example")),
        ..a_letter()
    };
    let bytes = String::from_utf8(letter.formatted().expect("a letter")).expect("ASCII");
    assert!(bytes.is_ascii());
    assert_eq!(header(&bytes, "Message-ID"), ["<0199.a-1@station.example>"]);
    assert_eq!(header(&bytes, "Date"), ["Sat, 21 Nov 2026 13:05:34 +0000"]);
    assert_eq!(header(&bytes, "Auto-Submitted"), ["auto-generated"]);
    assert_eq!(header(&bytes, "Content-Language"), ["da"]);
    let message = parsed(bytes.as_bytes());
    let first = |address: Option<&mail_parser::Address<'_>>| {
        let one = address.and_then(|address| address.first()).expect("an address");
        (one.name().map(str::to_owned), one.address().map(str::to_owned))
    };
    assert_eq!(first(message.from()), (Some("Station North".to_owned()), Some("letters@station.example".to_owned())));
    assert_eq!(first(message.to()), (Some("Prøvesen, Kaja \"K\"".to_owned()), Some("kaja@xn--blbr-roah.example".to_owned())));
    assert_eq!(first(message.reply_to()), (None, Some("desk@station.example".to_owned())));
    assert_eq!(message.subject(), Some("Nyt fra stationen på Ærø"));
}

#[test]
fn the_body_is_the_text_and_then_the_page() {
    let letter = a_letter();
    let bytes = letter.formatted().expect("a letter");
    let message = parsed(&bytes);
    let kind = message.content_type().expect("a content type");
    assert_eq!((kind.ctype(), kind.subtype()), ("multipart", Some("alternative")));
    let kinds: Vec<_> = message.parts[1..].iter().filter_map(|part| part.content_type()?.subtype()).collect();
    assert_eq!(kinds, ["plain", "html"]);
    assert_eq!(message.body_text(0).expect("a text").replace("\r\n", "\n"), letter.text);
    assert_eq!(message.body_html(0).expect("a page").replace("\r\n", "\n"), letter.html);
}

#[test]
fn a_letter_always_becomes_the_same_bytes_and_another_one_has_another_boundary() {
    let one = a_letter().formatted();
    assert_eq!(one, a_letter().formatted());
    let other = Letter { message_id: "<0200@station.example>".to_owned(), ..a_letter() }.formatted();
    let boundary = |bytes: Vec<u8>| parsed(&bytes).content_type().and_then(|kind| kind.attribute("boundary").map(str::to_owned));
    assert_ne!(boundary(one.expect("a letter")), boundary(other.expect("a letter")));
}

#[test]
fn a_body_that_looks_like_the_end_of_a_part_or_of_a_letter_stays_whole() {
    let text = "--=_0199a1stationexample--\n.\n..\n=3D\nFrom me\n";
    let letter = Letter { text: text.to_owned(), ..a_letter() };
    let bytes = letter.formatted().expect("a letter");
    assert_eq!(parsed(&bytes).body_text(0).expect("a text").replace("\r\n", "\n"), text);
}

#[test]
fn a_long_message_id_stays_on_one_line() {
    let id = format!("<{}@station.example>", "a".repeat(182));
    assert_eq!(id.len(), 200);
    let bytes = Letter { message_id: id.clone(), ..a_letter() }.formatted().expect("a letter");
    assert_eq!(header(&String::from_utf8_lossy(&bytes), "Message-ID"), [id]);
}

#[test]
fn a_letter_that_cannot_be_built_says_why() {
    let ids =
        ["", "0199@station.example", "<0199>", "<@station.example>", "<0199@>", "<a b@c.example>", "<a@b\r\nBcc: c>", "<a/b@c.example>"];
    let mut cases: Vec<_> =
        ids.map(|id| (Letter { message_id: id.to_owned(), ..a_letter() }, LetterProblem::MessageId)).into_iter().collect();
    cases.extend([
        (Letter { message_id: format!("<{}@station.example>", "a".repeat(183)), ..a_letter() }, LetterProblem::MessageId),
        (Letter { date: datetime!(1969-12-31 23:59:59 UTC), ..a_letter() }, LetterProblem::Date),
        (Letter { date: datetime!(9999-01-01 00:00 UTC), ..a_letter() }, LetterProblem::Date),
        (Letter { language: String::new(), ..a_letter() }, LetterProblem::Language),
        (Letter { language: "da\r\nBcc: x".to_owned(), ..a_letter() }, LetterProblem::Language),
        (Letter { subject: " ".to_owned(), ..a_letter() }, LetterProblem::Subject),
        (Letter { subject: "News\r\nBcc: olga@firm.example".to_owned(), ..a_letter() }, LetterProblem::Subject),
        (Letter { to: Mailbox::named("Kaja\nBcc: x", an_address("kaja@firm.example")), ..a_letter() }, LetterProblem::Name),
    ]);
    for (letter, problem) in cases {
        assert_eq!(letter.formatted(), Err(problem), "{letter:?}");
    }
}

//! Reports by which servers say that a letter did not arrive.

use perron_mail::bounce::{Bounce, read};

const POSTFIX: &str = include_str!("bounces/postfix.eml");
const EXCHANGE: &str = include_str!("bounces/exchange.eml");
const REPLY: &str = include_str!("bounces/reply.eml");

/// Postfix's report with a piece of it exchanged.
fn postfix_with(piece: &str, other: &str) -> Option<Bounce> {
    assert!(POSTFIX.contains(piece), "the example has no {piece}");
    read(POSTFIX.replace(piece, other).as_bytes())
}

#[test]
fn a_report_by_postfix_about_an_unknown_person_is_permanent() {
    let expected = Bounce {
        message_id: Some("<0199.a-1@station.example>".to_owned()),
        recipient: "kaja@firm.example".to_owned(),
        status: "5.1.1".to_owned(),
        permanent: true,
        given_up: true,
        diagnostic: Some("550 5.1.1 <kaja@firm.example>: Recipient address rejected: User unknown in local recipient table".to_owned()),
    };
    assert!(expected.address_is_bad());
    assert_eq!(read(POSTFIX.as_bytes()), Some(expected));
}

#[test]
fn a_report_by_exchange_about_a_full_mailbox_does_not_make_the_address_bad() {
    let expected = Bounce {
        message_id: Some("<0199.b-2@station.example>".to_owned()),
        recipient: "olga@corp.example".to_owned(),
        status: "5.2.2".to_owned(),
        permanent: true,
        given_up: true,
        diagnostic: Some("554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException".to_owned()),
    };
    assert!(!expected.address_is_bad());
    assert_eq!(read(EXCHANGE.as_bytes()), Some(expected));
}

#[test]
fn a_letter_by_a_person_is_no_bounce_even_if_it_quotes_one() {
    assert_eq!(read(REPLY.as_bytes()), None);
    assert_eq!(read(b""), None);
    assert_eq!(read(b"\r\n\r\n"), None);
}

#[test]
fn a_report_forwarded_by_a_person_is_no_bounce() {
    let head = "From: kaja@firm.example\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n";
    assert_eq!(read(format!("{head}{POSTFIX}").as_bytes()), None);
}

#[test]
fn a_report_of_success_or_of_a_reading_is_no_bounce() {
    for action in ["delivered", "relayed", "expanded"] {
        assert_eq!(postfix_with("Action: failed", &format!("Action: {action}")), None);
    }
    assert_eq!(postfix_with("message/delivery-status", "message/disposition-notification"), None);
}

#[test]
fn a_delay_is_neither_permanent_nor_the_end() {
    let delayed = POSTFIX.replace("Action: failed", "Action: delayed").replace("Status: 5.1.1", "Status: 4.4.1 (no answer)");
    let bounce = read(delayed.as_bytes()).expect("a bounce");
    assert_eq!((bounce.status.as_str(), bounce.permanent, bounce.given_up, bounce.address_is_bad()), ("4.4.1", false, false, false));
}

#[test]
fn days_of_trying_in_vain_are_the_end_but_not_permanent() {
    let bounce = postfix_with("Status: 5.1.1", "Status: 4.4.7").expect("a bounce");
    assert_eq!((bounce.permanent, bounce.given_up, bounce.address_is_bad()), (false, true, false));
}

#[test]
fn a_missing_status_is_taken_from_what_the_other_server_said() {
    let bounce = postfix_with("Status: 5.1.1\r\n", "").expect("a bounce");
    assert_eq!(bounce.status, "5.1.1");
    let silent = EXCHANGE.replace("Status: 5.2.2\r\n", "").replace("smtp;554 5.2.2 ", "x;");
    assert_eq!(read(silent.as_bytes()).expect("a bounce").status, "5.0.0");
}

#[test]
fn the_one_who_was_not_reached_counts_and_not_the_others() {
    let reached = "Final-Recipient: rfc822; olga@firm.example\r\nAction: relayed\r\nStatus: 2.0.0\r\n\r\n";
    let bounce = postfix_with("Final-Recipient:", &format!("{reached}Final-Recipient:")).expect("a bounce");
    assert_eq!(bounce.recipient, "kaja@firm.example");
}

#[test]
fn of_a_forwarded_letter_the_address_we_knew_is_told() {
    let bounce =
        postfix_with("Final-Recipient: rfc822; kaja@firm.example", "Final-Recipient: rfc822; k17@inner.example").expect("a bounce");
    assert_eq!(bounce.recipient, "kaja@firm.example");
}

#[test]
fn without_the_returned_letter_the_report_says_what_it_answers() {
    let (report, _) = EXCHANGE.split_once("Content-Type: text/rfc822-headers").expect("the headers");
    assert_eq!(read(report.as_bytes()).expect("a bounce").message_id.as_deref(), Some("<0199.b-2@station.example>"));
    let (report, _) = POSTFIX.split_once("Content-Type: message/rfc822").expect("the letter");
    assert_eq!(read(report.as_bytes()).expect("a bounce").message_id, None);
}

#[test]
fn lines_may_end_as_they_do_in_files() {
    assert_eq!(read(POSTFIX.replace("\r\n", "\n").as_bytes()), read(POSTFIX.as_bytes()));
    assert_eq!(read(EXCHANGE.replace("\r\n", "\n").as_bytes()), read(EXCHANGE.as_bytes()));
}

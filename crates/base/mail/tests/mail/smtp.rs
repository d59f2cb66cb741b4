//! Whole conversations with a mail server.

use std::time::Duration;

use perron_mail::{Letter, LetterProblem, SendError, Smtp, Transport};
use tokio::net::TcpListener;

use crate::{
    sink::{Sink, Tls},
    support::{a_letter, an_address, parsed},
};

fn to(sink: &Sink) -> Transport {
    Transport::Smtp(Smtp::from_url(&format!("smtp://{}?hello=station.example", sink.address), None).expect("a server"))
}

async fn sent_to(answers: &[(&'static str, &'static str)]) -> Result<String, SendError> {
    let sink = Sink::start(answers, Tls::Never).await;
    to(&sink).send(&a_letter()).await.map(|receipt| receipt.answer)
}

#[tokio::test]
async fn a_letter_arrives_with_both_parts_and_its_message_id() {
    let sink = Sink::start(&[], Tls::Never).await;
    let letter = Letter { text: ".\n..\nThe end\n".to_owned(), ..a_letter() };
    let receipt = to(&sink).send(&letter).await.expect("sent");
    assert_eq!(receipt.answer, "2.0.0 Queued as 4711");
    let heard = sink.heard();
    assert_eq!(heard.lines, ["EHLO station.example", "MAIL FROM:<letters@station.example>", "RCPT TO:<kaja@firm.example>", "DATA", "QUIT"]);
    let [arrived] = heard.letters.as_slice() else { panic!("one letter: {heard:?}") };
    let message = parsed(arrived.as_bytes());
    assert_eq!(message.message_id(), Some("0199.a-1@station.example"));
    assert_eq!(message.body_text(0).expect("a text").replace("\r\n", "\n"), letter.text);
    assert_eq!(message.body_html(0).expect("a page").replace("\r\n", "\n"), letter.html);
}

#[tokio::test]
async fn bounces_go_where_the_letter_says() {
    let sink = Sink::start(&[], Tls::Never).await;
    to(&sink).send(&Letter { bounce_to: Some(an_address("bounces@station.example")), ..a_letter() }).await.expect("sent");
    assert!(sink.heard().lines.contains(&"MAIL FROM:<bounces@station.example>".to_owned()));
}

#[tokio::test]
async fn a_550_to_the_recipient_is_refused_and_about_the_address() {
    let refused =
        SendError::Refused { code: 550, enhanced: Some("5.1.1".to_owned()), text: "5.1.1 No such person".to_owned(), address_is_bad: true };
    assert_eq!(sent_to(&[("RCPT", "550 5.1.1 No such person")]).await, Err(refused));
    let plain = SendError::Refused { code: 550, enhanced: None, text: "No such person".to_owned(), address_is_bad: true };
    assert_eq!(sent_to(&[("RCPT", "550 No such person")]).await, Err(plain));
}

#[tokio::test]
async fn a_refusal_for_another_reason_does_not_make_the_address_bad() {
    let refusals = [
        ("RCPT", "554 5.7.1 Relay access denied"),
        ("RCPT", "552 5.2.2 Mailbox full"),
        ("RCPT", "554 No"),
        ("CONTENT", "550 Looks like spam"),
        ("CONTENT", "554 5.7.1 Looks like spam"),
    ];
    for refusal in refusals {
        let result = sent_to(&[refusal]).await;
        assert!(matches!(result, Err(SendError::Refused { address_is_bad: false, .. })), "{refusal:?}: {result:?}");
    }
}

#[tokio::test]
async fn a_451_is_later_at_every_step() {
    for step in ["GREETING", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT"] {
        let later = SendError::Later { code: Some(451), enhanced: Some("4.7.1".to_owned()), text: "4.7.1 Try again".to_owned() };
        assert_eq!(sent_to(&[(step, "451 4.7.1 Try again")]).await, Err(later), "{step}");
    }
}

#[tokio::test]
async fn a_refusal_before_the_recipient_is_named_is_later() {
    let refusals =
        [("GREETING", "554 No service"), ("EHLO", "550 Who are you"), ("MAIL", "550 5.1.8 Bad sender"), ("RCPT", "530 5.7.0 Log in first")];
    for refusal in refusals {
        let result = sent_to(&[refusal]).await;
        assert!(matches!(result, Err(SendError::Later { code: Some(530..=554), .. })), "{refusal:?}: {result:?}");
    }
}

#[tokio::test]
async fn a_closed_port_is_later() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let smtp = Transport::Smtp(Smtp::from_url(&format!("smtp://{address}"), None).expect("a server"));
    assert!(matches!(smtp.send(&a_letter()).await, Err(SendError::Later { code: None, .. })));
    assert!(smtp.check().await.is_err());
}

#[tokio::test]
async fn a_server_that_says_nothing_is_later() {
    for step in ["GREETING", "MAIL", "CONTENT"] {
        let sink = Sink::start(&[(step, "")], Tls::Never).await;
        let smtp = Smtp::from_url(&format!("smtp://{}", sink.address), None).expect("a server");
        let hasty = Transport::Smtp(smtp.with_timeouts(Duration::from_millis(100), Duration::from_millis(100)));
        let result = hasty.send(&a_letter()).await;
        assert!(matches!(&result, Err(SendError::Later { code: None, text, .. }) if text.contains("no answer")), "{step}: {result:?}");
    }
}

#[tokio::test]
async fn a_letter_that_cannot_be_built_is_unusable_and_nobody_is_called() {
    let sink = Sink::start(&[], Tls::Never).await;
    let result = to(&sink).send(&Letter { message_id: "none".to_owned(), ..a_letter() }).await;
    assert_eq!(result, Err(SendError::Unusable(LetterProblem::MessageId)));
    assert!(sink.heard().lines.is_empty());
}

#[tokio::test]
async fn the_password_beside_the_url_is_the_one_that_is_said() {
    let sink = Sink::start(&[], Tls::Never).await;
    let smtp = Smtp::from_url(&format!("smtp://kaja%40firm:old@{}", sink.address), Some("new")).expect("a server");
    Transport::Smtp(smtp).send(&a_letter()).await.expect("sent");
    // Base64 of `\0kaja@firm\0new` (RFC 4616).
    assert!(sink.heard().lines.contains(&"AUTH PLAIN AGthamFAZmlybQBuZXc=".to_owned()), "{:?}", sink.heard().lines);
}

#[tokio::test]
async fn a_wrong_password_is_later_and_found_by_the_check() {
    let sink = Sink::start(&[("AUTH", "535 5.7.8 Wrong password")], Tls::Never).await;
    let smtp = Transport::Smtp(Smtp::from_url(&format!("smtp://kaja:wrong@{}", sink.address), None).expect("a server"));
    assert!(matches!(smtp.send(&a_letter()).await, Err(SendError::Later { code: Some(535), .. })));
    let problem = smtp.check().await.expect_err("refused").to_string();
    assert!(problem.contains("5.7.8 Wrong password") && !problem.contains("wrong"), "{problem}");
}

#[tokio::test]
async fn a_check_greets_and_sends_nothing() {
    let sink = Sink::start(&[], Tls::Never).await;
    assert_eq!(to(&sink).check().await, Ok(()));
    assert_eq!(sink.heard().lines, ["EHLO station.example", "NOOP", "QUIT"]);
}

#[tokio::test]
async fn with_tls_nothing_is_said_in_the_open_but_the_wish_for_it() {
    for (tls, scheme, end, first) in [
        (Tls::AtOnce, "smtps", "", vec!["TLS", "EHLO station.example"]),
        (Tls::OnRequest, "smtp", "&tls=required", vec!["EHLO station.example", "STARTTLS", "TLS", "EHLO station.example"]),
    ] {
        let sink = Sink::start(&[], tls).await;
        let url = format!("{scheme}://kaja:secret@localhost:{}?hello=station.example{end}", sink.address.port());
        let smtp = Smtp::from_url(&url, None).and_then(|smtp| smtp.with_authorities(sink.authority.as_bytes())).expect("a server");
        Transport::Smtp(smtp).send(&a_letter()).await.expect("sent");
        let heard = sink.heard();
        assert_eq!(heard.lines[..first.len()], first);
        assert!(heard.lines[first.len()].starts_with("AUTH PLAIN "), "{heard:?}");
        assert_eq!(heard.letters.len(), 1);
    }
}

#[tokio::test]
async fn a_server_without_the_wanted_tls_hears_no_password_and_no_letter() {
    let sink = Sink::start(&[], Tls::Never).await;
    let url = format!("smtp://kaja:secret@{}?tls=required&hello=station.example", sink.address);
    let result = Transport::Smtp(Smtp::from_url(&url, None).expect("a server")).send(&a_letter()).await;
    assert!(matches!(result, Err(SendError::Later { code: None, .. })), "{result:?}");
    assert_eq!(sink.heard().lines, ["EHLO station.example"]);
}

#[tokio::test]
async fn a_certificate_by_a_stranger_or_for_another_host_is_not_trusted() {
    let sink = Sink::start(&[], Tls::AtOnce).await;
    let port = sink.address.port();
    let by_a_stranger = Smtp::from_url(&format!("smtps://localhost:{port}"), None);
    let other_host =
        Smtp::from_url(&format!("smtps://127.0.0.1:{port}"), None).and_then(|smtp| smtp.with_authorities(sink.authority.as_bytes()));
    for smtp in [by_a_stranger, other_host] {
        let result = Transport::Smtp(smtp.expect("a server")).send(&a_letter()).await;
        assert!(matches!(result, Err(SendError::Later { code: None, .. })), "{result:?}");
    }
    assert!(!sink.heard().lines.iter().any(|line| line.starts_with("EHLO")), "{:?}", sink.heard());
}

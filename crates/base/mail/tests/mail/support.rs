//! A letter to send, and a look into the bytes that became of it.

use mail_parser::{Message, MessageParser};
use perron_mail::{Address, Letter, Mailbox, address};
use time::macros::datetime;

/// The address in a text.
pub fn an_address(text: &str) -> Address {
    address(text).expect("an address")
}

/// A letter with nothing unusual.
pub fn a_letter() -> Letter {
    Letter {
        from: Mailbox::named("Station North", an_address("letters@station.example")),
        to: Mailbox::named("Kaja Prøvesen", an_address("kaja@firm.example")),
        reply_to: None,
        bounce_to: None,
        message_id: "<0199.a-1@station.example>".to_owned(),
        date: datetime!(2026-11-21 14:05:34 +1),
        language: "da".to_owned(),
        subject: "Nyt fra stationen på Ærø".to_owned(),
        text: "Kære Kaja\n\nToget kører.\n".to_owned(),
        html: "<!DOCTYPE html>\n<p>Kære Kaja</p>\n".to_owned(),
    }
}

/// The parts and headers in the bytes of a letter.
pub fn parsed(bytes: &[u8]) -> Message<'_> {
    MessageParser::new().parse(bytes).expect("a message")
}

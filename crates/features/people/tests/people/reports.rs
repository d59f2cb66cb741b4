//! Reports about letters, and the ways in which they come: a server that refuses, a mailbox, the door for mail services.

use std::fs;

use perron_journal::{Regular, Worker};
use perron_mail::{Mailbox, Smtp, Transport, address};
use perron_people::{BounceFolder, LETTER, PostOffice};
use tempfile::TempDir;

use crate::{sink::Sink, support::World};

/// Nobody has the address.
pub const UNKNOWN: &str = "5.1.1";
/// The mailbox is full.
pub const FULL: &str = "5.2.2";

/// A report that a letter to an address did not arrive.
pub fn report(message_id: &str, recipient: &str, status: &str) -> String {
    report_with(message_id, recipient, status, "failed")
}

/// The same with what became of the letter.
pub fn report_with(message_id: &str, recipient: &str, status: &str, action: &str) -> String {
    format!(
        "From: MAILER-DAEMON@relay.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\nContent-Type: {}\r\n\r\n{}",
        KIND,
        parts(message_id, recipient, status, action)
    )
}

/// The kind of a report as a whole.
pub const KIND: &str = "multipart/report; report-type=delivery-status; boundary=\"part\"";

/// A report without its header.
pub fn parts(message_id: &str, recipient: &str, status: &str, action: &str) -> String {
    let said = "--part\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n";
    let groups = format!(
        "Reporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n"
    );
    let headers = format!("To: {recipient}\r\nMessage-ID: {message_id}\r\nSubject: A letter\r\n");
    format!(
        "{said}\r\n--part\r\nContent-Type: message/delivery-status\r\n\r\n{groups}\r\n--part\r\nContent-Type: text/rfc822-headers\r\n\r\n{headers}\r\n--part--\r\n"
    )
}

/// The Message-ID of the newest letter to an address.
pub async fn message_id(world: &World, mail: &str) -> String {
    let letters = world.letters().await;
    let header = |letter: &str, name: &str| {
        let line = letter.lines().find(|line| line.to_ascii_lowercase().starts_with(name))?;
        line.split_once(':').map(|(_, value)| value.trim().to_owned())
    };
    let to = |letter: &&String| header(letter, "to:").is_some_and(|to| to.contains(mail));
    let newest = letters.iter().rfind(to).unwrap_or_else(|| panic!("no letter to {mail}"));
    header(newest, "message-id:").expect("a Message-ID")
}

/// Works on the outbox with a mail server that refuses.
pub async fn send_to(world: &World, at: &'static str, answer: &'static str) {
    let sink = Sink::refusing(at, answer).await;
    let smtp = Smtp::from_url(&format!("smtp://{}", sink.address), None).expect("the address of a server");
    let from = Mailbox::from(address("perron@perron.example").expect("an address"));
    let office = PostOffice::new(world.people.clone(), Transport::Smtp(smtp), from);
    let worker = Worker::new(world.installation.journal.clone()).receives(LETTER, office);
    while worker.round().await.expect("the outbox can be worked on") > 0 {}
}

/// A mailbox with a message.
pub fn mailbox(message: &str) -> TempDir {
    let maildir = TempDir::new().expect("a temporary folder");
    for part in ["new", "cur", "tmp"] {
        fs::create_dir(maildir.path().join(part)).expect("a folder");
    }
    fs::write(maildir.path().join("new/1795262400.1.relay"), message).expect("a message");
    maildir
}

/// Reads a mailbox once.
pub async fn read(world: &World, maildir: &TempDir) -> Result<(), String> {
    BounceFolder::new(world.people.clone(), maildir.path().to_owned()).run().await
}

/// A report comes by mailbox; says how many messages are unread afterwards.
pub async fn arrives(world: &World, report: &str) -> usize {
    let maildir = mailbox(report);
    read(world, &maildir).await.expect("the mailbox can be read");
    fs::read_dir(maildir.path().join("new")).expect("the mailbox").count()
}

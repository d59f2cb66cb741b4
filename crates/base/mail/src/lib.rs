//! Letters: one message to one person, in text and HTML, sent by SMTP or into a folder, and the bounces that come back. Nothing here
//! knows what a letter is about, keeps anything, or tells the time.
//!
//! - [`Frame::render`] turns a [`Body`] into the two forms of a [`Letter`].
//! - [`Transport::send`] sends it; [`SendError`] says whether to try again.
//! - [`maildir::read_maildir`] and [`bounce::read`] tell later which letters did not arrive.
//! - [`address`] reads what a person typed as an address.

mod address;
pub mod bounce;
mod folder;
mod frame;
mod letter;
pub mod maildir;
mod markup;
mod smtp;
mod smtp_url;
mod status;
mod transport;

pub use address::{Address, AddressProblem, Mailbox, address};
pub use folder::Folder;
pub use frame::{Action, Body, Frame, Part};
pub use letter::{Letter, LetterProblem};
pub use smtp::Smtp;
pub use smtp_url::UrlProblem;
pub use transport::{CheckProblem, Receipt, SendError, Transport};

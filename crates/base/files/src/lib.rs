//! Files people bring: recognised by what is in them, scanned, kept in a folder or an S3 store, and handed out again so that nothing
//! in them runs in the reader's browser. One crate, because a file that skips one of these steps is a hole in all of them.
//!
//! The way of a file: [`receive`] decides whether it may come in and under which type and name; [`Store::put`] keeps its bytes;
//! [`serving_headers`] are sent with it when somebody asks for it.

mod archive;
mod key;
mod listing;
mod media;
mod name;
mod receive;
mod s3;
mod scanner;
mod serving;
mod sniff;
mod store;
mod text;
mod unfinished;

pub use key::{Key, NotAKey};
pub use listing::{Listing, Stored};
pub use media::{Accepted, NotAccepted};
pub use name::clean_name;
pub use receive::{Limits, Received, Refusal, Scanned, receive};
pub use s3::S3Options;
pub use scanner::{NotAnAddress, ScanFault, Scanner, ScannerAddress, Verdict, WhenAway};
pub use serving::serving_headers;
pub use sniff::sniff;
pub use store::{Store, StoreFault};
pub use unfinished::Freed;

pub mod types {
    //! The media types this crate can tell apart by content, as IANA registers them.
    pub use crate::media::types::*;
}

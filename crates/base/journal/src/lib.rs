//! The record of acts: one write path, a hash chain per stream, signed checkpoints, the outbox.
//!
//! Reading functions of the program take a reader; writing functions take an [`Act`]. Code without an act cannot write, and an act without
//! an entry does not happen, so "everything is in the journal" is a property of the types.

mod act;
mod checkpoint;
mod entry;
mod export;
pub mod keys;
pub mod merkle;
pub mod note;
mod outbox;
mod principal;
mod read;
mod store;
mod verify;
mod worker;

pub use act::{Act, Actor, Error, Journal, Result};
pub use checkpoint::{Checkpoints, Kept, Problem, heads_of, signed_from};
pub use entry::{Body, Entry, Fact, commitment, hash, hexadecimal};
pub use export::export;
pub use outbox::{Claimed, Failure, Outgoing};
pub use principal::{Principal, Stream, Unreadable};
pub use read::{Filter, Recorded, acts, recorded};
pub use store::{erase_personal, erase_personal_of_stream};
pub use verify::{Misfit, Report, Signed, What, verify, verify_stream};
pub use worker::{Receiver, Regular, Worker};

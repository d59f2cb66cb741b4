//! The record of acts: one write path, a hash chain per stream, signed checkpoints, the outbox.
//!
//! Reading functions of the program take a reader; writing functions take an [`Act`], and an act without an entry does not happen. So
//! "everything is in the journal" is a property of the types; whoever opens a transaction past them says why, as the worker here does.

mod act;
mod chain;
mod checkpoint;
pub mod dead_letter;
mod entry;
mod export;
pub mod keys;
pub mod merkle;
pub mod note;
mod outbox;
mod principal;
mod read;
mod store;
mod thinning;
mod verify;
mod worker;

pub use act::{Act, Actor, Error, Journal, Result};
pub use chain::brought::{BesideLine, BroughtChain, ChainProblem, beside};
pub use checkpoint::{Checkpoints, Kept, Problem, heads_of, newest_checkpoint_at, signed_from};
pub use entry::{Body, Entry, Fact, commitment, hash, hexadecimal};
pub use export::{ChainLines, chain, export};
pub use outbox::{Claimed, Failure, Outgoing};
pub use principal::{Principal, Stream, Unreadable};
pub use read::{Filter, Recorded, Standing, acts, newer, newest_with_fact, principals, recorded, recorded_by_id};
pub use store::{
    erase_personal, erase_personal_of_entry, erase_personal_of_stream, last_place, last_run, personal_holding, personal_with_fact,
    troubled_jobs,
};
pub use thinning::no_longer_kept;
pub use verify::{Misfit, Report, Signed, What, verify, verify_stream};
pub use worker::{Receiver, Regular, Worker};

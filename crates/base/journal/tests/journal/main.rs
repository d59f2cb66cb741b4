//! The journal through its doors: acts, the work they leave, checkpoints, and what somebody does who can change the database.

mod acts;
mod checkpoints;
mod keys;
mod note;
mod outbox;
mod reading;
mod regular;
mod store;
mod support;
mod tampering;
mod thinning;
mod tree;

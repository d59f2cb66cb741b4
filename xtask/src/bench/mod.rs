//! `cargo xtask bench`: measurements beside a named reference. The last line of each is `NAME: FIGURE, goal GOAL: holds` or
//! `… : falls short` for the worst of its goals; the exit status says only whether it could be measured.

pub mod acts;
pub mod crash;
pub mod goals;
pub mod guide;
pub mod journeys;
pub mod nginx;
mod node;
pub mod nodes;
mod open;
pub mod rules;
mod search;
mod sink;
mod stolen;
mod tables;
mod template;
mod trace;
mod wal;
mod writers;
pub mod wrk;

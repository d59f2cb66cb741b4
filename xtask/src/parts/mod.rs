//! The parts of `cargo xtask test`: those that cargo runs, and those that visit a running server.

pub mod counts;
pub mod pages;
pub mod rust;

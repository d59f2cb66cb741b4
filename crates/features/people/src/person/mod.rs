//! Persons: their rows.

pub mod store;

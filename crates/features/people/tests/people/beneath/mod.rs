//! What stories about the journal and the platform ask the database past all pages, and what they change there.

mod store;

pub use store::*;

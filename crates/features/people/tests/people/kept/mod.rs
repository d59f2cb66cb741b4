//! What stories about accounts ask the database past all pages, and what they put there.

mod store;

pub use store::*;

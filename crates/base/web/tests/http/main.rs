//! The whole of this crate over HTTP, as one program of tests.

mod errors;
mod files;
mod headers;
mod language;
mod pages;
mod server;
mod support;
mod theme;

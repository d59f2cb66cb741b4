//! The whole of this crate over HTTP, as one program of tests.

mod addresses;
mod clients;
mod cookies;
mod cross_site;
mod errors;
mod files;
mod headers;
mod language;
mod lengthy;
mod limits;
mod log;
mod metrics;
mod pages;
mod private;
mod readiness;
mod receipt;
mod server;
mod support;
mod theme;
mod uploads;
mod warnings;

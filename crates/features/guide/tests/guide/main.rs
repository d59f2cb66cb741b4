//! The guide over HTTP, one file a subject.

mod addresses;
mod pages;
mod support;

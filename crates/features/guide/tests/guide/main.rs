//! The guide over HTTP, one file a subject.

mod addresses;
mod advice;
mod content;
mod languages;
mod machines;
mod moves;
mod pages;
mod rules;
mod search;
mod support;
mod test;

//! The text of files, as their programs write them and as somebody hostile would.

mod office;
mod pdf;
mod texts;

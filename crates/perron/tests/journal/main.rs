//! The record of acts from the command line: `perron journal verify` and `export`, `perron migrate`, and the script with which others check.

mod migrate;
mod script;
mod site;
mod store;
mod verify;

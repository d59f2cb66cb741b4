//! The two engines behind one door: every story is told on both, and they must tell it alike.

mod encryption;
mod migrations;
mod schema;
mod settings;
mod store;
mod support;
mod transactions;
mod values;

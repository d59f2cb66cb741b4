//! Serving pages over HTTP: the server, caching, compression, errors, themes and the headers that protect visitors.
//!
//! A program hands its routes and the look of its error pages to [`Application::new`] and runs it with [`serve`].
//! Pages that never change while the program runs are answered as [`Lasting`]; they are rendered and compressed
//! once and then served from memory.

mod address;
mod application;
mod cache;
mod config;
mod encoding;
mod errors;
mod health;
mod language;
mod log;
mod security;
mod server;
mod stored;
mod theme;
mod trace;

pub use application::{Application, Current};
pub use cache::Lasting;
pub use config::Config;
pub use errors::{ErrorFace, ErrorKind, PageError, ShownError};
pub use language::preferred_language;
pub use log::{LogFormat, start_log};
pub use server::{serve, serve_on, stop_signal};
pub use theme::ChosenTheme;

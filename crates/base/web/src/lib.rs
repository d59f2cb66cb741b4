//! Serving pages over HTTP: the server, caching, compression, errors, themes, cookies, limits, figures and the headers that protect
//! visitors.
//!
//! A program hands its routes and the look of its error pages to [`Application::new`] and runs it with [`serve`].
//! Pages that never change while the program runs are answered as [`Lasting`]; they are rendered and compressed
//! once and then served from memory. Pages for some people only stand behind [`private`].

mod address;
mod application;
mod base_url;
mod cache;
mod client;
mod config;
mod cookies;
mod encoding;
mod error_kind;
mod errors;
mod health;
mod identity_numbers;
mod language;
mod lengthy;
mod limits;
mod log;
pub mod metrics;
mod origin;
mod percent;
mod private;
mod readiness;
pub mod receipt;
mod redirect;
mod routes;
mod security;
mod server;
mod services;
mod stopping;
mod stored;
mod theme;
mod trace;
mod uploads;
mod warnings;
mod zeros;

pub use application::{Application, Current};
pub use base_url::{BaseUrl, BaseUrlError};
pub use cache::Lasting;
pub use client::{ClientAddress, Peer};
pub use config::Config;
pub use cookies::Cookies;
pub use error_kind::ErrorKind;
pub use errors::{Astray, DrawnBy, ErrorFace, PageError, ShownError};
pub use ipnet::IpNet;
pub use language::preferred_language;
pub use limits::{Limiter, Limits, SignInAttempt};
pub use log::{LogFormat, start_log, start_log_at};
pub use metrics::Metrics;
pub use private::private;
pub use readiness::{CheckResult, Readiness};
pub use receipt::TakenReceipt;
pub use redirect::{local_address, see_other, within_reach};
pub use routes::{Route, Routes};
pub use security::asking_in_background;
pub use server::{bind, say, serve, serve_metrics_on, serve_on, stop_signal};
pub use services::Services;
pub use stopping::Stopping;
pub use theme::ChosenTheme;
pub use warnings::Warning;
pub use zeros::without_zeros;

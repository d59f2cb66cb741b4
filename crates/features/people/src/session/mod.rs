//! Sessions: a browser in which somebody is signed in.

pub mod store;

use std::time::Duration;

/// How long a session lasts: a working day, with room for a late one.
pub const LASTS: Duration = Duration::from_hours(14);
/// The name of the cookie, before the prefix that encrypted connections give it.
pub const COOKIE: &str = "session";

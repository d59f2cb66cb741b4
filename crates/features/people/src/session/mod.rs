//! Sessions: a browser in which somebody is signed in.

pub mod store;

use std::time::Duration;

use perron_db::{Query, Result};
use perron_kernel::{Instant, Token};

use store::Here;

/// How long a session lasts: a working day, with room for a late one.
pub const LASTS: Duration = Duration::from_hours(14);
/// How long it can last with all its extensions: a few days of work. After that somebody signs in again, so that a browser that was left
/// alone, or a cookie that was taken, does not stay open for good.
pub const LONGEST: Duration = Duration::from_hours(72);
/// How long after its end a browser still says which session it had: over a weekend. It opens nothing any more, but tells whose the form is
/// that was being filled in meanwhile.
pub const NAMED_FOR: Duration = Duration::from_hours(72);
/// The name of the cookie, before the prefix that encrypted connections give it.
pub const COOKIE: &str = "session";

/// Whose session it is that has this token, with the session; nobody's when it has ended.
pub async fn with_token(query: &mut impl Query, token: &str, now: Instant) -> Result<Option<Here>> {
    store::here(query, Token::hash_of(token), now).await
}

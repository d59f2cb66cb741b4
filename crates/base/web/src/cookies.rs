//! Cookies of ours: named, protected and read in one way.
//!
//! Over TLS the name begins with `__Host-`: browsers then take the cookie only from this very host, over TLS and for every path, so that
//! neither a neighbouring host nor somebody on the line can plant one (RFC 6265bis, section 4.1.3.2).

use std::time::Duration;

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use crate::percent;

/// Writes and reads cookies for the base address of the program; made by [`Config::cookies`](crate::Config::cookies).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookies {
    encrypted: bool,
}

impl Cookies {
    pub(crate) const fn new(encrypted: bool) -> Self {
        Self { encrypted }
    }

    /// The name that the browser sees: `session` is `__Host-perron-session` over TLS, and `perron-session` without.
    pub fn name(self, name: &str) -> String {
        let prefix = if self.encrypted { "__Host-perron-" } else { "perron-" };
        // What may stand in a name is a little less than what may stand in a value; nobody names a cookie otherwise.
        format!("{prefix}{}", percent::encode(name, |byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'))
    }

    /// The value of a `Set-Cookie` header. The value may hold any text; `max_age` is cut to whole seconds.
    pub fn set(self, name: &str, value: &str, max_age: Duration) -> HeaderValue {
        let secure = if self.encrypted { "; Secure" } else { "" };
        let (name, value, age) = (self.name(name), percent::encode(value, may_stand), max_age.as_secs());
        header(format!("{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}"))
    }

    /// The value of a `Set-Cookie` header that makes the browser forget.
    pub fn clear(self, name: &str) -> HeaderValue {
        self.set(name, "", Duration::ZERO)
    }

    /// What the browser sent. `None` when there is no such cookie, when it cannot be read, and when there are two of the name: one of
    /// them was planted, and nobody can tell which.
    pub fn get(self, headers: &HeaderMap, name: &str) -> Option<String> {
        let name = self.name(name);
        let mut values = named(headers, &name);
        match (values.next(), values.next()) {
            (Some(value), None) => percent::decode(value),
            _ => None,
        }
    }
}

/// The values of all cookies of a name, as they came.
pub(crate) fn named<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter_map(move |(own, value)| (own == name).then_some(value))
}

/// What a value may hold as it is (RFC 6265, section 4.1.1), but for the percent sign, which marks the rest.
fn may_stand(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\' | b'%')
}

fn header(text: String) -> HeaderValue {
    HeaderValue::try_from(text).expect("everything outside ASCII has been encoded")
}

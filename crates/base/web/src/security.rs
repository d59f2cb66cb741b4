//! The headers that tell the browser what a page may do: nothing but show our own files and send forms to us.

use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderName, STRICT_TRANSPORT_SECURITY};
use axum::http::{HeaderMap, HeaderValue};

use crate::config::Config;

/// `data:` is there for the small drawings in the base style sheet, which are images inside it.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (HeaderName::from_static("content-security-policy"), POLICY),
    (HeaderName::from_static("x-content-type-options"), "nosniff"),
    (HeaderName::from_static("referrer-policy"), "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("x-frame-options"), "DENY"),
];

/// Lets the script of this page ask our own server something in the background; otherwise the policy stays that of all pages. An answer that
/// has a stricter policy of its own, such as a file that somebody brought, keeps it.
pub fn asking_in_background(headers: &mut HeaderMap) {
    if headers.contains_key(CONTENT_SECURITY_POLICY) {
        return;
    }
    let policy = format!("{POLICY}; connect-src 'self'");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
}

/// The headers for every answer.
pub(crate) fn headers(config: &Config) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(duration) = config.strict_transport {
        let value = format!("max-age={}; includeSubDomains", duration.as_secs());
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(STRICT_TRANSPORT_SECURITY, value);
        }
    }
    headers
}

//! What can be set from outside. The defaults are right for trying the program on one's own machine.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

/// How the server listens, and what it puts up with.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port to listen on; 0 lets the system choose one.
    pub port: u16,
    /// How long browsers shall insist on encrypted connections. Only set it when every address of the host is
    /// served over TLS; it also keeps the cookie to encrypted connections.
    pub strict_transport: Option<Duration>,
    /// Origins besides our own from which forms may be sent, such as `https://example.org`, for a proxy that
    /// changes the `Host` header.
    pub trusted_origins: Vec<String>,
    /// The longest path and query together, in bytes.
    pub address_limit: usize,
    /// The largest request body, in bytes.
    pub body_limit: usize,
    /// How long a visitor may take to send the head of a request, and how long a silent connection is kept.
    pub header_timeout: Duration,
    /// How long an answer may take.
    pub answer_timeout: Duration,
    /// How long answers under way may take to finish once the server is told to stop.
    pub stop_timeout: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 8080,
            strict_transport: None,
            trusted_origins: Vec::new(),
            address_limit: 8 * 1024,
            body_limit: 256 * 1024,
            header_timeout: Duration::from_secs(30),
            answer_timeout: Duration::from_secs(30),
            stop_timeout: Duration::from_secs(20),
        }
    }
}

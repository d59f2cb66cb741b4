//! What can be set from outside. The defaults are right for trying the program on one's own machine.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use ipnet::IpNet;

use crate::base_url::BaseUrl;
use crate::cookies::Cookies;
use crate::limits::Limits;
use crate::redirect::local_address;
use crate::warnings::{self, Warning};

/// How the server listens, and what it puts up with.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port to listen on; 0 lets the system choose one.
    pub port: u16,
    /// Under which address people reach the program. Forms from there are taken, links in letters begin with it, and when it is `https`
    /// cookies are kept to encrypted connections.
    pub base_url: Option<BaseUrl>,
    /// Proxies that are believed when they say for whom they ask.
    pub trusted_proxies: Vec<IpNet>,
    /// How much one address may ask for.
    pub limits: Limits,
    /// Where figures for Prometheus are served; never on the address of the pages.
    pub metrics_address: Option<SocketAddr>,
    /// How long browsers shall insist on encrypted connections. Only set it when every address of the host is
    /// served over TLS; it also keeps cookies to encrypted connections.
    pub strict_transport: Option<Duration>,
    /// Origins besides our own from which forms may be sent, such as `https://example.org`, for a proxy that
    /// changes the `Host` header.
    pub trusted_origins: Vec<String>,
    /// The longest path and query together, in bytes.
    pub address_limit: usize,
    /// The largest request body, in bytes.
    pub body_limit: usize,
    /// The same for a form that sends a file. Larger than any file that is taken: a browser shows the page that says so only when all it
    /// sends has been read.
    pub upload_limit: usize,
    /// How long a visitor may take to send the head of a request, and how long a silent connection is kept.
    pub header_timeout: Duration,
    /// How long an answer may take.
    pub answer_timeout: Duration,
    /// The same for a form that sends a file.
    pub upload_timeout: Duration,
    /// How long answers under way may take to finish once the server is told to stop.
    pub stop_timeout: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 8080,
            base_url: None,
            trusted_proxies: Vec::new(),
            limits: Limits::OFF,
            metrics_address: None,
            strict_transport: None,
            trusted_origins: Vec::new(),
            address_limit: 8 * 1024,
            body_limit: 256 * 1024,
            upload_limit: 2 * 1024 * 1024 * 1024,
            header_timeout: Duration::from_secs(30),
            answer_timeout: Duration::from_secs(30),
            upload_timeout: Duration::from_mins(10),
            stop_timeout: Duration::from_secs(20),
        }
    }
}

impl Config {
    /// Whether people reach the program over TLS, as far as it has been told.
    pub fn is_encrypted(&self) -> bool {
        self.strict_transport.is_some() || self.base_url.as_ref().is_some_and(BaseUrl::is_encrypted)
    }

    /// How cookies are written and read.
    pub fn cookies(&self) -> Cookies {
        Cookies::new(self.is_encrypted())
    }

    /// The whole address of a page, as for a letter. Without a base address it is the one that the program listens on.
    pub fn absolute(&self, path: &str) -> String {
        match &self.base_url {
            Some(base) => base.absolute(path),
            None => format!("{}{}", listening_on(SocketAddr::new(self.host, self.port)), local_address(path)),
        }
    }

    /// What an operator should look at, for the log at the start.
    pub fn warnings(&self) -> Vec<Warning> {
        warnings::of(self)
    }
}

/// Where a browser on this machine finds a server that listens on an address.
pub(crate) fn listening_on(address: SocketAddr) -> String {
    if address.ip().is_loopback() || address.ip().is_unspecified() {
        format!("http://localhost:{}", address.port())
    } else {
        format!("http://{address}")
    }
}

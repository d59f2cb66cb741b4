//! The address under which people reach the program: what links in letters begin with, and whether cookies travel over TLS.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use axum::http::Uri;

use crate::redirect::local_address;

/// Scheme, host and port, such as `https://perron.example`, in the form that browsers send as `Origin`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    host: String,
    encrypted: bool,
}

/// Why a text is no base address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlError {
    /// It cannot be read at all.
    #[error("write it like https://perron.example")]
    Unreadable,
    /// Something else than `http` or `https`.
    #[error("it must begin with https:// or http://")]
    Scheme,
    /// A name or password before the host.
    #[error("it must not hold a name or password")]
    Credentials,
    /// Something behind the host and port.
    #[error("it must end with the host, or its port: there is no base address below a path")]
    Path,
}

impl BaseUrl {
    /// As browsers send it: lower-case, without the usual port and without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether it is reached over TLS.
    pub const fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Whether it leads to the machine itself, where nobody can listen on the line.
    pub fn is_loopback(&self) -> bool {
        let address = self.host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        self.host == "localhost" || self.host.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
    }

    /// The whole address of a page.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{}", self.origin, local_address(path))
    }
}

impl FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, BaseUrlError> {
        let address: Uri = text.trim().parse().map_err(|_| BaseUrlError::Unreadable)?;
        let (scheme, authority) = address.scheme_str().zip(address.authority()).ok_or(BaseUrlError::Unreadable)?;
        let (encrypted, usual_port) = match scheme {
            "https" => (true, 443),
            "http" => (false, 80),
            _ => return Err(BaseUrlError::Scheme),
        };
        if authority.as_str().contains('@') {
            return Err(BaseUrlError::Credentials);
        }
        if address.path_and_query().is_some_and(|rest| rest.as_str() != "/") || text.contains('#') {
            return Err(BaseUrlError::Path);
        }
        let host = authority.host().to_ascii_lowercase();
        if host.is_empty() {
            return Err(BaseUrlError::Unreadable);
        }
        let port = address.port_u16().filter(|port| *port != usual_port).map(|port| format!(":{port}")).unwrap_or_default();
        Ok(Self { origin: format!("{scheme}://{host}{port}"), host, encrypted })
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.origin)
    }
}

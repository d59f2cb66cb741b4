//! Who is at the other end: the address of the visitor, also when proxies stand between.
//!
//! What a proxy says is believed only of proxies that the operator has named, and only as far as they are asked from the near end:
//! everything to the left of the first address that is no proxy of ours may have been made up by the visitor.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::{FromRequestParts, Request, State};
use axum::http::HeaderMap;
use axum::http::header::{FORWARDED, HeaderName};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// How much of an IPv6 address is given to one household or office: all of it counts as one visitor.
const NETWORK_BITS: u32 = 64;

/// The other end of the connection: a visitor or a proxy. The server puts it into the request; a test may do so too.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The address of the visitor. Without a connection, as when a test asks an application directly, it is the loopback address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// What is counted as one visitor: the address, or for IPv6 its first 64 bits.
    pub fn network(self) -> IpAddr {
        match self.0.to_canonical() {
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << (128 - NETWORK_BITS))).into(),
            address @ IpAddr::V4(_) => address,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().copied().unwrap_or(Self(IpAddr::V4(Ipv4Addr::LOCALHOST))))
    }
}

/// The proxies that are believed.
pub(crate) struct Proxies {
    trusted: Vec<IpNet>,
    /// Whether the log has been told of a proxy that is not.
    told: AtomicBool,
}

impl Proxies {
    pub(crate) fn new(trusted: &[IpNet]) -> Self {
        Self { trusted: trusted.to_vec(), told: AtomicBool::new(false) }
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(&address))
    }

    /// For whom a peer asks.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let (common, standard) = (headers.contains_key(X_FORWARDED_FOR), headers.contains_key(FORWARDED));
        if !common && !standard {
            return peer;
        }
        if !self.trusts(peer) {
            self.tell();
            return peer;
        }
        let by_common = || self.nearest_stranger(peer, headers, &X_FORWARDED_FOR, address_of);
        let by_standard = || self.nearest_stranger(peer, headers, &FORWARDED, |element| address_of(for_of(element)?));
        match (common, standard) {
            (true, false) => by_common(),
            (false, _) => by_standard(),
            // A proxy writes one of the two and may pass the other on as the visitor made it up: only what both say can be believed.
            (true, true) => Some(by_common()).filter(|address| *address == by_standard()).unwrap_or(peer),
        }
    }

    /// Goes from proxy to proxy, away from us, to the first address that is none of ours; stops where something cannot be read.
    fn nearest_stranger(&self, peer: IpAddr, headers: &HeaderMap, name: &HeaderName, read: impl Fn(&str) -> Option<IpAddr>) -> IpAddr {
        let mut nearest = peer;
        for entry in headers.get_all(name).iter().rev().flat_map(|value| value.to_str().unwrap_or_default().rsplit(',')) {
            let Some(address) = read(entry.trim()) else { break };
            nearest = address;
            if !self.trusts(address) {
                break;
            }
        }
        nearest
    }

    /// Once is enough, and without the address: it may be a visitor's.
    fn tell(&self) {
        if !self.told.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                "a request says for whom it is, but comes from no trusted proxy; if a proxy stands in front, name it with --trusted-proxy"
            );
        }
    }
}

/// Notes who asks.
pub(crate) async fn identify(State(proxies): State<Arc<Proxies>>, mut request: Request, next: Next) -> Response {
    if let Some(Peer(peer)) = request.extensions().get().copied() {
        let client = proxies.client(peer.ip().to_canonical(), request.headers());
        request.extensions_mut().insert(ClientAddress(client));
    }
    next.run(request).await
}

/// Reads an address that may have a port, and brackets round IPv6.
fn address_of(entry: &str) -> Option<IpAddr> {
    let bare = || entry.strip_prefix('[').and_then(|entry| entry.strip_suffix(']')).unwrap_or(entry).parse::<IpAddr>().ok();
    let address = entry.parse::<SocketAddr>().map(|address| address.ip()).ok().or_else(bare)?;
    Some(address.to_canonical())
}

/// The `for` of an element of `Forwarded` (RFC 7239, section 4): `for="[2001:db8::1]:4711";proto=https`.
fn for_of(element: &str) -> Option<&str> {
    element.split(';').find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        name.eq_ignore_ascii_case("for").then(|| value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value))
    })
}

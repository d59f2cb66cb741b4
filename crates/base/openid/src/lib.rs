//! Signing in at a provider with `OpenID` Connect: the authorization code flow with PKCE, state and nonce.
//!
//! A crate of its own, because what it is built from is heavy, and because one place then sees to what every request needs: a limit on its
//! time and its size, no redirects, and TLS everywhere but on one's own machine. It knows nobody: what a claim means is for who asks.
//!
//! Sources: `OpenID` Connect Core 1.0 and Discovery 1.0, RFC 6749, RFC 7636 (PKCE), RFC 9207 (issuer in the answer).

mod claims;
mod identity;
mod problem;
mod provider;
mod transport;

pub use identity::Identity;
pub use problem::{Problem, Unproven};
pub use provider::{Begun, Provider, Returned, Settings, SettingsProblem, is_loopback};

//! What is allowed but hardly meant: told to operators at the start and when they ask for it.

use std::fmt;
use std::net::SocketAddr;

use ipnet::IpNet;

use crate::base_url::BaseUrl;
use crate::config::Config;
use crate::limits::Limits;

/// Something in the configuration that an operator should look at. The text is for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// People reach the program without TLS.
    PlainAddress(BaseUrl),
    /// The program listens to others, but does not know its own address.
    NoBaseAddress(SocketAddr),
    /// TLS ends in a proxy that is not named, so all visitors count as one.
    NoTrustedProxy,
    /// Everybody is a trusted proxy, so everybody can claim any address.
    EverybodyTrusted(IpNet),
    /// No limit is set although the program is reached from outside.
    LimitsOff,
    /// Browsers are told to insist on TLS although the base address has none.
    StrictWithoutTls(BaseUrl),
    /// Others than the machine itself can read the figures.
    PublicMetrics(SocketAddr),
}

impl fmt::Display for Warning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PlainAddress(address) => {
                write!(formatter, "people reach Perron at {address} without TLS: passwords and pages can be read on the way; use https")
            }
            Self::NoBaseAddress(address) => {
                write!(
                    formatter,
                    "Perron listens on {address} without a base address: links in letters lead nowhere, and cookies are not kept to TLS; set --base-url"
                )
            }
            Self::NoTrustedProxy => formatter.write_str(
                "the base address is https, but no proxy is trusted: all visitors count as one in limits and records; set --trusted-proxy",
            ),
            Self::EverybodyTrusted(network) => {
                write!(
                    formatter,
                    "{network} is trusted as a proxy, which is everybody: any visitor can claim any address; name the proxy alone"
                )
            }
            Self::LimitsOff => formatter.write_str("no limit is set for requests, forms and sign-ins: passwords can be tried without end"),
            Self::StrictWithoutTls(address) => {
                write!(formatter, "browsers are told to insist on TLS, but the base address {address} has none: they will not come back")
            }
            Self::PublicMetrics(address) => {
                write!(
                    formatter,
                    "the figures on {address} can be read from other machines; listen on 127.0.0.1, or let a firewall guard it"
                )
            }
        }
    }
}

/// Everything about a configuration that an operator should look at.
pub(crate) fn of(config: &Config) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let reached_by_others = match &config.base_url {
        Some(base) => !base.is_loopback(),
        None => !config.host.is_loopback(),
    };
    match &config.base_url {
        Some(base) if base.is_encrypted() => warnings.extend(config.trusted_proxies.is_empty().then_some(Warning::NoTrustedProxy)),
        Some(base) => {
            warnings.extend(reached_by_others.then(|| Warning::PlainAddress(base.clone())));
            warnings.extend(config.strict_transport.map(|_| Warning::StrictWithoutTls(base.clone())));
        }
        None if reached_by_others => warnings.push(Warning::NoBaseAddress(SocketAddr::new(config.host, config.port))),
        None => {}
    }
    if reached_by_others && config.limits == Limits::OFF {
        warnings.push(Warning::LimitsOff);
    }
    let everybody = config.trusted_proxies.iter().filter(|network| network.prefix_len() == 0);
    warnings.extend(everybody.copied().map(Warning::EverybodyTrusted));
    warnings.extend(config.metrics_address.filter(|address| !address.ip().is_loopback()).map(Warning::PublicMetrics));
    warnings
}

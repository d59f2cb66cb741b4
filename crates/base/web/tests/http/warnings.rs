//! What operators are told of a configuration that is allowed but hardly meant.

use std::time::Duration;

use perron_web::{Config, Limits, Warning};

/// A server that others reach in the way that is meant.
fn sound() -> Config {
    Config {
        base_url: Some("https://perron.example".parse().expect("it is a base address")),
        trusted_proxies: vec!["127.0.0.1/32".parse().expect("it is a network")],
        limits: Limits::SERVER,
        metrics_address: "127.0.0.1:9100".parse().ok(),
        strict_transport: Some(Duration::from_hours(24)),
        ..Config::default()
    }
}

#[test]
fn nothing_is_said_of_what_is_meant() {
    assert_eq!(sound().warnings(), []);
    assert_eq!(Config::default().warnings(), [], "trying it on one's own machine");
    let own = Config { base_url: "http://localhost:8080".parse().ok(), ..Config::default() };
    assert_eq!(own.warnings(), []);
}

#[test]
fn a_base_address_without_tls_is_allowed_but_told() {
    let config = Config { base_url: "http://perron.example".parse().ok(), strict_transport: None, ..sound() };
    let warnings = config.warnings();
    assert!(matches!(&warnings[..], [Warning::PlainAddress(base)] if base.origin() == "http://perron.example"), "{warnings:?}");
    assert!(warnings[0].to_string().contains("http://perron.example without TLS"));
    assert_eq!(config.cookies().name("session"), "perron-session");
}

#[test]
fn browsers_that_insist_on_tls_where_there_is_none_are_told() {
    let config = Config { base_url: "http://localhost".parse().ok(), ..sound() };
    assert!(matches!(&config.warnings()[..], [Warning::StrictWithoutTls(_)]));
}

#[test]
fn a_proxy_that_is_not_named_is_told() {
    let config = Config { trusted_proxies: Vec::new(), ..sound() };
    assert_eq!(config.warnings(), [Warning::NoTrustedProxy]);
    assert!(Warning::NoTrustedProxy.to_string().contains("--trusted-proxy"));
}

#[test]
fn trusting_everybody_is_told() {
    for network in ["0.0.0.0/0", "::/0"] {
        let network = network.parse().expect("it is a network");
        assert_eq!(Config { trusted_proxies: vec![network], ..sound() }.warnings(), [Warning::EverybodyTrusted(network)]);
    }
}

#[test]
fn a_server_for_others_without_an_address_or_limits_is_told() {
    let config = Config { host: "0.0.0.0".parse().expect("it is an address"), ..Config::default() };
    let listening = "0.0.0.0:8080".parse().expect("it is an address");
    assert_eq!(config.warnings(), [Warning::NoBaseAddress(listening), Warning::LimitsOff]);
    assert!(Warning::NoBaseAddress(listening).to_string().contains("--base-url"));
    assert_eq!(Config { limits: Limits::OFF, ..sound() }.warnings(), [Warning::LimitsOff]);
}

#[test]
fn figures_for_everybody_are_told() {
    let address = "0.0.0.0:9100".parse().expect("it is an address");
    assert_eq!(Config { metrics_address: Some(address), ..sound() }.warnings(), [Warning::PublicMetrics(address)]);
}

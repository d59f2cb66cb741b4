//! Whose address counts: the other end of the connection, or whom a trusted proxy names.

use perron_web::{ClientAddress, Config, Routes, Services};

use crate::support::{Program, from, request};

const PROXY: &str = "10.0.0.1";
const VISITOR: &str = "203.0.113.7";

/// The address that a handler is given, when the networks `10.0.0.0/8` and `fd00::/8` are trusted.
async fn seen(peer: &str, headers: &[(&str, &str)]) -> String {
    let networks = ["10.0.0.0/8", "fd00::/8"].map(|network| network.parse().expect("it is a network"));
    let config = Config { trusted_proxies: networks.to_vec(), ..Config::default() };
    let routes = Routes::default().get("/who", async |ClientAddress(address): ClientAddress| address.to_string());
    let program = Program::of(&config, &Services::new(&config), routes);
    program.ask(from(peer, request("GET", "/who", headers, ""))).await.text()
}

#[tokio::test]
async fn without_a_proxy_it_is_the_other_end_of_the_connection() {
    assert_eq!(seen(VISITOR, &[]).await, VISITOR);
    assert_eq!(seen("2001:db8::1", &[]).await, "2001:db8::1");
    assert_eq!(seen("::ffff:203.0.113.7", &[]).await, VISITOR, "an IPv4 address in the clothes of IPv6");
}

#[tokio::test]
async fn a_visitor_cannot_claim_another_address() {
    for header in [("x-forwarded-for", "198.51.100.1"), ("forwarded", "for=198.51.100.1")] {
        assert_eq!(seen(VISITOR, &[header]).await, VISITOR, "{header:?}");
    }
}

#[tokio::test]
async fn a_trusted_proxy_is_believed() {
    for header in [
        ("x-forwarded-for", "203.0.113.7"),
        ("x-forwarded-for", " 203.0.113.7:4711 "),
        ("x-forwarded-for", "::ffff:203.0.113.7"),
        ("forwarded", "for=203.0.113.7"),
        ("forwarded", "proto=https; FOR=\"203.0.113.7:4711\";by=10.0.0.1"),
    ] {
        assert_eq!(seen(PROXY, &[header]).await, VISITOR, "{header:?}");
        assert_eq!(seen("fd00::1", &[header]).await, VISITOR, "{header:?}");
    }
    for header in [("x-forwarded-for", "2001:db8::1"), ("x-forwarded-for", "[2001:db8::1]:4711"), ("forwarded", "for=\"[2001:db8::1]\"")] {
        assert_eq!(seen(PROXY, &[header]).await, "2001:db8::1", "{header:?}");
    }
    assert_eq!(seen(PROXY, &[]).await, PROXY, "a proxy that asks for itself");
}

#[tokio::test]
async fn what_stands_to_the_left_of_the_visitor_is_made_up() {
    for header in [
        ("x-forwarded-for", "198.51.100.1, 203.0.113.7"),
        ("x-forwarded-for", "10.9.9.9, 203.0.113.7, 10.0.0.2"),
        ("x-forwarded-for", "nonsense, 203.0.113.7, 10.0.0.3, 10.0.0.2"),
        ("forwarded", "for=198.51.100.1, for=203.0.113.7;proto=https, for=10.0.0.2"),
        ("forwarded", "for=\"198.51.100.1, for=203.0.113.7"),
    ] {
        assert_eq!(seen(PROXY, &[header]).await, VISITOR, "{header:?}");
    }
    let lines = [("x-forwarded-for", "198.51.100.1"), ("x-forwarded-for", VISITOR), ("x-forwarded-for", "10.0.0.2")];
    assert_eq!(seen(PROXY, &lines).await, VISITOR, "several lines are one list");
}

#[tokio::test]
async fn where_the_list_cannot_be_read_the_nearest_proxy_counts() {
    for (header, nearest) in [
        (("x-forwarded-for", "203.0.113.7, unknown"), PROXY),
        (("x-forwarded-for", "203.0.113.7, unknown, 10.0.0.2"), "10.0.0.2"),
        (("x-forwarded-for", ""), PROXY),
        (("forwarded", "for=_hidden"), PROXY),
        (("forwarded", "proto=https"), PROXY),
        (("x-forwarded-for", "10.0.0.3, 10.0.0.2"), "10.0.0.3"),
    ] {
        assert_eq!(seen(PROXY, &[header]).await, nearest, "{header:?}");
    }
}

#[tokio::test]
async fn when_both_headers_are_there_only_what_both_say_is_believed() {
    let both = |common, standard| [("x-forwarded-for", common), ("forwarded", standard)];
    assert_eq!(seen(PROXY, &both(VISITOR, "for=203.0.113.7")).await, VISITOR);
    assert_eq!(seen(PROXY, &both("198.51.100.1", "for=203.0.113.7")).await, PROXY);
    assert_eq!(seen(PROXY, &both(VISITOR, "for=198.51.100.1")).await, PROXY);
}

#[test]
fn a_household_with_ipv6_counts_as_one_visitor() {
    let network = |text: &str| ClientAddress(text.parse().expect("it is an address")).network().to_string();
    assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
    assert_eq!(network("2001:db8:1:2:ffff::"), "2001:db8:1:2::");
    assert_eq!(network("2001:db8:1:3::1"), "2001:db8:1:3::");
    assert_eq!(network("203.0.113.7"), "203.0.113.7");
    assert_eq!(network("::ffff:203.0.113.7"), "203.0.113.7");
}

#[tokio::test]
async fn a_test_without_a_connection_comes_from_the_machine_itself() {
    let config = Config::default();
    let routes = Routes::default().get("/who", async |ClientAddress(address): ClientAddress| address.to_string());
    assert_eq!(Program::of(&config, &Services::new(&config), routes).get("/who").await.text(), "127.0.0.1");
}

//! How much one visitor may ask for, and what is said to who asks for more.

use std::net::Ipv4Addr;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use perron_web::{ClientAddress, Config, Lasting, Limiter, Limits, Routes, Services, SignInAttempt};

use crate::support::{Answer, Program, from, request};

const NOBODY_ELSE: &str = "203.0.113.7";

struct Limited {
    program: Program,
    limiter: Limiter,
    seconds: Arc<AtomicU64>,
}

impl Limited {
    fn new(limits: Limits) -> Self {
        let seconds = Arc::new(AtomicU64::new(0));
        let clock = seconds.clone();
        let limiter = Limiter::with_clock(limits, move || Duration::from_secs(clock.load(Ordering::SeqCst)));
        let config = Config { trusted_proxies: vec!["10.0.0.1/32".parse().expect("it is a network")], ..Config::default() };
        let routes = Routes::default()
            .get("/page", async || "a page")
            .post("/page", async || "a form")
            .get("/lasting", async || Lasting("a lasting page".to_owned()))
            .post("/sign-in", async |_: SignInAttempt| "signed in");
        let program = Program::of(&config, &Services::new(&config).limited_by(limiter.clone()), routes);
        Self { program, limiter, seconds }
    }

    async fn ask(&self, method: &str, path: &str) -> Answer {
        self.ask_from(NOBODY_ELSE, method, path).await
    }

    async fn ask_from(&self, address: &str, method: &str, path: &str) -> Answer {
        self.program.ask(from(address, request(method, path, &[], ""))).await
    }

    fn wait(&self, seconds: u64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }
}

fn assert_refused(answer: &Answer, retry_after: &str) {
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header("retry-after"), retry_after);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.text().contains("<h1>too-many-requests</h1>"), "{}", answer.text());
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_back() {
    let limited = Limited::new(Limits { requests: 3, ..Limits::OFF });
    for _ in 0..3 {
        assert_eq!(limited.ask("GET", "/page").await.status, StatusCode::OK);
    }
    assert_refused(&limited.ask("GET", "/page").await, "20");
    limited.wait(19);
    assert_refused(&limited.ask("GET", "/nowhere").await, "1");
    limited.wait(1);
    assert_eq!(limited.ask("GET", "/page").await.status, StatusCode::OK);
    assert_refused(&limited.ask("GET", "/page").await, "20");
    limited.wait(60);
    for _ in 0..3 {
        assert_eq!(limited.ask("GET", "/page").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn one_visitor_does_not_use_up_the_share_of_another() {
    let limited = Limited::new(Limits { requests: 1, ..Limits::OFF });
    for address in [NOBODY_ELSE, "203.0.113.8", "2001:db8:0:1::1", "2001:db8:0:2::1"] {
        assert_eq!(limited.ask_from(address, "GET", "/page").await.status, StatusCode::OK, "{address}");
    }
    for address in [NOBODY_ELSE, "2001:db8:0:1:abcd::2"] {
        assert_refused(&limited.ask_from(address, "GET", "/page").await, "60");
    }
}

#[tokio::test]
async fn visitors_behind_a_trusted_proxy_are_told_apart_and_others_are_not() {
    let limited = Limited::new(Limits { requests: 1, ..Limits::OFF });
    let ask = async |peer, visitor| {
        let request = request("GET", "/page", &[("x-forwarded-for", visitor)], "");
        limited.program.ask(from(peer, request)).await.status
    };
    assert_eq!(ask("10.0.0.1", "203.0.113.1").await, StatusCode::OK);
    assert_eq!(ask("10.0.0.1", "203.0.113.2").await, StatusCode::OK);
    assert_eq!(ask("10.0.0.1", "203.0.113.2").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(ask("203.0.113.9", "198.51.100.1").await, StatusCode::OK);
    assert_eq!(ask("203.0.113.9", "198.51.100.2").await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn forms_have_a_limit_of_their_own() {
    let limited = Limited::new(Limits { forms: 2, ..Limits::OFF });
    for _ in 0..2 {
        assert_eq!(limited.ask("POST", "/page").await.status, StatusCode::OK);
        assert_eq!(limited.ask("GET", "/page").await.status, StatusCode::OK);
    }
    assert_refused(&limited.ask("POST", "/page").await, "30");
    assert_refused(&limited.ask("DELETE", "/page").await, "30");
    assert_eq!(limited.ask("GET", "/page").await.status, StatusCode::OK);
}

#[tokio::test]
async fn attempts_to_sign_in_have_a_limit_of_their_own() {
    let limited = Limited::new(Limits { sign_ins: 2, ..Limits::OFF });
    for _ in 0..2 {
        assert_eq!(limited.ask("POST", "/sign-in").await.text(), "signed in");
    }
    assert_refused(&limited.ask("POST", "/sign-in").await, "30");
    assert_eq!(limited.ask("POST", "/page").await.status, StatusCode::OK);
    assert_eq!(limited.ask_from("203.0.113.8", "POST", "/sign-in").await.text(), "signed in");
    limited.wait(30);
    assert_eq!(limited.ask("POST", "/sign-in").await.text(), "signed in");
}

#[test]
fn a_server_that_others_reach_has_limits_and_ones_own_machine_has_none() {
    let suited = |base: &str| Limits::suited_to(base.parse().ok().as_ref());
    assert_eq!(suited("https://perron.example"), Limits::SERVER);
    assert_eq!(suited("http://localhost:8080"), Limits::OFF);
    assert_eq!(Limits::suited_to(None), Limits::OFF);
}

#[tokio::test]
async fn a_limit_of_nought_is_none() {
    let limited = Limited::new(Limits::OFF);
    for _ in 0..2000 {
        assert_eq!(limited.ask("POST", "/sign-in").await.status, StatusCode::OK);
    }
    assert_eq!(limited.limiter.remembered(), 0);
}

#[tokio::test]
async fn pages_from_memory_and_the_state_of_the_program_are_free() {
    let limited = Limited::new(Limits { requests: 1, ..Limits::OFF });
    for _ in 0..3 {
        assert_eq!(limited.ask("GET", "/lasting").await.text(), "a lasting page");
    }
    for path in ["/health", "/ready"] {
        assert_eq!(limited.ask("GET", path).await.status, StatusCode::OK, "{path}");
    }
    assert_refused(&limited.ask("GET", "/page").await, "60");
}

#[tokio::test]
async fn counts_go_on_when_the_pages_are_replaced() {
    let config = Config { limits: Limits { requests: 1, ..Limits::OFF }, ..Config::default() };
    let services = Services::new(&config);
    let ask = async |program: &Program| program.ask(from(NOBODY_ELSE, request("GET", "/page", &[], ""))).await.status;
    let routes = || Routes::default().get("/page", async || "a page");
    assert_eq!(ask(&Program::of(&config, &services, routes())).await, StatusCode::OK);
    assert_eq!(ask(&Program::of(&config, &services, routes())).await, StatusCode::TOO_MANY_REQUESTS);
}

/// Attempts to sign in, one from each of many addresses.
async fn try_from_many(limiter: &Limiter, addresses: Range<u32>) {
    let (mut parts, ()) = axum::http::Request::new(()).into_parts();
    parts.extensions.insert(limiter.clone());
    for number in addresses {
        parts.extensions.insert(ClientAddress(Ipv4Addr::from_bits(number).into()));
        SignInAttempt::from_request_parts(&mut parts, &()).await.expect("one attempt is never too much");
    }
}

#[tokio::test]
async fn who_has_rested_is_forgotten() {
    let limited = Limited::new(Limits { sign_ins: 10, ..Limits::OFF });
    try_from_many(&limited.limiter, 0..9000).await;
    assert_eq!(limited.limiter.remembered(), 9000);
    limited.wait(120);
    try_from_many(&limited.limiter, 10_000..18_192).await;
    assert!(limited.limiter.remembered() <= 8192, "{}", limited.limiter.remembered());
}

#[tokio::test]
async fn a_flood_from_very_many_addresses_does_not_fill_the_memory() {
    let limited = Limited::new(Limits { sign_ins: 10, ..Limits::OFF });
    try_from_many(&limited.limiter, 0..130_000).await;
    assert!(limited.limiter.remembered() <= 108_192, "{}", limited.limiter.remembered());
}

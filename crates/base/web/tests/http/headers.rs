//! The headers that protect visitors, on every answer there is.

use std::time::Duration;

use crate::support::{Program, request};
use perron_web::Config;

const EVERYWHERE: [&str; 7] = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "x-frame-options",
];

#[tokio::test]
async fn every_answer_carries_the_protecting_headers() {
    let program = Program::new();
    let style_sheet = perron_ui::asset_path("perron.css");
    // The front page is asked twice: once from the handler, once from memory.
    for path in ["/", "/", &style_sheet, "/query?times=1", "/nowhere", "/panic", "/health", "/%ff", "/theme"] {
        let answer = program.get(path).await;
        for name in EVERYWHERE {
            assert!(!answer.header(name).is_empty(), "{path} has no {name}");
        }
        assert_eq!(answer.headers.get_all("content-security-policy").iter().count(), 1);
    }
    let redirect = program.ask(request("POST", "/theme", &[("content-type", "application/x-www-form-urlencoded")], "theme=dark")).await;
    assert!(!redirect.header("content-security-policy").is_empty());
}

#[tokio::test]
async fn the_policy_allows_nothing_inline_and_nothing_from_elsewhere() {
    let answer = Program::new().get("/").await;
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none';"));
    for forbidden in ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"] {
        assert!(!policy.contains(forbidden), "{policy}");
    }
    for directive in ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "style-src 'self'"] {
        assert!(policy.contains(directive), "{policy}");
    }
}

#[tokio::test]
async fn encrypted_connections_are_demanded_only_where_that_is_configured() {
    for path in ["/", "/nowhere"] {
        assert_eq!(Program::new().get(path).await.header("strict-transport-security"), "");
        let config = Config { strict_transport: Some(Duration::from_hours(8760)), ..Config::default() };
        let answer = Program::with(&config).get(path).await;
        assert_eq!(answer.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
    }
}

#[tokio::test]
async fn the_health_of_the_program_is_told_and_never_kept() {
    let answer = Program::new().get("/health").await;
    assert_eq!(answer.text(), "{\"status\":\"ok\"}\n");
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
}

//! Whether the program can serve visitors.

use std::future::{pending, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use perron_web::{CheckResult, Config, Readiness, Routes, Services};

use crate::support::{Answer, Program};

struct Check {
    name: &'static str,
    outcome: Outcome,
    asked: AtomicUsize,
}

enum Outcome {
    Passes,
    Fails,
    Hangs,
    Panics,
}

impl Check {
    fn new(name: &'static str, outcome: Outcome) -> Arc<Self> {
        Arc::new(Self { name, outcome, asked: AtomicUsize::new(0) })
    }
}

impl Readiness for Check {
    fn name(&self) -> &'static str {
        self.name
    }

    fn check(&self) -> Pin<Box<dyn Future<Output = CheckResult> + Send + '_>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        match self.outcome {
            Outcome::Passes => Box::pin(ready(Ok(()))),
            Outcome::Fails => Box::pin(ready(Err("the password is 1234".into()))),
            Outcome::Hangs => Box::pin(pending()),
            Outcome::Panics => panic!("the password is 1234"),
        }
    }
}

fn program(checks: Vec<Arc<dyn Readiness>>) -> Program {
    let config = Config::default();
    Program::of(&config, &Services::new(&config).ready_when(checks), Routes::default())
}

fn assert_report(answer: &Answer, status: StatusCode, body: &str) {
    assert_eq!((answer.status, answer.text().as_str()), (status, body));
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn without_checks_a_program_that_answers_is_ready() {
    assert_report(&program(Vec::new()).get("/ready").await, StatusCode::OK, r#"{"ready":[],"failing":[]}"#);
}

#[tokio::test]
async fn a_program_is_ready_when_every_check_passes() {
    let program = program(vec![Check::new("database", Outcome::Passes), Check::new("files", Outcome::Passes)]);
    assert_report(&program.get("/ready").await, StatusCode::OK, r#"{"ready":["database","files"],"failing":[]}"#);
}

#[tokio::test(start_paused = true)]
async fn what_fails_hangs_or_panics_is_named_and_nothing_else_is_told() {
    let program = program(vec![
        Check::new("database", Outcome::Fails),
        Check::new("files", Outcome::Passes),
        Check::new("mail", Outcome::Hangs),
        Check::new("search", Outcome::Panics),
    ]);
    let body = r#"{"ready":["files"],"failing":["database","mail","search"]}"#;
    assert_report(&program.get("/ready").await, StatusCode::SERVICE_UNAVAILABLE, body);
    assert_eq!(program.get("/health").await.status, StatusCode::OK, "it lives nevertheless");
}

#[tokio::test(start_paused = true)]
async fn asking_all_the_time_does_not_keep_a_database_busy() {
    let check = Check::new("database", Outcome::Passes);
    let program = program(vec![check.clone()]);
    for _ in 0..100 {
        program.get("/ready").await;
    }
    assert_eq!(check.asked.load(Ordering::SeqCst), 1);
    tokio::time::advance(Duration::from_secs(1)).await;
    program.get("/ready").await;
    assert_eq!(check.asked.load(Ordering::SeqCst), 2);
}

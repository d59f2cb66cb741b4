//! `GET /ready`: tells whoever sends visitors here whether everything they need is there.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::Serialize;
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use crate::errors::ForMachines;

/// What takes longer is not ready.
const LONGEST_CHECK: Duration = Duration::from_secs(2);
/// Asking in between gets the same answer, so that nobody can keep a database busy by asking.
const ANSWER_LASTS: Duration = Duration::from_secs(1);

/// The outcome of a check. The error goes to the log and nowhere else.
pub type CheckResult = Result<(), Box<dyn Error + Send + Sync>>;

/// Something without which visitors cannot be served, such as a database.
pub trait Readiness: Send + Sync + 'static {
    /// What is shown to whoever asks: `database`.
    fn name(&self) -> &'static str;

    /// Tries whether it is there.
    fn check(&self) -> Pin<Box<dyn Future<Output = CheckResult> + Send + '_>>;
}

/// All checks of a program. Copies share the last answer.
#[derive(Clone, Default)]
pub(crate) struct Checks {
    checks: Arc<[Arc<dyn Readiness>]>,
    last: Arc<Mutex<Option<(Instant, Report)>>>,
}

/// Names only: what went wrong is for the log.
#[derive(Clone, Default, Serialize)]
struct Report {
    ready: Vec<&'static str>,
    failing: Vec<&'static str>,
}

impl Checks {
    pub(crate) fn new(checks: Vec<Arc<dyn Readiness>>) -> Self {
        Self { checks: checks.into(), last: Arc::default() }
    }

    async fn report(&self) -> Report {
        let mut last = self.last.lock().await;
        match &*last {
            Some((made, report)) if made.elapsed() < ANSWER_LASTS => report.clone(),
            _ => {
                let report = self.run().await;
                *last = Some((Instant::now(), report.clone()));
                report
            }
        }
    }

    async fn run(&self) -> Report {
        let mut running = JoinSet::new();
        for (place, check) in self.checks.iter().cloned().enumerate() {
            running.spawn(async move { (place, passes(&*check).await) });
        }
        let mut passed = vec![false; self.checks.len()];
        while let Some(finished) = running.join_next().await {
            // One that panicked has not passed.
            if let Ok((place, result)) = finished {
                passed[place] = result;
            }
        }
        let mut report = Report::default();
        for (check, passed) in self.checks.iter().zip(passed) {
            if passed { &mut report.ready } else { &mut report.failing }.push(check.name());
        }
        report
    }
}

async fn passes(check: &dyn Readiness) -> bool {
    let cause = match timeout(LONGEST_CHECK, check.check()).await {
        Ok(Ok(())) => return true,
        Ok(Err(error)) => error.to_string(),
        Err(_) => "no answer in time".to_owned(),
    };
    tracing::warn!(check = check.name(), cause, "not ready");
    false
}

pub(crate) async fn answer(State(checks): State<Checks>) -> Response {
    let report = checks.report().await;
    let status = if report.failing.is_empty() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Extension(ForMachines), [(CACHE_CONTROL, "no-store")], Json(report)).into_response()
}

//! The load: wrk, with connections kept open, on a core of its own.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// How many connections ask at the same time.
pub const CONNECTIONS: u32 = 32;

/// What one run showed.
pub struct Load {
    /// Answers per second.
    pub per_second: f64,
    /// 99 of 100 answers came within this many milliseconds.
    pub p99: f64,
    /// Answers other than 2xx, and questions without an answer.
    pub failed: u64,
}

/// Asks a port on the loopback interface for a path, again and again.
pub fn run(core: u32, port: u16, path: &str, seconds: u32) -> Result<Load> {
    let output = Command::new("taskset")
        .args(["-c", &core.to_string(), "wrk", "--threads", "1", "--latency", "--timeout", "5s"])
        .args(["--connections", &CONNECTIONS.to_string(), "--duration", &format!("{seconds}s")])
        .args(["--header", "Accept-Encoding: gzip", &format!("http://127.0.0.1:{port}{path}")])
        .output()
        .context("wrk could not be started")?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        bail!("wrk failed: {}{printed}", String::from_utf8_lossy(&output.stderr));
    }
    read(&printed).with_context(|| format!("wrk printed something unexpected:\n{printed}"))
}

fn read(printed: &str) -> Option<Load> {
    let mut load = Load { per_second: 0.0, p99: f64::NAN, failed: 0 };
    for line in printed.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("Requests/sec:") {
            load.per_second = rest.trim().parse().ok()?;
        } else if let Some(rest) = line.strip_prefix("99%") {
            load.p99 = milliseconds(rest.trim())?;
        } else if let Some(rest) = line.strip_prefix("Non-2xx or 3xx responses:") {
            load.failed += rest.trim().parse::<u64>().ok()?;
        } else if let Some(rest) = line.strip_prefix("Socket errors:") {
            load.failed += rest.split(',').filter_map(|part| part.split_whitespace().last()?.parse::<u64>().ok()).sum::<u64>();
        }
    }
    // A server that answered nothing has been measured too: it falls short.
    (load.failed > 0 || (load.per_second > 0.0 && load.p99.is_finite())).then_some(load)
}

fn milliseconds(text: &str) -> Option<f64> {
    let units = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)];
    units.iter().find_map(|(unit, factor)| Some(text.strip_suffix(unit)?.parse::<f64>().ok()? * factor))
}

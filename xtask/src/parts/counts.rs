//! What the Rust tests say line by line, added up: how many passed and failed, and whether both databases were tested alike. A test that
//! runs on both ends in `::sqlite` on the one and in `::postgres` on the other.

use std::{collections::BTreeSet, fmt};

/// The program that runs the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runner {
    /// cargo-nextest, with `--status-level=pass`; it prints to stderr.
    Nextest,
    /// `cargo test`, not `--quiet`; it prints to stdout.
    Cargo,
}

/// What the lines of a run add up to.
#[derive(Default)]
pub struct Counts {
    /// How many tests passed.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
    failing: BTreeSet<String>,
    sqlite: Vec<String>,
    postgres: Vec<String>,
}

impl Counts {
    /// Takes a line in; false when it only says that a test passed, which nobody has to read.
    pub fn read(&mut self, runner: Runner, line: &str) -> bool {
        if let Some(name) = passed(runner, line) {
            if let Some(name) = name.strip_suffix("::sqlite") {
                self.sqlite.push(name.to_owned());
            } else if let Some(name) = name.strip_suffix("::postgres") {
                self.postgres.push(name.to_owned());
            }
            return false;
        }
        self.failing.extend(failed(runner, line).map(str::to_owned));
        let sums = match runner {
            Runner::Nextest => line.contains("tests run:") || line.contains("test run:"),
            Runner::Cargo => line.starts_with("test result:"),
        };
        if sums {
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed");
        }
        true
    }

    /// The tests that failed, in the order of their names.
    pub fn failing(&self) -> impl Iterator<Item = &str> {
        self.failing.iter().map(String::as_str)
    }

    /// Whether as many tests passed on the one database as on the other.
    pub fn alike(&self) -> bool {
        self.sqlite.len() == self.postgres.len()
    }

    /// The tests that passed on one database only.
    pub fn lonely(&self) -> Vec<String> {
        let (sqlite, postgres): (BTreeSet<_>, BTreeSet<_>) = (self.sqlite.iter().collect(), self.postgres.iter().collect());
        let only = |names: &BTreeSet<&String>, others, engine| names.difference(others).map(|name| format!("{name}::{engine}")).collect();
        let (mut only_one, only_other): (Vec<_>, Vec<_>) = (only(&sqlite, &postgres, "sqlite"), only(&postgres, &sqlite, "postgres"));
        only_one.extend(only_other);
        only_one
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "rust: {} passed, {} failed", self.passed, self.failed)?;
        write!(formatter, "store and act tests: {} on SQLite, {} on PostgreSQL", self.sqlite.len(), self.postgres.len())
    }
}

/// The name of the test that a line says has passed.
fn passed(runner: Runner, line: &str) -> Option<&str> {
    match runner {
        // `LEAK` when something of it still runs.
        Runner::Nextest => ended(line, |status| ["PASS", "LEAK"].contains(&status)),
        Runner::Cargo => line.trim().strip_prefix("test ")?.strip_suffix(" ... ok"),
    }
}

/// The name of the test that a line says has failed.
fn failed(runner: Runner, line: &str) -> Option<&str> {
    match runner {
        Runner::Nextest => ended(line, |status| ["FAIL", "TIMEOUT", "ABORT"].contains(&status) || status.starts_with("SIG")),
        Runner::Cargo => line.trim().strip_prefix("test ")?.strip_suffix(" ... FAILED"),
    }
}

/// The name in a line of cargo-nextest about a test that ended so: `PASS [   0.004s] ( 1/15) perron-db::store a_name`, or
/// `TRY 2 PASS [   0.004s] …` when it was repeated.
fn ended(line: &str, so: impl Fn(&str) -> bool) -> Option<&str> {
    let (status, rest) = line.trim().split_once(" [")?;
    let (_, rest) = rest.split_once("s] ")?;
    let name = if rest.starts_with('(') { rest.split_once(") ")?.1 } else { rest };
    so(status.rsplit(' ').next()?).then_some(name)
}

/// The number that stands before a word in a line; nought where the word is missing.
fn number_before(line: &str, word: &str) -> u64 {
    let tokens: Vec<_> = line.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
    let pair = tokens.windows(2).find(|pair| pair[1] == word);
    pair.and_then(|pair| pair[0].parse().ok()).unwrap_or_default()
}

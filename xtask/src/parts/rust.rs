//! What cargo runs: format, lints, one build of everything, tests, and the check of the method packs by the program just built.

use std::{
    io::{BufRead, BufReader, Write, stderr, stdout},
    process::{Command, Stdio},
};

use anyhow::{Context, Result};

use crate::{Root, report::succeeds, setup};

/// Every Rust file is formatted.
pub fn format(root: &Root) -> Result<bool> {
    let holds = succeeds(root.cargo().args(["fmt", "--all", "--check"]))?;
    if !holds {
        println!("Mend: cargo fmt --all");
    }
    Ok(holds)
}

/// No lint has anything to say.
pub fn clippy(root: &Root) -> Result<bool> {
    succeeds(root.cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}

/// Builds the program and all tests together, so that nothing is compiled twice.
pub fn build(root: &Root) -> Result<bool> {
    succeeds(root.cargo().args(["build", "--quiet", "--workspace", "--all-targets"]))
}

/// The Rust tests, with cargo-nextest where it is installed.
pub fn tests(root: &Root) -> Result<bool> {
    if setup::has_nextest(root) {
        let mut nextest = root.cargo();
        nextest.args(["nextest", "run", "--workspace", "--all-targets", "--no-fail-fast", "--no-tests=pass", "--status-level=fail"]);
        counted(&mut nextest, |line| numbers_before(line, &["passed", "failed"]).filter(|_| line.contains("tests run:")))
    } else {
        let mut cargo = root.cargo();
        cargo.args(["test", "--quiet", "--workspace", "--all-targets", "--no-fail-fast"]);
        counted(&mut cargo, |line| numbers_before(line, &["passed", "failed"]).filter(|_| line.starts_with("test result:")))
    }
}

/// The method packs as the program itself checks them.
pub fn methods(root: &Root) -> Result<bool> {
    succeeds(root.command(root.target().join("debug/perron")).args(["check", "methods/"]))
}

/// Runs tests with their output shown, and repeats at the end how many passed and failed.
fn counted(command: &mut Command, count: impl Fn(&str) -> Option<Vec<u64>>) -> Result<bool> {
    // Nextest writes to stderr, the test harness to stdout; what is not read is shown as it is.
    let nextest = command.get_args().any(|argument| argument == "nextest");
    if nextest {
        command.stderr(Stdio::piped())
    } else {
        command.stdout(Stdio::piped())
    };
    let mut child = command.spawn().context("the tests could not be started")?;
    let mut sums = [0, 0];
    let lines: Box<dyn BufRead> = match (child.stderr.take(), child.stdout.take()) {
        (Some(stream), _) => Box::new(BufReader::new(stream)),
        (None, Some(stream)) => Box::new(BufReader::new(stream)),
        (None, None) => unreachable!("one of them was just asked for"),
    };
    for line in lines.split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        if nextest {
            writeln!(stderr(), "{line}")?;
        } else {
            writeln!(stdout(), "{line}")?;
        }
        for (sum, number) in sums.iter_mut().zip(count(&line).unwrap_or_default()) {
            *sum += number;
        }
    }
    let holds = child.wait()?.success();
    println!("rust: {} passed, {} failed", sums[0], sums[1]);
    Ok(holds)
}

/// The numbers that stand before these words in a line; nought where the word is missing, nothing where all are.
fn numbers_before(line: &str, words: &[&str]) -> Option<Vec<u64>> {
    let tokens: Vec<_> = line.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
    let before = |word: &&str| {
        let place = tokens.iter().position(|token| token == word)?;
        tokens.get(place.checked_sub(1)?)?.parse().ok()
    };
    let found: Vec<Option<u64>> = words.iter().map(before).collect();
    found.iter().any(Option::is_some).then(|| found.into_iter().map(Option::unwrap_or_default).collect())
}

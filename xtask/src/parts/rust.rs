//! What cargo runs: format, lints, one build of everything, tests, and the check of the method packs by the program just built.

use std::{
    io::{BufRead, BufReader, Write, stderr, stdout},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use super::counts::{Counts, Runner};
use crate::{
    Root,
    postgres::{self, Options, Server},
    report::{succeeds, succeeds_or_says_why},
    room, setup, stores,
};

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
    succeeds_or_says_why(root.cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}

/// Builds the program and all tests together, so that nothing is compiled twice.
pub fn build(root: &Root) -> Result<bool> {
    println!("{}", room::said(root)?);
    let built = succeeds_or_says_why(root.cargo().args(["build", "--quiet", "--workspace", "--all-targets"]));
    // A full disk is the commonest cause, and the compiler's own words for it are many.
    built.with_context(|| room::said(root).unwrap_or_default())
}

/// The Rust tests, with cargo-nextest where it is installed, and with a `PostgreSQL` that is there for them alone.
pub fn tests(root: &Root) -> Result<bool> {
    stores::bring(root)?;
    let postgres = Server::start_with(root, Options::TESTS)?;
    let mut cargo = root.cargo();
    cargo.env(postgres::VARIABLE, &postgres.url).env(stores::VARIABLE, "required");
    let all = ["--workspace", "--all-targets", "--no-fail-fast", "--color=never"];
    let (holds, counts) = if setup::has_nextest(root) {
        counted(cargo.args(["nextest", "run", "--no-tests=pass", "--status-level=pass"]).args(all), Runner::Nextest)?
    } else {
        counted(cargo.arg("test").args(all), Runner::Cargo)?
    };
    let alike = counts.alike();
    if !alike {
        println!("These passed on one database only; both have to be tested alike:");
        for name in counts.lonely() {
            println!("  {name}");
        }
    }
    println!("{counts}");
    if holds {
        // A test that would skip one of them fails.
        println!("stores: an S3 server (moto) and a virus scanner (clamd) were there, and all tests against them ran");
    }
    if holds {
        return Ok(alike);
    }
    bail!("these failed:\n{}", counts.failing().map(|name| format!("  {name}")).collect::<Vec<_>>().join("\n"))
}

/// The method packs as the program itself checks them.
pub fn methods(root: &Root) -> Result<bool> {
    succeeds_or_says_why(root.command(root.target().join("debug/perron")).args(["check", "methods/"]))
}

/// Runs tests, shows what they print but for the names of those that passed, and counts.
fn counted(command: &mut Command, runner: Runner) -> Result<(bool, Counts)> {
    match runner {
        Runner::Nextest => command.stderr(Stdio::piped()),
        Runner::Cargo => command.stdout(Stdio::piped()),
    };
    let mut child = command.spawn().context("the tests could not be started")?;
    let lines: Box<dyn BufRead> = match (child.stderr.take(), child.stdout.take()) {
        (Some(stream), _) => Box::new(BufReader::new(stream)),
        (None, Some(stream)) => Box::new(BufReader::new(stream)),
        (None, None) => unreachable!("one of them was just asked for"),
    };
    let mut counts = Counts::default();
    for line in lines.split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        if counts.read(runner, &line) {
            match runner {
                Runner::Nextest => writeln!(stderr(), "{line}")?,
                Runner::Cargo => writeln!(stdout(), "{line}")?,
            }
        }
    }
    Ok((child.wait()?.success(), counts))
}

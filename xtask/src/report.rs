//! Runs the parts of a chore one after the other and says at the end how many seconds each took and which of them failed.

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, Write, stderr},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// How many of the last lines of a program that failed are said once more at the end.
const LAST_LINES: usize = 30;

/// How the parts went.
pub struct Report {
    only: Vec<String>,
    parts: Vec<Part>,
    began: Instant,
}

struct Part {
    name: &'static str,
    took: Duration,
    holds: bool,
    problem: Option<String>,
}

impl Report {
    /// Begins. When `only` names parts, the others are left out.
    pub fn new(only: &[String]) -> Self {
        Self { only: only.to_vec(), parts: Vec::new(), began: Instant::now() }
    }

    /// Whether this part is asked for.
    pub fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|wanted| wanted == name)
    }

    /// Runs a part if it is asked for; false when it failed. A failure is shown at once, and the parts after it still run.
    pub fn part(&mut self, name: &'static str, work: impl FnOnce() -> Result<bool>) -> bool {
        if self.wants(name) { self.needed(name, work) } else { true }
    }

    /// Runs a part whether it was asked for or not, because others need it.
    pub fn needed(&mut self, name: &'static str, work: impl FnOnce() -> Result<bool>) -> bool {
        println!("\n── {name}");
        let began = Instant::now();
        let (holds, problem) = match work() {
            Ok(holds) => (holds, None),
            Err(problem) => (false, Some(format!("{problem:#}"))),
        };
        if let Some(problem) = &problem {
            eprintln!("{name}: {}", problem.lines().next().unwrap_or_default());
        }
        self.parts.push(Part { name, took: began.elapsed(), holds, problem });
        holds
    }

    /// Notes a part that could not run because one before it failed.
    pub fn left_out(&mut self, name: &'static str) {
        if self.wants(name) {
            println!("\n── {name}: left out, because something that it needs failed");
            self.parts.push(Part { name, took: Duration::ZERO, holds: false, problem: None });
        }
    }

    /// Prints the seconds of each part, and once more why parts failed, because often only the end is read; true when all of them hold.
    pub fn finish(self) -> bool {
        println!("\n{:<12} {:>8}", "part", "seconds");
        for part in &self.parts {
            println!("{:<12} {:>8.1}  {}", part.name, part.took.as_secs_f64(), if part.holds { "holds" } else { "FAILED" });
        }
        println!("{:<12} {:>8.1}", "all", self.began.elapsed().as_secs_f64());
        let failed: Vec<_> = self.parts.iter().filter(|part| !part.holds).map(|part| part.name).collect();
        if self.parts.is_empty() {
            println!("\nNo part has that name.");
            return false;
        }
        if failed.is_empty() {
            println!("\nAll parts hold.");
        } else {
            for part in &self.parts {
                if let Some(problem) = &part.problem {
                    println!("\n{}: {problem}", part.name);
                }
            }
            println!("\nFAILED: {}. What to mend stands under each heading above.", failed.join(", "));
        }
        failed.is_empty()
    }
}

/// Runs a program to its end with its output shown; false when it says that it failed.
pub fn succeeds(command: &mut Command) -> Result<bool> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{program} could not be started"))?;
    Ok(status.success())
}

/// Runs a program to its end with its output shown. When it fails, its last words on stderr are the error, so that a report can repeat them.
pub fn succeeds_or_says_why(command: &mut Command) -> Result<bool> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command.stderr(Stdio::piped()).spawn().with_context(|| format!("{program} could not be started"))?;
    let mut last = VecDeque::new();
    for line in child.stderr.take().into_iter().flat_map(|stream| BufReader::new(stream).split(b'\n')) {
        let line = String::from_utf8_lossy(&line?).into_owned();
        writeln!(stderr(), "{line}")?;
        if last.len() == LAST_LINES {
            last.pop_front();
        }
        last.push_back(line);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{program} ended with {status}; the last it printed:\n{}", Vec::from(last).join("\n"));
    }
    Ok(true)
}

//! `cargo xtask bench rules`: how long it takes to look at all rules of a case, as every page of it does, on the route with the most rules.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::goals::{self, Goal};
use crate::{Root, report::succeeds};

/// What was measured, in milliseconds.
pub struct Times {
    rules: f64,
    facts: f64,
    all: (f64, f64),
    alone: f64,
}

/// Measures and prints.
pub fn run(root: &Root) -> Result<()> {
    let times = measure(root)?;
    println!("{}\n", times.line());
    goals::print(vec![times.goal()]);
    Ok(())
}

/// Builds the program that measures and lets it.
pub fn measure(root: &Root) -> Result<Times> {
    println!("Building …");
    if !succeeds(root.cargo().args(["build", "--quiet", "--release", "--package", "perron-journey", "--example", "rules"]))? {
        bail!("the release build failed");
    }
    let output = Command::new(root.target().join("release/examples/rules")).arg(root.join("methods")).output()?;
    if !output.status.success() {
        bail!("the rules cannot be measured: {}", String::from_utf8_lossy(&output.stderr));
    }
    let printed = String::from_utf8(output.stdout)?;
    let figure = |name: &str| -> Result<f64> {
        let line = printed.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.and_then(|figure| figure.parse().ok()).with_context(|| format!("there is no figure {name}"))
    };
    Ok(Times {
        rules: figure("rules")?,
        facts: figure("facts")?,
        all: (figure("all-p50")?, figure("all-p99")?),
        alone: figure("alone-p50")?,
    })
}

impl Times {
    /// What was measured, in words.
    pub fn line(&self) -> String {
        format!(
            "All {:.0} rules of a case with {:.0} facts: p50 {:.3} ms, p99 {:.3} ms; facts made ready for each condition alone: p50 {:.3} ms ({:.1} times)",
            self.rules,
            self.facts,
            self.all.0,
            self.all.1,
            self.alone,
            self.alone / self.all.0
        )
    }

    /// The goal that they are measured by.
    pub fn goal(&self) -> Goal {
        Goal::below("journeys, p99 of all rules of a case", self.all.1, 1.0, " ms")
    }
}

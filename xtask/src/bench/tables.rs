//! A database seen through the example program `acts` of the journal: the chores know no database of their own.

use std::{collections::BTreeMap, path::PathBuf, process::Command, str::FromStr};

use anyhow::{Context, Result, bail};

use crate::{Root, report::succeeds};

/// One database.
pub struct Tables {
    program: PathBuf,
    address: String,
}

/// What the program printed: a name and a number a line.
pub struct Figures(BTreeMap<String, String>);

impl Tables {
    /// Builds the program and says where it is.
    pub fn build(root: &Root) -> Result<PathBuf> {
        println!("Building …");
        let mut cargo = root.cargo();
        cargo.args(["build", "--quiet", "--release", "--package", "perron-journal", "--example", "acts"]);
        if succeeds(&mut cargo)? { Ok(root.target().join("release/examples/acts")) } else { bail!("the release build failed") }
    }

    /// The database at this address.
    pub const fn new(program: PathBuf, address: String) -> Self {
        Self { program, address }
    }

    /// Lets the program do something with the database.
    pub fn run(&self, before: &[&str], after: &[&str]) -> Result<Figures> {
        let printed = self.printed(before, after)?;
        let figures = printed.lines().filter_map(|line| line.split_once(' '));
        Ok(Figures(figures.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()))
    }

    /// Asks a question whose answer has one text column, `line`.
    pub fn ask(&self, question: &str) -> Result<Vec<String>> {
        Ok(self.printed(&["ask"], &[question])?.lines().map(str::to_owned).collect())
    }

    /// Asks a question that is answered with one whole number.
    pub fn count(&self, question: &str) -> Result<u64> {
        let lines = self.ask(question)?;
        lines.first().and_then(|line| line.parse().ok()).with_context(|| format!("{question}: {lines:?} is no number"))
    }

    fn printed(&self, before: &[&str], after: &[&str]) -> Result<String> {
        let output = Command::new(&self.program).args(before).arg(&self.address).args(after).output();
        let output = output.with_context(|| format!("{} could not be started", self.program.display()))?;
        if !output.status.success() {
            bail!("{before:?} failed: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }
}

impl Figures {
    /// A figure by its name.
    pub fn get<T: FromStr>(&self, name: &str) -> Result<T> {
        self.0.get(name).and_then(|value| value.parse().ok()).with_context(|| format!("there is no figure {name}"))
    }
}

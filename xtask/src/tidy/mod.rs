//! `cargo xtask tidy`: the rules of the house that a machine can check. Each check is one small function over the files of the
//! project; what it finds names the place and the mend.

pub mod code;
pub mod crates;
pub mod ids;
pub mod literals;
pub mod markup;
pub mod places;
pub mod tree;
pub mod words;

use std::fmt;

use anyhow::Result;

use crate::Root;
use tree::Tree;

/// Something that does not keep a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the root of the project.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl Finding {
    /// Notes one.
    pub fn new(path: impl Into<String>, line: usize, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { path: path.into(), line, what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}. {}", self.path, self.line, self.what, self.mend)
    }
}

/// A rule of the house.
pub type Check = fn(&Tree) -> Vec<Finding>;

/// All rules with the sentence that they are.
pub const CHECKS: [(&str, Check); 17] = [
    ("SQL stands only in store.rs and migrations", code::sql_places),
    ("every Rust file opens with what it is", code::first_lines),
    ("a file is read in one sitting", code::lengths),
    ("words that people read do not stand in Rust", code::danish_in_rust),
    ("crates depend from perron over features to base", crates::direction),
    ("features are entered only through their doors", crates::doors),
    ("tests that stand in a crate run, and none is built without any", crates::own_tests),
    ("every word that is used exists", words::exist),
    ("every word that exists is used", words::used),
    ("every language has the same words", words::complete),
    ("no style or script stands in a page", markup::inline),
    ("words that people read do not stand in templates", markup::text),
    ("colours stand only in tokens.css", markup::colours),
    ("the engine knows no method", ids::of_methods),
    ("no path of a machine stands in a file", places::machine_paths),
    ("the licence is there", places::licence),
    ("both databases have the same migrations", places::migrations),
];

/// Runs all checks; true when they find nothing.
pub fn run(root: &Root) -> Result<bool> {
    let tree = Tree::read(root.path())?;
    let mut failed = 0;
    for (rule, check) in CHECKS {
        let findings = check(&tree);
        if !findings.is_empty() {
            failed += 1;
            println!("✗ {rule}: {} found", findings.len());
            for finding in findings {
                println!("  {finding}");
            }
        }
    }
    println!("tidy: {} passed, {failed} failed ({} files read)", CHECKS.len() - failed, tree.len());
    Ok(failed == 0)
}

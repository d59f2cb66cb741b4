//! `perron check`: reads a folder of methods and says what is wrong with it. Exit code 1 when something is.

use std::{path::Path, process::ExitCode};

use anyhow::Context;
use perron_method::{Files, check};

/// Prints a summary of each method and every finding.
pub fn run(folder: &Path) -> anyhow::Result<ExitCode> {
    let files = Files::read(folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?;
    let report = check(&files);
    for summary in &report.summaries {
        println!("{summary}");
    }
    for finding in &report.findings {
        println!("{finding}");
    }
    println!("{} methods, {} findings", report.summaries.len(), report.findings.len());
    Ok(if report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

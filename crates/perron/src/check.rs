//! `perron check`: reads methods, with an overlay over them, and says what is wrong. Exit code 1 when something is.

use std::{collections::BTreeSet, process::ExitCode};

use perron_guide::{Guide, Remark};
use perron_method::{Library, Summary, check};

use crate::content::Sources;

/// Prints a summary of each method and every finding.
pub fn run(sources: &Sources) -> anyhow::Result<ExitCode> {
    let files = sources.files()?;
    let report = check(&files);
    for summary in &report.summaries {
        println!("{summary}");
    }
    for finding in &report.findings {
        println!("{finding}");
    }
    let mut wrong = report.findings.len();
    // Words and names of the overlay show their mistakes only when the guide is made with them.
    if report.findings.is_empty() {
        match guide(sources, &files) {
            Ok(remarks) => {
                wrong += remarks.len();
                remarks.iter().for_each(|remark| println!("{remark}"));
            }
            Err(problem) => {
                wrong += 1;
                println!("{problem:#}");
            }
        }
    }
    let of_all = |count: fn(&Summary) -> usize| report.summaries.iter().map(count).sum::<usize>();
    let languages: BTreeSet<&String> = report.summaries.iter().flat_map(|summary| &summary.languages).collect();
    println!(
        "{} methods, {} rules, {} moves, {} languages, {wrong} findings",
        report.summaries.len(),
        of_all(|summary| summary.rules),
        of_all(|summary| summary.moves),
        languages.len()
    );
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Makes the guide and gives what only it can find.
fn guide(sources: &Sources, files: &perron_method::Files) -> anyhow::Result<Vec<Remark>> {
    let Ok(library) = Library::load(files) else { return Ok(Vec::new()) };
    Ok(Guide::new(library, sources.overlay()?)?.remarks())
}

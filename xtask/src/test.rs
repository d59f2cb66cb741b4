//! `cargo xtask test`: everything that must hold before a change is taken in, in one command.
//!
//! Quick things come first. A part that fails does not stop the others, so that one run shows everything there is to mend.

use anyhow::Result;

use crate::{
    Root,
    parts::{pages, rust},
    report::Report,
    tidy,
};

/// The parts that need a running server and a browser.
const PAGES: [&str; 4] = ["html", "links", "pages", "stories"];

/// Runs all parts, or only the named ones; true when all of them hold.
pub fn run(root: &Root, full: bool, only: &[String]) -> Result<bool> {
    let mut report = Report::new(only);
    report.part("format", || rust::format(root));
    report.part("tidy", || tidy::run(root));
    report.part("clippy", || rust::clippy(root));
    let visits = PAGES.iter().any(|part| report.wants(part));
    let built = if visits || report.wants("rust") || report.wants("methods") { report.needed("build", || rust::build(root)) } else { true };
    if built {
        report.part("rust", || rust::tests(root));
        report.part("methods", || rust::methods(root));
    } else {
        report.left_out("rust");
        report.left_out("methods");
    }
    if visits {
        let mut visit = None;
        let ready = built
            && report.needed("setup", || {
                visit = Some(pages::Visit::begin(root, full)?);
                Ok(true)
            });
        for part in PAGES {
            match &visit {
                Some(visit) if ready => report.part(part, || visit.run(part)),
                _ => {
                    report.left_out(part);
                    false
                }
            };
        }
    }
    Ok(report.finish())
}

//! `perron rules`: every rule of the methods with what checks it, where the facts that it reads come from, how it can be shown to be kept, and
//! how many examples it has of each outcome. Exit code 1 when a rule is not accounted for.

mod account;

use std::{collections::BTreeMap, process::ExitCode};

use clap::ValueEnum;
use perron_method::{Library, scenarios};

use crate::content::Sources;
use account::Line;

/// How the table is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// For a terminal.
    Table,
    /// For a spreadsheet.
    Csv,
    /// For a document.
    Markdown,
}

const HEAD: [&str; 8] = ["method", "rule", "strength", "nature", "check", "facts and who provides them", "shown by", "examples"];

/// Prints the table, what is missing, and totals.
pub fn run(sources: &Sources, format: Format) -> anyhow::Result<ExitCode> {
    let files = sources.files()?;
    let library = Library::load(&files).map_err(|findings| anyhow::anyhow!("{}; see `perron check`", findings[0]))?;
    let examples: Vec<_> = library.methods.iter().map(|method| scenarios(&files, method.id())).collect();
    let mut lines = Vec::new();
    for (method, (scenarios, never)) in library.methods.iter().zip(&examples) {
        lines.extend(method.rules.iter().map(|rule| Line::of(method, rule, scenarios, never)));
    }
    let cells: Vec<[String; 8]> = lines.iter().map(Line::cells).collect();
    print(format, &cells);
    let missing: Vec<String> = lines.iter().flat_map(Line::missing).collect();
    let totals = totals(&lines, missing.len());
    match format {
        // Whoever reads this with a program reads rows only.
        Format::Csv => totals.iter().for_each(|total| eprintln!("{total}")),
        Format::Table | Format::Markdown => {
            println!();
            totals.iter().for_each(|total| println!("{total}"));
        }
    }
    missing.iter().for_each(|problem| eprintln!("{problem}"));
    Ok(if missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(format: Format, cells: &[[String; 8]]) {
    let head = HEAD.map(str::to_owned);
    let rows = std::iter::once(&head).chain(cells);
    match format {
        Format::Csv => rows.for_each(|row| println!("{}", row.each_ref().map(|cell| quoted(cell)).join(","))),
        Format::Markdown => {
            println!("| {} |\n|{}", head.join(" | "), "---|".repeat(head.len()));
            cells.iter().for_each(|row| println!("| {} |", row.each_ref().map(|cell| cell.replace('|', "\\|")).join(" | ")));
        }
        Format::Table => {
            let width = |place: usize| rows.clone().map(|row| row[place].chars().count()).max().unwrap_or_default();
            let widths: Vec<usize> = (0..head.len()).map(width).collect();
            for row in rows {
                let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
                println!("{}", padded.collect::<Vec<_>>().join("  ").trim_end());
            }
        }
    }
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// How many rules there are of each kind.
fn totals(lines: &[Line<'_>], missing: usize) -> Vec<String> {
    let counted = |name: &str, of: fn(&Line<'_>) -> String| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        lines.iter().for_each(|line| *counts.entry(of(line)).or_default() += 1);
        let counts: Vec<String> = counts.into_iter().map(|(value, count)| format!("{value} {count}")).collect();
        format!("{name}: {}", counts.join(", "))
    };
    vec![
        format!("{} rules, {missing} not accounted for", lines.len()),
        counted("by method", |line| line.method.id().to_owned()),
        counted("by check", |line| line.rule.check.name().to_owned()),
        counted("by strength", |line| line.rule.strength.name().to_owned()),
        counted("by provider of the facts", |line| line.provider().to_owned()),
        format!("{} examples", lines.iter().map(Line::examples).sum::<usize>()),
    ]
}

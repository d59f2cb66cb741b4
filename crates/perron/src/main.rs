//! The program `perron`: `serve` (also without a word), `demo`, what operators need beside it, and what those who write methods need.

mod backup;
mod check;
mod content;
mod demo;
mod doctor;
mod duties;
mod files;
mod journal;
mod migrate;
mod packs;
mod place;
mod providers;
mod restore;
mod rules;
mod serve;
mod translations;
mod watch;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Gives what is free back to the system: building what search needs takes far more memory than keeping it.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Perron: the open platform for public-private innovation cooperation.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the guide (what happens without a word, too).
    Serve(Box<serve::Options>),
    /// Show Perron with made-up cases, in a folder of its own; the first start makes them.
    Demo(demo::Options),
    /// Back up everything Perron keeps while the server goes on: database, keys, checkpoints, letters, files.
    Backup(backup::Options),
    /// Bring a backup to a place that is empty.
    Restore(restore::Options),
    /// Say what is configured and whether it works; takes the options of `serve`, and ends with 1 when something stops Perron.
    Doctor(Box<doctor::Options>),
    /// Prove the record of acts, or take a chain of it along.
    Journal(journal::Options),
    /// Bring the tables of the database to what this program needs, as `serve` does at its start.
    Migrate(migrate::Options),
    /// Check method packs: prints what was read and, for every mistake, file, line, column, cause and mend.
    Check {
        /// Folder of methods.
        #[arg(default_value = "methods")]
        folder: PathBuf,
        /// Folder of the operator's own, checked together with the methods.
        #[arg(long, env = "PERRON_OVERLAY")]
        overlay: Option<PathBuf>,
    },
    /// Print every rule with what checks it, who provides its facts, and its examples; ends with 1 when something is not accounted for.
    Rules {
        /// Folder of methods instead of those inside the program.
        folder: Option<PathBuf>,
        /// How the table is written.
        #[arg(long, value_enum, default_value = "table")]
        format: rules::Format,
    },
    /// Say which texts are older than what they were translated from.
    Translations {
        /// Folder of methods.
        #[arg(default_value = "methods")]
        folder: PathBuf,
        /// Note that all texts of this language (or of `all`) agree with the first language as it is now.
        #[arg(long, value_name = "LANGUAGE")]
        agree: Option<String>,
    },
    /// Print every route that `serve` answers; takes its options.
    Routes(Box<serve::Options>),
    /// Print the address of every page.
    Urls {
        #[command(flatten)]
        sources: content::Sources,
    },
}

fn main() -> ExitCode {
    run().unwrap_or_else(|problem| {
        eprintln!("Error: {}", told(&problem));
        ExitCode::FAILURE
    })
}

/// What went wrong, with what it came from. Where in the program that was tells an operator nothing, whatever the environment asks for.
fn told(problem: &anyhow::Error) -> String {
    let causes: Vec<String> = problem.chain().skip(1).map(|cause| format!("    {cause}")).collect();
    if causes.is_empty() { problem.to_string() } else { format!("{problem}\n\nCaused by:\n{}", causes.join("\n")) }
}

fn run() -> anyhow::Result<ExitCode> {
    // Without a word the options come from the environment alone, as when `serve` stands there by itself.
    let command = Arguments::parse().command.unwrap_or_else(|| Arguments::parse_from(["perron", "serve"]).command.expect("just given"));
    match command {
        Command::Serve(options) => serve::run(&options),
        Command::Demo(options) => demo::run(&options),
        Command::Backup(options) => backup::run(&options),
        Command::Restore(options) => restore::run(&options),
        Command::Doctor(options) => doctor::run(&options),
        Command::Journal(options) => journal::run(&options),
        Command::Migrate(options) => migrate::run(&options),
        Command::Check { folder, overlay } => check::run(&content::Sources { methods: Some(folder), overlay }),
        Command::Rules { folder, format } => rules::run(&content::Sources { methods: folder, overlay: None }, format),
        Command::Translations { folder, agree } => translations::run(&folder, agree.as_deref()),
        Command::Routes(options) => serve::print_routes(&options),
        Command::Urls { sources } => serve::print_urls(&sources),
    }
}

//! The program `perron`: `serve` (also without a word) and `check`.

mod check;
mod packs;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Perron: the open platform for public-private innovation cooperation.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Check method packs: prints what was read and, for every mistake, file, line, column, cause and mend.
    Check {
        /// Folder of methods.
        #[arg(default_value = "methods")]
        folder: PathBuf,
    },
}

fn main() -> anyhow::Result<ExitCode> {
    match Arguments::parse().command {
        Some(Command::Check { folder }) => check::run(&folder),
        None => Ok(ExitCode::SUCCESS),
    }
}

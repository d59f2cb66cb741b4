//! The chores of the project as one program: `cargo xtask setup`, `test`, `tidy`, `bench`, `postgres` and `release`.

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use xtask::{Root, bench, postgres, release, setup, test, tidy};

/// The chores of the project.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Install what the tests need and is missing: npm packages, a Chromium and `PostgreSQL`.
    Setup {
        /// Also what the benchmarks need: nginx and wrk.
        #[arg(long)]
        bench: bool,
    },
    /// Run every test and print the seconds of each part.
    Test {
        /// Look at every page in light and dark at every width, not only at one page of each kind.
        #[arg(long)]
        full: bool,
        /// Run only this part (may be repeated); what it needs is built first.
        #[arg(long, value_name = "PART")]
        only: Vec<String>,
    },
    /// Check the rules of the house that a machine can check.
    Tidy,
    /// Measure against a named reference that runs beside it.
    Bench {
        /// What to measure.
        subject: Subject,
        /// Of `journeys`: how many there are at the end.
        #[arg(long, default_value = "100000")]
        journeys: u64,
        /// Of `journeys`: how many entries their journals have together.
        #[arg(long, default_value = "10000000")]
        entries: u64,
        /// Of `journeys`: only on this engine, `sqlite` or `postgres`.
        #[arg(long)]
        engine: Option<String>,
    },
    /// Start a throw-away `PostgreSQL` for tests that are run one by one, and keep it until Ctrl-C.
    Postgres,
    /// Build the program for release and pack it with what operators need into `target/release-archive`.
    Release,
}

#[derive(Clone, Copy, ValueEnum)]
enum Subject {
    /// Station pages, against nginx serving the same bytes; start-up and memory.
    Guide,
    /// Acts per second on both engines, against the bare insert of the same rows.
    Acts,
    /// Whether anything that was answered is lost when Perron or `PostgreSQL` is killed.
    Crash,
    /// How long it takes to look at all rules of a case.
    Rules,
    /// The overview of a case and a portfolio under load, with 1,000 and with 100,000 journeys, on both engines.
    Journeys,
    /// Whether two nodes on one database send every letter once.
    Nodes,
}

fn main() -> ExitCode {
    let outcome = run(Arguments::parse().chore);
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("\n{problem:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does the chore; false when it was done and found something wrong.
fn run(chore: Chore) -> anyhow::Result<bool> {
    let root = Root::find();
    match chore {
        Chore::Setup { bench } => setup::all(&root, bench),
        Chore::Test { full, only } => test::run(&root, full, &only),
        Chore::Tidy => tidy::run(&root),
        Chore::Bench { subject, journeys, entries, engine } => {
            measure(&root, subject, &bench::journeys::Size { journeys, entries, engine }).map(|()| true)
        }
        Chore::Postgres => postgres::keep(&root),
        Chore::Release => release::run(&root),
    }
}

fn measure(root: &Root, subject: Subject, size: &bench::journeys::Size) -> anyhow::Result<()> {
    match subject {
        Subject::Guide => bench::guide::run(root),
        Subject::Acts => bench::acts::run(root),
        Subject::Crash => bench::crash::run(root),
        Subject::Nodes => bench::nodes::run(root),
        Subject::Rules => bench::rules::run(root),
        Subject::Journeys => bench::journeys::run(root, size),
    }
}

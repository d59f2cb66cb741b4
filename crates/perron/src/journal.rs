//! `perron journal verify`: proves that the record of acts is what it was, or names what does not fit. `perron journal export` gives a chain
//! to somebody who wants to check it without this program.

use std::{
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};

use anyhow::Context;
use clap::{Args, Subcommand};
use perron_db::Database;
use perron_journal::{Journal, Signed, Stream, export, heads_of, keys::Keys, signed_from, verify};
use perron_kernel::{SystemClock, SystemRandom};

use crate::place::Place;

/// What to do with the record of acts.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Prove that the record of acts is what it was, or name what does not fit; ends with 1 then.
    Verify {
        /// File of a checkpoint that was kept outside: also proves that nothing it signs was rewritten, cut or left out.
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
        /// File of its heads, where it does not lie beside the checkpoint and the database does not have it any more.
        #[arg(long, value_name = "FILE", requires = "checkpoint")]
        heads: Option<PathBuf>,
        /// Folder of the keys that sign checkpoints, instead of the one in the data folder; the public halves are enough.
        #[arg(long, value_name = "FOLDER", requires = "checkpoint")]
        keys: Option<PathBuf>,
        #[command(flatten)]
        place: Place,
    },
    /// Print a chain as lines of JSON, for checking without Perron.
    Export {
        /// The chain, such as platform or organisation:01938b1c-0000-7000-8000-000000000001.
        #[arg(long)]
        stream: Stream,
        #[command(flatten)]
        place: Place,
    },
}

/// Does it.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match &options.what {
            What::Verify { checkpoint, heads, keys, place } => {
                let journal = journal(place).await?;
                let keys = keys.clone().unwrap_or_else(|| place.keys());
                let signed = match checkpoint {
                    Some(file) => signed(&journal, file, heads.as_deref(), &keys).await?,
                    None => Vec::new(),
                };
                verified(&journal, &signed).await
            }
            What::Export { stream, place } => exported(&journal(place).await?, stream).await,
        }
    })
}

/// The journal of a database as it is: proving something changes nothing.
async fn journal(place: &Place) -> anyhow::Result<Journal> {
    let settings = place.existing()?;
    let database = Database::connect(&settings).await.with_context(|| format!("{settings} cannot be opened"))?;
    Ok(Journal::new(database, Arc::new(SystemClock), Arc::new(SystemRandom)))
}

async fn verified(journal: &Journal, signed: &[Signed]) -> anyhow::Result<ExitCode> {
    let began = Instant::now();
    let report = verify(journal, signed).await.context("the journal cannot be read")?;
    let a_second = report.entries as f64 / began.elapsed().as_secs_f64();
    println!("streams: {}\nentries: {}\nentries/s: {a_second:.0}", report.streams, report.entries);
    if !signed.is_empty() {
        println!("signed by the checkpoint: {} streams", signed.len());
    }
    for misfit in &report.misfits {
        println!("{misfit}");
    }
    if report.misfits.is_empty() {
        println!("Everything fits.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} of the streams do not fit.", report.misfits.len());
    Ok(ExitCode::FAILURE)
}

/// What a checkpoint has signed: with the heads that were named, those in the file beside it, or those in the database.
async fn signed(journal: &Journal, checkpoint: &Path, heads: Option<&Path>, keys: &Path) -> anyhow::Result<Vec<Signed>> {
    let note = read(checkpoint)?;
    let beside = checkpoint.with_extension("heads");
    let heads = match heads {
        Some(file) => read(file)?,
        None if beside.is_file() => read(&beside)?,
        None => heads_of(journal, &note).await?.with_context(|| {
            format!("{} is not there, and the database has no such checkpoint; name the file with --heads", beside.display())
        })?,
    };
    let known = Keys::known(keys)?;
    signed_from(&note, &heads, &known).with_context(|| format!("{} proves nothing", checkpoint.display()))
}

async fn exported(journal: &Journal, stream: &Stream) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let count = export(journal, stream, |line| writeln!(out, "{line}")).await?;
    out.flush()?;
    anyhow::ensure!(count > 0, "{stream} has no entries");
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

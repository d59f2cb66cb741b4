//! `perron migrate`: brings the tables of a database to what this program needs, as `serve` does at its start; or says beforehand what that
//! would be.

use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use perron_db::{Database, Migration, Settings, migrations};

use crate::place::Place;

/// Where, and whether really.
#[derive(Args)]
pub struct Options {
    /// Try every step, undo it again, and say what would be done.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    place: Place,
}

/// Does it.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let steps = runtime.block_on(async { if options.dry_run { rehearsed(&options.place).await } else { done(&options.place).await } })?;
    let what = if options.dry_run { "would be done" } else { "done" };
    for step in &steps {
        println!("{:04} {}: {what}", step.number, step.name);
    }
    if steps.is_empty() {
        println!("The tables are up to date.");
    }
    Ok(ExitCode::SUCCESS)
}

async fn rehearsed(place: &Place) -> anyhow::Result<Vec<Migration>> {
    let settings = place.address()?;
    match &settings {
        // Trying it would make the file.
        Settings::Sqlite(file) if !file.exists() => Ok(migrations(settings.engine())),
        _ => Ok(connected(&settings).await?.rehearse().await?),
    }
}

async fn done(place: &Place) -> anyhow::Result<Vec<Migration>> {
    Ok(connected(&place.settings()?).await?.migrate_up_to(i64::MAX).await?)
}

async fn connected(settings: &Settings) -> anyhow::Result<Database> {
    Database::connect(settings).await.with_context(|| format!("{settings} cannot be opened"))
}

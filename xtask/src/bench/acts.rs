//! `cargo xtask bench acts`: acts per second with 8 writers on each engine, against the bare insert-and-commit of the same rows on the same
//! engine with the same durability; how fast the journal is verified, and memory.

use std::fs;

use anyhow::{Context, Result};

use super::{
    goals::{self, Goal, median},
    tables::{Figures, Tables},
};
use crate::{Root, postgres::Server};

const ROUNDS: usize = 3;
const SECONDS: &str = "5";
/// Rounds that differ by more than this factor were disturbed.
const UNSTEADY: f64 = 1.5;

/// Measures and prints.
pub fn run(root: &Root) -> Result<()> {
    let program = Tables::build(root)?;
    let mut goals = Vec::new();
    // Below `target/`, because the folder for temporary files may lie in memory.
    fs::create_dir_all(root.target())?;
    let folder = tempfile::Builder::new().prefix("bench-acts-").tempdir_in(root.target())?;
    let file = format!("sqlite:{}", folder.path().join("acts.sqlite").display());
    goals.extend(engine(&Tables::new(program.clone(), file), "SQLite", "acts, per second as a share of bare rows on SQLite")?);
    let server = Server::start(root)?;
    goals.extend(engine(
        &Tables::new(program, server.url.clone()),
        "PostgreSQL",
        "acts, per second as a share of bare rows on PostgreSQL",
    )?);
    println!();
    goals::print(goals);
    Ok(())
}

/// Both kinds by turns, so that what else runs on the machine disturbs both.
fn engine(tables: &Tables, name: &str, goal: &'static str) -> Result<[Goal; 3]> {
    println!("\n{name}: 8 writers, {SECONDS} s a run, a commit waits for the disk");
    println!("{:<8} {:>9} {:>8} {:>8} {:>12} {:>8} {:>8}", "round", "acts /s", "p50 ms", "p99 ms", "bare rows /s", "p50 ms", "p99 ms");
    let (mut real, mut bare) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        real.push(tables.run(&["real"], &[SECONDS])?);
        bare.push(tables.run(&["bare"], &[SECONDS])?);
        let (real, bare) = (&real[round - 1..], &bare[round - 1..]);
        line(&round.to_string(), real, bare)?;
    }
    line("median", &real, &bare)?;
    let share = middle(&real, "per-second")? / middle(&bare, "per-second")?;
    if spread(&real)?.max(spread(&bare)?) > UNSTEADY {
        println!("The rounds differ much: something else is running on this machine. Measure again when it is quiet.");
    }
    let proof = tables.run(&["verify"], &[])?;
    let most = real.iter().map(|figures| figures.get::<u64>("memory")).collect::<Result<Vec<_>>>()?.into_iter().max();
    println!(
        "Share: {share:.2}. Verified: {} entries, {:.0} a second. Memory at most: {:.1} MB while acting, {:.1} MB while verifying.",
        proof.get::<u64>("entries")?,
        proof.get::<f64>("per-second")?,
        megabytes(most.unwrap_or_default()),
        megabytes(proof.get("memory")?)
    );
    let sum = |name: &'static str| move |figures: &Figures| figures.get::<u64>(name);
    let failed = real.iter().chain(&bare).map(sum("failed")).sum::<Result<u64>>()?;
    let acts = real.iter().map(sum("acts")).sum::<Result<u64>>()?;
    // Every act has one entry, so one more or less is as bad as one that does not fit.
    let astray = acts.abs_diff(proof.get("entries")?) + proof.get::<u64>("misfits")?;
    Ok([
        Goal::at_least(goal, share, 0.5, ""),
        Goal::none("acts, failed", failed),
        Goal::none("acts, entries that are missing or do not fit", astray),
    ])
}

fn line(name: &str, real: &[Figures], bare: &[Figures]) -> Result<()> {
    let cells = |runs| Ok::<_, anyhow::Error>((middle(runs, "per-second")?, middle(runs, "p50")?, middle(runs, "p99")?));
    let ((acts, p50, p99), (rows, bare_p50, bare_p99)) = (cells(real)?, cells(bare)?);
    println!("{name:<8} {acts:>9.0} {p50:>8.2} {p99:>8.2} {rows:>12.0} {bare_p50:>8.2} {bare_p99:>8.2}");
    Ok(())
}

fn middle(runs: &[Figures], name: &str) -> Result<f64> {
    let figures: Vec<f64> = runs.iter().map(|figures| figures.get(name)).collect::<Result<_>>().context("a run printed too little")?;
    Ok(median(figures))
}

/// How many times faster the fastest round was than the slowest.
fn spread(runs: &[Figures]) -> Result<f64> {
    let speeds: Vec<f64> = runs.iter().map(|figures| figures.get("per-second")).collect::<Result<_>>()?;
    Ok(speeds.iter().copied().fold(0.0, f64::max) / speeds.iter().copied().fold(f64::INFINITY, f64::min))
}

fn megabytes(kilobytes: u64) -> f64 {
    kilobytes as f64 / 1024.0
}

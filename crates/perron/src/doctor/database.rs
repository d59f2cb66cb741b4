//! The database: whether it answers, how far its tables are, its clock, the outbox, regular work, checkpoints, and the tools a backup needs.

use std::{sync::Arc, time::Duration};

use perron_db::{Database, Settings};
use perron_journal::{
    Checkpoints, Journal,
    dead_letter::{self, Figures},
    troubled_jobs,
};
use perron_kernel::{Clock, Instant, SystemClock, SystemRandom};

use super::{
    Findings,
    data::{age, secret_file},
};
use crate::{
    backup::{own_schema, programs::Wanted},
    place::Place,
};

/// Clocks further apart than this are looked at: links and sessions end by the clock.
const APART: Duration = Duration::from_secs(5);
/// Clocks further apart than this break one-time codes (RFC 6238 lets one step of half a minute pass).
const TOO_FAR_APART: Duration = Duration::from_mins(1);
/// Work that has been due for longer than this is not being done.
const LATE: Duration = Duration::from_mins(15);
/// Checkpoints are made every hour in which something was recorded.
const CHECKPOINT_EVERY: Duration = Duration::from_hours(48);

/// Looks at the database.
pub async fn look(findings: &mut Findings, place: &Place, programs: &Wanted, now: Instant) {
    secret_file(findings, "database", place.password_file());
    let settings = match place.address() {
        Ok(settings) => settings,
        Err(problem) => return findings.fail("database", format!("{problem:#}"), "mend --database or its password file"),
    };
    if let Settings::Sqlite(file) = &settings
        && !file.exists()
    {
        return findings.note("database", format!("{settings} is not there yet; `perron serve` makes it"));
    }
    let database = match Database::connect(&settings).await {
        Ok(database) => database,
        Err(error) => return findings.fail("database", format!("{settings} does not answer: {error}"), "start it, or mend --database"),
    };
    findings.ok("database", format!("{settings} answers"));
    if let Settings::Postgres { encryption, .. } = &settings {
        if encryption.is_open() {
            findings.warn("line", encryption.to_string(), "take sslmode=verify-full, unless a tunnel protects the line");
        } else {
            findings.ok("line", encryption.to_string());
        }
    }
    match look_into(findings, &database, place, programs, now).await {
        Ok(()) => {}
        Err(error) => findings.fail("database", format!("{settings}: {error:#}"), "see the log of the database"),
    }
}

async fn look_into(findings: &mut Findings, database: &Database, place: &Place, programs: &Wanted, now: Instant) -> anyhow::Result<()> {
    clock(findings, database).await?;
    if let Some(version) = database.server_version().await? {
        match programs.find(version / 10_000) {
            Ok(found) => findings.ok("backup tools", found.version),
            Err(problem) => findings.warn("backup tools", problem.to_string(), "without them `perron backup` cannot work here"),
        }
    }
    let own = own_schema(database.engine());
    match database.last_step().await? {
        None => {
            findings.note("schema", format!("no tables yet; `perron serve` makes those of schema {own}"));
            return Ok(());
        }
        Some(step) if step > own => {
            let said = format!("{step}, but this program knows only {own}: the database is that of a newer Perron");
            findings.fail("schema", said, "start the newer program, or restore a backup");
            return Ok(());
        }
        Some(step) if step < own => {
            let said = format!("{step}; the next `perron serve` brings it to {own}");
            findings.warn("schema", said, "make a backup, then start the program");
            return Ok(());
        }
        Some(step) => findings.ok("schema", format!("{step}, as this program needs")),
    }
    outbox(findings, database, now).await?;
    jobs(findings, database).await?;
    checkpoint(findings, database, place, now).await
}

async fn clock(findings: &mut Findings, database: &Database) -> anyhow::Result<()> {
    let before = SystemClock.now();
    let Some(theirs) = database.clock().await? else {
        findings.ok("clock", format!("{before}; the database has no other"));
        return Ok(());
    };
    // The answer was made at some moment between the question and now.
    let after = SystemClock.now();
    let apart = before.since(theirs).max(theirs.since(after));
    let said = format!("{:.1} seconds between this machine and the database", apart.as_secs_f64());
    let mend = "let both take their time from the same time server";
    if apart > TOO_FAR_APART {
        findings.fail("clock", said, mend);
    } else if apart > APART {
        findings.warn("clock", said, mend);
    } else {
        findings.ok("clock", said);
    }
    Ok(())
}

async fn outbox(findings: &mut Findings, database: &Database, now: Instant) -> anyhow::Result<()> {
    let Figures { dead, late, .. } = dead_letter::figures(&mut database.read().await?, now.before(LATE)).await?;
    if dead > 0 {
        findings.warn("outbox", format!("letters and other work given up: {dead}"), "the log says why; look for `given_up`");
    }
    if late > 0 {
        findings.warn("outbox", format!("due for more than {}: {late}", age(LATE)), "see that `perron serve` runs and mail leaves");
    }
    if dead + late == 0 {
        findings.ok("outbox", "nothing was given up, nothing is late");
    }
    Ok(())
}

async fn jobs(findings: &mut Findings, database: &Database) -> anyhow::Result<()> {
    let troubled = troubled_jobs(&mut database.read().await?).await?;
    for (name, why) in &troubled {
        findings.warn("jobs", format!("{name} did not succeed the last time: {why}"), "the log says more; it is done again by itself");
    }
    if troubled.is_empty() {
        findings.ok("jobs", "none failed the last time it ran");
    }
    Ok(())
}

async fn checkpoint(findings: &mut Findings, database: &Database, place: &Place, now: Instant) -> anyhow::Result<()> {
    let journal = Journal::new(database.clone(), Arc::new(SystemClock), Arc::new(SystemRandom));
    let Some(newest) = Checkpoints::new(journal, place.keys(), place.checkpoints(), "").newest().await? else {
        findings.note("checkpoint", "none yet; one is made in the first hour of `perron serve`");
        return Ok(());
    };
    let since = now.since(newest.recorded_at);
    // None is made while nothing happens, so an old one may be all there is to sign.
    if since > CHECKPOINT_EVERY {
        findings.note("checkpoint", format!("{} ago; one is made in every hour in which something is recorded", age(since)));
    } else {
        findings.ok("checkpoint", format!("{} ago", age(since)));
    }
    Ok(())
}

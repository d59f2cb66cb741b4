//! `perron doctor`: what is configured, and whether it works. Takes the options of `perron serve`, so that both see the same installation,
//! changes nothing, and shows no secret.

mod configuration;
mod data;
mod database;
mod files;
mod post;
mod providers;

use std::{fmt, process::ExitCode};

use clap::Args;
use perron_kernel::{Clock, SystemClock};

use crate::{backup::programs::Wanted, serve};

/// What to look at: the installation that `perron serve` would run with the same options.
#[derive(Args, Clone)]
#[group(id = "doctor")]
pub struct Options {
    #[command(flatten)]
    pub serve: serve::Options,
    #[command(flatten)]
    pub programs: Wanted,
}

/// How much something matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// As it should be.
    Ok,
    /// Good to know.
    Note,
    /// Should be mended.
    Warn,
    /// Perron does not work as it is.
    Fail,
}

/// Something that was looked at.
struct Finding {
    level: Level,
    subject: &'static str,
    said: String,
    mend: String,
}

/// Everything that was looked at.
#[derive(Default)]
pub struct Findings(Vec<Finding>);

impl Findings {
    fn ok(&mut self, subject: &'static str, said: impl Into<String>) {
        self.add(Level::Ok, subject, said, "");
    }

    fn note(&mut self, subject: &'static str, said: impl Into<String>) {
        self.add(Level::Note, subject, said, "");
    }

    fn warn(&mut self, subject: &'static str, said: impl Into<String>, mend: impl Into<String>) {
        self.add(Level::Warn, subject, said, mend);
    }

    fn fail(&mut self, subject: &'static str, said: impl Into<String>, mend: impl Into<String>) {
        self.add(Level::Fail, subject, said, mend);
    }

    fn add(&mut self, level: Level, subject: &'static str, said: impl Into<String>, mend: impl Into<String>) {
        self.0.push(Finding { level, subject, said: said.into(), mend: mend.into() });
    }

    fn count(&self, level: Level) -> usize {
        self.0.iter().filter(|finding| finding.level == level).count()
    }
}

impl fmt::Display for Findings {
    /// A line for each, and one that sums up.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Finding { level, subject, said, mend } in &self.0 {
            let level = match level {
                Level::Ok => "OK",
                Level::Note => "NOTE",
                Level::Warn => "WARN",
                Level::Fail => "FAIL",
            };
            // What others say, such as a database, may have several lines.
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            write!(formatter, "{level:<5} {subject:<12} {said}")?;
            if mend.is_empty() { writeln!(formatter)? } else { writeln!(formatter, "; mend: {mend}")? }
        }
        let [ok, note, warn, fail] = [Level::Ok, Level::Note, Level::Warn, Level::Fail].map(|level| self.count(level));
        writeln!(formatter, "{ok} in order, {note} to know, {warn} to mend, {fail} that stop Perron from working")
    }
}

/// Looks at everything and prints it; ends with 1 when something stops Perron from working.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let mut findings = Findings::default();
    let now = SystemClock.now();
    let Options { serve, programs } = options;
    configuration::look(&mut findings, &serve.config(), &serve.sources);
    data::look(&mut findings, &serve.place, now);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        database::look(&mut findings, &serve.place, programs, now).await;
        post::look(&mut findings, &serve.place, &serve.post).await;
        providers::look(&mut findings, &serve.sign_in, &serve.config(), now).await;
        files::look(&mut findings, &serve.place, &serve.files).await;
    });
    print!("{findings}");
    Ok(if findings.count(Level::Fail) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

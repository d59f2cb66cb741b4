//! The tools that come with `PostgreSQL`: `pg_dump` and `pg_restore`. They stand here because the server's own format of a backup is only
//! written and read by them; we find them, ask their version, and say what to install when they are missing or too old.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail, ensure};
use clap::Args;
use perron_db::Settings;

/// Where Debian and Ubuntu put the tools: a folder for each version of `PostgreSQL`.
const DEBIAN: &str = "/usr/lib/postgresql";

/// Where the tools are.
#[derive(Args, Clone, Debug, Default)]
pub struct Wanted {
    /// Folder of `pg_dump` and `pg_restore`; without it they are looked for below `/usr/lib/postgresql` and on the path.
    #[arg(long, env = "PERRON_POSTGRES_PROGRAMS", value_name = "FOLDER")]
    postgres_programs: Option<PathBuf>,
}

/// A pair of tools that fit a server.
#[derive(Clone, Debug)]
pub struct Programs {
    folder: PathBuf,
    /// What `pg_dump` says of itself, such as `pg_dump (PostgreSQL) 17.2`.
    pub version: String,
}

impl Wanted {
    /// The tools for a server of this major version: those of the same version, else the newest that are not older.
    pub fn find(&self, server: u32) -> anyhow::Result<Programs> {
        let mend = format!(
            "install the client of PostgreSQL {server} (Debian: apt-get install postgresql-client-{server}), or name its folder with \
             --postgres-programs"
        );
        let mut found: Vec<(u32, Programs)> = self.folders().into_iter().filter_map(|folder| Programs::in_folder(&folder)).collect();
        found.sort_by_key(|(major, _)| (*major != server, u32::MAX - major));
        match found.into_iter().next() {
            None => bail!("pg_dump and pg_restore are missing; {mend}"),
            Some((major, programs)) if major < server => {
                bail!("{} is older than the server, which is PostgreSQL {server}; {mend}", programs.version)
            }
            Some((_, programs)) => Ok(programs),
        }
    }

    fn folders(&self) -> Vec<PathBuf> {
        if let Some(folder) = &self.postgres_programs {
            return vec![folder.clone()];
        }
        let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
        let path = env::var_os("PATH").unwrap_or_default();
        versions.chain(env::split_paths(&path)).collect()
    }
}

impl Programs {
    /// The tools of a folder, with their major version, if both are there and work.
    fn in_folder(folder: &Path) -> Option<(u32, Self)> {
        if !folder.join("pg_restore").is_file() {
            return None;
        }
        let output = Command::new(folder.join("pg_dump")).arg("--version").output().ok()?;
        let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let number = version.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))?;
        let major = number.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()?;
        Some((major, Self { folder: folder.to_owned(), version }))
    }

    /// Writes the whole database, as it is at one moment, into a file that is there already.
    pub fn dump(&self, settings: &Settings, file: &Path) -> anyhow::Result<()> {
        let mut command = self.command("pg_dump", settings);
        // What a restore has set aside is not backed up again.
        command.args(["--format=custom", "--no-owner", "--no-privileges", "--exclude-schema=perron_replaced_*", "--file"]).arg(file);
        run(&mut command).map(drop)
    }

    /// The tables whose rows a file holds.
    pub fn tables(&self, file: &Path) -> anyhow::Result<Vec<String>> {
        let listed = run(Command::new(self.folder.join("pg_restore")).arg("--list").arg(file))?;
        // A line is `3372; 0 16390 TABLE DATA public journal_entry perron`.
        let table = |line: &str| line.split_once(" TABLE DATA ")?.1.split_whitespace().nth(1).map(str::to_owned);
        Ok(listed.lines().filter_map(table).collect())
    }

    /// Brings a file into a database without tables, all of it or nothing.
    pub fn restore(&self, settings: &Settings, file: &Path) -> anyhow::Result<()> {
        let mut command = self.command("pg_restore", settings);
        let name = settings.environment().into_iter().find(|(name, _)| *name == "PGDATABASE").map(|(_, value)| value);
        let name = name.context("the address of the database names no database")?;
        command.args(["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--dbname"]).arg(name).arg(file);
        run(&mut command).map(drop)
    }

    fn command(&self, name: &str, settings: &Settings) -> Command {
        let mut command = Command::new(self.folder.join(name));
        command.arg("--no-password").envs(settings.environment());
        command
    }
}

/// Runs a tool to its end; what it printed, or what it complained of.
fn run(command: &mut Command) -> anyhow::Result<String> {
    let name = command.get_program().display().to_string();
    let output = command.output().with_context(|| format!("{name} could not be started"))?;
    ensure!(output.status.success(), "{name} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

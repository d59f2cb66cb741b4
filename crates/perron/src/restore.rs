//! `perron restore`: brings a backup to a place. Everything is unpacked, compared and, as far as the engine allows, opened in a scratch
//! folder before anything at the place is touched; and what was there is set aside, never deleted.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail, ensure};
use clap::Args;
use perron_db::{Database, Settings, is_in_use};
use perron_kernel::{Clock, Instant, SystemClock};

use crate::{
    backup::{
        contents, journal_of,
        manifest::{FOLDERS, KEYS, Manifest, POSTGRES, SQLITE},
        own_schema,
        programs::{Programs, Wanted},
        reader::unpack,
        scratch,
        writer::{parent, sync_folders},
    },
    place::Place,
};

/// Endings of the files that `SQLite` keeps beside its own.
const BESIDE_SQLITE: [&str; 2] = ["-wal", "-shm"];
/// What may lie in a data folder that counts as empty: the system's own folder at the root of a disk.
const NOTHING: &str = "lost+found";

/// What to restore, and where to.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Backup: an archive, or a folder.
    source: PathBuf,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    programs: Wanted,
    /// Set aside what is at the place already, instead of refusing.
    #[arg(long)]
    replace: bool,
}

/// What a restore did to the database.
struct Restored {
    /// For people.
    said: Vec<String>,
    /// What is wrong in what was restored.
    faults: Vec<String>,
    /// Where that which was there lies now.
    aside: Vec<String>,
}

/// Restores, and prints what.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let is_new = !options.place.data().exists();
    let restored = runtime.block_on(restore(options, SystemClock.now()));
    if restored.is_err() && is_new {
        // A folder that was made for nothing goes again; one in which something lies stays.
        let _ = fs::remove_dir(options.place.data());
    }
    restored
}

async fn restore(options: &Options, now: Instant) -> anyhow::Result<ExitCode> {
    let Options { source, place, programs, replace } = options;
    ensure!(source.exists(), "{} is not there", source.display());
    let settings = place.address()?.with_connections(1);
    let server = Server::look(&settings, programs).await?;
    let occupied = occupied(place, &settings, server.as_ref())?;
    ensure!(
        *replace || occupied.is_empty(),
        "the place is not empty: {}; choose another, or set it aside with --replace",
        occupied.join(", ")
    );
    if let Settings::Sqlite(file) = &settings
        && file.exists()
    {
        ensure!(!is_in_use(file)?, "{} is in use; stop Perron first", file.display());
    }
    place.settings()?;
    let scratch = scratch(place.data())?;
    let manifest = unpack(source, scratch.path(), &|_| true)?;
    fits(&manifest, &settings)?;
    let stamp = stamp(now);
    let mut restored = match (&settings, server) {
        (Settings::Sqlite(file), _) => sqlite(file, scratch.path(), &stamp).await?,
        (Settings::Postgres { .. }, Some(server)) => server.restore(&settings, &manifest, &scratch.path().join(POSTGRES), &stamp).await?,
        (Settings::Postgres { .. }, None) => bail!("the server cannot be reached"),
    };
    folders(place.data(), scratch.path(), &stamp, &mut restored).with_context(|| lies(&restored.aside))?;
    println!("{}: {}, by Perron {}", source.display(), contents(&manifest), manifest.program);
    println!("restored to {} and {settings}", place.data().display());
    restored.said.iter().for_each(|line| println!("{line}"));
    restored.faults.iter().for_each(|line| println!("WRONG: {line}"));
    if !restored.aside.is_empty() {
        println!("{}; remove it once you have seen that all is well", lies(&restored.aside));
    }
    Ok(if restored.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn lies(aside: &[String]) -> String {
    if aside.is_empty() { "nothing was set aside".to_owned() } else { format!("what was there lies in {}", aside.join(" and ")) }
}

/// Refuses a backup for another engine or from a newer program.
fn fits(manifest: &Manifest, settings: &Settings) -> anyhow::Result<()> {
    let engine = settings.engine();
    ensure!(
        manifest.engine == engine.name(),
        "the backup is of {}, but the place is {settings}; {}",
        manifest.engine,
        if manifest.engine == "sqlite" { "leave --database out" } else { "name an empty PostgreSQL database with --database" }
    );
    let own = own_schema(engine);
    ensure!(
        manifest.schema <= own,
        "the backup is of Perron {} (schema {}), this program knows schema {own}; restore it with that version or a later one",
        manifest.program,
        manifest.schema
    );
    Ok(())
}

/// What lies at the place already.
fn occupied(place: &Place, settings: &Settings, server: Option<&Server>) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    match fs::read_dir(place.data()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", place.data().display())),
        Ok(entries) => {
            for entry in entries {
                found.push(entry?.path().display().to_string());
            }
            found.retain(|path| !path.ends_with(NOTHING));
            found.sort();
        }
    }
    if let Settings::Sqlite(file) = settings
        && file.exists()
    {
        let other = !file.starts_with(place.data());
        found.extend(other.then(|| file.display().to_string()));
    }
    if let Some(server) = server {
        found.extend(server.tables.iter().map(|table| format!("the table {table}")));
    }
    Ok(found)
}

/// Opens the unpacked database, brings it up to date, reads its journal, and only then moves it to its place.
async fn sqlite(file: &Path, scratch: &Path, stamp: &str) -> anyhow::Result<Restored> {
    let unpacked = scratch.join(SQLITE);
    ensure!(unpacked.is_file(), "the backup holds no database");
    let database = Database::connect(&Settings::Sqlite(unpacked.clone())).await?;
    let damage = database.damage().await?.into_iter().map(|line| format!("SQLite: {line}"));
    let mut restored = Restored { said: Vec::new(), faults: damage.collect(), aside: Vec::new() };
    restored.examine(database, &scratch.join(KEYS)).await?;
    // Alone with the file, its log is folded into it, so that one file is all there is to move.
    ensure!(!is_in_use(&unpacked)?, "somebody else has opened the unpacked database");
    let aside = parent(file).join(format!("replaced-{stamp}"));
    let names: Vec<_> = ["", BESIDE_SQLITE[0], BESIDE_SQLITE[1]].iter().map(|ending| format!("{}{ending}", file.display())).collect();
    for name in names.iter().map(Path::new).filter(|name| name.exists()) {
        set_aside(name, &aside, &mut restored.aside)?;
    }
    move_file(&unpacked, file).with_context(|| lies(&restored.aside))?;
    Ok(restored)
}

/// A server that a backup is to be restored to.
struct Server {
    database: Database,
    programs: Programs,
    tables: Vec<String>,
}

impl Server {
    /// Nothing when no server is named.
    async fn look(settings: &Settings, wanted: &Wanted) -> anyhow::Result<Option<Self>> {
        let Settings::Postgres { .. } = settings else { return Ok(None) };
        let database = Database::connect(settings).await.with_context(|| format!("{settings} cannot be opened"))?;
        let version = database.server_version().await?.unwrap_or_default();
        let programs = wanted.find(version / 10_000)?;
        let others = database.others().await?;
        ensure!(others == 0, "{settings} is in use by Perron ({others} connections); stop it on every node first");
        let tables = database.tables().await?;
        Ok(Some(Self { database, programs, tables }))
    }

    /// Moves what is there into a schema of its own and brings the backup in its place, or leaves everything as it was.
    async fn restore(self, settings: &Settings, manifest: &Manifest, dump: &Path, stamp: &str) -> anyhow::Result<Restored> {
        ensure!(dump.is_file(), "the backup holds no database");
        let schema = format!("perron_replaced_{}", stamp.to_lowercase());
        let mut restored = Restored { said: Vec::new(), faults: Vec::new(), aside: Vec::new() };
        if !self.tables.is_empty() {
            self.database.set_aside(&schema).await.context("the tables that are there cannot be set aside")?;
            restored.aside.push(format!("the schema {schema}"));
        }
        let written_by = manifest.written_by.clone().unwrap_or_default();
        let brought = self.programs.restore(settings, dump).with_context(|| format!("the backup was written by {written_by}"));
        let outcome = match brought {
            Ok(()) => restored.examine(self.database.clone(), &parent(dump).join(KEYS)).await,
            failed => failed,
        };
        if let Err(problem) = outcome {
            if !self.tables.is_empty() {
                self.database.put_back(&schema).await.with_context(|| format!("{problem:#}; {}", lies(&restored.aside)))?;
            }
            return Err(problem);
        }
        self.database.analyze().await?;
        Ok(restored)
    }
}

impl Restored {
    /// Brings the database up to date and reads its journal; the keys are still where they were unpacked.
    async fn examine(&mut self, database: Database, keys: &Path) -> anyhow::Result<()> {
        for step in database.migrate_up_to(i64::MAX).await? {
            self.said.push(format!("brought up to date: step {} ({})", step.number, step.name));
        }
        let (said, faults) = journal_of(database, keys).await?;
        self.said.push(said);
        self.faults.extend(faults);
        Ok(())
    }
}

/// Moves the folders of a backup to their place.
fn folders(data: &Path, scratch: &Path, stamp: &str, restored: &mut Restored) -> anyhow::Result<()> {
    let aside = data.join(format!("replaced-{stamp}"));
    for name in FOLDERS {
        let (there, unpacked) = (data.join(name), scratch.join(name));
        if there.exists() {
            set_aside(&there, &aside, &mut restored.aside)?;
        }
        if unpacked.exists() {
            sync_folders(&unpacked)?;
            fs::rename(&unpacked, &there).with_context(|| format!("{} cannot be written", there.display()))?;
        }
    }
    Ok(File::open(data)?.sync_all()?)
}

fn set_aside(path: &Path, aside: &Path, noted: &mut Vec<String>) -> anyhow::Result<()> {
    let name = path.file_name().unwrap_or_default();
    let moved = fs::create_dir_all(aside).and_then(|()| fs::rename(path, aside.join(name)));
    moved.with_context(|| format!("{} cannot be set aside", path.display()))?;
    let aside = aside.display().to_string();
    if !noted.contains(&aside) {
        noted.push(aside);
    }
    Ok(())
}

/// Moves a file, also to another disk, so that it is there whole or not at all.
fn move_file(from: &Path, to: &Path) -> anyhow::Result<()> {
    let moved = fs::rename(from, to).or_else(|error| {
        if error.kind() != io::ErrorKind::CrossesDevices {
            return Err(error);
        }
        let beside = to.with_extension("restored");
        fs::copy(from, &beside)?;
        File::open(&beside)?.sync_all()?;
        fs::rename(&beside, to)
    });
    moved.and_then(|()| File::open(parent(to))?.sync_all()).with_context(|| format!("{} cannot be written", to.display()))
}

/// A moment as part of a name: `20261121T130534Z`.
fn stamp(now: Instant) -> String {
    let text: String = now.to_string().chars().take(19).filter(|letter| !"-:".contains(*letter)).collect();
    format!("{text}Z")
}

//! `perron backup`: everything Perron keeps, as it is at one moment, in one archive or folder, while the server goes on. It gets its name
//! only when it is whole and has been opened and checked, so whatever has a name can be restored.

pub mod manifest;
pub mod programs;
pub mod reader;
pub mod writer;

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context, ensure};
use clap::Args;
use perron_db::{Database, Engine, Settings, migrations};
use perron_journal::{Checkpoints, Journal, keys::Keys, signed_from, verify};
use perron_kernel::{Clock, Instant, SystemClock, SystemRandom};
use serde::{Deserialize, Serialize};

use crate::{files::Bucket, place::Place};
use manifest::{FOLDERS, KEYS, Manifest, POSTGRES, SQLITE};
use programs::{Programs, Wanted};
use writer::{Unnamed, Writer};

/// What to back up, and where to.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Archive to write (its name ends in .tar.zst or .tar.gz), or folder to make.
    target: PathBuf,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    programs: Wanted,
    #[command(flatten)]
    bucket: Bucket,
}

/// What is remembered of the last backup, for `perron doctor`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Last {
    /// When it was begun, in RFC 3339.
    pub made: String,
    /// Where it was put.
    pub target: PathBuf,
}

/// What the check of a backup found.
struct Checked {
    /// What was looked at.
    said: Vec<String>,
    /// What is wrong; the backup is what the database is, but the database is not sound.
    faults: Vec<String>,
}

/// Writes a backup, checks it, and prints what it holds.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(make(options, SystemClock.now()))
}

async fn make(options: &Options, now: Instant) -> anyhow::Result<ExitCode> {
    let Options { target, place, programs, bucket } = options;
    let settings = place.existing()?;
    let database = Database::connect(&settings).await.with_context(|| format!("{settings} cannot be opened"))?;
    let schema = schema(&database, &settings).await?;
    let programs = match database.server_version().await? {
        Some(version) => Some(programs.find(version / 10_000)?),
        None => None,
    };
    let mut writer = Writer::begin(target)?;
    add_database(&mut writer, &database, &settings, programs.as_ref(), writer::parent(target)).await?;
    for folder in FOLDERS {
        add_folder(&mut writer, &place.folder(folder), folder)?;
    }
    let written_by = programs.as_ref().map(|programs| programs.version.clone());
    let unnamed = writer.finish(Manifest::new(schema, settings.engine().name(), written_by, now.to_string()))?;
    let checked = check(&unnamed, &database, programs.as_ref(), writer::parent(target)).await?;
    let manifest = unnamed.manifest.clone();
    unnamed.name(target)?;
    println!("{}: {}", target.display(), contents(&manifest));
    checked.said.iter().for_each(|line| println!("checked: {line}"));
    bucket.left_out().into_iter().for_each(|line| println!("not here: {line}"));
    checked.faults.iter().for_each(|line| println!("WRONG: {line}"));
    if let Err(problem) = remember(place, target, now) {
        eprintln!("`perron doctor` will not know of this backup: {problem:#}");
    }
    Ok(if checked.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The last step of a database that this program can read.
pub async fn schema(database: &Database, settings: &Settings) -> anyhow::Result<i64> {
    let step = database.last_step().await?;
    let step = step.with_context(|| format!("{settings} holds no tables of Perron; `perron serve` makes them"))?;
    let own = own_schema(database.engine());
    ensure!(step <= own, "{settings} is that of a newer Perron (schema {step}, this program knows {own}); use the newer program");
    Ok(step)
}

/// The last step that this program knows.
pub fn own_schema(engine: Engine) -> i64 {
    migrations(engine).last().map_or(0, |step| step.number)
}

async fn add_database(
    writer: &mut Writer,
    database: &Database,
    settings: &Settings,
    programs: Option<&Programs>,
    beside: &Path,
) -> anyhow::Result<()> {
    let scratch = scratch(beside)?;
    if let Some(programs) = programs {
        let path = scratch.path().join(POSTGRES);
        // Made by us, so that nobody else can read it while it grows.
        drop(writer::new_file(&path)?);
        programs.dump(settings, &path)?;
        writer.add(POSTGRES, File::open(path)?)
    } else {
        let path = scratch.path().join(SQLITE);
        database.copy_to(&path).await?;
        writer.add(SQLITE, File::open(path)?)
    }
}

/// A folder that only we can read, removed with the value.
pub fn scratch(beside: &Path) -> anyhow::Result<tempfile::TempDir> {
    use std::os::unix::fs::PermissionsExt;
    let rights = fs::Permissions::from_mode(0o700);
    let made = tempfile::Builder::new().prefix(".perron-scratch-").permissions(rights).tempdir_in(beside);
    made.with_context(|| format!("nothing can be written to {}", beside.display()))
}

/// Adds the files of a folder, if there is one. What disappears meanwhile (a letter that was fetched, a key that was retired) is passed
/// over, and the folder is read once more for what has come instead.
fn add_folder(writer: &mut Writer, folder: &Path, name: &str) -> anyhow::Result<()> {
    loop {
        let mut gone = false;
        for (path, name) in files(folder, name).with_context(|| format!("{} cannot be read", folder.display()))? {
            if writer.has(&name) {
                continue;
            }
            match File::open(&path) {
                Ok(file) => writer.add(&name, file)?,
                Err(error) if error.kind() == io::ErrorKind::NotFound => gone = true,
                Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
            }
        }
        if !gone {
            return Ok(());
        }
    }
}

/// The whole files of a folder and of those below it, in order, with their names in the backup.
fn files(folder: &Path, name: &str) -> io::Result<Vec<(PathBuf, String)>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let Ok(own) = entry.file_name().into_string() else { continue };
        // Names of files that are still being written, of letters, keys and the store of files.
        if own.starts_with('.') || own.ends_with(".new") || own.contains('#') {
            continue;
        }
        let (kind, own) = (entry.file_type()?, format!("{name}/{own}"));
        if kind.is_dir() {
            found.extend(files(&entry.path(), &own)?);
        } else if kind.is_file() {
            found.push((entry.path(), own));
        }
    }
    found.sort();
    Ok(found)
}

/// Opens what was written, from the disk, in a place of its own.
async fn check(unnamed: &Unnamed, database: &Database, programs: Option<&Programs>, beside: &Path) -> anyhow::Result<Checked> {
    let scratch = scratch(beside)?;
    let manifest = reader::unpack(unnamed.path(), scratch.path(), &|path| [SQLITE, POSTGRES].contains(&path) || path.starts_with(KEYS))?;
    ensure!(manifest == unnamed.manifest, "the backup reads differently than it was written");
    let mut checked = Checked { said: vec![format!("parts: {}, each with its sha256", manifest.parts.len())], faults: Vec::new() };
    if let Some(programs) = programs {
        let (held, there) = (programs.tables(&scratch.path().join(POSTGRES))?, database.tables().await?);
        let missing: Vec<_> = there.iter().filter(|table| !held.contains(table)).cloned().collect();
        ensure!(missing.is_empty(), "the backup lacks the tables {}", missing.join(", "));
        checked.said.push(format!("pg_restore reads it; tables: {}", held.len()));
        return Ok(checked);
    }
    let copy = Database::connect(&Settings::Sqlite(scratch.path().join(SQLITE))).await?;
    let damage = copy.damage().await?;
    if damage.is_empty() {
        checked.said.push("SQLite finds the copy sound".to_owned());
    }
    checked.faults.extend(damage.into_iter().map(|line| format!("SQLite: {line}")));
    // The copy of an earlier release is brought up to date, as a restore would.
    copy.migrate_up_to(i64::MAX).await?;
    let (said, faults) = journal_of(copy, &scratch.path().join(KEYS)).await?;
    checked.said.push(said);
    checked.faults.extend(faults);
    Ok(checked)
}

/// Reads the whole journal of a database, and compares it with its newest checkpoint as far as the keys are there. Says in one line what
/// it is, and in others what does not fit.
pub async fn journal_of(database: Database, keys: &Path) -> anyhow::Result<(String, Vec<String>)> {
    let journal = Journal::new(database, Arc::new(SystemClock), Arc::new(SystemRandom));
    let newest = Checkpoints::new(journal.clone(), keys, "", "").newest().await?;
    let (mut faults, mut compared, mut signed) = (Vec::new(), "no checkpoint to compare with".to_owned(), Vec::new());
    match newest {
        Some(_) if !keys.is_dir() => "no keys, so the newest checkpoint is not compared".clone_into(&mut compared),
        Some(newest) => {
            compared = format!("compared with the checkpoint of {}", newest.recorded_at);
            let known = Keys::known(keys)?;
            match signed_from(&newest.note, &newest.heads, &known) {
                Ok(heads) => signed = heads,
                Err(problem) => faults.push(format!("the newest checkpoint: {problem}")),
            }
        }
        None => {}
    }
    let report = verify(&journal, &signed).await?;
    faults.extend(report.misfits.iter().map(|misfit| format!("journal: {misfit}")));
    let verdict = if faults.is_empty() { "all fit".to_owned() } else { format!("do not fit: {}", faults.len()) };
    Ok((format!("journal with chains: {}, entries: {}; {verdict}; {compared}", report.streams, report.entries), faults))
}

/// What a backup holds, in one line.
pub fn contents(manifest: &Manifest) -> String {
    let mut said = vec![format!("{} with schema {}", manifest.engine, manifest.schema)];
    for folder in FOLDERS {
        let (count, bytes) = manifest.folder(folder);
        if count > 0 {
            said.push(format!("{count} {folder} ({})", size(bytes)));
        }
    }
    let whole = manifest.parts.iter().map(|part| part.bytes).sum();
    format!("{}; {} unpacked, of {}", said.join(", "), size(whole), manifest.made)
}

/// A size for people.
pub fn size(bytes: u64) -> String {
    let units = ["B", "kB", "MB", "GB", "TB"];
    let mut unit = 0;
    let mut figure = bytes as f64;
    while figure >= 999.5 && unit + 1 < units.len() {
        figure /= 1000.0;
        unit += 1;
    }
    if unit == 0 { format!("{bytes} B") } else { format!("{figure:.1} {}", units[unit]) }
}

fn remember(place: &Place, target: &Path, now: Instant) -> anyhow::Result<()> {
    let target = target.canonicalize()?;
    let text = serde_json::to_vec_pretty(&Last { made: now.to_string(), target })?;
    let path = place.last_backup();
    let mut file = tempfile::NamedTempFile::new_in(writer::parent(&path))?;
    io::Write::write_all(&mut file, &text)?;
    file.persist(path)?;
    Ok(())
}

//! A site with something in it: entries, a checkpoint with its key, a letter and a file; and places that a backup can be restored to.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
};

use perron_db::{Database, Engine, Settings};
use perron_journal::{Checkpoints, Entry, Filter, Journal, Principal, Stream, recorded};
use perron_kernel::{SeededRandom, SetClock};
use perron_testkit::{Installation, NOON, TestDatabase};
use tempfile::TempDir;

/// What the file of the site holds; long enough to be somewhere in the middle of an archive.
pub const FILE: &[u8] = &[7; 200_000];

/// A site.
pub struct Site {
    pub installation: Installation,
    /// Its data folder.
    pub data: TempDir,
    /// Where backups are put.
    pub backups: TempDir,
}

/// A place without anything.
pub struct Elsewhere {
    pub data: TempDir,
    pub settings: Settings,
    server: Option<TestDatabase>,
}

impl Site {
    pub async fn on(place: TestDatabase) -> Self {
        Self::filled(Installation::on(place).await).await
    }

    /// The same over the tables that are there.
    pub async fn before(place: TestDatabase) -> Self {
        let database = Database::connect(&place.settings).await.expect("it opens");
        let clock = Arc::new(SetClock::at(NOON));
        let journal = Journal::new(database.clone(), clock.clone(), Arc::new(SeededRandom::new(1)));
        Self::filled(Installation { journal, clock, database, place }).await
    }

    async fn filled(installation: Installation) -> Self {
        let site = Self { installation, data: folder(), backups: folder() };
        for number in 0..20 {
            record(&site.installation.journal, number).await;
        }
        let data = site.data.path();
        let checkpoints =
            Checkpoints::new(site.installation.journal.clone(), data.join("keys"), data.join("checkpoints"), "perron.example/journal");
        checkpoints.make().await.expect("a checkpoint").expect("something to sign");
        for (name, content) in [("letters/20261121T120000Z-1.eml", b"Subject: Hello".as_slice()), ("files/ab/cd.pdf", FILE)] {
            let path = data.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, content).expect("written");
        }
        site
    }

    /// The options that lead to the site.
    pub fn options(&self) -> Vec<String> {
        options(self.data.path(), &self.installation.place.settings)
    }

    /// Makes a backup under a name; it must succeed.
    pub fn back_up(&self, name: &str) -> PathBuf {
        let target = self.backups.path().join(name);
        let output = perron("backup", &[target.to_str().expect("a plain path")], &self.options());
        assert!(output.status.success(), "{}", said(&output));
        target
    }

    /// A place of the same engine.
    pub async fn elsewhere(&self) -> Elsewhere {
        let data = folder();
        match self.installation.database.engine() {
            Engine::Sqlite => {
                let settings = Settings::Sqlite(data.path().join("perron.sqlite"));
                Elsewhere { data, settings, server: None }
            }
            Engine::Postgres => {
                let server = TestDatabase::postgres().await;
                Elsewhere { data, settings: server.settings.clone(), server: Some(server) }
            }
        }
    }
}

impl Elsewhere {
    /// Restores a backup to this place.
    pub fn restore(&self, source: &Path, more: &[&str]) -> Output {
        let words = [&[source.to_str().expect("a plain path")], more].concat();
        perron("restore", &words, &self.options())
    }

    /// The options that lead to the place.
    pub fn options(&self) -> Vec<String> {
        match &self.server {
            Some(server) => options(self.data.path(), &server.settings),
            None => vec!["--data".to_owned(), self.data.path().display().to_string()],
        }
    }

    /// Whether nothing was left at the place.
    pub async fn is_untouched(&self) -> bool {
        let empty = fs::read_dir(self.data.path()).expect("a folder").next().is_none();
        let Some(server) = &self.server else { return empty };
        let database = Database::connect(&server.settings).await.expect("the server answers");
        empty && database.tables().await.expect("tables").is_empty()
    }

    /// The entries that are there now.
    pub async fn entries(&self) -> Vec<String> {
        entries(&Database::connect(&self.settings).await.expect("it opens")).await
    }
}

/// Adds an entry to the chain of the platform.
pub async fn record(journal: &Journal, number: i64) {
    let mut act = journal.begin(Principal::Job("test".to_owned()), "test.note").await.expect("an act");
    act.record(Entry::new(Stream::platform()).fact("number", number).personal("name", "Karla Sommer"));
    act.commit().await.expect("the act happens");
}

/// The chain of the platform, the newest entry first, with what stands beside it.
pub async fn entries(database: &Database) -> Vec<String> {
    let mut read = database.read().await.expect("a reader");
    let entries = recorded(&mut read, &Stream::platform(), &Filter::default(), 100_000).await.expect("the chain can be read");
    entries.iter().map(|entry| format!("{} {:?}", entry.body.text(), entry.personal)).collect()
}

/// Runs the program; what the environment says about Perron does not count.
pub fn perron(word: &str, words: &[&str], options: &[String]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_perron"));
    for (name, _) in env::vars().filter(|(name, _)| name.starts_with("PERRON_")) {
        command.env_remove(name);
    }
    command.arg(word).args(words).args(options).output().expect("the program runs")
}

/// Everything that a run printed.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Says whether only the owner can do anything with a file.
pub fn is_private(path: &Path) -> bool {
    fs::metadata(path).expect("it is there").permissions().mode().trailing_zeros() >= 6
}

/// A folder that is for its owner only.
pub fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("rights");
    folder
}

fn options(data: &Path, settings: &Settings) -> Vec<String> {
    let database = match settings {
        Settings::Sqlite(file) => format!("sqlite:{}", file.display()),
        Settings::Postgres { config, .. } => {
            let server = env::var("PERRON_TEST_POSTGRES").expect("the server is named");
            format!("{}/{}", server.rsplit_once('/').expect("an address").0, config.get_dbname().expect("a name"))
        }
    };
    vec!["--data".to_owned(), data.display().to_string(), "--database".to_owned(), database]
}

//! A site with two chains and a checkpoint of them, and the program run on it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use perron_db::Settings;
use perron_journal::{Checkpoints, Entry, Principal, Stream, hash};
use perron_testkit::{Installation, TestDatabase};
use tempfile::TempDir;

use crate::store;

/// The chain that is looked at.
pub const CHAIN: &str = "organisation:01938b1c-0000-7000-8000-000000000001";

/// A site of four entries in one chain and two in another.
pub struct Site {
    pub installation: Installation,
    pub data: TempDir,
}

impl Site {
    pub async fn on(place: TestDatabase) -> Self {
        let site = Self { installation: Installation::on(place).await, data: TempDir::new().unwrap() };
        for number in 1..=4 {
            site.record(&CHAIN.parse().unwrap(), number).await;
        }
        for number in 1..=2 {
            site.record(&Stream::platform(), number).await;
        }
        let folder = site.data.path();
        let journal = site.installation.journal.clone();
        let checkpoints = Checkpoints::new(journal, folder.join("keys"), folder.join("checkpoints"), "perron.example/journal");
        checkpoints.make().await.unwrap().unwrap();
        site
    }

    pub async fn record(&self, stream: &Stream, number: i64) {
        let mut act = self.installation.journal.begin(Principal::Job("test".to_owned()), "test.note").await.unwrap();
        act.record(
            Entry::new(stream.clone()).fact("number", number).fact("word", "quote \" and \u{2028}").personal("name", "Karla Sommer"),
        );
        act.commit().await.unwrap();
    }

    /// Changes an entry of the chain, without or with its hash and all that follow from it.
    pub async fn change(&self, place: i64, and_rechain: bool) {
        let texts = store::bodies(&self.installation, CHAIN).await;
        let mut previous = None;
        for (text, at) in texts.iter().zip(1..).filter(|(_, at)| *at >= place) {
            let mut body: perron_journal::Body = serde_json::from_str(text).unwrap();
            match previous {
                None => drop(body.facts.insert("number".to_owned(), 99.into())),
                Some(hash) => body.previous = hash,
            }
            let text = body.text();
            previous = Some(perron_journal::hexadecimal(&hash(&text)));
            store::set_body(&self.installation, CHAIN, at, &text).await;
            if !and_rechain {
                return;
            }
            store::set_hash(&self.installation, CHAIN, at, hash(&text)).await;
        }
    }

    /// The checkpoint, its heads, or the public key.
    pub fn file(&self, ending: &str) -> PathBuf {
        let files = ["checkpoints", "keys"].into_iter().flat_map(|folder| fs::read_dir(self.data.path().join(folder)).unwrap());
        files.map(|entry| entry.unwrap().path()).find(|path| path.extension().unwrap() == ending).unwrap()
    }

    /// Runs the program on this site.
    pub fn perron(&self, words: &[&str]) -> Output {
        perron(words, self.data.path(), &self.installation.place.settings)
    }

    /// The chain as it is handed out.
    pub fn exported(&self) -> String {
        let output = self.perron(&["journal", "export", "--stream", CHAIN]);
        assert!(output.status.success(), "{}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Runs the program; what the environment says about Perron does not count.
pub fn perron(words: &[&str], data: &Path, settings: &Settings) -> Output {
    let database = match settings {
        Settings::Sqlite(file) => format!("sqlite:{}", file.display()),
        Settings::Postgres { config, .. } => {
            let server = env::var("PERRON_TEST_POSTGRES").unwrap();
            format!("{}/{}", server.rsplit_once('/').unwrap().0, config.get_dbname().unwrap())
        }
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_perron"));
    for (name, _) in env::vars().filter(|(name, _)| name.starts_with("PERRON_")) {
        command.env_remove(name);
    }
    command.args(words).arg("--data").arg(data).args(["--database", &database]).output().unwrap()
}

/// Everything that a run printed.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

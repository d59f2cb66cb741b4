//! Writers over HTTP: each changes the administrator's name to one that nobody has had before, again and again, and keeps what was answered.
//! The name stands in the person's row and, as a personal value, in the journal: what was answered must be in both.

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex, PoisonError, RwLock, RwLockWriteGuard,
        atomic::{AtomicBool, AtomicU64, Ordering::SeqCst},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::{Result, bail};

use super::tables::Tables;
use crate::http::Browser;

/// How long to wait after an answer that did not come.
const PAUSE: Duration = Duration::from_millis(5);

/// People who write at the same time.
pub struct Writers {
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

struct Shared {
    /// Held by whoever asks; taken by whoever wants nobody to ask.
    gate: RwLock<()>,
    over: AtomicBool,
    disturbed: AtomicBool,
    answered: Mutex<Vec<String>>,
    unanswered: AtomicU64,
    unexpected: AtomicU64,
}

/// What became of everything that was asked for.
pub struct Outcome {
    /// Names whose change was answered.
    pub answered: Vec<String>,
    /// Requests without an answer, or with one that says that it could not be done, while something was killed or starting.
    pub unanswered: u64,
    /// The same at any other time; and answers that make no sense at any time.
    pub unexpected: u64,
}

/// What the tables say about the names.
pub struct Found {
    /// Answered changes that are not in the journal.
    pub lost: u64,
    /// Changes of which only a part is there, that are there twice, or that nobody asked for.
    pub half: u64,
}

impl Writers {
    /// Lets as many write as there are browsers, each asking the ports by turns.
    pub fn begin(browsers: Vec<Browser>, ports: &[u16], called: &str) -> Self {
        let shared = Arc::new(Shared {
            gate: RwLock::default(),
            over: AtomicBool::default(),
            disturbed: AtomicBool::default(),
            answered: Mutex::default(),
            unanswered: AtomicU64::default(),
            unexpected: AtomicU64::default(),
        });
        let write = |(number, browser)| {
            let (shared, ports, name) = (shared.clone(), ports.to_vec(), format!("{called} {number}"));
            thread::spawn(move || shared.write(browser, &ports, &name))
        };
        let threads = browsers.into_iter().enumerate().map(write).collect();
        Self { shared, threads }
    }

    /// How many changes have been answered so far.
    pub fn answered(&self) -> usize {
        self.shared.names().len()
    }

    /// From here on answers may fail to come.
    pub fn disturb(&self) {
        self.shared.disturbed.store(true, SeqCst);
    }

    /// Waits until nobody asks, and keeps it so for as long as the value lives.
    pub fn rest(&self) -> RwLockWriteGuard<'_, ()> {
        self.shared.gate.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// From here on every answer must come again.
    pub fn undisturbed(&self) {
        self.shared.disturbed.store(false, SeqCst);
    }

    /// Lets everybody finish.
    pub fn finish(self) -> Result<Outcome> {
        self.shared.over.store(true, SeqCst);
        for thread in self.threads {
            if thread.join().is_err() {
                bail!("a writer broke off");
            }
        }
        let shared = &self.shared;
        let answered = std::mem::take(&mut *shared.names());
        Ok(Outcome { answered, unanswered: shared.unanswered.load(SeqCst), unexpected: shared.unexpected.load(SeqCst) })
    }
}

impl Shared {
    fn names(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.answered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, mut browser: Browser, ports: &[u16], called: &str) {
        for (turn, port) in ports.iter().cycle().enumerate() {
            let asking = self.gate.read().unwrap_or_else(PoisonError::into_inner);
            if self.over.load(SeqCst) {
                return;
            }
            let name = format!("{called}-{turn}");
            let answer = browser.post(*port, "/account/name", &[("name", &name)]);
            match answer {
                Ok(answer) if answer.status == 303 && answer.header("location") == Some("/account") => self.names().push(name),
                other => {
                    let failed = other.as_ref().map_or(true, |answer| answer.status >= 500);
                    let disturbed = failed && self.disturbed.load(SeqCst);
                    if !disturbed {
                        let what = other.map_or_else(|error| error.to_string(), |answer| answer.status.to_string());
                        eprintln!("{name}: {what}, though nothing was killed");
                    }
                    let count = if disturbed { &self.unanswered } else { &self.unexpected };
                    count.fetch_add(1, SeqCst);
                    drop(asking);
                    thread::sleep(PAUSE);
                }
            }
        }
    }
}

/// Whether the person's row and the newest entry of their chain say the same; false also when there is no such entry.
pub fn agree(tables: &Tables) -> Result<bool> {
    let question = "SELECT 'same' AS line FROM person WHERE person.name = (SELECT journal_personal_value.value
        FROM journal_entry JOIN journal_personal_value ON journal_personal_value.entry_id = journal_entry.id
        WHERE journal_entry.stream_id = 'person:' || person.id AND journal_entry.act = 'people.change-name'
        ORDER BY journal_entry.sequence DESC LIMIT 1)";
    Ok(tables.ask(question)?.len() == 1)
}

/// Looks for everything that writers who were called so were answered.
pub fn find(tables: &Tables, outcome: &Outcome, called: &str) -> Result<Found> {
    let question = "SELECT journal_personal_value.value AS line
        FROM journal_entry JOIN journal_personal_value ON journal_personal_value.entry_id = journal_entry.id
        WHERE journal_entry.act = 'people.change-name' AND journal_personal_value.name = 'name'";
    let entries = tables.count("SELECT CAST(COUNT(*) AS TEXT) AS line FROM journal_entry WHERE act = 'people.change-name'")?;
    let mut names = tables.ask(question)?;
    let without_value = entries.abs_diff(names.len() as u64);
    names.retain(|name| name.starts_with(called));
    let kept: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let lost = outcome.answered.iter().filter(|name| !kept.contains(name.as_str())).count() as u64;
    let twice = (names.len() - kept.len()) as u64;
    // What was not answered may have happened; more than that cannot.
    let from_nowhere = (kept.len() as u64).saturating_sub(outcome.answered.len() as u64 + outcome.unanswered);
    let apart = u64::from(!agree(tables)?);
    Ok(Found { lost, half: twice + from_nowhere + without_value + apart })
}

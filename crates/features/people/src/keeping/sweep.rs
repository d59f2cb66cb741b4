//! Compares the store of files with the tables, each night. Bytes are stored before their row is written, so a machine that fails in between
//! leaves bytes that nothing names; they are deleted here. A row whose bytes are gone cannot be mended here; it is told.

use std::{
    collections::BTreeMap,
    fmt,
    pin::Pin,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use perron_files::{Freed, Key, Store, StoreFault, Stored};
use perron_journal::{Journal, Regular, last_run};
use perron_kernel::Instant;

use crate::{
    keeping::store::{self, BytesId},
    model::OrganisationId,
    organisation::files::key,
    retention::next_night,
};

/// The name of the job.
const NAME: &str = "files";
/// Younger bytes may belong to an act that is still under way.
const YOUNG: Duration = Duration::from_hours(24);
/// The least time from one look to the next: what the first of two finds without a row goes with the second, so that somebody who brings
/// an older database back has that long to notice.
const BETWEEN: Duration = Duration::from_hours(23);
/// How many files, or organisations, are compared at a time, unless it is said otherwise.
const AT_ONCE: usize = 1_000;
/// How many rows without bytes are named: when the wrong store is configured, all of them are.
const NAMED: usize = 50;

/// The job.
pub struct Sweep {
    journal: Journal,
    store: Store,
    at_once: usize,
}

/// What a look found.
#[derive(Default)]
struct Found {
    /// How many files each organisation has in the store.
    here: BTreeMap<OrganisationId, u64>,
    /// Bytes that were deleted.
    freed: Freed,
    /// Bytes without a row that stay, because they are young or were not here at the last look.
    left: u64,
    /// Files that are not those of an organisation in this database.
    strange: u64,
    /// Rows whose bytes are gone.
    gone: Vec<Key>,
    /// Bytes that the store does not delete, with what it said of the first.
    refused: Vec<StoreFault>,
}

/// The store or the database does not answer.
enum Fault {
    Store(StoreFault),
    Database(String),
}

impl Sweep {
    /// Compares this store with the tables below this journal, at the moment its clock says.
    pub const fn new(journal: Journal, store: Store) -> Self {
        Self { journal, store, at_once: AT_ONCE }
    }

    /// The same with so many files or organisations at a time, at least one.
    #[must_use]
    pub fn at_once(self, items: usize) -> Self {
        Self { at_once: items.max(1), ..self }
    }

    /// Looks at everything. An organisation that is not in the database may be of another installation or of a newer database, so nothing
    /// of it is touched. Nor is what came after the last look that the database knows of: it may have been brought back from a backup,
    /// and then knows less than the store.
    async fn sweep(&self) -> Result<Found, Fault> {
        let before = last_run(&mut self.journal.read().await?, NAME).await?;
        let until = before.map(|before| before.min(self.journal.now().before(YOUNG))).map(system_time);
        let mut found = Found::default();
        let mut listing = self.store.list();
        loop {
            let page = listing.page(self.at_once).await?;
            if page.is_empty() {
                break;
            }
            for (organisation, files) in by_organisation(page, &mut found.strange) {
                self.compare(organisation, files, until, &mut found).await?;
            }
        }
        if let Some(until) = until {
            let unfinished = self.store.clear_unfinished(until).await?;
            found.freed.files += unfinished.files;
            found.freed.bytes += unfinished.bytes;
        }
        self.look_for_rows_without_bytes(&mut found).await?;
        Ok(found)
    }

    /// Deletes what no row of an organisation names. The rows are read after the files, so that what has just been brought is known.
    async fn compare(
        &self,
        organisation: OrganisationId,
        files: BTreeMap<BytesId, Stored>,
        until: Option<SystemTime>,
        found: &mut Found,
    ) -> Result<(), Fault> {
        let (Some((first, _)), Some((last, _))) = (files.first_key_value(), files.last_key_value()) else { return Ok(()) };
        let mut read = self.journal.read().await?;
        if !store::is_known(&mut read, organisation).await? {
            found.strange += u64::try_from(files.len()).unwrap_or(u64::MAX);
            return Ok(());
        }
        let named = store::between(&mut read, organisation, *first, *last).await?;
        drop(read);
        for (id, file) in files {
            if named.contains(&id) {
                *found.here.entry(organisation).or_default() += 1;
            } else if until.is_none_or(|until| file.modified >= until) {
                found.left += 1;
            } else if !store::is_named(&mut self.journal.read().await?, organisation, id).await? {
                match self.store.delete(&file.key).await {
                    Ok(()) => found.freed.add(file.size),
                    Err(fault) => found.refused.push(fault),
                }
            }
        }
        Ok(())
    }

    /// Where an organisation has more rows than files, each row is looked at; and again, because files come and go meanwhile.
    async fn look_for_rows_without_bytes(&self, found: &mut Found) -> Result<(), Fault> {
        let mut after = None;
        loop {
            let counts = store::counts(&mut self.journal.read().await?, after, self.at_once).await?;
            let Some((last, _)) = counts.last() else { return Ok(()) };
            after = Some(*last);
            for (organisation, rows) in counts {
                if found.here.get(&organisation).is_some_and(|here| *here >= rows) || rows == 0 {
                    continue;
                }
                let named = store::all_of(&mut self.journal.read().await?, organisation).await?;
                for id in named {
                    let key = key(organisation, id);
                    if !self.store.exists(&key).await? && store::is_named(&mut self.journal.read().await?, organisation, id).await? {
                        tracing::error!(%key, "the bytes of a file are gone from the store");
                        found.gone.push(key);
                    }
                    if found.gone.len() == NAMED {
                        return Ok(());
                    }
                }
            }
        }
    }

    async fn run(&self) -> Result<(), String> {
        let Found { freed, left, strange, gone, refused, .. } = self.sweep().await.map_err(|fault| fault.to_string())?;
        tracing::info!(deleted = freed.files, bytes = freed.bytes, left, strange, gone = gone.len(), "files were compared with their rows");
        if let Some(key) = gone.first() {
            let least = if gone.len() == NAMED { "at least " } else { "" };
            return Err(format!("files whose bytes are gone from the store: {least}{}, among them {key}", gone.len()));
        }
        refused.first().map_or(Ok(()), |fault| Err(told(fault)))
    }
}

/// The files of a page as those of organisations; counts those that are of none.
fn by_organisation(page: Vec<Stored>, strange: &mut u64) -> BTreeMap<OrganisationId, BTreeMap<BytesId, Stored>> {
    let mut files: BTreeMap<OrganisationId, BTreeMap<BytesId, Stored>> = BTreeMap::new();
    for file in page {
        let parts = file.key.as_str().split_once('/').and_then(|(organisation, id)| Some((organisation.parse().ok()?, id.parse().ok()?)));
        match parts {
            Some((organisation, id)) => drop(files.entry(organisation).or_default().insert(id, file)),
            None => *strange += 1,
        }
    }
    files
}

fn system_time(moment: Instant) -> SystemTime {
    UNIX_EPOCH + moment.since(Instant::from_microseconds(0))
}

/// A fault with its cause, which it does not say by itself.
fn told(fault: &StoreFault) -> String {
    std::error::Error::source(fault).map_or_else(|| fault.to_string(), |source| format!("{fault}: {source}"))
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(fault) => formatter.write_str(&told(fault)),
            Self::Database(problem) => formatter.write_str(problem),
        }
    }
}

impl From<StoreFault> for Fault {
    fn from(fault: StoreFault) -> Self {
        Self::Store(fault)
    }
}

impl From<perron_db::Error> for Fault {
    fn from(problem: perron_db::Error) -> Self {
        Self::Database(problem.to_string())
    }
}

impl From<perron_journal::Error> for Fault {
    fn from(problem: perron_journal::Error) -> Self {
        Self::Database(problem.to_string())
    }
}

impl Regular for Sweep {
    fn name(&self) -> &'static str {
        NAME
    }

    /// Until the next night that is far enough away.
    fn pause(&self) -> Duration {
        let now = self.journal.now();
        next_night(now.after(BETWEEN)).since(now)
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(self.run())
    }
}

//! The text of files of cases, for the search. It is read once a file has come, where nobody waits for it; a job reads what was there before, and
//! what was missed. It is no act of anybody: the text says nothing that the file does not, and goes with it.

pub mod store;

use std::{
    pin::Pin,
    time::{Duration, Instant},
};

use perron_extract::{reads, text_of};
use perron_files::Store;
use perron_journal::{Claimed, Failure, Journal, Outgoing, Receiver, Regular};
use perron_people::doors::{Books, files::key};
use perron_web::PageError;

use crate::{
    file_text::store::Unread,
    files::model::{File, FileId},
    finding::folded,
};

/// The kind of the work.
pub const READ_FILE: &str = "read-file";
/// How many files the job asks for at a time.
const AT_ONCE: i64 = 20;
/// How long the job reads before other work has its turn.
const TURN: Duration = Duration::from_secs(10);
/// From one turn of the job to the next.
const PAUSE: Duration = Duration::from_mins(1);

/// The work of reading a file that has come.
pub fn reading(file: &File) -> Outgoing {
    Outgoing::new(READ_FILE, file.id.to_string())
}

/// Reads files, from the outbox and as a job.
#[derive(Clone)]
pub struct ReadsFiles {
    journal: Journal,
    store: Store,
}

impl ReadsFiles {
    /// Reads the files in this store, whose rows stand beside this journal.
    pub const fn new(journal: Journal, store: Store) -> Self {
        Self { journal, store }
    }

    /// Reads what nobody has read yet, as much as one turn holds; says how many files.
    ///
    /// # Errors
    /// When the database or the store cannot be reached.
    pub async fn apply(&self) -> Result<usize, PageError> {
        let (begun, mut many) = (Instant::now(), 0);
        loop {
            let unread = store::unread(&mut self.journal.read().await?, AT_ONCE).await?;
            for file in &unread {
                self.read(file).await?;
                many += 1;
            }
            if unread.is_empty() || begun.elapsed() >= TURN {
                return Ok(many);
            }
        }
    }

    /// Reads a file, and keeps what was read. Where the bytes are gone there is no text.
    async fn read(&self, file: &Unread) -> Result<(), PageError> {
        let is_read = reads(&file.media_type, file.size.unsigned_abs());
        let bytes = if is_read { self.store.get(&key(file.organisation, file.id)).await? } else { None };
        let mut books = Books::of(&self.journal).await?;
        store::begin(&mut books, file.id).await?;
        books.close().await?;
        let text = match bytes {
            Some(bytes) => text_of(&file.media_type, bytes.into()).await,
            None => String::new(),
        };
        let mut books = Books::of(&self.journal).await?;
        store::keep(&mut books, file.id, &text, &folded(&text)).await?;
        Ok(books.close().await?)
    }

    async fn receive(&self, work: &Claimed) -> Result<(), Failure> {
        let id: FileId = work.payload.parse().map_err(|_| Failure::Never("that is no id of a file".to_owned()))?;
        let later = |problem: PageError| Failure::Later(format!("{problem:?}"));
        let mut read = self.journal.read().await.map_err(|problem| later(problem.into()))?;
        let unread = store::named(&mut read, id).await.map_err(|problem| later(problem.into()))?;
        drop(read);
        match unread {
            Some(file) => self.read(&file).await.map_err(later),
            None => Ok(()),
        }
    }
}

impl Receiver for ReadsFiles {
    fn receive<'a>(&'a self, work: &'a Claimed) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>> {
        Box::pin(self.receive(work))
    }
}

impl Regular for ReadsFiles {
    fn name(&self) -> &'static str {
        "file-texts"
    }

    fn pause(&self) -> Duration {
        PAUSE
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async { self.apply().await.map(drop).map_err(|problem| format!("{problem:?}")) })
    }
}

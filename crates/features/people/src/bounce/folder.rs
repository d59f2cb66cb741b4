//! Reads a mailbox into which reports come, every minute, and marks what it has read.

use std::{future::Future, path::PathBuf, pin::Pin, time::Duration};

use perron_journal::{Principal, Regular};
use perron_mail::maildir::{Unread, read_maildir};

use crate::people::People;

/// How often the mailbox is looked into.
const PAUSE: Duration = Duration::from_mins(1);
/// How many messages are read at a time, so that a mailbox that was left alone for long does not keep other work waiting.
const AT_ONCE: usize = 200;

/// The mailbox, as regular work.
pub struct BounceFolder {
    people: People,
    maildir: PathBuf,
}

impl BounceFolder {
    /// Reads this maildir.
    pub const fn new(people: People, maildir: PathBuf) -> Self {
        Self { people, maildir }
    }

    /// Everything that has come; what cannot be read stays for the next time, and does not hold up the others.
    async fn read(&self) -> Result<(), String> {
        let failed = |error: std::io::Error| format!("the bounces in {} cannot be read: {error}", self.maildir.display());
        let maildir = self.maildir.clone();
        let unread = blocking(move || read_maildir(&maildir)).await.map_err(failed)?;
        let mut problem = Ok(());
        for message in unread.into_iter().take(AT_ONCE) {
            let (bytes, read) = (message.clone(), message);
            match blocking(move || bytes.bytes()).await {
                Err(error) => problem = Err(failed(error)),
                Ok(bytes) => {
                    // Noted first and marked afterwards: whoever stops in between notes it once all the same, since a report counts once.
                    self.people.note_report(Principal::Job("bounces".to_owned()), &bytes).await.map_err(|error| error.to_string())?;
                    if let Err(error) = blocking(move || Unread::mark_read(&read)).await {
                        problem = Err(failed(error));
                    }
                }
            }
        }
        problem
    }
}

/// Waits for the disk elsewhere.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> std::io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(std::io::Error::other)?
}

impl Regular for BounceFolder {
    fn name(&self) -> &'static str {
        "bounces"
    }

    fn pause(&self) -> Duration {
        PAUSE
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(self.read())
    }
}

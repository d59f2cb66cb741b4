//! Does what acts have left to be done, and what is to be done regularly. Any number of nodes work side by side: each piece of work is taken
//! by one, and taken again only when that one has not finished in time.

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    sync::Arc,
    task::Poll,
    time::Duration,
};

use perron_kernel::{Id, Instant};
use tokio::sync::Notify;

use crate::{
    Journal, Result,
    outbox::{Claimed, Failure, pause_after},
    store,
};

/// How long a worker may take for one piece of work before another takes it.
const TERM: Duration = Duration::from_mins(2);
/// The same for regular work.
const REGULAR_TERM: Duration = Duration::from_mins(10);
/// How often to look without being told of anything new.
const LOOK: Duration = Duration::from_secs(2);

type Done<'a, E> = Pin<Box<dyn Future<Output = std::result::Result<(), E>> + Send + 'a>>;

/// Does work of one kind. It may be given the same work again, with the same id.
pub trait Receiver: Send + Sync {
    /// Does it.
    fn receive<'a>(&'a self, work: &'a Claimed) -> Done<'a, Failure>;
}

/// Work that is done again and again, by one node at a time.
pub trait Regular: Send + Sync {
    /// Its name; the same on all nodes.
    fn name(&self) -> &'static str;
    /// The time from one end to the next beginning.
    fn pause(&self) -> Duration;
    /// Does it.
    fn run(&self) -> Done<'_, String>;
}

/// A worker of one node.
pub struct Worker {
    journal: Journal,
    name: String,
    receivers: BTreeMap<&'static str, Arc<dyn Receiver>>,
    regular: Vec<Arc<dyn Regular>>,
    wake: Arc<Notify>,
}

impl Worker {
    /// A worker without work.
    pub fn new(journal: Journal) -> Self {
        let name = Id::<Self>::new(journal.now(), journal.random()).to_string();
        Self { journal, name, receivers: BTreeMap::new(), regular: Vec::new(), wake: Arc::default() }
    }

    /// Gives it the work of a kind.
    #[must_use]
    pub fn receives(mut self, kind: &'static str, receiver: impl Receiver + 'static) -> Self {
        self.receivers.insert(kind, Arc::new(receiver));
        self
    }

    /// Gives it regular work.
    #[must_use]
    pub fn regularly(mut self, work: impl Regular + 'static) -> Self {
        self.regular.push(Arc::new(work));
        self
    }

    /// Wakes it before it looks by itself.
    pub fn bell(&self) -> Arc<Notify> {
        self.wake.clone()
    }

    /// Works until `stop` is done; what is under way is finished first.
    pub async fn work(self, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        loop {
            let busy = self.step().await.unwrap_or_else(|error| {
                tracing::error!(%error, "the outbox could not be worked on");
                false
            });
            let pause = async {
                if !busy {
                    tokio::select! {
                        () = self.wake.notified() => {}
                        () = tokio::time::sleep(LOOK) => {}
                    }
                }
            };
            tokio::select! {
                biased;
                () = &mut stop => return,
                () = pause => {}
            }
        }
    }

    /// Does everything that is due now; says how much that was.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn round(&self) -> Result<usize> {
        let mut done = 0;
        while self.step().await? {
            done += 1;
        }
        Ok(done)
    }

    /// Does one thing that is due; false when there is none.
    async fn step(&self) -> Result<bool> {
        for regular in &self.regular {
            if self.regular(&**regular).await? {
                return Ok(true);
            }
        }
        let now = self.journal.now();
        if !store::is_due(&mut self.journal.read().await?, now).await? {
            return Ok(false);
        }
        let mut transaction = self.journal.database().begin().await?;
        let engine = self.journal.database().engine();
        let claimed = store::claim_outgoing(&mut transaction, engine, &self.name, now, now.after(TERM)).await?;
        transaction.commit().await?;
        if let Some(work) = &claimed {
            self.receive(work).await?;
        }
        Ok(claimed.is_some())
    }

    async fn receive(&self, work: &Claimed) -> Result<()> {
        let outcome = match self.receivers.get(work.kind.as_str()) {
            Some(receiver) => ended(receiver.receive(work), TERM).await.unwrap_or_else(|why| Err(Failure::Later(why.to_owned()))),
            None => Err(Failure::Later(format!("nobody here does work of the kind {}", work.kind))),
        };
        let now = self.journal.now();
        let mut transaction = self.journal.database().begin().await?;
        match outcome {
            Ok(()) => store::finish_outgoing(&mut transaction, work.id, &self.name, now).await?,
            Err(failure) => {
                let (due, why) = match failure {
                    Failure::Later(why) => (pause_after(work.attempts).map(|pause| now.after(pause)), why),
                    Failure::Never(why) => (None, why),
                };
                tracing::warn!(kind = work.kind, attempts = work.attempts, given_up = due.is_none(), why, "work did not succeed");
                store::fail_outgoing(&mut transaction, work.id, &self.name, due, &why, now).await?;
            }
        }
        Ok(transaction.commit().await?)
    }

    async fn regular(&self, regular: &dyn Regular) -> Result<bool> {
        let now = self.journal.now();
        if !self.claimed(regular.name(), now).await? {
            return Ok(false);
        }
        let outcome = ended(regular.run(), REGULAR_TERM).await.unwrap_or_else(|why| Err(why.to_owned()));
        if let Err(error) = &outcome {
            tracing::error!(name = regular.name(), error, "regular work did not succeed");
        }
        let ended = self.journal.now();
        let mut transaction = self.journal.database().begin().await?;
        let due = ended.after(regular.pause());
        store::finish_job(&mut transaction, regular.name(), &self.name, ended, due, outcome.err().as_deref()).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn claimed(&self, name: &'static str, now: Instant) -> Result<bool> {
        if !store::is_job_due(&mut self.journal.read().await?, name, now).await? {
            return Ok(false);
        }
        let mut transaction = self.journal.database().begin().await?;
        store::add_job(&mut transaction, name, now).await?;
        let claimed = store::claim_job(&mut transaction, name, &self.name, now, now.after(REGULAR_TERM)).await?;
        transaction.commit().await?;
        Ok(claimed)
    }
}

/// What the work came to; an error when it took longer than its term, since then another node takes it, or when it panicked.
async fn ended<T>(mut work: Pin<Box<dyn Future<Output = T> + Send + '_>>, term: Duration) -> std::result::Result<T, &'static str> {
    let work = std::future::poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(_) => Poll::Ready(Err("it panicked")),
    });
    tokio::time::timeout(term, work).await.unwrap_or(Err("it took too long"))
}

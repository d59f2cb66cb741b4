//! An act: the only way to write. Its rows, its entries in the journal and what is to be done afterwards happen together or not at all,
//! and one that records nothing does not happen.

use std::sync::Arc;

use perron_db::{Alongside, Database, Query, Read, Row, Transaction, Value};
use perron_kernel::{Clock, Id, Instant, Random};
use tokio::sync::broadcast;

use crate::{
    Outgoing, Principal, Stream, chain,
    entry::{Entry, Header},
    store,
};

/// How many acts a slow listener may be behind before it only hears that it has missed some.
const REMEMBERED: usize = 256;

/// A result of an act.
pub type Result<T> = std::result::Result<T, Error>;

/// Why an act did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database says why.
    #[error(transparent)]
    Database(#[from] perron_db::Error),
    /// It would have left no trace.
    #[error("the act {0} recorded nothing")]
    Unrecorded(&'static str),
    /// The journal holds something that is not of its form.
    #[error("the journal cannot be read: {0}")]
    Unreadable(String),
    /// Where an export goes to takes no more.
    #[error("the export cannot be written: {0}")]
    Unwritten(String),
}

/// The journal of an installation: begins acts, and reads what was recorded. Copies share everything.
#[derive(Clone)]
pub struct Journal {
    database: Database,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    happened: broadcast::Sender<Stream>,
}

/// Who acts, and for which organisation.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Who.
    pub principal: Principal,
    /// For which organisation.
    pub on_behalf_of: Option<Stream>,
}

impl From<Principal> for Actor {
    fn from(principal: Principal) -> Self {
        Self { principal, on_behalf_of: None }
    }
}

/// Something that is being done. Dropped before [`Act::commit`], nothing of it has happened.
pub struct Act {
    transaction: Transaction,
    name: &'static str,
    actor: Actor,
    now: Instant,
    random: Arc<dyn Random>,
    entries: Vec<Entry>,
    outgoing: Vec<Outgoing>,
    happened: broadcast::Sender<Stream>,
}

impl Journal {
    /// A journal over a database.
    pub fn new(database: Database, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Self {
        Self { database, clock, random, happened: broadcast::Sender::new(REMEMBERED) }
    }

    /// Begins an act. Its name says feature and verb: `people.sign-in`.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&self, actor: impl Into<Actor>, name: &'static str) -> Result<Act> {
        let transaction = self.database.begin().await?;
        Ok(Act {
            transaction,
            name,
            actor: actor.into(),
            now: self.clock.now(),
            random: self.random.clone(),
            entries: Vec::new(),
            outgoing: Vec::new(),
            happened: self.happened.clone(),
        })
    }

    /// Somebody who reads.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Read> {
        Ok(self.database.read().await?)
    }

    /// Hears of the chains of acts that happen here from now on. What happens at other nodes is not told; whoever has to know looks now
    /// and then.
    pub fn listen(&self) -> broadcast::Receiver<Stream> {
        self.happened.subscribe()
    }

    /// What time it is.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Where secrets and ids come from.
    pub fn random(&self) -> &dyn Random {
        &*self.random
    }

    /// The database beneath.
    pub const fn database(&self) -> &Database {
        &self.database
    }
}

impl Act {
    /// What it is called.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The moment of the act: one for all its rows.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// Where secrets and ids come from.
    pub fn random(&self) -> &dyn Random {
        &*self.random
    }

    /// A new id.
    pub fn new_id<Kind>(&self) -> Id<Kind> {
        Id::new(self.now, &*self.random)
    }

    /// Who acts.
    pub const fn principal(&self) -> &Principal {
        &self.actor.principal
    }

    /// Does a statement and says how many rows it met.
    ///
    /// # Errors
    /// When it breaks a rule of the tables.
    pub async fn execute(&mut self, sql: &'static str, values: &[Value]) -> perron_db::Result<u64> {
        self.transaction.execute(sql, values).await
    }

    /// The transaction, for what the journal itself writes.
    pub(crate) const fn transaction(&mut self) -> &mut Transaction {
        &mut self.transaction
    }

    /// Adds an entry to the journal.
    pub fn record(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Adds something to be done once the act has happened.
    pub fn afterwards(&mut self, outgoing: Outgoing) {
        self.outgoing.push(outgoing);
    }

    /// Makes it happen. When this has been answered, it is on disk.
    ///
    /// # Errors
    /// When nothing was recorded or the database refuses; nothing has happened then.
    pub async fn commit(mut self) -> Result<()> {
        if self.entries.is_empty() {
            return Err(Error::Unrecorded(self.name));
        }
        // Chains are locked in one order everywhere, so that two acts never wait for each other.
        self.entries.sort_by(|one, other| one.stream.cmp(&other.stream));
        let header = Header { act: self.name, principal: &self.actor.principal, on_behalf_of: self.actor.on_behalf_of.as_ref() };
        let streams: Vec<Stream> = self.entries.iter().map(|entry| entry.stream.clone()).collect();
        let mut entries = self.entries.into_iter().peekable();
        while let Some(first) = entries.next() {
            let mut of_chain = vec![first];
            while let Some(next) = entries.next_if(|next| next.stream == of_chain[0].stream) {
                of_chain.push(next);
            }
            chain::append(&mut self.transaction, &header, of_chain, self.now, &*self.random).await?;
        }
        for outgoing in self.outgoing {
            for (sql, values) in &outgoing.rows {
                self.transaction.execute(sql, values).await?;
            }
            if let Some(work) = outgoing.work {
                let id = Id::<Outgoing>::new(self.now, &*self.random);
                store::add_outgoing(&mut self.transaction, id, work, self.now).await?;
            }
        }
        self.transaction.commit().await?;
        for stream in streams {
            // That nobody listens is no mistake.
            let _ = self.happened.send(stream);
        }
        Ok(())
    }
}

impl Query for Act {
    async fn rows(&mut self, sql: &'static str, values: &[Value]) -> perron_db::Result<Vec<Row>> {
        self.transaction.rows(sql, values).await
    }

    fn alongside(&self) -> Alongside<'_> {
        self.transaction.alongside()
    }
}

//! Where the feature keeps the files that people bring: what the program says of it, the work of forgetting those nobody needs, and the
//! nightly look at whether the store and the tables agree.

mod store;
mod sweep;

use std::{future::Future, pin::Pin};

use perron_files::{Accepted, Key, Limits, Scanner, Store};
use perron_journal::{Claimed, Failure, Outgoing, Receiver};

pub use sweep::Sweep;

/// The kind of the work of forgetting a file, in the outbox.
pub const KIND: &str = "forget-file";

/// Where files are kept, and what may be brought.
#[derive(Clone, Debug)]
pub struct Keeping {
    /// Keeps their bytes.
    pub store: Store,
    /// Looks for viruses, where there is a scanner.
    pub scanner: Option<Scanner>,
    /// The largest file, in bytes.
    pub largest: u64,
    /// What one organisation can keep in all, in bytes.
    pub quota: u64,
}

impl Keeping {
    /// What may be brought, of these types.
    pub(crate) const fn limits(&self, accepted: Accepted) -> Limits {
        Limits { largest: self.largest, accepted }
    }
}

/// The work of forgetting the bytes under a key. It is done after the act that removes their row, and again until the store obeys.
pub fn forget(key: &Key) -> Outgoing {
    Outgoing::new(KIND, key.as_str())
}

/// Forgets files from the outbox.
pub struct Forgetter(Store);

impl Forgetter {
    /// Forgets them in this store.
    pub const fn new(store: Store) -> Self {
        Self(store)
    }

    async fn forget(&self, work: &Claimed) -> Result<(), Failure> {
        let key: Key = work.payload.parse().map_err(|_| Failure::Never("that is no key of a file".to_owned()))?;
        self.0.delete(&key).await.map_err(|fault| Failure::Later(fault.to_string()))
    }
}

impl Receiver for Forgetter {
    fn receive<'a>(&'a self, work: &'a Claimed) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>> {
        Box::pin(self.forget(work))
    }
}

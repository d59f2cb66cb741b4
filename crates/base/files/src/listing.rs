//! What a store keeps, a page at a time: there may be a million files, and nobody needs them all at once.

use std::fmt;
use std::time::SystemTime;

use futures_util::stream::{BoxStream, Fuse};
use futures_util::{StreamExt, TryStreamExt};
use object_store::ObjectMeta;

use crate::key::Key;
use crate::store::{StoreFault, failed};

/// A file that is kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stored {
    /// Under which key.
    pub key: Key,
    /// Its size, in bytes.
    pub size: u64,
    /// When it was written, by the clock of the disk or of the bucket.
    pub modified: SystemTime,
}

/// All that is kept, in no order. Files that others put there under names that are no keys are left out.
pub struct Listing(Fuse<BoxStream<'static, object_store::Result<ObjectMeta>>>);

impl Listing {
    pub(crate) fn of(found: BoxStream<'static, object_store::Result<ObjectMeta>>) -> Self {
        // What comes from a bucket must not be asked again after its end.
        Self(found.fuse())
    }

    /// At most so many more, and at least one; none when all were given. What is put or deleted meanwhile may be among them or not.
    pub async fn page(&mut self, at_most: usize) -> Result<Vec<Stored>, StoreFault> {
        let keys = self.0.by_ref().try_filter_map(async |found| Ok(stored(&found)));
        keys.take(at_most.max(1)).try_collect().await.map_err(failed(|| "list its files".to_owned()))
    }
}

fn stored(found: &ObjectMeta) -> Option<Stored> {
    Some(Stored { key: found.location.as_ref().parse().ok()?, size: found.size, modified: found.last_modified.into() })
}

impl fmt::Debug for Listing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Listing").finish_non_exhaustive()
    }
}

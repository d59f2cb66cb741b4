//! Where files are kept: a folder, or an S3-compatible store. Both do the same, so that nobody else has to know which it is. There is
//! no SQL in here; the name is the house's word for what keeps things.

use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::prefix::PrefixStore;
use object_store::{Error, ObjectStore, ObjectStoreExt};

use crate::key::Key;
use crate::listing::Listing;
use crate::s3::{self, S3Options};
use crate::unfinished::{self, Freed};

/// Keeps files by their keys. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    objects: Arc<dyn ObjectStore>,
    /// The folder, when it is one.
    folder: Option<Arc<PathBuf>>,
}

/// The store cannot be used, or did not do what was asked. For logs and the operator, not for visitors.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// The folder cannot be made or opened.
    #[error("the folder {folder:?} cannot be used")]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The options cannot be right.
    #[error("the store's options cannot be used: {0}")]
    Options(String),
    /// The store is away, full, or refuses.
    #[error("the store does not {what}")]
    Failed {
        /// What was asked of it, with the key.
        what: String,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// What was written a moment ago reads differently.
    #[error("the store does not give back what it was given")]
    Altered,
}

impl Store {
    /// Files in this folder of the local disk. It is made when it is missing, for its owner only. What [`put`](Self::put) has answered is
    /// on the disk: the file is written aside, synced, renamed, and the folder is synced.
    pub fn folder(path: &FilePath) -> Result<Self, StoreFault> {
        let fault = |source| StoreFault::Folder { folder: path.to_owned(), source };
        make_folder(path).map_err(|source| fault(source.into()))?;
        let root = path.canonicalize().map_err(|source| fault(source.into()))?;
        let files = LocalFileSystem::new_with_prefix(&root).map_err(|source| fault(source.into()))?.with_fsync(true);
        Ok(Self { objects: Arc::new(files), folder: Some(Arc::new(root)) })
    }

    /// Files in a bucket of an S3-compatible store. Nothing is asked of it yet; [`check`](Self::check) does.
    pub fn s3(options: &S3Options) -> Result<Self, StoreFault> {
        let S3Options { bucket, region, access_key, secret_key, prefix, .. } = options;
        let required = [("bucket", bucket), ("region", region), ("access_key", access_key), ("secret_key", secret_key)];
        if let Some((name, _)) = required.iter().find(|(_, value)| value.is_empty()) {
            return Err(StoreFault::Options(format!("{name} is empty")));
        }
        let schemes: &[&str] = if options.allow_http { &["https://", "http://"] } else { &["https://"] };
        if !schemes.iter().any(|scheme| options.endpoint.starts_with(scheme)) {
            return Err(StoreFault::Options(format!("endpoint begins with none of {schemes:?}")));
        }
        let bucket = s3::connect(options).map_err(|fault| StoreFault::Options(fault.to_string()))?;
        let objects: Arc<dyn ObjectStore> = if prefix.is_empty() {
            Arc::new(bucket)
        } else {
            let prefix: Key = prefix.parse().map_err(|fault| StoreFault::Options(format!("prefix: {fault}")))?;
            Arc::new(PrefixStore::new(bucket, prefix.location()))
        };
        Ok(Self { objects, folder: None })
    }

    /// Keeps these bytes under this key, in place of what was there: a reader gets all of the old or all of the new.
    pub async fn put(&self, key: &Key, bytes: impl Into<Bytes>) -> Result<(), StoreFault> {
        let done = self.objects.put(&key.location(), bytes.into().into()).await;
        done.map(drop).map_err(failed(|| format!("write {key}")))
    }

    /// What is kept under this key; none when nothing is.
    pub async fn get(&self, key: &Key) -> Result<Option<Bytes>, StoreFault> {
        let read = async { self.objects.get(&key.location()).await?.bytes().await };
        absent_is_none(read.await).map_err(failed(|| format!("read {key}")))
    }

    /// Whether something is kept under this key.
    pub async fn exists(&self, key: &Key) -> Result<bool, StoreFault> {
        let head = absent_is_none(self.objects.head(&key.location()).await);
        head.map(|found| found.is_some()).map_err(failed(|| format!("look for {key}")))
    }

    /// Nothing is kept under this key afterwards; it is no fault when nothing was. In a folder, this too is synced before it is answered:
    /// what was erased does not come back after a power cut. A bucket that keeps versions keeps them; that is the operator's setting.
    pub async fn delete(&self, key: &Key) -> Result<(), StoreFault> {
        let gone = absent_is_none(self.objects.delete(&key.location()).await).map_err(failed(|| format!("delete {key}")))?;
        if let (Some(()), Some(folder)) = (gone, &self.folder) {
            let file = folder.join(key.as_str());
            let synced = tokio::task::spawn_blocking(move || sync_folder_of(&file)).await;
            synced.map_err(std::io::Error::other).flatten().map_err(|source| failed_with(format!("delete {key} for good"), source))?;
        }
        Ok(())
    }

    /// All that is kept, a page at a time.
    pub fn list(&self) -> Listing {
        Listing::of(self.objects.list(None))
    }

    /// Removes what is left of files that were being written when the machine failed, last touched before a moment. They have no key, so
    /// nothing else finds them. A bucket has none: there, a file is written at once or not at all.
    pub async fn clear_unfinished(&self, before: SystemTime) -> Result<Freed, StoreFault> {
        let Some(folder) = self.folder.clone() else { return Ok(Freed::default()) };
        let cleared = tokio::task::spawn_blocking(move || unfinished::clear(&folder, before)).await;
        cleared.map_err(std::io::Error::other).flatten().map_err(|source| failed_with("clear unfinished files".to_owned(), source))
    }

    /// Whether the store does its work: a small file `check/…` is written, read back and deleted. For checks of the installation.
    pub async fn check(&self) -> Result<(), StoreFault> {
        // Two programs that check at the same time do not take away each other's file.
        let key = Key::of_check(std::process::id());
        let given = Bytes::from_static(b"written, read and deleted to see that the store works\n");
        self.put(&key, given.clone()).await?;
        let read = self.get(&key).await;
        self.delete(&key).await?;
        if read? == Some(given) { Ok(()) } else { Err(StoreFault::Altered) }
    }
}

pub(crate) fn failed(what: impl FnOnce() -> String) -> impl FnOnce(Error) -> StoreFault {
    move |source| failed_with(what(), source)
}

fn failed_with(what: String, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StoreFault {
    StoreFault::Failed { what, source: source.into() }
}

fn absent_is_none<T>(result: Result<T, Error>) -> Result<Option<T>, Error> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn make_folder(path: &FilePath) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

fn sync_folder_of(file: &FilePath) -> std::io::Result<()> {
    file.parent().map_or(Ok(()), |folder| std::fs::File::open(folder)?.sync_all())
}

//! Checkpoints: once in an hour in which something was recorded, the newest entry of every chain is signed, so that whoever keeps a copy
//! outside can prove later that nothing before it was rewritten, cut or left out.
//!
//! A checkpoint is a note (`note`) over the root of a tree (`merkle`) of heads. Both texts stand in the database and as two files in a
//! folder, where a backup or a mirror takes them from.

use std::{
    fs, io,
    path::{Path, PathBuf},
    pin::Pin,
    time::Duration,
};

use perron_kernel::{Id, Instant};

use crate::{
    Journal, Regular, Signed,
    keys::{Keys, KeysProblem},
    merkle::{Head, HeadsProblem, heads_leaves, heads_text, parse_heads, root},
    note::{Checkpoint, NoteProblem, VerifyingKey, open, sign},
    store,
    thinning::no_longer_kept,
};

/// From one checkpoint to the next.
const PAUSE: Duration = Duration::from_hours(1);
/// What begins the line of a note that says when it was made.
const TIME: &str = "time ";

/// Makes checkpoints and finds them again. Copies share everything.
#[derive(Clone)]
pub struct Checkpoints {
    journal: Journal,
    keys: PathBuf,
    folder: PathBuf,
    origin: String,
}

/// A checkpoint as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When it was made.
    pub recorded_at: Instant,
    /// The signed note: what anybody may have.
    pub note: String,
    /// The heads that it signs, a line for each chain. They name every chain, so they are not for everybody.
    pub heads: String,
}

/// Why there is no checkpoint, or one is not believed.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The journal cannot be read.
    #[error(transparent)]
    Journal(#[from] crate::Error),
    /// The database cannot be reached.
    #[error(transparent)]
    Database(#[from] perron_db::Error),
    /// There are no keys to work with.
    #[error(transparent)]
    Keys(#[from] KeysProblem),
    /// The note is none, or is not signed by a key that we know.
    #[error(transparent)]
    Note(#[from] NoteProblem),
    /// The text of the heads cannot be read.
    #[error(transparent)]
    Heads(#[from] HeadsProblem),
    /// The note speaks of another record than those that the known keys sign.
    #[error("the checkpoint is one of {0}, and no key of that name is known")]
    Origin(String),
    /// There are not as many heads as were signed.
    #[error("the checkpoint signs {signed} heads, and there are {found}")]
    Size {
        /// Heads by the note.
        signed: u64,
        /// Heads that are there.
        found: u64,
    },
    /// The heads are not the ones that were signed.
    #[error("these are not the heads that the checkpoint signs")]
    Root,
    /// A file cannot be written.
    #[error("{path}: {error}")]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
}

impl Checkpoints {
    /// Over a journal; signed with the keys of one folder, put into another. `origin` says whose record it is, such as
    /// `perron.example/journal`: the name of the first key, which is made when there is none. Later keys have its name, and so do all
    /// checkpoints, whatever `origin` says then: a record does not change its name when its address changes.
    pub fn new(journal: Journal, keys: impl Into<PathBuf>, folder: impl Into<PathBuf>, origin: impl Into<String>) -> Self {
        Self { journal, keys: keys.into(), folder: folder.into(), origin: origin.into() }
    }

    /// Makes a checkpoint of this moment; nothing when no chain has changed since the newest one.
    pub async fn make(&self) -> Result<Option<Kept>, Problem> {
        let mut read = self.journal.database().snapshot().await?;
        let newest = store::newest_checkpoint(&mut read).await?;
        let heads = heads(&mut read).await?;
        drop(read);
        let text = heads_text(&heads)?;
        if heads.is_empty() || newest.as_ref().is_some_and(|newest| newest.heads == text) {
            // A crash, or another node with another folder, may have left the newest one without its files.
            return newest.map_or(Ok(()), |newest| self.write(&newest)).map(|()| None);
        }
        let keys = self.keys()?;
        let now = self.journal.now();
        let checkpoint = Checkpoint {
            origin: keys.signing().verifying().name().to_owned(),
            size: heads.len() as u64,
            root: root(&heads_leaves(&text)),
            extensions: vec![format!("{TIME}{now}")],
        };
        let note = sign(&checkpoint, std::slice::from_ref(keys.signing()))?;
        let kept = Kept { recorded_at: now, note, heads: text };
        let mut transaction = self.journal.database().begin().await?;
        store::add_checkpoint(&mut transaction, Id::new(now, self.journal.random()), &kept).await?;
        transaction.commit().await?;
        self.write(&kept)?;
        Ok(Some(kept))
    }

    /// The newest checkpoint.
    pub async fn newest(&self) -> Result<Option<Kept>, Problem> {
        Ok(store::newest_checkpoint(&mut self.journal.read().await?).await?)
    }

    /// Lets go of what [`no_longer_kept`](crate::no_longer_kept) names, in the database and in the folder, and says how many that were
    /// in the database. Files that are no checkpoints of ours are left alone.
    pub async fn thin_out(&self) -> Result<usize, Problem> {
        let now = self.journal.now();
        let made = store::checkpoint_moments(&mut self.journal.read().await?).await?;
        let gone = no_longer_kept(made, now);
        if !gone.is_empty() {
            let mut transaction = self.journal.database().begin().await?;
            for moment in &gone {
                store::drop_checkpoint(&mut transaction, *moment).await?;
            }
            transaction.commit().await?;
        }
        self.thin_folder(now)?;
        Ok(gone.len())
    }

    /// By the names of the files, since every node may have a folder of its own. The note goes first, so that none stands without its heads.
    fn thin_folder(&self, now: Instant) -> Result<(), Problem> {
        let problem = |path: &Path, error| Problem::File { path: path.to_owned(), error };
        let listed = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            listed => listed.map_err(|error| problem(&self.folder, error))?,
        };
        let names = listed.flatten().filter_map(|file| file.file_name().into_string().ok());
        let made = names.filter_map(|name| Instant::parse(name.strip_suffix(".checkpoint")?));
        for moment in no_longer_kept(made, now) {
            for ending in ["checkpoint", "heads"] {
                let path = self.folder.join(format!("{moment}.{ending}"));
                match fs::remove_file(&path) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(problem(&path, error)),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn keys(&self) -> Result<Keys, Problem> {
        match Keys::load(&self.keys) {
            Err(KeysProblem::File { error, .. }) if error.kind() == io::ErrorKind::NotFound => self.first_key(),
            Err(KeysProblem::NoKey(_)) => self.first_key(),
            other => Ok(other?),
        }
    }

    fn first_key(&self) -> Result<Keys, Problem> {
        let mut seed = [0; 32];
        self.journal.random().fill(&mut seed);
        Ok(Keys::create(&self.keys, &self.origin, &seed)?)
    }

    /// Puts both files into the folder, each whole or not at all; the note last, so that it never stands there without its heads.
    fn write(&self, kept: &Kept) -> Result<(), Problem> {
        let problem = |path: &Path, error| Problem::File { path: path.to_owned(), error };
        fs::create_dir_all(&self.folder).map_err(|error| problem(&self.folder, error))?;
        for (ending, text) in [("heads", &kept.heads), ("checkpoint", &kept.note)] {
            let path = self.folder.join(format!("{}.{ending}", kept.recorded_at));
            if path.exists() {
                continue;
            }
            let beside = self.folder.join(format!("{}.{ending}.new", kept.recorded_at));
            let written =
                fs::write(&beside, text).and_then(|()| fs::File::open(&beside)?.sync_all()).and_then(|()| fs::rename(&beside, &path));
            written.map_err(|error| problem(&path, error))?;
        }
        Ok(())
    }
}

impl Regular for Checkpoints {
    fn name(&self) -> &'static str {
        "journal.checkpoint"
    }

    fn pause(&self) -> Duration {
        PAUSE
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async {
            self.make().await.map_err(|problem| problem.to_string())?;
            self.thin_out().await.map(drop).map_err(|problem| problem.to_string())
        })
    }
}

/// What a checkpoint has signed, for [`crate::verify`]: the note must be signed by a known key that has the name of the record it speaks
/// of, and the heads must be the ones it was made of.
pub fn signed_from(note: &str, heads: &str, known: &[VerifyingKey]) -> Result<Vec<Signed>, Problem> {
    let checkpoint = open(note, known)?;
    let own: Vec<VerifyingKey> = known.iter().filter(|key| key.name() == checkpoint.origin).cloned().collect();
    if own.is_empty() {
        return Err(Problem::Origin(checkpoint.origin));
    }
    open(note, &own)?;
    let leaves = heads_leaves(heads);
    let found = leaves.len() as u64;
    if found != checkpoint.size {
        return Err(Problem::Size { signed: checkpoint.size, found });
    }
    if root(&leaves) != checkpoint.root {
        return Err(Problem::Root);
    }
    Ok(parse_heads(heads)?.into_iter().map(|Head { stream, sequence, hash }| Signed { stream, sequence, hash }).collect())
}

/// The heads of the checkpoint with exactly this note, where they were not kept beside it. Whether they are the right ones is for
/// [`signed_from`] to say.
pub async fn heads_of(journal: &Journal, note: &str) -> Result<Option<String>, Problem> {
    Ok(store::heads_of(&mut journal.read().await?, note).await?)
}

/// When the newest checkpoint was made.
///
/// # Errors
/// When the database cannot be reached.
pub async fn newest_checkpoint_at(query: &mut impl perron_db::Query) -> perron_db::Result<Option<Instant>> {
    store::newest_checkpoint_at(query).await
}

async fn heads(read: &mut perron_db::Read) -> Result<Vec<Head>, Problem> {
    let chains = store::streams(read).await?.into_iter();
    chains
        .map(|(stream, sequence, head)| {
            let not_a_hash = |_| crate::Error::Unreadable(format!("the head of {stream} is no hash"));
            let hash = head.try_into().map_err(not_a_hash)?;
            Ok(Head { stream, sequence, hash })
        })
        .collect()
}

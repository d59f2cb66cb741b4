//! The folder of a demo. A file in it says that everything there is made up; a folder without it that holds anything is somebody's, and is
//! left alone.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};

/// The name of the file that marks the folder.
const MARK: &str = "demo.json";

/// What is remembered of a demo.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Remembered {
    /// When it was made, in RFC 3339; nothing while that is under way.
    pub made: Option<String>,
    /// The ids of the people, by their keys in the script.
    pub people: BTreeMap<String, String>,
    /// The paths of the cases, by their keys in the script.
    pub cases: BTreeMap<String, String>,
}

/// A folder that is a demo's, or can become one.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Takes a folder: one that is not there yet, is empty, or is marked.
    pub fn take(path: &Path) -> anyhow::Result<Self> {
        let folder = Self(path.to_owned());
        match fs::read_dir(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| format!("the folder {} cannot be read", path.display())),
            Ok(mut entries) => {
                let is_free = entries.next().is_none() || folder.mark().is_file();
                ensure!(
                    is_free,
                    "{} holds something that is no demo, so nothing is done there; name another folder with --data",
                    path.display()
                );
            }
        }
        Ok(folder)
    }

    fn mark(&self) -> PathBuf {
        self.0.join(MARK)
    }

    /// What is remembered of the demo in it; nothing when it has to be made, also because the last time did not come to its end.
    pub fn remembered(&self) -> anyhow::Result<Option<Remembered>> {
        let text = match fs::read_to_string(self.mark()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            text => text.with_context(|| format!("{} cannot be read", self.mark().display()))?,
        };
        let remembered: Remembered =
            serde_json::from_str(&text).with_context(|| format!("{} is damaged; --fresh makes the demo anew", self.mark().display()))?;
        Ok(remembered.made.is_some().then_some(remembered))
    }

    /// Empties it, and marks it as the place where a demo is being made.
    pub fn begin(&self) -> anyhow::Result<()> {
        let path = &self.0;
        fs::create_dir_all(path).with_context(|| format!("the folder {} cannot be made", path.display()))?;
        // The mark goes first and last, so that the folder is ours at every moment.
        self.remember(&Remembered::default())?;
        for entry in fs::read_dir(path)?.flatten().filter(|entry| entry.file_name() != MARK) {
            let (entry, kind) = (entry.path(), entry.file_type()?);
            let removed = if kind.is_dir() { fs::remove_dir_all(&entry) } else { fs::remove_file(&entry) };
            removed.with_context(|| format!("{} cannot be removed", entry.display()))?;
        }
        Ok(())
    }

    /// Notes what is to be known at the next start.
    pub fn remember(&self, remembered: &Remembered) -> anyhow::Result<()> {
        let text = serde_json::to_vec_pretty(remembered)?;
        let mut file = tempfile::NamedTempFile::new_in(&self.0)?;
        io::Write::write_all(&mut file, &text)?;
        file.persist(self.mark())?;
        Ok(())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// A demo keeps everything in its own folder: what names another place is not silently passed over.
pub fn refuse_other_places() -> anyhow::Result<()> {
    for name in ["PERRON_DATABASE", "PERRON_MAIL", "PERRON_FILES", "PERRON_SIGN_IN_PROVIDERS"] {
        if std::env::var_os(name).is_some_and(|value| !value.is_empty()) {
            bail!("{name} is set, but a demo keeps everything in its own folder and sends nothing; start it without");
        }
    }
    Ok(())
}

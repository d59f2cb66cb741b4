//! Notices when files of methods or overlay have changed, and lets a new guide take over from the old one. A change that cannot be loaded
//! is said in the log, and the last good guide goes on answering.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// How often the folders are looked at. A look at a few hundred files takes some milliseconds.
const INTERVAL: Duration = Duration::from_millis(500);

/// Size and time of change of every file, by path.
pub type Picture = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// `before` is the [`picture`] of the folders as they were when they were last read. Calls `changed` in a thread of its own whenever files below the folders have changed and then lain still for one interval, so that a
/// half-written folder is not read. Looking again and again instead of waiting for the system's notices works on every file system,
/// those of containers and networks too.
pub fn watch(folders: Vec<PathBuf>, before: Picture, changed: impl Fn() + Send + 'static) -> std::io::Result<()> {
    std::thread::Builder::new().name("watch".to_owned()).spawn(move || {
        let mut shown = before;
        let mut last = shown.clone();
        loop {
            std::thread::sleep(INTERVAL);
            let now = picture(&folders);
            let still = now == last;
            if still && now != shown {
                shown.clone_from(&now);
                changed();
            }
            last = now;
        }
    })?;
    Ok(())
}

/// Looks at every file of the folders that may be read.
pub fn picture(folders: &[PathBuf]) -> Picture {
    let mut picture = Picture::new();
    folders.iter().for_each(|folder| add(folder, &mut picture));
    picture
}

fn add(folder: &Path, picture: &mut Picture) {
    // A folder that is being replaced may be gone for a moment.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // Links are followed, as they are when the files are read.
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() => add(&path, picture),
            Ok(metadata) => {
                picture.insert(path, (metadata.len(), metadata.modified().ok()));
            }
            Err(_) => {}
        }
    }
}

//! The files of method packs, from a folder or from inside the program, held as text by their path, with an operator's own laid over.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

/// Text files by path (`opi-train/map.toml`, `reference/law.toml`), with `/` on every system.
#[derive(Clone, Debug, Default)]
pub struct Files {
    texts: BTreeMap<String, String>,
    /// Paths that an overlay added or replaced.
    local: BTreeSet<String>,
}

impl Files {
    /// Reads all `.toml` and `.md` files below `methods`, and those of the folder `reference` beside it.
    pub fn read(methods: &Path) -> io::Result<Self> {
        let mut files = Self::default();
        files.read_folder(methods, "")?;
        let beside = methods.canonicalize()?.parent().map(|parent| parent.join("reference"));
        if let Some(reference) = beside.filter(|folder| folder.is_dir()) {
            files.read_folder(&reference, "reference/")?;
        }
        Ok(files)
    }

    /// Lays the folders `methods` and `reference` of an overlay over these files: a new path is added, a known one replaced. A new words
    /// file that the overlay has in some languages only stands for the others too, since an operator's own texts are seldom translated.
    pub fn lay_over(&mut self, overlay: &Path) -> io::Result<()> {
        let mut own = Self::default();
        for (folder, prefix) in [("methods", ""), ("reference", "reference/")] {
            let folder = overlay.join(folder);
            if folder.is_dir() {
                own.read_folder(&folder, prefix)?;
            }
        }
        let added: Vec<String> = own.texts.keys().filter(|path| !self.texts.contains_key(*path)).cloned().collect();
        self.local.extend(own.texts.keys().cloned());
        self.texts.extend(own.texts);
        for path in added {
            self.stand_for_other_languages(&path);
        }
        Ok(())
    }

    /// Copies a words file (`METHOD/LANGUAGE/…`) to the languages of its method that lack it.
    fn stand_for_other_languages(&mut self, path: &str) {
        let mut parts = path.splitn(3, '/');
        let (Some(method), Some(language), Some(rest)) = (parts.next(), parts.next(), parts.next()) else { return };
        let speaks = |language: &str| self.texts.contains_key(&format!("{method}/{language}/method.md"));
        if !speaks(language) {
            return;
        }
        let folder = format!("{method}/");
        let folders: BTreeSet<&str> =
            self.below(&folder).filter_map(|(path, _)| path.split('/').nth(1)).filter(|folder| speaks(folder)).collect();
        let wanted: Vec<String> = folders.into_iter().map(|other| format!("{method}/{other}/{rest}")).collect();
        let Some(text) = self.texts.get(path).cloned() else { return };
        for path in wanted {
            if !self.texts.contains_key(&path) {
                self.local.insert(path.clone());
                self.texts.insert(path, text.clone());
            }
        }
    }

    /// Whether a file comes from an overlay.
    pub fn is_local(&self, path: &str) -> bool {
        self.local.contains(path)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if name.starts_with('.') {
                continue;
            }
            if path.is_dir() {
                self.read_folder(&path, &format!("{prefix}{name}/"))?;
            } else if is_pack_file(&name) {
                let text =
                    fs::read_to_string(&path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
                self.insert(format!("{prefix}{name}"), text);
            }
        }
        Ok(())
    }

    /// Adds a file. Ends of lines and a mark of byte order that other systems write are taken away.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        let mut text = text.into();
        if text.contains('\r') || text.starts_with('\u{feff}') {
            text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        }
        self.texts.insert(path.into(), text);
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Paths and texts below a folder (`opi-train/rules/`), in order of path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.texts
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Folders that hold a `method.toml`, in order of name.
    pub fn methods(&self) -> Vec<String> {
        self.texts
            .keys()
            .filter_map(|path| path.strip_suffix("/method.toml"))
            .filter(|name| !name.contains('/'))
            .map(str::to_owned)
            .collect()
    }
}

fn is_pack_file(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "toml" || extension == "md")
}

//! What the program serves: the methods inside it or those of a folder, with an operator's overlay laid over them.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use perron_guide::{Guide, Overlay, Remark};
use perron_method::{Files, Finding, Library, check};

use crate::packs;

/// Where the content comes from.
#[derive(Args, Clone, Debug, Default)]
pub struct Sources {
    /// Folder of methods instead of those inside the program.
    #[arg(long, env = "PERRON_METHODS")]
    pub methods: Option<PathBuf>,
    /// Folder of the operator's own: contacts, notes, cases, rules, names, logo, languages (docs/how-to/make-it-yours.md).
    #[arg(long, env = "PERRON_OVERLAY")]
    pub overlay: Option<PathBuf>,
}

impl Sources {
    /// The files of the methods with the overlay's laid over them.
    pub fn files(&self) -> anyhow::Result<Files> {
        let mut files = match &self.methods {
            Some(folder) => Files::read(folder).with_context(|| unreadable(folder))?,
            None => packs::inside()?,
        };
        if let Some(overlay) = &self.overlay {
            anyhow::ensure!(overlay.is_dir(), "the folder {} does not exist", overlay.display());
            files.lay_over(overlay).with_context(|| unreadable(overlay))?;
        }
        Ok(files)
    }

    /// What the overlay says besides methods.
    pub fn overlay(&self) -> anyhow::Result<Overlay> {
        self.overlay.as_deref().map_or_else(|| Ok(Overlay::default()), |folder| Ok(Overlay::read(folder)?))
    }

    /// The guide to files that have been read.
    pub fn guide(&self, files: &Files) -> anyhow::Result<Guide> {
        let library = Library::load(files).map_err(|findings| {
            let said: Vec<String> = findings.iter().map(Finding::to_string).collect();
            anyhow::anyhow!("the methods cannot be loaded:\n{}", said.join("\n"))
        })?;
        let guide = Guide::new(library, self.overlay()?)?.with_sign_in(perron_people::SIGN_IN);
        Ok(guide.with_cases(perron_journey::NEW).with_told(perron_journey::SHARED))
    }

    /// What is wrong in files that are not inside the program; those inside have been checked. `guide` is made from them. The second list
    /// is of what only has no effect.
    pub fn mistakes(&self, files: &Files, guide: &Guide) -> (Vec<String>, Vec<String>) {
        if self.methods.is_none() && self.overlay.is_none() {
            return Default::default();
        }
        let (harmless, wrong): (Vec<Remark>, Vec<Remark>) = guide.remarks().into_iter().partition(|remark| remark.harmless);
        let findings = check(files).findings.into_iter().map(|finding| finding.to_string());
        let wrong = findings.chain(wrong.iter().map(ToString::to_string)).collect();
        (wrong, harmless.iter().map(ToString::to_string).collect())
    }

    /// The folders on disk that can change while the program runs.
    pub fn folders(&self) -> Vec<PathBuf> {
        let reference = self.methods.as_ref().and_then(|methods| Some(methods.canonicalize().ok()?.parent()?.join("reference")));
        let folders = [self.methods.clone(), self.overlay.clone(), reference.filter(|folder| folder.is_dir())];
        folders.into_iter().flatten().collect()
    }
}

fn unreadable(folder: &Path) -> String {
    format!("the folder {} cannot be read", folder.display())
}

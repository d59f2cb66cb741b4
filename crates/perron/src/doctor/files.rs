//! Where files lie, tried for real: a small one is written, read and deleted. And the virus scanner, which is greeted.

use super::{Findings, data::secret_file};
use crate::{backup::size, files::FileOptions, place::Place};

/// Looks at the store of files and at the scanner.
pub async fn look(findings: &mut Findings, place: &Place, files: &FileOptions) {
    secret_file(findings, "files", files.secret_file());
    store(findings, place, files).await;
    let (largest, quota) = files.bounds();
    findings.ok("files", format!("at most {} each, {} for each organisation", size(largest), size(quota)));
    let Some(scanner) = files.scanner() else {
        return findings.note("scanner", "none is set: nobody looks for viruses in files; --scanner names a clamd");
    };
    match scanner.ping().await {
        Ok(()) => findings.ok("scanner", "answers"),
        Err(fault) if files.lets_in_unscanned() => {
            findings.warn("scanner", format!("{fault}; files come in unchecked meanwhile"), "start clamd, or mend --scanner");
        }
        Err(fault) => findings.fail("scanner", format!("{fault}; no file comes in meanwhile"), "start clamd, or mend --scanner"),
    }
}

async fn store(findings: &mut Findings, place: &Place, files: &FileOptions) {
    let folder = place.folder("files");
    let shown = match files.bucket().name() {
        Some(bucket) => bucket.to_owned(),
        // Nothing is made here that `serve` would make.
        None if !folder.is_dir() => return findings.note("files", "none yet; `perron serve` makes the folder"),
        None => folder.display().to_string(),
    };
    match files.store(place) {
        Err(problem) => return findings.fail("files", format!("{problem:#}"), "mend --files and the options that begin with it"),
        Ok(store) => match store.check().await {
            Ok(()) => findings.ok("files", format!("{shown} takes, gives back and forgets files")),
            Err(fault) => {
                let why = std::error::Error::source(&fault).map(|source| format!(": {source}")).unwrap_or_default();
                return findings.fail("files", format!("{shown}: {fault}{why}"), "mend the store, or the options that begin with --files");
            }
        },
    }
    if files.bucket().name().is_some() {
        findings.note("files", format!("{shown} is in no backup that `perron backup` makes; back it up by its own means"));
    }
}

//! `perron translations`: which texts are older than what they were translated from, and the note that they agree again.

use std::{fs, path::Path, process::ExitCode};

use anyhow::Context;
use perron_method::{Files, Library, State};

/// Prints every text that is missing or may be older than its original; with `agree`, notes for one language (or `all`) that everything
/// agrees now. Exit code 1 when something is stale.
pub fn run(folder: &Path, agree: Option<&str>) -> anyhow::Result<ExitCode> {
    let files = Files::read(folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?;
    let library = Library::load(&files).map_err(|findings| anyhow::anyhow!("the methods cannot be loaded: {}", findings[0]))?;
    let mut wrong = 0;
    for method in &library.methods {
        if let Some(wanted) = agree {
            for (language, _) in method.translations().filter(|(language, _)| wanted == "all" || *language == wanted) {
                let (path, text) = method.agreed(language);
                fs::write(folder.join(&path), text).with_context(|| format!("{path} cannot be written"))?;
                println!("{path}: noted");
            }
            continue;
        }
        for stale in method.stale(&files) {
            let said = match stale.state {
                State::Older => "the original has changed since",
                State::Missing => "there is no translation",
                State::Unrecorded => "nobody has noted what it was translated from",
            };
            println!("{} ## {}: {said}", stale.file, stale.section);
            wrong += 1;
        }
    }
    if agree.is_none() {
        println!("{wrong} texts to look at");
    }
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

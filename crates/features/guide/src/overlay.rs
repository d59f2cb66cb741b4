//! An operator's folder: their own words, names and logo. What it changes of the methods is read by `perron-method`; here is the rest.
//!
//! ```text
//! overlay/
//!   site.toml      who runs the service, contacts, accessibility, privacy
//!   logo.svg       named in site.toml
//!   text/nb.ftl    a language of one's own, or single words in da, sv or en
//!   methods/       files added to methods, or in place of theirs
//!   reference/     the same for laws and amounts
//! ```

use std::{collections::BTreeMap, fs, io, path::Path};

use crate::operator::Operator;

/// A logo larger than this would be slower than the rest of the page.
const LARGEST_LOGO: usize = 40_000;

/// What an overlay says besides what it changes of the methods.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// `site.toml`
    pub operator: Operator,
    /// Words of the program by language, as Fluent sources.
    pub texts: BTreeMap<String, String>,
    /// The logo, as SVG.
    pub logo: Option<String>,
    /// What lies in the folder and in the folders `methods`, `reference` and `text`, by path.
    pub(crate) entries: Vec<String>,
}

/// Why an overlay cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OverlayProblem {
    /// A file cannot be read.
    #[error("{0}: {1}")]
    File(String, io::Error),
    /// `site.toml` is not as it should be.
    #[error("site.toml: {0}")]
    Site(#[from] toml::de::Error),
    /// The logo cannot be shown.
    #[error("{0}: {1}")]
    Logo(String, &'static str),
}

impl Overlay {
    /// Reads a folder. Everything in it may be missing.
    pub fn read(folder: &Path) -> Result<Self, OverlayProblem> {
        let operator = text(&folder.join("site.toml"))?.map(|text| Operator::read(&text)).transpose()?.unwrap_or_default();
        let logo = operator.logo.as_ref().map(|name| logo(folder, name)).transpose()?;
        Ok(Self { texts: texts(&folder.join("text"))?, logo, operator, entries: entries(folder)? })
    }
}

fn entries(folder: &Path) -> Result<Vec<String>, OverlayProblem> {
    let mut entries = Vec::new();
    for name in names(folder)? {
        if ["methods", "reference", "text"].contains(&name.as_str()) {
            entries.extend(names(&folder.join(&name))?.into_iter().map(|inside| format!("{name}/{inside}")));
        } else if folder.join(&name).is_dir() {
            entries.push(format!("{name}/"));
        } else {
            entries.push(name);
        }
    }
    Ok(entries)
}

/// Names of what lies in a folder, without what systems and editors hide there.
fn names(folder: &Path) -> Result<Vec<String>, OverlayProblem> {
    let failed = |error| OverlayProblem::File(folder.display().to_string(), error);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !name.ends_with('~') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn text(file: &Path) -> Result<Option<String>, OverlayProblem> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(OverlayProblem::File(file.display().to_string(), error)),
    }
}

fn texts(folder: &Path) -> Result<BTreeMap<String, String>, OverlayProblem> {
    let mut texts = BTreeMap::new();
    for name in names(folder)? {
        if let Some(language) = name.strip_suffix(".ftl") {
            texts.insert(language.to_owned(), text(&folder.join(&name))?.unwrap_or_default());
        }
    }
    Ok(texts)
}

fn logo(folder: &Path, name: &str) -> Result<String, OverlayProblem> {
    let problem = |why| OverlayProblem::Logo(name.to_owned(), why);
    if name.contains(['/', '\\']) || !name.ends_with(".svg") {
        return Err(problem("name an SVG file that lies beside site.toml"));
    }
    let drawing = text(&folder.join(name))?.ok_or_else(|| problem("the file is missing"))?;
    if drawing.len() > LARGEST_LOGO {
        return Err(problem("the file is larger than 40 kB"));
    }
    if !drawing.contains("<svg") {
        return Err(problem("the file is not an SVG drawing"));
    }
    Ok(drawing)
}

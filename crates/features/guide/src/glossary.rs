//! The words of all methods in one list.

use crate::{addresses::Page, content::Content, edition::Edition};

/// The page.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    Ok(Some(Content { title: edition.title(&Page::Glossary), ..Content::default() }))
}

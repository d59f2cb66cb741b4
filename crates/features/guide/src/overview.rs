//! The method on two sheets of paper.

use crate::{addresses::Page, content::Content, edition::Edition};

/// The page.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    Ok(Some(Content { title: edition.title(&Page::Overview), ..Content::default() }))
}

//! The methods as data: where machines find them and what they hold.

use crate::{addresses::Page, content::Content, edition::Edition};

/// The page.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    Ok(Some(Content { title: edition.title(&Page::Data), ..Content::default() }))
}

//! Search: a form, and what was found.

use crate::{addresses::Page, answers::Parameters, content::Content, edition::Edition};

/// The page.
pub fn page(edition: &Edition<'_>, _query: &Parameters) -> Result<Option<Content>, askama::Error> {
    Ok(Some(Content { title: edition.title(&Page::Search), ..Content::default() }))
}

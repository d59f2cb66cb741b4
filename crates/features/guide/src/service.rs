//! About the service: the accessibility statement and what is stored about visitors.

use crate::{addresses::Page, content::Content, edition::Edition};

/// The accessibility statement.
pub fn accessibility_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    Ok(Some(Content { title: edition.title(&Page::Accessibility), ..Content::default() }))
}

/// What is stored about visitors.
pub fn privacy_page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    Ok(Some(Content { title: edition.title(&Page::Privacy), ..Content::default() }))
}

//! A booklet: a route, or a station with its topics, in order on one page, for paper.

use crate::{addresses::Page, content::Content, edition::Edition};

/// The page.
pub fn page(edition: &Edition<'_>, id: &str) -> Result<Option<Content>, askama::Error> {
    Ok(Some(Content { title: edition.title(&Page::Booklet(id.to_owned())), ..Content::default() }))
}

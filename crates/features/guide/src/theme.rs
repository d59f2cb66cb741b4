//! The page where a visitor chooses light or dark. The form itself belongs to the shell; here it gets its address and its place.

use perron_ui::{Theme, ThemeForm};

use crate::{addresses::Page, content::Content, edition::Edition};

/// The page about the look. After the choice the visitor comes back to it and sees the result at once.
pub fn page(edition: &Edition<'_>, current: Theme) -> Result<Option<Content>, askama::Error> {
    let template = ThemeForm { words: edition.words, current, return_to: edition.book.to(&Page::Theme) };
    Ok(Some(Content::of(edition.word("theme-heading"), &template)?.described(edition.word("theme-lead"))))
}
